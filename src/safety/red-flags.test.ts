import { describe, expect, it, vi } from 'vitest';
import { check, mayStand } from './check.ts';
import { corpus, knownLines, type Labelled } from './corpus.ts';
import { redFlags } from './index.ts';
import { plainly } from './learned/core.ts';
import { read } from './reading.ts';
import type { Context, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
const all = corpus();
const with_ = (line: { born?: string }): Context =>
  line.born === undefined ? context : { ...context, subjectBorn: line.born };

const needing = knownLines().filter(({ expected }) => expected !== 'none');
/** Does this rule give the line a card that is urgent enough? */
const tells = (rule: Rule, line: Labelled) =>
  check(rule, read(line.line), with_(line)).some(({ level }) => line.expected === 'today' || level === 'now');

describe('red flags', () => {
  // Floors below which no change may fall; `npm run bench -- safety` prints the figures.
  it.each([
    {
      lines: 'looked at',
      half: all.filter(({ half }) => half === 'tuned'),
      now: 0.95,
      today: 0.9,
      quiet: 0.97,
    },
    {
      lines: 'held out',
      half: all.filter(({ half }) => half === 'held-out'),
      now: 0.85,
      today: 0.8,
      quiet: 0.94,
    },
  ])(
    'of the lines $lines, emergencies are told to call, other matters get a card, and ordinary evenings stay quiet',
    ({ half, ...floor }) => {
      const share = (expected: string, is: (level: string | undefined) => boolean) => {
        const own = half.filter((line) => line.expected === expected);
        expect(own.length).toBeGreaterThan(150);
        return own.filter((line) => is(redFlags(line.line, with_(line))[0]?.level)).length / own.length;
      };
      expect(share('now', (level) => level === 'now')).toBeGreaterThanOrEqual(floor.now);
      expect(share('today', (level) => level !== undefined)).toBeGreaterThanOrEqual(floor.today);
      expect(share('none', (level) => level === undefined)).toBeGreaterThanOrEqual(floor.quiet);
    },
  );

  it('the weights find emergencies that no rule has words for, and seldom take away a card for now', () => {
    const urgent = all.filter(({ half, expected }) => half === 'held-out' && expected === 'now');
    const byRules = (line: (typeof urgent)[number]) =>
      rules.some((rule) => check(rule, read(line.line), with_(line)).some(({ level }) => level === 'now'));
    const found = urgent.filter((line) => redFlags(line.line, with_(line))[0]?.level === 'now');
    expect(found.filter((line) => !byRules(line)).length).toBeGreaterThan(5);
    const called = urgent.filter(byRules);
    const lost = called.filter((line) => !found.includes(line));
    expect(lost.length / called.length).toBeLessThan(0.04);
    expect(lost.filter((line) => plainly(read(line.line).sentences, with_(line))).length).toBe(0);
  });

  it.each(rules)('without the rule $id an emergency would be missed by the rules', (rule) => {
    const others = rules.filter((other) => other !== rule);
    const only = needing.find((line) => tells(rule, line) && others.every((other) => !tells(other, line)));
    expect(only?.line).toBeDefined();
  });

  it('what happened within three days and is over is for today, what is long past is not', () => {
    const levels = (line: string) => redFlags(line, context).map((flag) => flag.level);
    expect(levels('had chest pain yesterday')).toEqual(['today']);
    expect(levels('had chest pain in 2019')).toEqual([]);
    expect(levels('had chest pain in 2019 and again now')).toEqual(['now']);
    expect(redFlags('chest pain', { ...context, atMs: context.nowMs - 30 * 86_400_000 })).toEqual([]);
  });

  it('a question that looks back is quiet, one that asks for help is not', () => {
    const levels = (line: string) => redFlags(line, context).map((flag) => flag.level);
    expect(levels('does she get hives after egg?')).toEqual([]);
    expect(levels('did she have hives in summer?')).toEqual([]);
    expect(levels('did the hives come back after stopping cetirizine?')).toEqual([]);
    expect(levels('does she need an ambulance after this seizure? it wont stop')).not.toEqual([]);
    expect(levels('what do I do when she cant breathe?')).toEqual(['now']);
    expect(levels('does she get an ambulance? she cant breathe now after the nut bar')).toContain('now');
  });

  it('an animal, a toy or a leaflet in the line does not silence what happens to a person', () => {
    for (const line of [
      'stroked the cat and her lips are swollen',
      'allergic to the cat, tongue swollen',
      'the kitten scratched her, throat closing',
      'dropped her teddy and went limp',
      'leaflet says call if you cant breathe and he cant breathe',
    ])
      expect([line, redFlags(line, context)[0]?.level]).toEqual([line, 'now']);
  });

  it('a denial reaches only what it denies', () => {
    const levels = (line: string) => redFlags(line, context).map((flag) => flag.level);
    expect(levels('no fever, chest pain since noon')).toEqual(['now']);
    expect(levels('no fever, cough or chest pain')).toEqual([]);
    expect(levels('did not sleep because of chest pain')).toEqual(['now']);
    expect(levels('not sure but I think chest pain')).toEqual(['now']);
  });

  it('invisible characters and typing with shaking hands do not hide an emergency', () => {
    expect(redFlags('ch\u200best pa\u00adin', context)[0]?.rule).toBe('chest');
    expect(redFlags('CANT BREATH', context)[0]?.level).toBe('now');
    expect(redFlags('shes having a siezure', context)[0]?.level).toBe('now');
  });

  it('hay fever is no fever, and a tablet taken as it should be is no overdose', () => {
    for (const line of [
      '25 weeks, hay fever bad today',
      'hay fever and 30 weeks pregnant',
      'took all tablets',
      'swallowed all his pills one by one, star on the chart',
      '18:00 tablets swallowed 18:05',
      'took my bisoprolol late, at twenty to ten',
      'Tom gave her 5ml piriton at 3, not sure it helped',
    ])
      expect([line, redFlags(line, context)]).toEqual([line, []]);
    expect(redFlags('25 weeks, fever since noon', context)).not.toEqual([]);
    expect(redFlags('he took all the tablets', context)[0]?.level).toBe('now');
  });

  it('no child is told to ring the midwife, but for whoever is with child in its journal', () => {
    const child = { ...context, subjectBorn: '2019-03-02' };
    const ids = (line: string) => redFlags(line, child).map(({ rule }) => rule);
    const fall = 'fell on her tummy from the swing at 38 weeks of school, her belly hurts, itchy palms';
    expect(ids(fall)).not.toContain('pregnancy');
    const fit = 'he is 7 years old, a fit, 38 weeks since the last one, bleeding lip';
    expect(redFlags(fit, context).map(({ rule }) => rule)).not.toContain('pregnancy');
    expect(ids('I am 33 weeks and have not felt the baby move since yesterday')).toContain('pregnancy');
  });

  it('what stands in a long list of small things is heard as if it stood alone', () => {
    const day = 'up at six, porridge, walked the dog, paid the gas, hung the washing, rang Jean';
    const rest = 'posted the parcel, need milk, bins out, football kit, pay the club, watered the beans';
    expect(redFlags(`${day}, ${rest}`, context)).toEqual([]);
    for (const line of ['swallowed a button battery off the remote', 'crushing pain in my chest'])
      expect([line, redFlags(`${day}, ${line}, ${rest}`, context)[0]?.level]).toEqual([line, 'now']);
  });

  it('a number is shown only when it was handed in as checked', () => {
    const without = redFlags('chest pain now', context)[0];
    expect(without?.number).toBeUndefined();
    expect(without?.action).toContain('your local emergency number');
    const withNumber = redFlags('chest pain now', { ...context, country: 'DE', emergencyNumber: '112' })[0];
    expect(withNumber?.number).toBe('112');
    expect(withNumber?.action).toContain('Call 112 now');
  });

  it('a rule that breaks gives a card instead of silence', () => {
    // A birth date that is no string reaches the one rule that reads it: types cannot stop a damaged row.
    const broken = { ...context, subjectBorn: 5 as unknown as string };
    const flags = redFlags('temp 38.5', broken);
    const flag = flags.find(({ rule }) => rule === 'infant');
    expect(flag?.text).toContain('could not check');
  });

  it('no card says that all is well', () => {
    for (const rule of rules) {
      for (const says of Object.values(rule.says)) {
        expect(`${says.text} ${says.action}`).not.toMatch(
          /all clear|nothing to worry|is fine|harmless|safe to/i,
        );
        expect(says.action).not.toMatch(/\d+ ?(mg|ml)/);
      }
      expect(rule.source.basis === 'recalled' || rule.source.read !== undefined).toBe(true);
    }
  });

  it('a word without an end is read no further than a phrase could ask, and what stands beside it is found', () => {
    const slice = vi.spyOn(String.prototype, 'slice');
    expect(redFlags(`${'a'.repeat(20_000)} lips blue and cannot breathe`, context)[0]?.level).toBe('now');
    const long = slice.mock.contexts.filter((of) => `${of}`.length === 20_000).length;
    slice.mockRestore();
    expect(long).toBeLessThan(1_000);
  });

  it('a part of a page is warned of as it would be by itself', () => {
    const lines = all.slice(0, 60).map(({ line }) => line);
    const page = read(lines.join('\n'));
    for (const from of [0, 7, 31]) {
      const sentences = page.sentences.slice(from, from + 6);
      const vocabulary = new Set(sentences.flatMap((sentence) => [...sentence.vocabulary]));
      const alone = { text: page.text, sentences, vocabulary };
      const part = { ...alone, partOf: { whole: page, from } };
      for (const rule of rules)
        expect(mayStand(rule, part) ? check(rule, part, context) : []).toEqual(check(rule, alone, context));
    }
  });

  it('a pasted page of 100 kB is read to its end', () => {
    const page = `${'slept well and ate porridge, then a walk in the sun. '.repeat(1_900)} chest pain now`;
    expect(redFlags(page, context)[0]?.rule).toBe('chest');
  });
});
