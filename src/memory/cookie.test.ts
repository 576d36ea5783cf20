import { afterAll, describe, expect, test } from 'vitest';
import type { EntryId, EventDraft, Statement } from '../contract/index.ts';
import { realLlm } from '../llm/testing.ts';
import { asMuchByChance } from './followed.ts';
import { createMemory, type Memory } from './index.ts';
import { at, family } from './testing.ts';

const llm = realLlm();
afterAll(() => llm.close());
const forgetKey = new Uint8Array(32).fill(7);
const now = at('2026-03-01T12:00');

function remembering() {
  const home = family();
  const memory = createMemory({ db: home.db, llm, forgetKey, now: () => now.nowMs });
  home.journal.onChange(memory.changed);
  return { ...home, memory };
}

const day = (n: number) => new Date(Date.UTC(2026, 0, 2 + n)).toISOString().slice(0, 10);

/** Ice cream on every fifth day of forty, with an itch after it unless `without`; headaches on their own days. */
function winter(write: (when: string, text: string, subject?: string) => string, without = 1): string[] {
  return Array.from({ length: 40 }, (_, n) => {
    if (n % 5 !== 0) return write(`${day(n)}T20:00`, n % 7 === 1 ? 'headache 3/10' : 'a walk by the lake');
    const text =
      n / 5 < without ? 'two scoops of ice cream at 15:00' : 'ice cream at 15:00, itchy arms by 17:00';
    return write(`${day(n)}T20:00`, text);
  });
}

const told = (memory: Memory, subject = 'Maya') =>
  memory.list(subject, now).statements.map(({ text }) => text);
const asked = (memory: Memory): Statement => {
  const { asks } = memory.list('Maya', now);
  if (asks === null) throw new Error('nothing is asked');
  return asks;
};

describe('what came after what', () => {
  test('is asked about first, with its number, the other days, and no word of a cause', () => {
    const { memory, write } = remembering();
    const ids = winter(write);
    const asks = asked(memory);
    expect(asks).toMatchObject({
      sort: 'followed',
      state: 'suggested',
      text: 'itch came within a day of ice cream 7 of 8 times',
      why: 'On 24 other days with notes it came on 0. Coming after something is not coming from it, and 8 times are few.',
    });
    expect(`${asks.text} ${asks.why}`).not.toMatch(/\b(?:cause|because|due to|trigger|leads? to|makes?)\b/);
    expect(asks.evidence).toEqual(ids.filter((_, n) => n % 5 === 0));
    expect(asks.from.every(({ revision }) => revision === 1)).toBe(true);
    expect(told(memory).join()).not.toContain('within a day');
  });

  test('counts for nothing until it is confirmed; then it follows the notes', () => {
    const { journal, memory, write } = remembering();
    const ids = winter(write);
    memory.answer(asked(memory).id, 'yes', now);
    expect(told(memory)).toContain('itch came within a day of ice cream 7 of 8 times');
    journal.edit({ id: ids[5] as EntryId, text: 'ice cream at 15:00, slept well' }, now);
    expect(told(memory)).toContain('itch came within a day of ice cream 6 of 8 times');
    journal.delete(ids[10] as EntryId, now);
    const kept = memory.list('Maya', now).statements.find(({ sort }) => sort === 'followed');
    expect(kept?.text).toBe('itch came within a day of ice cream 5 of 7 times');
    expect(kept?.evidence).not.toContain(ids[10]);
    expect(kept?.from.find(({ entryId }) => entryId === ids[5])?.revision).toBe(2);
  });

  test('is asked one at a time; later is later, and no is never again', () => {
    const { memory, write } = remembering();
    winter(write);
    const first = asked(memory).id;
    memory.answer(first, 'later', now);
    expect(memory.list('Maya', now).asks).toBeNull();
    expect(memory.list('Maya', at('2026-03-10T12:00')).asks?.id).toBe(first);
    memory.answer(first, 'no', now);
    write('2026-02-20T20:00', 'ice cream at 15:00, itchy arms by 17:00');
    memory.changed();
    expect(memory.list('Maya', at('2026-03-10T12:00'))).toMatchObject({ asks: null, waiting: 0 });
  });

  test('is not asked of what chance shows as often, of what was there before, nor of a daily dose', () => {
    const { memory, write } = remembering();
    for (let n = 0; n < 40; n += 1) {
      write(`${day(n)}T08:00`, 'gave Maya 2.5 mg melatonin');
      if (n % 2 === 0) write(`${day(n)}T18:00`, 'itchy arms');
      // Given for it.
      if (n % 8 === 0) write(`${day(n)}T19:00`, 'gave 5 mg cetirizine');
      if (n % 8 === 1) write(`${day(n)}T20:00`, 'strawberries at noon');
    }
    expect(memory.list('Maya', now).asks).toBeNull();
  });

  test('is judged by the hypergeometric distribution (R: phyper(6, 7, 25, 8, lower.tail = FALSE))', () => {
    expect(asMuchByChance(7, 8, 7, 32)).toBeCloseTo(2.376776e-6, 10);
    expect(asMuchByChance(0, 8, 7, 32)).toBeCloseTo(1, 10);
  });
});

