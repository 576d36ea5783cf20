import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../contract/index.ts';
import { addEntry, addEvent, addFact, CLOCK, mayasVault } from '../testing/vault.ts';
import { claimsOf } from './claims.ts';
import { compared } from './compare.ts';
import { readReply } from './reply.ts';
import { claimSentences } from './sentences.ts';
import { touchesOf } from './touches.ts';

const MAYA = 1;

/** Maya's vault with three sleepy days in these weeks and one from long ago. */
function sleepy() {
  const db = mayasVault();
  for (const at of ['2025-10-01T09:00', '2026-01-12T09:00', '2026-01-20T09:00', '2026-02-04T09:00']) {
    const entry = addEntry(db, `${at.slice(0, 10)}: very drowsy at breakfast`, `${at}:00+01:00`);
    addEvent(db, entry, {
      kind: 'observation',
      name: 'drowsiness',
      original: 'drowsy',
      at: `${at}:00+01:00`,
    });
  }
  return db;
}

describe('an answer from outside is held against what is recorded', () => {
  it('says how often a thing it names is recorded, with the notes', () => {
    const { touches, notRecorded } = touchesOf(
      sleepy(),
      'Drowsiness and hives are listed effects of levetiracetam.',
      MAYA,
      CLOCK,
    );
    const sleep = touches.find(({ name }) => name === 'drowsiness');
    expect(sleep).toMatchObject({ kind: 'symptom', times: 3 });
    expect(sleep?.inWords).toBe('It mentions drowsiness: recorded 3 times in the last 6 weeks.');
    expect(sleep?.evidence.map(({ text }) => text)).toEqual([
      '2026-02-04: very drowsy at breakfast',
      '2026-01-20: very drowsy at breakfast',
      '2026-01-12: very drowsy at breakfast',
    ]);
    expect(touches.find(({ name }) => name === 'levetiracetam')?.inWords).toBe(
      'It mentions levetiracetam: recorded once in the last 6 weeks, on 8 February. It stands here as a medicine that is taken.',
    );
    expect(notRecorded).toEqual(['It mentions hives: nothing recorded here says this.']);
  });

  it('says when a thing was recorded only long ago, and of a condition that it is suspected only', () => {
    const db = sleepy();
    db.exec(`DELETE FROM events WHERE start_ms > ${Date.parse('2025-12-01')}`);
    addFact(db, 'diagnosis', 'eczema', 'suspected');
    const { touches } = touchesOf(db, 'Drowsiness may come with eczema.', MAYA, CLOCK);
    expect(touches.map(({ inWords }) => inWords)).toEqual([
      'It mentions drowsiness: recorded last on 1 October 2025, not in the last 6 weeks.',
      'It mentions eczema: recorded as suspected.',
    ]);
  });

  it('tells what was looked for and not there from what nobody wrote down, and says a condition once', () => {
    const db = sleepy();
    const entry = addEntry(db, 'no rash tonight', '2026-02-06T20:00:00+01:00');
    const event = { kind: 'observation', name: 'rash', original: 'rash', at: '2026-02-06T20:00:00+01:00' };
    db.prepare('UPDATE events SET absent = 1 WHERE uid = ?').run(addEvent(db, entry, event));
    const { touches, notRecorded } = touchesOf(db, 'Rash and eczema are side effects.', MAYA, CLOCK);
    expect(touches).toMatchObject([
      {
        ...{ name: 'rash', times: 0 },
        inWords: 'It mentions rash: written down as not there, last on 6 February.',
        evidence: [{ text: 'no rash tonight' }],
      },
    ]);
    expect(notRecorded).toEqual(['It mentions eczema: nothing recorded here says this.']);
  });

  it('reads no note that its writer keeps to themselves, none that was deleted, and nothing about another', () => {
    const db = sleepy();
    db.exec(`UPDATE entries SET private = 1 WHERE text LIKE '2026-02-04%';
      UPDATE entries SET deleted_ms = 1 WHERE text LIKE '2026-01-20%'`);
    const { touches } = touchesOf(db, 'Drowsiness is usual.', MAYA, CLOCK);
    expect(touches).toMatchObject([{ name: 'drowsiness', times: 1 }]);
    expect(touchesOf(db, 'Drowsiness is usual.', 2, CLOCK).touches).toEqual([]);
  });

  it('is no evidence, and says where no passage of Tend says it', async () => {
    const claims = await claimsOf(
      sleepy(),
      '## Causes\n1. **Drowsiness** is a common effect.\nWhat else was eaten?\n- It may pass by itself.',
      MAYA,
      CLOCK,
      async (sentence) =>
        sentence.startsWith('Drowsiness')
          ? { text: 'Sleepiness is common.', source: 'A publisher' }
          : undefined,
    );
    expect(claims.map(({ text, passage }) => [text, passage?.source ?? null])).toEqual([
      ['Drowsiness is a common effect.', 'A publisher'],
      ['It may pass by itself.', null],
    ]);
    // Evidence is what is recorded here, never what was said outside.
    const ids = claims.flatMap(({ touches }) => touches.flatMap(({ evidence }) => evidence));
    expect(ids.every(({ type }) => type === 'event' || type === 'fact')).toBe(true);
  });
});

