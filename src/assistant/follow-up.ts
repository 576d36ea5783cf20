import { DAY_MS, dayAt, dayIn, dayOf, startOf, ymd } from './calendar.ts';
import type { Ev } from './events.ts';
import { asksLength } from './exact/lasting.ts';
import { flagsOf, hasContent, type Query } from './query.ts';
import { back, numberOf } from './reading/day-words.ts';
import { readForm } from './reading/form.ts';
import { isTaken } from './reading/taken.ts';
import { anyMedicine } from './reading/things.ts';
import { sayRange } from './say.ts';

const LEADS = /^(?:and|what about|how about|same (?:for|with)|also|only|or|but|then|so|okay|ok)\b/i;
const REFERS = /\b(?:that|those|it|this|them|the same|that one|there)\b/i;
const BEFORE_THAT =
  /\b(?:before (?:that|then|it)(?: one)?|the (?:one|time) before|previous one|earlier one)\b/i;
const AFTER_THAT = /\b(?:after that|since then|since that|from then on)\b/i;
const THAT_DAY = /\b(?:that|the same) (?:day|night|evening|morning)\b/i;
/** Asks of something that stands alone, however short: "what happened yesterday?" */
const STANDS_ALONE =
  /\b(?:what happened|what did|what was written|what is written|anything new|how are|who is|who are)\b/i;

/** Whether a question goes on from the one before: it names nothing of its own, or says so. */
export function goesOn(now: Query): boolean {
  const text = now.question.trim();
  if (now.asksDecision || now.nobody !== undefined) return false;
  const explicit = hasForm(now);
  if (LEADS.test(text))
    return !(explicit && now.things.some((thing) => !thing.generic && thing.words === undefined));
  if (THAT_DAY.test(text) && now.things.length === 0 && !/\bday (?:when|that|he|she|i|of)\b/i.test(text))
    return true;
  if (now.things.some((thing) => thing.words === undefined)) return false;
  if (STANDS_ALONE.test(text) && !REFERS.test(text.replace(STANDS_ALONE, ''))) return false;
  const words = text.split(/\s+/).length;
  if (now.anchor !== undefined || now.called.length > 0) return false;
  if (BEFORE_THAT.test(text) || AFTER_THAT.test(text)) return words <= 10;
  const narrows = now.site !== undefined || now.repeat !== undefined;
  if (hasContent(now.otherWords) && !narrows) return false;
  return words <= 7 && (explicit || narrows || now.window !== undefined || REFERS.test(text));
}

/** Whether its own words say what is asked: "how often", "who". A bare "did he" or "any" does not. */
function hasForm({ question }: Query): boolean {
  const form = readForm(question, 'nothing');
  return form !== 'recall' && !(form === 'when' && !/\bwhen\b|\bwhat time\b/i.test(question));
}

/** "Did she get anything for it", "what did we give for that": what was taken after it. */
const FOR_IT =
  /^(?:and |so )?(?:did|what|was|were)\b.{0,40}\b(?:get|got|give|gave|given|take|took|taken|have|had)\b.{0,30}\b(?:for|against|after) (?:it|that|this)\b/i;

const ONE_TOLD: ReadonlySet<Query['form']> = new Set(['last-time', 'first-time', 'highest', 'longest']);

type Now = { readonly today: number; readonly zone: string };

/**
 * The question meant: what the new one says, and for the rest what the one before said.
 * @param pivot the event that the answer before was about: "that day", "before that"
 */
export function goingOn(before: Query, now: Query, pivot: Ev | undefined, clock: Now): Query {
  const text = now.question;
  const explicit =
    hasForm(now) && !(/^(?:and )?when\b.*\b(?:that|it|this)\b/i.test(text) && now.things.length === 0);
  const own = now.things.filter((thing) => thing.words === undefined || now.things.length > 0);
  const forIt = FOR_IT.test(text) && before.things.length > 0 && !before.things.some(isTaken);
  const things = forIt
    ? [anyMedicine, ...before.things]
    : own.length > 0
      ? keepTaken(own, before)
      : before.things;
  const sameThing = own.length === 0;
  const sameDay = THAT_DAY.test(text);
  const flags = explicit ? flagsOf(text) : { least: before.least, gap: before.gap, average: before.average };
  const window =
    stretchBefore(before, text, clock) ??
    now.window ??
    (sameDay ? undefined : earlier(before, text, pivot, clock)) ??
    later(text, pivot, clock.today);
  const oneTime = before.second !== undefined && now.window !== undefined && now.second === undefined;
  const form = sameDay
    ? 'same-day'
    : forIt
      ? 'what'
      : explicit
        ? now.form
        : oneTime
          ? 'how-often'
          : // "How long did it last": of the one that was told, else of each.
            asksLength(text) && !ONE_TOLD.has(before.form)
            ? 'when'
            : before.form;
  const {
    second,
    window: beforeWindow,
    unread: _unread,
    anchor,
    limit,
    site,
    repeat,
    beside,
    observer,
    cause,
    effect,
    taken,
    ...rest
  } = before;
  const newTime = window !== undefined;
  const firstThing = things[0];
  return {
    ...rest,
    ...flags,
    question: `${before.question} ${text}`,
    form,
    things,
    listed: sameThing ? before.listed : now.listed,
    others: now.others,
    about: now.about,
    asksDecision: false,
    general: false,
    future: now.future,
    otherWords: sameThing ? before.otherWords : now.otherWords,
    ...(newTime ? { window } : beforeWindow === undefined ? {} : { window: beforeWindow }),
    ...(now.unread === undefined ? {} : { unread: now.unread }),
    ...(newTime && now.second !== undefined
      ? { second: now.second }
      : newTime || second === undefined
        ? {}
        : { second }),
    ...(now.anchor !== undefined
      ? { anchor: now.anchor }
      : newTime || anchor === undefined
        ? {}
        : { anchor }),
    ...(now.limit !== undefined ? { limit: now.limit } : limit === undefined || !sameThing ? {} : { limit }),
    ...(now.site !== undefined ? { site: now.site } : site === undefined || !sameThing ? {} : { site }),
    ...(now.repeat !== undefined ? { repeat: now.repeat } : repeat === undefined ? {} : { repeat }),
    ...(now.beside !== undefined ? { beside: now.beside } : beside === undefined ? {} : { beside }),
    ...(now.observer !== undefined ? { observer: now.observer } : observer === undefined ? {} : { observer }),
    ...(now.taken !== undefined ? { taken: now.taken } : taken === undefined || !sameThing ? {} : { taken }),
    ...pairOf(
      sameThing || firstThing === undefined ? undefined : firstThing,
      cause,
      effect,
      explicit && form !== before.form,
    ),
    ...(pivot === undefined ? {} : { pivot }),
  };
}

