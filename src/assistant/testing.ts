import { installPacks } from '../knowledge/index.ts';
import type { Llm } from '../llm/index.ts';
import { realLlm } from '../llm/testing.ts';
import { createMemory } from '../memory/index.ts';
import { at, family } from '../memory/testing.ts';
import { type Assistant, createAssistant } from './index.ts';

/** A winter of Maya's, written as people write: doses and foods, itch and quiet days, a stop, a start, mixed units. */
export const WINTER: readonly (readonly [when: string, line: string])[] = [
  ['2026-01-05T20:30', 'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine'],
  ['2026-01-06T20:30', 'ice cream at 15:00, rash on both legs 4/10 by 16:30'],
  ['2026-01-07T20:30', 'no itching today. gave 2.5 mg melatonin 20:15'],
  ['2026-01-08T08:30', 'slept 9 h, woke 2x'],
  ['2026-01-09T20:30', 'keppra 250 mg at 7:30, keppra 250 mg at 19:30'],
  ['2026-01-10T20:30', 'had a seizure at 6:40 lasting 2 minutes'],
  ['2026-01-12T20:30', 'milk at 9:00, itchy tummy 5/10 at 9:30'],
  ['2026-01-14T20:30', 'yoghurt at 12:00, itch 6/10 at 13:20'],
  ['2026-01-15T20:30', 'no rash today, no itch. good mood'],
  ['2026-01-18T20:30', 'temperature 38.4 °C at 17:00, gave paracetamol 240 mg 17:10'],
  ['2026-01-18T22:30', 'temperature 37.6 °C at 21:00'],
  ['2026-01-20T20:30', 'stopped dairy today'],
  ['2026-01-22T20:30', 'itch 2/10 at 19:00'],
  ['2026-01-23T08:30', 'slept 10.5 h'],
  ['2026-01-25T20:30', 'no itching today'],
  ['2026-01-26T20:30', 'skipped melatonin tonight'],
  ['2026-01-29T20:30', 'seizure at 14:00, 1 min'],
  ['2026-02-01T20:30', 'started lamotrigine 5 mg at 8:00'],
  ['2026-02-02T20:30', 'lamotrigine 5 mg at 8:00. no seizures today'],
  ['2026-02-03T20:30', 'lamotrigine 5 mg at 8:00, no itch'],
  ['2026-02-05T08:30', 'slept 7 h, lamotrigine 5 ml'],
  ['2026-02-12T20:30', 'school trip to the zoo, happy and tired'],
  ['2026-02-15T20:30', 'seizure at 7:10, 90 seconds'],
  ['2026-02-20T20:30', 'melatonin 3 mg 20:00'],
];

export const NOW = at('2026-02-25T20:00');

type Options = { readonly llm?: Llm; readonly wording?: 'on' | 'off'; readonly packs?: boolean };

/** A vault in memory with that winter, a real journal and memory, and the assistant over them. */
export function winter(options: Options = {}) {
  const made = diary(WINTER, options);
  made.write('2026-02-20T09:00', 'legs stiff 5/10', 'Jonas');
  return made;
}

/** The same over other lines of Maya's. */
export function diary(lines: typeof WINTER, options: Options = {}) {
  const { db, journal, write } = family();
  for (const [when, line] of lines) write(when, line);
  const llm = options.llm ?? realLlm({ modelsDirs: ['/nowhere'] });
  if (options.packs === true) installPacks(db, 'packs', null);
  const memory = createMemory({ db, llm, forgetKey: new Uint8Array(32).fill(7) });
  const assistant = createAssistant({
    db,
    memory,
    llm,
    settings: { get: () => ({ wording: options.wording ?? 'off', country: 'DE' }) },
  });
  return { db, journal, write, llm, assistant, ask: asker(assistant) };
}

function asker(assistant: Assistant) {
  return (question: string) => assistant.ask({ question, subject: 'Maya' }, NOW);
}