describe('a person’s own words', () => {
  test('a word put right by hand is understood in a search', async () => {
    const { journal, memory, write } = remembering();
    const events = (name: string, original: string): EventDraft[] => [
      {
        ...{ id: crypto.randomUUID() as EventDraft['id'], kind: 'dose', source: 'person', confirmed: true },
        ...{
          at: {
            start: '2026-02-10T20:00:00+01:00',
            end: '2026-02-10T20:00:00+01:00',
            zone: 'Europe/Berlin',
            precision: 'minute',
          },
        },
        ...{ what: { name, original }, taken: 'taken', text: original },
      } as EventDraft,
    ];
    journal.add(
      { text: 'gave the zzz drops', subject: 'Maya', events: events('melatonin', 'zzz drops') },
      now,
    );
    const plain = write('2026-02-01T20:00', 'gave Maya 2.5 mg melatonin') as EntryId;
    await memory.index.start();
    expect(told(memory)).toContain('“zzz drops” means melatonin here, put right by hand once');
    const found = (await memory.search({ query: 'zzz drops', subject: 'Maya' }, now)).hits;
    expect(found.slice(0, 2).map(({ entryId }) => entryId)).toContain(plain);
  });

  test('stand in place of Tend’s, are found by, and can be taken away', async () => {
    const { db, memory, write } = remembering();
    write('2026-02-08T20:10', 'gave Maya 2.5 mg melatonin');
    const [first] = memory.list('Maya', now).statements;
    if (first === undefined) throw new Error('nothing was learned');
    memory.set(first.id, { said: 'the sleep drops from Dr Okafor' });
    expect(memory.list('Maya', now).statements[0]).toMatchObject({
      text: 'the sleep drops from Dr Okafor',
      tend: first.text,
    });
    expect(db.prepare('SELECT words FROM statements').pluck().get()).toContain('Okafor');
    memory.set(first.id, { said: null });
    expect(memory.list('Maya', now).statements[0]).toMatchObject({ text: first.text });
    expect(db.prepare('SELECT words || coalesce(said, ?) FROM statements').pluck().get('')).not.toContain(
      'Okafor',
    );
  });
});

test('what is asked again and again is remembered with its questions, and goes with them', () => {
  const { db, memory, write } = remembering();
  write('2026-02-08T20:10', 'itchy arms');
  const ask = db.prepare(
    `INSERT INTO conversations (subject_id, asked_ms, question, answer)
     SELECT id, ?, ?, '{}' FROM subjects WHERE name = 'Maya'`,
  );
  ask.run(at('2026-02-09T08:00').nowMs, 'When did she itch?');
  ask.run(at('2026-02-10T08:00').nowMs, 'Is the itch worse in winter?');
  memory.changed();
  const its = memory.list('Maya', now).statements.find(({ sort }) => sort === 'asked');
  expect(its).toMatchObject({ text: 'itch, asked about twice, last on 10 February 2026', evidence: [] });
  expect(its?.questions?.map(({ text }) => text)).toEqual([
    'When did she itch?',
    'Is the itch worse in winter?',
  ]);
  db.exec('DELETE FROM conversations');
  memory.changed();
  expect(memory.list('Maya', now).statements.some(({ sort }) => sort === 'asked')).toBe(false);
});