/** "And strawberries?" after how often milk was skipped asks how often strawberries were. */
function keepTaken(own: Query['things'], before: Query): Query['things'] {
  const asked = before.things.find((thing) => thing.taken !== undefined);
  return asked?.taken === undefined
    ? own
    : own.map((thing) =>
        thing.type === asked.type && thing.taken === undefined && asked.taken !== undefined
          ? { ...thing, taken: asked.taken }
          : thing,
      );
}

function pairOf(
  thing: Query['things'][number] | undefined,
  cause: Query['cause'],
  effect: Query['effect'],
  otherForm: boolean,
): Pick<Query, 'cause' | 'effect'> {
  if (otherForm && thing === undefined) return {};
  if (thing === undefined || cause === undefined || effect === undefined)
    return thing !== undefined
      ? { effect: thing }
      : { ...(cause === undefined ? {} : { cause }), ...(effect === undefined ? {} : { effect }) };
  const given = thing.type === 'medicine' || thing.type === 'food';
  return given ? { cause: thing, effect } : { cause, effect: thing };
}

/** "And before that?": before the event that was told, or the stretch of time before the one that was asked about. */
function earlier(
  before: Query,
  text: string,
  pivot: Ev | undefined,
  { today, zone }: Now,
): Query['window'] | undefined {
  if (!BEFORE_THAT.test(text)) return undefined;
  const { window } = before;
  if (window?.fromMs != null && window.toMs !== null) {
    const [from, to] = [dayIn(window.fromMs, zone), dayIn(window.toMs, zone)];
    const first = monthBefore(from, to) ?? from - (to - from);
    const start = startOf(first, zone);
    return { fromMs: start, toMs: window.fromMs, words: sayRange(first, from, today), start: 0, end: 0 };
  }
  if (pivot === undefined) return undefined;
  const day = dayAt(pivot.startMs, pivot.offsetMin);
  return { fromMs: null, toMs: pivot.startMs, words: sayRange(null, day, today), start: 0, end: 0 };
}

const STRETCH_BEFORE =
  /^\W*(?:and |but |then |so |what about |how about |what of ){0,3}(?:in |during |over )?(?:the )?(day|week|fortnight|month|year|(?:2|two|3|three|4|four) weeks) before(?: (?:that|then))?\W*$/i;

/** "And the week before?": the week that ends where the time asked about began, and not the one before last. */
function stretchBefore(before: Query, text: string, { today, zone }: Now): Query['window'] | undefined {
  const unit = STRETCH_BEFORE.exec(text)?.[1]?.toLowerCase();
  const { window } = before;
  if (unit === undefined || window?.fromMs == null) return undefined;
  const from = dayIn(window.fromMs, zone);
  const weeks = /^(\S+) weeks$/.exec(unit)?.[1];
  const first =
    weeks === undefined
      ? unit === 'month' && ymd(from).date === 1
        ? dayOf(ymd(from).year, ymd(from).month - 1, 1)
        : back(from, 1, unit)
      : back(from, numberOf(weeks) ?? 1, 'week');
  return {
    fromMs: startOf(first, zone),
    toMs: startOf(from, zone),
    words: sayRange(first, from, today),
    start: 0,
    end: 0,
  };
}

/** Where a whole month was asked about: the first day of the one before. */
function monthBefore(from: number, to: number): number | undefined {
  const [first, end] = [ymd(from), ymd(to)];
  if (first.date !== 1 || end.date !== 1) return undefined;
  const months = (end.year - first.year) * 12 + end.month - first.month;
  return Math.round(Date.UTC(first.year, first.month - 1 - months, 1) / DAY_MS);
}

function later(text: string, pivot: Ev | undefined, today: number): Query['window'] | undefined {
  if (!AFTER_THAT.test(text) || pivot === undefined) return undefined;
  const day = dayAt(pivot.startMs, pivot.offsetMin);
  return { fromMs: pivot.startMs + 1, toMs: null, words: sayRange(day, null, today), start: 0, end: 0 };
}
