import { describe, expect, it } from 'vitest';
import { type FactId, newId, type Plan, type RedFlag, type StandingPlan } from '../../contract/index.ts';
import { corpus } from '../corpus.ts';
import { redFlags } from '../index.ts';
import type { Context } from '../rule.ts';
import { asPlanned } from './index.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin', emergencyNumber: '112' };
const who = { names: ['Maya', 'Mimi'], self: false, sex: 'f' as const };
const given = { givenBy: 'Dr Lindqvist', givenOn: '2026-03-03', reviewBy: '2027-03-01', who };
const standing = (plan: Plan, other: Partial<StandingPlan> = {}): StandingPlan => ({
  ...{ fact: newId<FactId>(), plan, ...given },
  ...other,
});
const seizure = standing({ kind: 'usual-seizure', underMinutes: 2 });
const oxygen = standing({ kind: 'usual-oxygen', fromPercent: 88 });

/** A card for now, as some rule gives it. */
const card = (rule: string): RedFlag => ({ rule, level: 'now', text: 'A fit.', action: 'Call 112 now.' });
const levelOf = (rule: string, line: string, plans: readonly StandingPlan[], at = context) =>
  asPlanned(card(rule), line, { ...at, plans }).level;
const afterFit = (line: string, plan = seizure) => levelOf('seizure', line, [plan]);
const sats = (line: string, plan = oxygen) => levelOf('breathing', line, [plan]);

