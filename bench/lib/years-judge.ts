import type { Answer, Claim } from '../../src/contract/index.ts';
import type { Expected } from './years-expected.ts';
import type { Truth } from './years-questions.ts';
import { says, stated } from './years-said.ts';
import type { Line } from './years-truth.ts';

export type Verdict = {
  /** What was asked for is said. */
  readonly said: boolean;
  /** All that must be cited is, and nothing stands under "what we know" that has nothing to do with it. */
  readonly cited: boolean;
  /** Shares of what is cited under "what we know", and of what must be cited anywhere; null where there is nothing to share. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Nothing is claimed as known; what has to do with it may stand there when it is said that the answer is not known. */
  readonly silent: boolean;
  /** Tend took the question for what it is, and then this sentence says another number or day; -1 when none does. */
  readonly falseAt: number;
  readonly why: string | null;
};

export function judge(
  expected: Expected,
  answer: Answer,
  truth: Truth,
  keys: ReadonlyMap<string, string>,
): Verdict {
  const known = notesOf(answer, answer.known, keys);
  const everywhere = notesOf(answer, [...answer.known, ...answer.unknown, ...answer.maybe], keys);
  const fits = new Set([...expected.must, ...expected.oneOf, ...expected.may]);
  const passages = answer.known.some((claim) => typesOf(answer, claim).has('passage'));
  const astray = [...known].filter((key) => !fits.has(key));
  const missing = [...expected.must].filter((key) => !everywhere.has(key));
  const none = expected.oneOf.size > 0 && ![...expected.oneOf].some((key) => everywhere.has(key));
  const silent =
    astray.length === 0 &&
    (expected.kind !== 'nothing' || expected.passage || !passages) &&
    answer.known.every((claim) => claim.evidence.length > 0) &&
    // What has to do with it may be shown, but not as if it were the answer.
    (answer.known.length === 0 || answer.unknown.length > 0);
  const cited = missing.length === 0 && !none && (expected.kind === 'recall' || astray.length === 0);
  const unsaid = expected.says.find((choices) => !said(answer, choices));
  const ok = expected.kind === 'nothing' ? silent : cited && unsaid === undefined;
  return {
    said: unsaid === undefined,
    cited: expected.kind === 'nothing' ? silent : cited,
    precision: expected.kind === 'nothing' || known.size === 0 ? null : 1 - astray.length / known.size,
    recall: recallOf(expected, everywhere),
    silent,
    falseAt:
      unsaid !== undefined && forms[truth.ask]?.includes(answer.understood.form)
        ? answer.known.findIndex(({ text }) => (sides.includes(truth.ask) ? COUNT : NUMBER).test(text))
        : -1,
    why: ok
      ? null
      : [
          expected.kind === 'nothing' ? 'claims to know' : '',
          missing.length > 0 ? `does not cite ${missing.length} of ${expected.must.size}` : '',
          none ? 'cites none of those it could' : '',
          astray.length > 0 ? `cites ${astray.length} that have nothing to do with it` : '',
          unsaid === undefined ? '' : `does not say ${unsaid.slice(0, 3).map(shown).join(' or ')}`,
        ]
          .filter((part) => part !== '')
          .join(', '),
  };
}

const sides: readonly Truth['ask'][] = ['before-after', 'compare'];
const COUNT = /\b(times|once|twice)\b/;
const NUMBER = /\d|\bonce\b|\btwice\b/;

/** The forms in which Tend answers each kind of question: what it then says is meant as the answer. */
const forms: Partial<Record<Truth['ask'], readonly string[]>> = {
  last: ['last-time'],
  since: ['last-time'],
  value: ['last-time'],
  first: ['when'],
  count: ['how-often'],
  sum: ['how-much'],
  extreme: ['highest', 'longest'],
  gap: ['longest'],
  days: ['which-days'],
  latency: ['how-long-after'],
  'before-after': ['before-after'],
  compare: ['before-after'],
};

/** In what is known or might be; that there is none may also stand under what is not known. */
function said(answer: Answer, choices: Expected['says'][number]): boolean {
  const words = (claims: readonly Claim[]) => claims.map(({ text }) => text).join('\n');
  const claimed = stated(words([...answer.known, ...answer.maybe]));
  const unknown = stated(words(answer.unknown));
  return choices.some(
    (say) =>
      says(claimed, say) || (('word' in say || ('count' in say && say.count === 0)) && says(unknown, say)),
  );
}

function recallOf(expected: Expected, everywhere: ReadonlySet<string>): number | null {
  if (expected.must.size > 0)
    return [...expected.must].filter((key) => everywhere.has(key)).length / expected.must.size;
  if (expected.oneOf.size > 0) return [...expected.oneOf].some((key) => everywhere.has(key)) ? 1 : 0;
  return null;
}

