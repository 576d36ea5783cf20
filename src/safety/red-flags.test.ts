import { describe, expect, it } from 'vitest';
import { corpus } from './corpus.ts';
import { redFlags } from './index.ts';
import { read } from './reading.ts';
import { check } from './red-flags.ts';
import type { Context } from './rule.ts';
import { rules } from './rules/index.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
const all = corpus();
const lines = all.filter((line) => line.half === 'tuned');
const with_ = (line: { born?: string }): Context =>
  line.born === undefined ? context : { ...context, subjectBorn: line.born };

describe('red flags', () => {
  it('no line that calls for help now is left without a card', () => {
    const missed = lines.filter(
      (line) => line.expected === 'now' && redFlags(line.line, with_(line))[0]?.level !== 'now',
    );
    expect(missed.map((line) => line.line)).toEqual([]);
    expect(lines.filter((line) => line.expected === 'now').length).toBeGreaterThan(70);
  });

  it('lines nobody tuned on are caught too: the floor below which no change may fall (the bench prints the figure)', () => {
    const now = all.filter((line) => line.half === 'held-out' && line.expected === 'now');
    const caught = now.filter((line) => redFlags(line.line, with_(line))[0]?.level === 'now');
    expect(caught.length / now.length).toBeGreaterThanOrEqual(0.8);
  });

  it('what should be told to someone today is not passed over in silence', () => {
    const missed = lines.filter(
      (line) => line.expected === 'today' && redFlags(line.line, with_(line)).length === 0,
    );
    expect(missed.map((line) => line.line)).toEqual([]);
  });

  it('ordinary evenings stay quiet, so that a card is believed when it comes', () => {
    const quiet = lines.filter((line) => line.expected === 'none');
    const loud = quiet.filter((line) => redFlags(line.line, with_(line)).length > 0);
    expect(loud.length / quiet.length).toBeLessThanOrEqual(0.02);
  });

  it.each(rules.map((rule) => rule.id))('without the rule %s an emergency would be missed', (id) => {
    const own = lines.filter((line) => line.rule === id);
    const urgent = own.filter((line) => line.expected === 'now');
    // A rule for today only is missed when no card at all is left.
    const needing = urgent.length > 0 ? urgent : own;
    const others = rules.filter((rule) => rule.id !== id);
    const missed = needing.filter((line) => {
      const reading = read(line.line);
      return others.every((rule) =>
        check(rule, reading, with_(line)).every((flag) => urgent.length > 0 && flag.level !== 'now'),
      );
    });
    expect(missed.length).toBeGreaterThan(0);
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
    expect(levels('does she need an ambulance after the seizure?')).not.toEqual([]);
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
    expect(flags.map((flag) => flag.rule)).toEqual(['infant']);
    expect(flags[0]?.text).toContain('could not check');
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

  it('a pasted page of 100 kB is read to its end', () => {
    const page = `${'slept well and ate porridge, then a walk in the sun. '.repeat(1_900)} chest pain now`;
    expect(redFlags(page, context)[0]?.rule).toBe('chest');
  });
});
