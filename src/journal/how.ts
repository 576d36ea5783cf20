import type { EventDraft, How, Span } from '../contract/index.ts';

type Said = { readonly how: How; readonly from: number; readonly to: number };

const DEVICE =
  '(?:thermometer|monitor|cgm|watch|oximeter|glucometer|glucose meter|meter|sensor|cuff|libre|dexcom|fitbit|garmin|oura|scales|pump|machine)';
const NOT = /(?:\b(?:not|never|cannot|no one|nobody|without)|n['’]t)\s+(?:\p{L}+\s+)?$/iu;

/** "The thermometer says 38.4", "glucose 7.2 on the CGM": of the whole clause, whichever way round it is told. */
const BY_DEVICE = new RegExp(
  `\\b${DEVICE}\\s+(?:also\\s+)?(?:says?|said|shows?|showed|reads?|gave|gives|measured|recorded|logged|counted)\\b` +
    `|\\b(?:on|by|from|per|with|according to)\\s+(?:the|her|his|my|our|their|a)\\s+(?:\\p{L}+\\s+)?${DEVICE}\\b`,
  'giu',
);
/** Told by somebody: "she says", "Nana told me", "I asked". It holds for what comes after it. */
const TOLD =
  /\b(?:she|he|they|\p{Lu}[\p{L}'’-]{1,40})\s+(?:also\s+|just\s+|now\s+|still\s+)?(?:says|say|said|told (?:me|us)|tells (?:me|us)|reports|reported|complains(?: of)?|complained(?: of)?|describes|described|rates|rated)\b|\bI asked\b|\b(?:when|on being) asked\b|\baccording to (?:her|him|them|\p{Lu}[\p{L}'’-]{1,40})\b/gu;
/** Told after it: "tummy hurts, she says". */
const TOLD_AFTER = /,\s*(?:she|he|they|\p{Lu}[\p{L}'’-]+)\s+(?:says|said|told (?:me|us))\s*(?=$|[.;,!])/gu;
/** Seen by whoever writes. */
const SEEN =
  /\b(?:I|we)\s+(?:also\s+|just\s+|then\s+)?(?:saw|see|noticed|notice|watched|found|spotted|could see|can see)\b/giu;

const SENTENCE = /[^.!?;\n]+(?:\.(?=\d)[^.!?;\n]*)*/gu;

/**
 * How the writer knows, where the line says it in plain words; what it does not say stays open. What a person chose in
 * the form is never touched: this reads a line's first drafts only.
 */
export function withHow(
  text: string,
  events: readonly EventDraft[],
  spans: readonly Pick<Span, 'start' | 'eventId'>[],
): EventDraft[] {
  const said = saidIn(text);
  if (said.length === 0) return [...events];
  return events.map((event) => {
    const places = spans.filter(({ eventId }) => eventId === event.id).map(({ start }) => start);
    if (event.how !== undefined || places.length === 0) return event;
    const at = Math.min(...places);
    // The nearest that speaks of this place: "she says it hurts, I saw a rash".
    const how = said
      .filter(({ from, to }) => at >= from && at < to)
      .toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]?.how;
    return how === undefined || (how === 'device' && isGiven(event)) ? event : { ...event, how };
  });
}

/** A pump gives insulin, and a person writes that down: a device measures, it is not asked about doses and foods. */
const isGiven = ({ kind }: EventDraft) => kind === 'dose' || kind === 'exposure';

function saidIn(text: string): Said[] {
  return [...text.matchAll(SENTENCE)].flatMap((sentence): Said[] => {
    const start = sentence.index;
    const end = start + sentence[0].length;
    const all = (pattern: RegExp) =>
      [...sentence[0].matchAll(pattern)].filter((m) => !isDenied(sentence[0], m));
    const told = all(TOLD).filter((m) => !isDeviceSpeaking(m[0]));
    const marks = [
      ...told.map((m) => ({ how: 'asked' as const, at: start + m.index })),
      ...all(SEEN).map((m) => ({ how: 'saw' as const, at: start + m.index })),
    ].toSorted((a, b) => a.at - b.at);
    return [
      ...marks.map(({ how, at }, i) => ({ how, from: at, to: marks[i + 1]?.at ?? end })),
      ...all(TOLD_AFTER).map((m) => ({
        how: 'asked' as const,
        ...clauseBefore(text, start, start + m.index),
      })),
      ...all(BY_DEVICE).map((m) => ({
        how: 'device' as const,
        ...clauseAround(text, start, end, start + m.index),
      })),
    ];
  });
}

const isDenied = (sentence: string, match: RegExpExecArray) => NOT.test(sentence.slice(0, match.index));
const DEVICE_FIRST = new RegExp(`^${DEVICE}\\b`, 'iu');
const isDeviceSpeaking = (words: string) => DEVICE_FIRST.test(words);

function clauseBefore(text: string, start: number, at: number) {
  return { from: Math.max(start, commaBefore(text, at)), to: at };
}

function clauseAround(text: string, start: number, end: number, at: number) {
  const next = /,\s/u.exec(text.slice(at, end));
  return { from: Math.max(start, commaBefore(text, at)), to: next === null ? end : at + next.index };
}

/** The end of the last comma before; a comma within a number parts nothing. */
function commaBefore(text: string, at: number): number {
  const before = text.slice(0, at);
  const last = [...before.matchAll(/,\s/gu)].at(-1);
  return last === undefined ? 0 : last.index + 1;
}