describe('a plan for a usual fit', () => {
  it('lowers a card to today, with who gave it, when, and what would make it now again', () => {
    const line = 'Maya had her usual seizure, stiffened and jerked, 90 seconds';
    expect(redFlags(line, context)[0]).toMatchObject({ rule: 'seizure', level: 'now' });
    const [lowered] = redFlags(line, { ...context, plans: [seizure] });
    expect(lowered).toMatchObject({ rule: 'seizure', level: 'today', plan: seizure.fact });
    expect(lowered?.text).toContain(
      'Dr Lindqvist’s plan of 3 March says: a usual fit of less than 2 minutes, no call',
    );
    for (const words of [
      'Call 112 at once if',
      '2 minutes or longer',
      'a second one',
      'breathe',
      'hurt',
      'do not wake',
    ])
      expect(lowered?.action).toContain(words);
    expect(lowered?.made).toBeTruthy();
  });

  it.each([
    'usual seizure, 90 s',
    'Maya had a seizure for 1 min',
    'maya usual fit 1 min 30',
    'one of her usual seizures, under 2 minutes',
    'usual seizure, about a minute, then slept 20 min',
    'seizure lasted a minute and a half, she slept for 30 min',
    'tonic clonic seizure at 14:10, 45 seconds, fine now',
    'fit at 3 pm at school, lasted forty five seconds, back to herself',
    'her usual absence, a few seconds, back to playing',
    'usual seizure 20 min after lunch, lasted 1 min, no injury',
    'stiff and jerking, eyes rolled back, 1:20 min, then asleep',
    'Maya was jerking for 1 min',
    "Maya's usual seizure, 1-1.5 min, not blue, breathing fine, came round quickly",
    'usual fit stopped by itself after 1 min',
    'seizure <2 min tonight',
  ])('lowers: %s', (line) => {
    expect(afterFit(line)).toBe('today');
  });

  it.each([
    ['no time is told', 'Maya had her usual seizure'],
    ['no time is told', 'short usual seizure, fine now'],
    ['it was longer', 'usual seizure, 3 min'],
    ['it was as long', 'usual seizure, 2 minutes'],
    ['it was as long, or about', 'usual seizure, about 2 min'],
    ['it may have been longer', 'usual seizure, 1 to 3 min'],
    ['it may have been longer', 'usual seizure, 1 min maybe longer'],
    ['it was more', 'usual seizure, over a minute'],
    ['it was more', 'usual seizure, >1 min'],
    ['it was more', 'usual seizure, 1+ min'],
    ['it was more', 'usual seizure, at least 1 min'],
    ['minutes are not counted', 'usual seizure, several minutes'],
    ['two lengths', 'seizure 1 min, and one of 1 min'],
    ['a second one', 'second seizure today, 1 min'],
    ['a second one', 'another seizure, 1 min'],
    ['a second one', 'two seizures of 1 min'],
    ['a second one', '2 seizures, 1 min'],
    ['a second one', 'usual seizure again, 1 min'],
    ['a second one', 'usual seizure 1 min, then a fit'],
    ['a second one', 'usual seizure at 9:00 and 9:30, 1 min'],
    ['a second one', 'one at breakfast, one at lunch, seizure of 1 min'],
    ['a second one', 'usual seizure this morning and this evening, 1 min'],
    ['a second one', 'usual seizures, 1 min'],
    ['it goes on', 'is having her usual seizure, 1 min now'],
    ['it goes on', 'she is jerking, 1 min'],
    ['it goes on', "she's jerking, 1 min"],
    ['it goes on', 'seizing for 1 min'],
    ['it goes on', 'Maya has been jerking for 1 min'],
    ['it goes on', 'stiff and jerking, 1 min'],
    ['it goes on', 'twitching for 90 seconds in bed'],
    ['it goes on', 'still jerking after 1 min'],
    ['it is not known', 'usual seizure, 1 min?'],
    ['breathing', 'usual seizure 1 min, not breathing well'],
    ['breathing', 'usual seizure 1 min, lips blue'],
    ['breathing', 'usual seizure 1 min, and grey'],
    ['breathing', 'usual seizure 1 min, stopped breathing'],
    ['injury', 'usual seizure 1 min, hit her head'],
    ['injury', 'usual seizure 1 min, fell on the stairs'],
    ['injury', 'usual seizure 1 min in the bath'],
    ['injury', 'usual seizure 1 min, bit her tongue'],
    ['not waking', 'usual seizure 1 min, wont wake'],
    ['not waking', 'usual seizure 1 min, she has not come round'],
    ['not waking', 'usual seizure 1 min, never woke'],
    ['not waking', 'usual seizure 1 min, unconscious'],
    ['not waking', 'usual seizure 1 min, asleep for 3 hours'],
    ['the first ever', 'first seizure ever, 1 min'],
    ['another kind', 'a new kind of seizure, 1 min'],
    ['another kind', 'seizure 1 min, not her usual'],
    ['another kind', 'seizure 1 min, worse than usual'],
    ['more was needed', 'usual seizure 1 min, gave midazolam'],
    ['more was told', 'usual seizure 1 min, fever 39.5'],
    ['more was told', 'usual seizure 1 min, cannot move her arm'],
    ['more was told', 'usual seizure 1 min 😢'],
    ['a misspelling', 'usaul seizure 1 min'],
    ['another person', 'Leo had a seizure, 1 min'],
    ['another person', 'her brother had a seizure, 1 min'],
    ['another person', 'he had a seizure, 1 min'],
    ['another person', 'usual seizure, 1 min, back to himself'],
    ['another person', 'one of his usual fits, 1 min'],
    ['another person', 'I had my usual seizure, 1 min'],
    ['nothing of the kind', ''],
  ])('does not lower where %s: %s', (_, line) => {
    expect(afterFit(line)).toBe('now');
  });

  it('is the writer’s own only where the writer speaks of themselves', () => {
    const own = standing({ kind: 'usual-seizure', underMinutes: 2 }, { who: { ...who, self: true } });
    expect(afterFit('I had my usual seizure, 1 min', own)).toBe('today');
    expect(afterFit('she had her usual seizure, 1 min', own)).toBe('now');
  });

  it('a name that is a colour hides no colour', () => {
    const named = standing({ kind: 'usual-seizure', underMinutes: 2 }, { who: { ...who, names: ['Grey'] } });
    expect(afterFit('usual seizure 1 min and grey', named)).toBe('now');
  });
});

