import type { Expected, ExpectedDose, Output } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { keptElsewhere } from '../today/service.ts';

const nothing: Expected = { doses: [], missed: [], said: [] };
const aboutOf = (subject: string) => (subject === '' ? {} : { subject });

/** What is expected and not written down; nothing while it cannot be read, for Today says what is wrong. */
export async function loadExpected(subject: string): Promise<Expected> {
  try {
    return await call('expected.list', aboutOf(subject));
  } catch {
    return nothing;
  }
}

/** Writes it down, and shows it where every kept note is shown. Gives what is asked first, and then nothing was kept. */
export async function settle(
  dose: ExpectedDose,
  how: 'given' | 'not-given',
  { time, sure = false }: { readonly time?: string | undefined; readonly sure?: boolean } = {},
): Promise<readonly string[]> {
  const kept: Output<'expected.settle'> = await call('expected.settle', {
    ...{ fact: dose.fact, at: dose.at, how, sure },
    ...(time === undefined ? {} : { time }),
  });
  if ('asked' in kept) return kept.asked;
  keptElsewhere(kept);
  return [];
}

export const leaveMissed = (subject: string) => call('expected.leave', aboutOf(subject));