describe('on a search', () => {
  async function asked(memory: Memory, query = 'her medicine for sleeping', more: object = {}) {
    const { hits } = await memory.search({ query, subject: 'Maya', ...more }, now);
    return hits.map(({ text }) => text);
  }
  const habit = (write: (when: string, text: string) => string) => {
    for (let n = 0; n < 6; n += 1) write(`${day(n)}T20:00`, 'MLT 2.5 mg melatonin gummy');
    write('2026-02-20T20:00', 'slept badly, hard to fall asleep');
    write('2026-02-21T20:00', 'a walk by the lake');
  };

  test('it lifts what the question means here, within its bound, and says nothing about what it does not', async () => {
    const { memory, write } = remembering();
    habit(write);
    await memory.index.start();
    const without = await asked(memory, undefined, { withoutCookie: true });
    expect(without[0]).toMatch(/slept badly/);
    expect((await asked(memory))[0]).toMatch(/gummy/);
    expect((await asked(memory, 'lake'))[0]).toMatch(/lake/);
    const told = (query: string) => memory.search({ query, subject: 'Maya' }, now);
    expect((await told('her sleep medicine')).meant, 'told by the name it is noted under').toEqual([
      'melatonin',
    ]);
    expect((await told('melatonin')).meant, 'not what was said anyway').toBeUndefined();
    expect((await told('a letter from the school')).meant).toBeUndefined();
  });

  test('it is off when the question is confined to a time, when one is paused, and when the whole is', async () => {
    const { memory, write } = remembering();
    habit(write);
    await memory.index.start();
    const window = { fromMs: at('2026-01-01T00:00').nowMs, toMs: now.nowMs };
    expect(await asked(memory, undefined, { window })).toEqual(
      await asked(memory, undefined, { window, withoutCookie: true }),
    );
    const plain = await asked(memory, undefined, { withoutCookie: true });
    const melatonin = memory.list('Maya', now).statements.find(({ text }) => text.startsWith('melatonin'));
    if (melatonin === undefined) throw new Error('nothing was learned');
    memory.set(melatonin.id, { paused: true });
    expect((await asked(memory))[0]).toMatch(/slept badly/);
    memory.set(melatonin.id, { paused: false });
    await memory.index.start();
    expect((await asked(memory))[0]).toMatch(/gummy/);
    memory.pause('Maya', true, now);
    expect(await asked(memory)).toEqual(plain);
    expect(memory.list('Maya', now)).toMatchObject({ paused: true, asks: null, themes: [] });
    write('2026-02-22T20:00', 'gave 100 mg ibuprofen');
    memory.changed();
    expect(told(memory).join()).not.toContain('ibuprofen');
    memory.pause('Maya', false, now);
    await memory.index.start();
    expect(told(memory).join()).toContain('ibuprofen');
    expect((await asked(memory))[0]).toMatch(/gummy/);
  });

  test('of one person nothing is lifted, learned or asked for another', async () => {
    const { memory, write } = remembering();
    winter((when, text) => write(when, text, 'Jonas'));
    habit((when, text) => write(when, text, 'Jonas'));
    write('2026-02-20T20:00', 'slept badly');
    await memory.index.start();
    expect(memory.list('Maya', now)).toMatchObject({ asks: null, waiting: 0 });
    expect(told(memory).join()).not.toMatch(/melatonin|ice cream|itch/);
    expect(await asked(memory)).toEqual(['slept badly']);
    expect(await asked(memory, 'Jonas melatonin gummy')).not.toContain('MLT 2.5 mg melatonin gummy');
  });
});

describe('themes', () => {
  test('are many, never one mean; what is old counts less', async () => {
    const { memory, write } = remembering();
    for (let n = 0; n < 5; n += 1) {
      write(`2025-0${n + 3}-10T20:00`, 'swimming lesson, two lengths');
      write(`${day(n)}T20:00`, 'itchy arms, scratched all night');
    }
    await memory.index.start();
    const { themes } = memory.list('Maya', now);
    expect(themes.map(({ names }) => names[0])).toEqual(['itch', 'swimming']);
    expect(themes[0]?.notes).toBe(5);
    expect(themes[0]?.share).toBeGreaterThan(0.6);
    expect(themes[0]?.months).toEqual([{ month: '2026-01', notes: 5 }]);
  });
});