describe('a plan for a usual oxygen reading', () => {
  it.each([
    'sats 89',
    'SpO2 88% at rest this morning',
    'Maya oxygen 90 % on room air, her usual',
    'her sats were 89 to 91 overnight',
    'O2 sats 89 at 7 am, breathing fine',
  ])('lowers: %s', (line) => {
    expect(sats(line)).toBe('today');
  });

  it.each([
    'sats 87',
    'sats 89 dropping to 84',
    'sats 90 then 86',
    'sats 89 on 2 l',
    'sats 89 and drowsy',
    'sats 89, lips blue',
    'sats 89, short of breath',
    'sats 89 for 20 min',
    'sats 89 and she had a seizure',
    'sats are low',
    'her dads sats 89',
    'sats 889',
  ])('does not lower: %s', (line) => {
    expect(sats(line)).toBe('now');
  });

  it('says what would make it now again', () => {
    const { text, action } = asPlanned(card('breathing'), 'sats 89', { ...context, plans: [oxygen] });
    expect(text).toContain('a usual oxygen reading of 88 % or more, no call');
    expect(action).toMatch(/Call 112 at once if it falls below 88 %.*blue or grey.*drowsy or confused/);
  });
});

describe('a plan', () => {
  const line = 'usual seizure, 90 s';

  it('lowers only the rule it names, in whatever language it speaks, and never to nothing', () => {
    expect(levelOf('breathing', line, [seizure])).toBe('now');
    expect(levelOf('seizure/de', line, [seizure])).toBe('now');
    expect(levelOf('seizure', 'sats 89', [oxygen])).toBe('now');
    expect(levelOf('breathing', 'sats 89', [seizure])).toBe('now');
    expect(levelOf('breathing', 'sats 89', [seizure, oxygen])).toBe('today');
    const today: RedFlag = { ...card('seizure'), level: 'today' };
    expect(asPlanned(today, line, { ...context, plans: [seizure] })).toEqual(today);
  });

  it('counts from the day it was given to the day it is to be looked at again, by the calendar there', () => {
    const on = (day: string, zone = 'Europe/Berlin') =>
      levelOf('seizure', line, [seizure], { ...context, zone, nowMs: Date.parse(day) });
    expect(on('2026-03-02T12:00:00Z')).toBe('now');
    expect(on('2026-03-03T12:00:00Z')).toBe('today');
    expect(on('2027-03-01T12:00:00Z')).toBe('today');
    expect(on('2027-03-02T12:00:00Z')).toBe('now');
    expect(on('2027-03-01T23:30:00Z')).toBe('now');
    expect(on('2027-03-01T23:30:00Z', 'America/New_York')).toBe('today');
    expect(on('2026-05-01T12:00:00Z', 'Nowhere/At/All'), 'a day nobody can tell lowers nothing').toBe('now');
  });

  it('lowers none of the whole corpus but a line that says a usual fit or reading and no more', () => {
    const plans = [
      standing({ kind: 'usual-seizure', underMinutes: 5 }, { who: { names: [], self: false } }),
      standing({ kind: 'usual-seizure', underMinutes: 5 }, { who: { names: [], self: true } }),
      standing({ kind: 'usual-oxygen', fromPercent: 75 }, { who: { names: [], self: false } }),
    ];
    // Whether or not a line raises the card. What is for today anyway may be within a plan.
    const lowered = corpus().filter(
      ({ line, expected }) =>
        expected !== 'today' && ['seizure', 'breathing'].some((rule) => levelOf(rule, line, plans) !== 'now'),
    );
    const more = lowered.filter(
      ({ line }) => !/^(?:her |his |my )?(?:oxygen|sats)[a-z %]*\d\d(?: ?%| percent)?$/i.test(line),
    );
    expect(more).toEqual([]);
  });

  it('makes no line slow, however long', () => {
    const page = 'usual seizure 1 min '.repeat(5_000);
    expect(afterFit(page)).toBe('now');
  });
});
