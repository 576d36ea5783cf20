import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { read } from './reading.ts';
import type { Context } from './rule.ts';
import { airway } from './rules/airway.ts';
import { breathing } from './rules/breathing.ts';
import { chest } from './rules/chest.ts';
import type { rules } from './rules/index.ts';
import { infant } from './rules/infant.ts';
import { seizure } from './rules/seizure.ts';
import { stroke } from './rules/stroke.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
const level = (rule: (typeof rules)[number], line: string, more: Partial<Context> = {}) =>
  check(rule, read(line), { ...context, ...more })[0]?.level ?? 'none';

describe('what is told plainly, in few words', () => {
  it.each([
    'mum had a stroke an hour ago, ambulance coming',
    'dad had a stroke',
    'Nana had a stroke just now',
    'mum had a TIA this morning',
    'mum had a mini stroke yesterday',
    'mouth is drooping',
    'smile is lopsided',
    'her face looks wonky',
    'leg gave way, arm numb',
  ])('stroke, now: %s', (line) => expect(level(stroke, line)).toBe('now'));

  it.each([
    'had a stroke in 2019',
    'had her stroke six years ago',
    'since his stroke he walks with a stick',
    'mum had a stroke when I was 12',
    'grandad had a stroke at 60',
    'mum had a stroke in the past',
    'nobody in the family has had a stroke',
    'nan nearly had a stroke when she saw the bill',
  ])('no stroke: %s', (line) => expect(level(stroke, line)).toBe('none'));

  it('a heart attack that someone had', () => {
    expect(level(chest, 'gran just had a heart attack')).toBe('now');
    expect(level(chest, 'dad had a heart attack in 2018')).toBe('none');
    expect(level(chest, 'she nearly had a heart attack when she saw him')).toBe('none');
  });

  it.each([
    ['Maya had a seizure at school, 3 min, first one ever', 'now'],
    ['seizure clusters all afternoon, 9 of them', 'now'],
    ['Maya usual seizure one and a half hours', 'now'],
    ['Maya had a seizure for 2 hours', 'now'],
    ['Maya had her usual seizure, 90 seconds, still going', 'now'],
    ['Maya had her usual seizure, 90 seconds, still not awake', 'now'],
    ['Maya had her usual seizure, every few minutes since noon', 'now'],
    ['Maya had a seizure', 'today'],
    ['Nana had a seizure, 90 seconds', 'today'],
    ['Maya had a 4 minute seizure', 'today'],
    ['seizure this morning then slept 3 hours', 'today'],
    ['a seizure 3 hours ago', 'today'],
    ['is there a pattern between periods and seizures in my diary', 'none'],
  ])('a fit: %s', (line, expected) => expect(level(seizure, line)).toBe(expected));

  it.each(['Maya', 'she', 'mum', 'Nana', 'Oluwaseun'])('a name is as good as "she": %s', (who) => {
    expect(level(seizure, `${who} had a seizure, still going`)).toBe('now');
    expect(level(seizure, `${who} had a seizure, 90 seconds`)).toBe('today');
    expect(level(stroke, `${who} had a stroke`)).toBe('now');
    expect(level(airway, `${who} had an anaphylactic reaction`)).toBe('now');
  });

  it.each([
    'no pulse',
    'heart stopped',
    'his heart stopped ten minutes ago, we did CPR',
    'he collapsed',
    'a man at the bus stop collapsed',
    'unresponsive',
    'cold and stiff',
    'cpr going',
    'blue around the mouth',
    'bluish lips',
    'cyanosed',
    'sats dropping to 82',
    'sats fell to 79',
    'o2 sats in the low 80s',
    'ribs going in',
    'asthma attack not better after 10 puffs',
    'floppy baby',
  ])('breathing, now: %s', (line) => expect(level(breathing, line)).toBe('now'));

  it.each([
    'My heart stopped when I saw the bill',
    'heart stopped racing after a rest',
    'my hands are cold and stiff this morning',
    'he collapsed laughing',
    'the tent collapsed on him',
    'started a CPR course today',
    'did cpr on a mannequin all morning',
    'sats in the high 90s',
    'sats 97, pulse 88',
    'blue tongue from a slush',
    'no cyanosis',
  ])('breathing, quiet: %s', (line) => expect(level(breathing, line)).toBe('none'));

  it.each([
    ['bee sting in throat', 'now'],
    ['stung in the mouth', 'now'],
    ['used her epipen just now, seems better', 'now'],
    ['used epipen yesterday, home and fine', 'today'],
    ['hives head to toe', 'today'],
    // Told of lunch today: over, and still told.
    ['Maya had an anaphylactic reaction at lunch', 'now'],
    ['had the anaphylaxis drill at school', 'none'],
  ])('allergy: %s', (line, expected) => expect(level(airway, line)).toBe(expected));

  it('a baby', () => {
    expect(level(infant, "baby's fontanelle is bulging")).toBe('now');
    expect(level(infant, 'baby 2 months, 38')).toBe('now');
    expect(level(infant, 'baby 2 months, born at 38 weeks')).toBe('none');
    const born = { subjectBorn: '2026-10-20' };
    expect(level(infant, "mum's temp 38.4", born)).toBe('none');
    expect(level(infant, 'my temp 38.4', born)).toBe('none');
    expect(level(infant, 'temp 38.4', born)).toBe('now');
    expect(level(infant, 'mum took temp 38.4', born)).toBe('now');
    expect(level(infant, "mum's temp 38.4 and hers 38.2", born)).toBe('now');
    expect(level(infant, "mum's temp 38.4, baby 38.2", born)).toBe('now');
  });

  it('what has not got better is not over', () => {
    expect(level(breathing, 'wheezing, not better after ten puffs of ventolin')).toBe('now');
  });
});