describe('answers beside each other', () => {
  const row = (receiver: string, answer: string) => ({ receiver, answer }) as unknown as LedgerRow; // only these are read
  const NEAR = 'Contact with dairy often causes hives around the mouth.';
  const SAME = 'Hives around the mouth are often caused by contact with dairy.';
  const AGAINST = 'Contact with dairy does not often cause hives around the mouth.';
  const OTHER = 'A cold wind can make the skin dry.';

  it('says what two of them say alike, what one alone says, and never who is right', async () => {
    const both = await compared([row('one', `${NEAR} ${OTHER}`), row('two', SAME)], async () => null);
    expect(both).toMatchObject({
      by: 'words',
      alike: [
        {
          about: expect.arrayContaining(['hives']),
          said: [
            { receiver: 'one', text: NEAR },
            { receiver: 'two', text: SAME },
          ],
          againstEachOther: false,
        },
      ],
      alone: [
        { receiver: 'one', sentences: [OTHER] },
        { receiver: 'two', sentences: [] },
      ],
    });
    expect(both?.topics).toContainEqual({ name: 'hives', receivers: ['one', 'two'] });
    expect(JSON.stringify(both)).not.toMatch(/right|wrong|agree|correct/i);
  });

  it('sets what one says with a "not" beside what the other says without', async () => {
    const both = await compared([row('one', NEAR), row('two', AGAINST)], async () => null);
    expect(both?.alike).toMatchObject([{ againstEachOther: true }]);
  });

  it('goes by meaning where there is a model, and by nothing where there is one answer', async () => {
    const vector = (...numbers: number[]) => Float32Array.from(numbers);
    const by = await compared([row('one', NEAR), row('two', OTHER)], async () => [
      vector(1, 0),
      vector(0.8, 0.6),
    ]);
    expect(by).toMatchObject({ by: 'meaning', alike: [{ said: [{}, {}] }] });
    expect(await compared([row('one', NEAR)], async () => null)).toBeNull();
  });
});

describe('a reply', () => {
  const piece = (content: string | null, end: string | null = null) =>
    `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: end }] })}\n\n`;

  it('is read whole, in parts, and piece by piece', () => {
    const whole = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });
    expect(readReply(whole('Wool.'))).toEqual({ text: 'Wool.', whole: true });
    expect(
      readReply(whole([{ type: 'text', text: 'Wo' }, { type: 'image_url' }, { type: 'text', text: 'ol.' }])),
    ).toEqual({
      text: 'Wool.',
      whole: true,
    });
    const stream = `: ping\n\n${piece(null)}${piece('Wo')}${piece('ol.')}${piece('', 'stop')}data: [DONE]\n\n`;
    expect(readReply(stream)).toEqual({ text: 'Wool.', whole: true });
    expect(readReply(stream.replaceAll('\n', '\r\n'))).toEqual({ text: 'Wool.', whole: true });
  });

  it('that broke off, or stopped at a limit, is not taken for whole', () => {
    expect(readReply(`${piece('Wo')}${piece('ol')}data: {"cho`)).toEqual({ text: 'Wool', whole: false });
    expect(readReply(`${piece('Wool')}${piece('', 'length')}`)).toEqual({ text: 'Wool', whole: false });
  });

  it('that is something else than words is not one', () => {
    for (const body of [
      '',
      'no',
      '[]',
      '{"choices":[]}',
      'data: [DONE]',
      '<html>',
      '{"choices":[{"message":{"content":null,"tool_calls":[{}]}}]}',
    ])
      expect(readReply(body), body).toBeUndefined();
  });
});

it('sentences that claim something are told from headings, questions and marks', () => {
  expect(
    claimSentences('# Causes of it\n\n* Dry air makes skin itch.\nNo.\nIs it dry there in winter?'),
  ).toEqual(['Dry air makes skin itch.']);
});