function notesOf(answer: Answer, claims: readonly Claim[], keys: ReadonlyMap<string, string>): Set<string> {
  const ids = new Set(claims.flatMap(({ evidence }) => evidence));
  return new Set(
    answer.evidence.flatMap(({ id, entryId }) => (ids.has(id) && entryId ? (keys.get(entryId) ?? []) : [])),
  );
}

const typesOf = (answer: Answer, claim: Claim) =>
  new Set(answer.evidence.filter(({ id }) => claim.evidence.includes(id)).map(({ type }) => type));

const shown = (say: object): string =>
  JSON.stringify(say, (_key, value) => (value instanceof RegExp ? String(value) : value));

/**
 * Why a sentence under "what we know" has no support in the truth, or null when it has. It must cite; the days it names
 * must be days of the notes it cites; "n times" must be how many of them there are; and an amount with its unit must
 * stand in one of them or be their sum, mean or one of their ends.
 */
export function unsupported(
  claim: Claim,
  answer: Answer,
  lines: ReadonlyMap<string, Line>,
  keys: ReadonlyMap<string, string>,
): string | null {
  const types = typesOf(answer, claim);
  if (types.has('passage')) return null;
  const cited = [...notesOf(answer, [claim], keys)].flatMap((key) => lines.get(key) ?? []);
  if (cited.length === 0) return types.has('fact') ? null : 'cites nothing';
  const happened = cited.flatMap((line) => line.happened);
  const period = stated(`${answer.understood.inWords} 2025-09-01 2026-08-30 2026-08-31`).days;
  const days = new Set([...cited.map(({ day }) => day), ...happened.map(({ day }) => day), ...period]);
  const stray = [...stated(outsideQuotes(claim.text).replace(PERIOD, ' ')).days].find(
    (day) => !days.has(day),
  );
  if (stray !== undefined) return `names ${stray}, on which no cited note was written`;
  return wrongCount(claim, cited, happened) ?? wrongAmount(claim, cited, happened);
}

function wrongCount(claim: Claim, cited: readonly Line[], happened: Line['happened']): string | null {
  const times = /\b(\d+|twice|once) ?(?:times)?\b(?=.*)/i.exec(
    /written down (\d+ times|twice|once)/i.exec(claim.text)?.[1] ?? '',
  );
  if (times === null) return null;
  const said = times[1] === 'once' ? 1 : times[1] === 'twice' ? 2 : Number(times[1]);
  const names = new Set(happened.map(({ name }) => name));
  const perName = [...names].map((name) => happened.filter((event) => event.name === name).length);
  // One thing may have several names in the truth ("pancakes", "omelette"): then each note counts once.
  return said === cited.length || perName.includes(said)
    ? null
    : `says ${said} times of ${cited.length} notes`;
}

const UNIT =
  /(?<!\bthe )\b(\d+(?:[.,]\d+)?) ?(mg|kg|km|IU|°C|mg\/dL|h|min|s)\b(?! (?:\d+ min )?(?:after|ago|before))/g;

function wrongAmount(claim: Claim, cited: readonly Line[], happened: Line['happened']): string | null {
  const text = outsideQuotes(claim.text);
  const written = cited.flatMap(
    ({ text: line }) => stated(line.replace(/(\d)([a-z])/gi, '$1 $2').replace(/\ban hour/g, '1 h')).numbers,
  );
  const names = new Set(happened.map(({ name }) => name));
  const made = [...names].flatMap((name) => {
    const values = happened.filter((event) => event.name === name).flatMap(({ value }) => value ?? []);
    const total = values.reduce((sum, value) => sum + value, 0);
    const after = happened.flatMap((event) => event.after?.minutes ?? []);
    return [
      total,
      total / Math.max(1, values.length),
      ...after,
      ...after.map((minutes) => Math.floor(minutes / 60)),
    ];
  });
  const near = [...written, ...made, ...made.map((value) => value % 60)];
  for (const [, amount = '', unit] of text.matchAll(UNIT)) {
    const value = Number(amount.replace(',', '.'));
    if (!near.some((one) => Math.abs(one - value) < 0.06))
      return `says ${amount} ${unit}, which no cited note does`;
  }
  return null;
}

/** The time a count is of is not a day that anything was written on. */
const PERIOD = /\bfrom (?:\d|today)[^:,(]*? to [^:,(]*/gi;

const outsideQuotes = (text: string) => text.replace(/[“"][^”"]*[”"]/g, ' ');
