import { describe, expect, it } from 'vitest';
import { CORPUS_CLOCK, corpusReaders } from '../corpus.ts';
import { capture } from '../parse.ts';
import { f1, precision, recall } from '../score.ts';
import { labelledAsMarked } from './labelled-lines.ts';
import { markedLines, unmark } from './marked-lines.ts';
import { scoreMarked } from './marked-score.ts';
import stored from './tagger-weights.json' with { type: 'json' };
import { TAGS } from './tags.ts';
import { fingerprint } from './training.ts';
import { packTagger, unpackTagger } from './weights.ts';

const read = (line: string) => {
  const { events, others } = capture(line, CORPUS_CLOCK, corpusReaders('Maya'));
  return [...events, ...others.flatMap((one) => one.events)].map(
    ({ kind, what, absent }) => `${kind} ${what?.name}${absent ? ' absent' : ''}`,
  );
};

describe('the weights that are shipped', () => {
  it('were learned from the lines as they are (else: npm run learn -- capture)', () => {
    expect(stored.from).toBe(fingerprint([...markedLines(), ...labelledAsMarked()]));
  });

  it('are the same after packing and unpacking, but for what is faint', () => {
    const field = {
      of: new Map([
        ['0calpol', [0, 1.5, -0.25, 0, 0, 0, 0, 0, 0]],
        ['0faint', [0, 0.001, 0, 0, 0, 0, 0, 0, 0]],
      ]),
      next: Array.from({ length: TAGS * TAGS }, (_, at) => (at % 7) - 3),
    };
    const classes = new Map([['calpol', [3, 399]]]);
    const saidLike = new Map([['nothing staying down', 'vomiting']]);
    const again = unpackTagger(packTagger({ field, classes, saidLike }, 'here'));
    expect([...again.field.of.keys()]).toEqual(['0calpol']);
    Array.from(again.field.of.get('0calpol') ?? []).forEach((says, tag) => {
      expect(says).toBeCloseTo(field.of.get('0calpol')?.[tag] ?? Number.NaN, 2);
    });
    Array.from(again.field.next).forEach((says, pair) => {
      expect(says).toBeCloseTo(field.next[pair] ?? Number.NaN, 1);
    });
    expect([...again.classes]).toEqual([...classes]);
    expect([...again.saidLike]).toEqual([...saidLike]);
  });

  it('find more than the rules by themselves on lines nobody learned from, and less that did not happen', () => {
    const { rules, whole } = scoreMarked(markedLines('test'));
    expect(precision(whole)).toBeGreaterThan(precision(rules) + 0.03);
    expect(recall(whole)).toBeGreaterThan(recall(rules));
    expect(f1(whole)).toBeGreaterThan(f1(rules) + 0.02);
  });
});

describe('a line is heard as a whole', () => {
  it.each([
    'the frozen peas are for the knee NOT for dinner, I have told everyone twice',
    'I could murder a curry but the budget says beans',
    'the hot water bottle leaked, changed the sheets',
  ])('what only is spoken of did not happen: %s', (line) => {
    expect(read(line)).toEqual([]);
  });

  it('what no table knows is read where it stands as what happened, with the rules’ times and negations', () => {
    expect(read('aloo paratha and curd for breakfast, bloated by 11')).toEqual(
      expect.arrayContaining(['exposure aloo paratha', 'observation bloating']),
    );
    expect(read('the skin round his stoma is sore, used the barrier powder, bag held all day')).toContain(
      'dose barrier powder',
    );
  });

  it('a number that was measured, and what a line blames, never fall silent', () => {
    expect(read('BP at the pharmacy on Saturday 128/79')).toEqual([
      'observation systolic blood pressure',
      'observation diastolic blood pressure',
    ]);
    expect(read('reacted to the new washing powder: itchy tummy')).toContain('exposure washing powder');
  });

  it('what is only asked, wished or to come stays so, whatever it weighs', () => {
    expect(read('gonna take propranolol 40 min before the exam tomorrow')).toEqual([]);
    expect(read('not very itchy')).toEqual([]);
  });

  it('a page of many thousand letters is read by the rules alone', () => {
    const hearsay = 'I could murder a curry but the budget says beans. ';
    expect(read(hearsay)).toEqual([]);
    expect(read(hearsay + 'nothing else to say today. '.repeat(200))).toEqual(['exposure beans']);
  });
});

describe('marked lines', () => {
  it('give their words and what is marked in them', () => {
    expect(unmark('gave [d@1:calpol] at [t1:8], [o-:nose running=runny nose]')).toEqual({
      text: 'gave calpol at 8, nose running',
      named: [
        { start: 5, end: 11, kind: 'dose' },
        { start: 18, end: 30, kind: 'observation' },
      ],
    });
    expect(unmark('[o:cannae breathe=breathlessness]').named[0]?.called).toBe('breathlessness');
  });

  it('with a mark that is not closed are refused', () => {
    expect(() => unmark('had [x:toast and jam')).toThrow('not closed');
  });

  it('no line that is learned from is one of those nobody learns from', () => {
    const learned = new Set(markedLines().map(({ text }) => text));
    expect(markedLines('test').filter(({ text }) => learned.has(text))).toEqual([]);
  });
});
