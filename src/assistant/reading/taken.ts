import type { Taken } from '../../contract/index.ts';
import type { Thing } from './things.ts';

/** How a dose or a meal went, where a question asks for just that: "when did she last refuse her Keppra?" */
export type TakenAsked = {
  readonly ways: readonly Taken[];
  /** As an answer says it: "refused". */
  readonly says: string;
  /** Words of a note that tell it, for notes from which no event was read. */
  readonly words: Pick<RegExp, 'test'>;
  readonly search: readonly string[];
  readonly start: number;
  readonly end: number;
};

type Way = Omit<TakenAsked, 'start' | 'end'> & { readonly asked: RegExp };

const ways: readonly Way[] = [
  {
    ways: ['refused'],
    says: 'refused',
    asked:
      /\b(?:refus\w+|reject\w*|sp[ia]t(?:s|ting)?(?: \w+){0,4}? (?:out|up)|push\w* (?:\w+ ){0,3}away|turn\w* down|(?:wouldn't|would not|won't) (?:take|swallow|eat|drink|have))\b/i,
    words: /\b(?:refus\w+|reject\w*|spit\w*|spat|push\w* away|(?:wouldn['’]?t|would not) \w+)\b/i,
    search: ['refused', 'spat', 'spit', 'wouldn', 'would not', 'rejected', 'pushed'],
  },
  {
    ways: ['skipped'],
    says: 'skipped',
    asked: /\b(?:skip\w*|miss(?:ed|es|ing)?|forg[eo]t\w*|overlook\w*)\b/i,
    words: /\b(?:skip\w*|miss(?:ed|es|ing)?|forg[eo]t\w*|overlook\w*)\b/i,
    search: ['skipped', 'missed', 'forgot', 'forgotten'],
  },
  {
    ways: ['partial'],
    says: 'taken in part',
    asked:
      /\b(?:tak(?:e|en|es)|took|swallow\w*|eat|ate|eaten|had?|have|finish\w*|giv(?:e|en)|gave)\b[^?.]{0,25}?\b(?:half|partly|partially|in part|only (?:some|part))\b|\b(?:partial|half) doses?\b/i,
    words: /\b(?:half|part|partly|some of|most of)\b/i,
    search: ['half', 'part', 'partly'],
  },
  {
    ways: ['skipped', 'refused'],
    says: 'skipped or refused',
    asked:
      /\b(?:(?:didn't|did not|hasn't|has not|not) (?:\w+ )?(?:take|taken|swallow|get|given)|not taken)\b/i,
    words: /\b(?:skip\w*|miss\w*|forg[eo]t\w*|refus\w+|spat|spit\w*|not|didn['’]?t)\b/i,
    search: ['skipped', 'missed', 'forgot', 'refused', 'spat', 'not'],
  },
];

const STOPPED: Way = {
  ways: ['stopped'],
  says: 'stopped',
  asked: /\b(?:stopp?(?:ed|ing|s)?|paus(?:e|ed|ing)|discontinued?)\b/i,
  words: /\b(?:stop\w*|paus\w*|discontinu\w*)\b/i,
  search: ['stopped', 'paused'],
};

/** @param turning true where the stop is what the question counts from, so that it asks for something else */
export function readTaken(question: string, turning: boolean): TakenAsked | undefined {
  const text = question.replace(/[’‘]/g, "'");
  const found = (turning ? ways : [...ways, STOPPED]).flatMap(({ asked, ...way }): TakenAsked[] => {
    const match = asked.exec(text);
    return match === null ? [] : [{ ...way, start: match.index, end: match.index + match[0].length }];
  });
  const [first] = found;
  const other = found.find(
    (each) => first !== undefined && /^,? (?:or|and) $/.test(between(text, first, each)),
  );
  return first === undefined || other === undefined ? first : either(first, other);
}

const between = (text: string, a: TakenAsked, b: TakenAsked) =>
  a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);

/** "Forgotten or refused": both are asked for, and both are counted. */
function either(a: TakenAsked, b: TakenAsked): TakenAsked {
  const [first, then] = a.start < b.start ? [a, b] : [b, a];
  return {
    ways: [...new Set([...first.ways, ...then.ways])],
    says: `${first.says} or ${then.says}`,
    words: { test: (text) => first.words.test(text) || then.words.test(text) },
    search: [...first.search, ...then.search],
    start: first.start,
    end: then.end,
  };
}

/** Only what is taken can be refused or skipped: school can be missed, and a fever can stop. */
export function isTaken(thing: Pick<Thing, 'type'>): boolean {
  return thing.type === 'medicine' || thing.type === 'food';
}

/** "Did she spit it out?" names no thing: any dose and anything eaten is looked at. */
export const anythingTaken: Thing = {
  names: [],
  groups: [],
  kinds: ['dose', 'exposure'],
  label: 'any medicine or food',
  asked: '',
  at: 0,
  type: 'medicine',
  generic: true,
  because: '',
};
