import { describe, expect, it } from 'vitest';
import { knownLines, medicineCorpus } from '../corpus.ts';
import { read } from '../reading.ts';
import { rules } from '../rules/index.ts';
import { classify, type Weights } from './classifier.ts';
import { features } from './features.ts';
import medicineNetwork from './medicine-network-weights.json' with { type: 'json' };
import medicine from './medicine-weights.json' with { type: 'json' };
import type { Network } from './network.ts';
import network from './network-weights.json' with { type: 'json' };
import { regress } from './regression.ts';
import { learningContext as context, fingerprint, learn } from './training.ts';
import stored from './weights.json' with { type: 'json' };
import { pack, weights } from './weights.ts';

const lines = knownLines();
const keysOf = (line: string) => features(read(line).sentences, context).map(({ key }) => key);

describe('the weights', () => {
  it('were learned from the lines that are here; `npm run learn` learns them anew', () => {
    expect(stored.from).toBe(fingerprint(lines));
    expect(network.from).toBe(stored.from);
    expect(fingerprint(lines.slice(1))).not.toBe(stored.from);
    const said = medicineCorpus('learned');
    expect([medicine.from, medicineNetwork.from]).toEqual([fingerprint(said), fingerprint(said)]);
  });

  it('come out the same from the same lines', () => {
    const few = lines.filter((_, at) => at % 200 === 0);
    expect(pack(learn(few), 'few')).toEqual(pack(learn(few.map((line) => ({ ...line }))), 'few'));
  });

  it('know no area that has no card', () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(Object.keys(weights().areas).filter((area) => !known.has(area))).toEqual([]);
  });
});

describe('a regression', () => {
  it('tells what it learned from apart, and weighs a feature by what it says', () => {
    const said = (word: string, positive: boolean) =>
      Array.from({ length: 5 }, (_, at) => ({ keys: [word, `n${at}`], positive }));
    const { bias, of } = regress([...said('grey', true), ...said('calm', false)], 30);
    const odds = (word: string) => bias + (of.get(word) ?? 0);
    expect(odds('grey')).toBeGreaterThan(1);
    expect(odds('calm')).toBeLessThan(-1);
    expect(Math.abs(of.get('n0') ?? 9)).toBeLessThan(0.01);
  });

  it('leaves out what only one line has', () => {
    expect([
      ...regress(
        [
          { keys: ['once', 'both'], positive: true },
          { keys: ['both'], positive: false },
        ],
        1,
      ).of.keys(),
    ]).toEqual(['both']);
  });
});

describe('what the classifier sees', () => {
  it('words, neighbours, beginnings, what follows a negation, the opening, a question', () => {
    expect(keysOf('No wheezing, is she breathing?')).toEqual(
      expect.arrayContaining([
        'wheezing',
        'no wheezing',
        'whee*',
        'wheezi*',
        'not:wheezing',
        'first:no',
        'asks',
        'is she',
      ]),
    );
    expect(keysOf('No wheezing, is she breathing?')).not.toContain('not:breathing');
  });

  it('numbers by what they may be', () => {
    expect(keysOf('temp 39.6')).toContain('#39-43');
    expect(keysOf('sugar 2.1')).toContain('#<4');
    expect(keysOf('2 puffs')).toContain('#2');
  });

  it('a baby under three months, by the birth date', () => {
    const of = (subjectBorn: string) =>
      features(read('temp 38').sentences, { ...context, subjectBorn }).map(({ key }) => key);
    expect(of('2026-10-20')).toContain('young');
    expect(of('2024-10-20')).not.toContain('young');
  });
});

describe('a text', () => {
  const quiet = { flags: [], marks: [] };
  const silent: Network = {
    ...{ dims: 1, filters: 0, row: new Map() },
    ...{ words: new Float32Array(), kernel: new Float32Array(), bias: new Float32Array() },
    ...{ head: new Float32Array(), headBias: new Float32Array(3) },
  };
  const made: Weights = {
    network: silent,
    alarmFrom: { nothing: 1, today: 1, now: -5 },
    nowFrom: 0,
    areaFrom: 1,
    alarm: {
      bias: 0,
      of: new Map([
        ['grey', 9],
        ['clammy', 9],
      ]),
    },
    now: { bias: -1, of: new Map([['clammy', 9]]) },
    areas: { chest: { bias: 0, of: new Map([['clammy', 9]]) }, stroke: { bias: 0, of: new Map() } },
  };
  const seen = (text: string) => classify(read(text).sentences, quiet, context, made);

  it('is quiet, for today, or for now, and says in which words', () => {
    expect(seen('a calm day')).toBeUndefined();
    expect(seen('he is grey')).toMatchObject({
      level: 'today',
      area: undefined,
      sentence: 0,
      from: 2,
      to: 3,
    });
    expect(seen('a walk. he is clammy')).toMatchObject({
      level: 'now',
      area: 'chest',
      sentence: 1,
      from: 2,
      to: 3,
    });
  });

  it('never gives a number alone as the reason', () => {
    const of = new Map([['#5', 9]]);
    const line = 'sugar 5';
    expect(classify(read(line).sentences, quiet, context, { ...made, alarm: { bias: 0, of } })).toMatchObject(
      {
        from: 0,
        to: 2,
      },
    );
  });

  it('an alarming sentence is not made quieter by quiet ones beside it', () => {
    const dull = {
      ...made,
      alarm: {
        bias: 0,
        of: new Map([
          ['grey', 9],
          ['porridge', -9],
          ['slept', -9],
        ]),
      },
    };
    const said = 'he is grey. slept well and long. ate all his porridge';
    expect(classify(read(said).sentences, quiet, context, dull)).toBeDefined();
    expect(classify(read('ate his porridge, slept well').sentences, quiet, context, dull)).toBeUndefined();
  });

  it('is weighed together with what the rules found in it; the plainest words for an emergency are never weighed away', () => {
    const of = new Map([
      ['rules:today', 9],
      ['film', -20],
    ]);
    const heavier = { ...made, alarm: { bias: 0, of } };
    const weighed = (text: string, level?: 'now' | 'today') =>
      classify(
        read(text).sentences,
        { flags: level ? [{ rule: 'chest', level }] : [], marks: [] },
        context,
        heavier,
      );
    expect(weighed('a pain')).toBeUndefined();
    expect(weighed('a pain', 'today')).toBeDefined();
    expect(weighed('a pain in a film', 'today')).toBeUndefined();
    expect(weighed('a pain', 'now')).toBeDefined();
    expect(weighed('a film, film', 'now')).toBeUndefined();
    expect(weighed('chest pain. a film, film', 'now')).toBeDefined();
  });
});
