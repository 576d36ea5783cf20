import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../contract/index.ts';
import { capture } from './capture/index.ts';
import { withHow } from './how.ts';

const clock = { nowMs: Date.parse('2026-02-08T20:30:00Z'), zone: 'UTC' };
const subjects = [{ who: 'Maya', names: ['Maya'] }];

function read(line: string): EventDraft[] {
  const { events, spans } = capture(line, clock, { subjects, about: 'Maya', self: false });
  return withHow(line, events, spans);
}
const hows = (line: string) =>
  Object.fromEntries(read(line).map(({ what, how }) => [what?.name ?? '', how ?? null]));

describe('how the writer knows', () => {
  it.each([
    ['she says her tummy hurts', 'asked'],
    ['Maya said she has a headache', 'asked'],
    ['headache since noon, she says', 'asked'],
    ['I asked Maya: no rash', 'asked'],
    ['I saw a rash on her arms', 'saw'],
    ['we noticed hives on her legs', 'saw'],
    ['the thermometer says her temperature is 38.4', 'device'],
    ['temperature 38.4 on the ear thermometer', 'device'],
    ['her watch says heart rate 140', 'device'],
    ['blood sugar 7.2 mmol/l on her CGM', 'device'],
  ])('%s: %s', (line, how) => {
    const events = read(line);
    expect(events.length).toBeGreaterThan(0);
    expect(events.map((event) => event.how)).toContain(how);
  });

  it.each([
    ['itchy arms 3/10 by nine'],
    ['gave Maya 2.5 mg melatonin 20:10'],
    ["she didn't say, but she had a headache"],
    ['pain 3 on a scale of 10'],
    ['watch her breathing, she had a cough'],
  ])('is not guessed: %s', (line) => {
    const events = read(line);
    expect(events.length).toBeGreaterThan(0);
    expect(events.map(({ how }) => how ?? null)).toEqual(events.map(() => null));
  });

  it('goes with what it stands with, not with the whole line', () => {
    expect(hows('gave 2.5 mg melatonin at 20:10. She says she has a headache, I saw a rash')).toEqual({
      melatonin: null,
      headache: 'asked',
      rash: 'saw',
    });
  });

  it('leaves what a person chose as it is', () => {
    const line = 'she says she has a headache';
    const { events, spans } = capture(line, clock, { subjects, about: 'Maya', self: false });
    const chosen = events.map((event): EventDraft => ({ ...event, how: 'saw' }));
    expect(withHow(line, chosen, spans).map(({ how }) => how)).toEqual(events.map(() => 'saw'));
  });
});
