import { describe, expect, it } from 'vitest';
import { redFlags } from './index.ts';
import type { Context } from './rule.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
const levels = (line: string) => redFlags(line, context).map(({ level }) => level);

describe('what only sounds like an emergency', () => {
  it.each([
    "Found out I'm 6 weeks pregnant",
    "I'm 9 weeks pregnant",
    'yesterday: red skin on both arms',
    'dry skin on her elbows and knees',
    'her cousin Ben vomited all night',
    'my colleague threw up all day',
    'I just want the itching to stop',
    "Don't want to wake up the baby",
    "didn't want to wake up, so cosy",
    "don't want to wake up at six any more",
    "they don't think it's epilepsy",
    "HE WON'T TAKE HIS ANTIBIOTIC FOR ME",
    'Sorted out the loft and wrote letters to old friends, nice quiet Sunday',
    'wasp sting on thumb yesterday, swelling gone down today',
    'Mum had her water tablet late, up twice in the night for the loo',
    'they would be better off buying a new boiler',
    "what's the point of going on holiday if it rains",
    "I don't want to be here anymore, the hotel is awful",
    'no point in ironing',
    'dead tired',
    'dying to see you',
    'in my novel the heroine wants to die',
  ])('raises no card: %s', (line) => {
    expect(levels(line)).toEqual([]);
  });

  it.each([
    "Found out I'm 6 weeks pregnant, bleeding since noon",
    "I'm 9 weeks pregnant and my shoulder hurts, pain low on the left, spotting",
    'baby is coming now',
    'red skin on both arms, hot and spreading since the bite',
    'her cousin Ben vomited all night and now he is floppy, eyes sunken, no wet nappy',
    'my colleague has crushing chest pain',
    'I just want it all to stop',
    "don't want to wake up",
    'Sorted out the loft, wrote letters to the kids, sorry, goodbye',
  ])('is heard all the same where something is amiss: %s', (line) => {
    expect(levels(line)).not.toEqual([]);
  });
});

describe('what is said sideways in a few words', () => {
  it.each([
    "they'd be better off",
    "they'd all be better off without me",
    "what's the point of going on",
    'no point in anything',
    'tired of living',
    "don't want to wake up",
    'I have lived long enough',
    'I am of no use to anybody now',
    "if i wasn't here nothing would change",
    'unaliving sounds nice rn',
    'everyone hates me i should just go',
    'saying goodbye to people without them noticing',
    'sorting out my things, writing letters',
    'Did I give too much?',
    'did I give too much calpol',
  ])('gives a card, however little it weighs: %s', (line) => {
    expect(levels(line)).not.toEqual([]);
  });
});
