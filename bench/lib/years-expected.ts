import type { Question, Select, Truth } from './years-questions.ts';
import {
  type Event,
  type Found,
  keys,
  mean,
  middle,
  onDayOf,
  pivotOf,
  select,
  size,
  sizes,
  sum,
  type Year,
} from './years-select.ts';
import { halves, slope } from './years-trend.ts';
import { ASKED, daysBetween, type Line } from './years-truth.ts';

/** One thing a sentence may say. `number`, `minutes` and `days` hold when they lie within `within`. */
export type Say =
  | { readonly day: string }
  | { readonly number: number; readonly within: number }
  | { readonly count: number }
  | { readonly minutes: number; readonly within: number }
  | { readonly days: number }
  | { readonly word: RegExp };

/** What a right answer is: notes it must stand on, notes it may, and of each inner list one thing it must say. */
export type Expected = {
  readonly kind: 'exact' | 'recall' | 'nothing';
  readonly must: ReadonlySet<string>;
  /** At least one of these, where not all are needed. */
  readonly oneOf: ReadonlySet<string>;
  readonly may: ReadonlySet<string>;
  readonly says: readonly (readonly Say[])[];
  readonly passage: boolean;
};

/** The right answer, computed from what the program meant, by code that shares nothing with Tend's. */
export function expectedOf(question: Question, lines: readonly Line[]): Expected {
  const events = lines.flatMap((line) => line.happened.map((event) => ({ ...event, key: line.key })));
  return answerTo(question.truth, { lines, events, about: question.about });
}

function answerTo(truth: Truth, year: Year): Expected {
  if (truth.ask === 'both') return joined(truth.parts.map((part) => answerTo(part, year)));
  if (truth.ask === 'nothing') return nothing(truth.may && keys(select(truth.may, year).near), truth.passage);
  if (truth.ask === 'on-day') {
    const there = year.events.filter(({ who, day }) => who === year.about && day === truth.day);
    const mine = there.filter(
      ({ key }) =>
        truth.by === undefined || year.lines.some((line) => line.key === key && line.observer === truth.by),
    );
    return mine.length === 0
      ? nothing(keys(there))
      : answer('recall', { must: keys(mine), may: keys(there) });
  }
  if (truth.ask === 'compare') return comparison(select(truth.a, year), select(truth.b, year), truth.by);
  if (truth.ask === 'before-after') {
    const pivot = pivotOf(truth.pivot, year);
    const compared = comparison(
      select({ ...truth.of, until: truth.pivot }, year),
      select({ ...truth.of, since: truth.pivot }, year),
      truth.by,
    );
    return { ...compared, may: new Set([...compared.may, pivot.key]) };
  }
  const found = select(truth.of, year);
  const { sure, near } = found;
  const first = sure[0];
  const last = sure.at(-1);
  if (first === undefined || last === undefined) return none(truth.of, near, year);
  const values = sure.flatMap(({ value }) => value ?? []);
  switch (truth.ask) {
    case 'first':
      return answer('exact', { must: [first.key], may: onDayOf(first, near), says: [[{ day: first.day }]] });
    case 'last':
      return answer('exact', { must: [last.key], may: onDayOf(last, near), says: [[{ day: last.day }]] });
    case 'count':
      return answer('exact', { must: keys(sure), may: keys(near), says: [counts(found)] });
    case 'days':
      return truth.any
        ? answer('exact', { oneOf: keys(sure), may: keys(near) })
        : answer('exact', {
            must: keys(sure),
            may: keys(near),
            says: [...new Set(sure.map(({ day }) => day))].map((day) => [{ day }]),
          });
    case 'sum':
      return answer('exact', { must: keys(sure), may: keys(near), says: [[number(sum(values), 0.005)]] });
    case 'mean': {
      const must = keys(sure.filter(({ value, severity }) => (value ?? severity) !== undefined));
      return answer('exact', { must, may: keys(near), says: [[number(mean(sizes(sure)), 0.01)]] });
    }
    case 'value':
      return valueAt(truth.which === 'first' ? first : last, found, year);
    case 'extreme': {
      const best = (truth.which === 'max' ? Math.max : Math.min)(...sizes(sure));
      const oneOf = keys(sure.filter((event) => size(event) === best));
      return answer('exact', { oneOf, may: keys(near), says: [[number(best, 0)]] });
    }
    case 'latency':
      return latency(sure, truth.to, year);
    case 'trend':
      return trend(sure, near, truth.by);
    case 'who': {
      const event = truth.which === 'first' ? first : last;
      const writer = year.lines.find(({ key }) => key === event.key)?.observer ?? '';
      return answer('exact', { must: [event.key], may: onDayOf(event, near), says: [[named(writer)]] });
    }
    case 'same-day':
      return sameDay(sure, truth.which, truth.only, year);
    case 'since': {
      const days = daysBetween(last.day, ASKED.day);
      return answer('exact', { must: [last.key], may: onDayOf(last, near), says: [[{ days }]] });
    }
    case 'gap': {
      const pairs = sure.slice(1).map((event, i) => ({ from: sure[i] ?? event, to: event }));
      const longest = pairs
        .map(({ from, to }) => ({ from, to, days: daysBetween(from.day, to.day) }))
        .reduce((a, b) => (b.days > a.days ? b : a), { from: first, to: first, days: 0 });
      // What is going on now may be the longest.
      const open = daysBetween(last.day, ASKED.day);
      const says = [{ days: longest.days }, ...(open > longest.days ? [{ days: open }] : [])];
      return answer('exact', {
        oneOf: [longest.from.key, longest.to.key, last.key],
        may: keys(near),
        says: [says],
      });
    }
    case 'usual': {
      const sized = sizes(sure);
      // A list of all values holds the ends by itself, and says nothing about what is usual.
      const says = [number(mean(sized), 0.01), number(middle(sized), 0.01), { word: USUAL }];
      return answer('exact', { oneOf: keys(sure), may: keys(near), says: [says] });
    }
    case 'changed': {
      const pivot = pivotOf(truth.pivot, year);
      const next = sure.find(
        (event) => event.day >= pivot.day && event.value !== undefined && event.value !== first.value,
      );
      const oneOf = [pivot.key, ...(next ? [next.key] : [])];
      const says = [{ day: pivot.day }, ...(next ? [{ day: next.day }] : [])];
      return answer('exact', { oneOf, may: keys(near), says: [says] });
    }
    case 'told':
      return answer('exact', {
        must: keys(sure),
        may: keys(near),
        says: truth.says.map((words) => [{ word: new RegExp(words, 'i') }]),
      });
    case 'recall':
      return answer(
        'recall',
        truth.any ? { oneOf: keys(sure), may: keys(near) } : { must: keys(sure), may: keys(near) },
      );
  }
}

/** Every number from what surely counts to all that may, and the days instead of the times. */
function counts({ sure, all }: { sure: readonly Event[]; all: readonly Event[] }): Say[] {
  const days = new Set(sure.map(({ day }) => day)).size;
  const from = Math.min(days, sure.length);
  return Array.from({ length: all.length - from + 1 }, (_, i) => ({ count: from + i }));
}

function comparison(a: Found, b: Found, by: 'count' | 'mean' | 'sum'): Expected {
  const both = [...a.sure, ...b.sure];
  if (both.length === 0) return nothing(keys([...a.near, ...b.near]));
  const said = (side: Found): Say[][] => {
    if (side.sure.length === 0) return [NONE];
    if (by === 'count') return [counts(side)];
    if (by === 'mean') return between((value) => number(value, 0.01), sizes(side.sure));
    return [[number(sum(side.sure.flatMap(({ value }) => value ?? [])), 0.01)]];
  };
  return answer('exact', {
    must: keys(both.filter((event) => by === 'count' || size(event) !== undefined)),
    may: keys([...a.near, ...b.near]),
    says: [...said(a), ...said(b)],
  });
}

function valueAt(event: Event, { sure, near }: Found, year: Year): Expected {
  const beside = year.events.filter(({ who, name }) => who === event.who && name === `${event.name} change`);
  const value = event.value ?? event.severity ?? sure.flatMap((other) => other.value ?? []).at(-1) ?? 0;
  return answer('exact', {
    must: [event.key],
    may: [...onDayOf(event, near), ...keys(beside)],
    says: [[number(value, 0)]],
  });
}

function latency(sure: readonly Event[], to: readonly string[], year: Year): Expected {
  const told = sure.filter(({ after }) => after !== undefined && to.includes(after.name));
  if (told.length === 0) return nothing(keys(sure));
  const minutes = told.flatMap(({ after }) => after?.minutes ?? []);
  const near = (value: number): Say => ({ minutes: value, within: 1 });
  const foods = year.events.filter(({ who, name }) => who === year.about && to.includes(name));
  return answer('exact', {
    oneOf: keys(told),
    may: keys([...sure, ...foods]),
    says: between(near, minutes),
  });
}

/** The middle or the mean; or from where to where, and then both. */
function between(say: (value: number) => Say, values: readonly number[]): Say[][] {
  const centre = [say(middle(values)), say(mean(values))];
  return [
    [...centre, say(Math.min(...values))],
    [...centre, say(Math.max(...values))],
  ];
}

/** Up, down or neither; where chance alone might do it, either of two is right. */
function trend(sure: readonly Event[], near: readonly Event[], by: 'count' | 'mean'): Expected {
  const strength = by === 'count' ? halves(sure) : slope(sure);
  const up = /\b(up|more|higher|rising|rose|rises|risen|increas\w*|gain\w*|worse)\b/i;
  const down = /\b(down|fewer|less|lower|falling|fell|falls|fallen|decreas\w*|lost|losing|better)\b/i;
  const same =
    /\b(same|steady|no (clear |real )?(change|difference|trend)|not clear|unchanged|inconclusive)\b/i;
  const says = [
    ...(strength > 1 ? [{ word: up }] : []),
    ...(strength < -1 ? [{ word: down }] : []),
    ...(Math.abs(strength) < 2.5 ? [{ word: same }] : []),
  ];
  return answer('exact', { oneOf: keys(sure), may: keys(near), says: [says] });
}

function sameDay(
  sure: readonly Event[],
  which: 'last' | 'max',
  only: readonly string[] | undefined,
  year: Year,
): Expected {
  const top = Math.max(...sizes(sure));
  const anchors = which === 'last' ? sure.slice(-1) : sure.filter((event) => size(event) === top);
  const days = new Set(anchors.map(({ day }) => day));
  const there = year.events.filter(({ who, day }) => who === year.about && days.has(day));
  const anchorKeys = keys(anchors);
  const wanted = there.filter(({ name, key }) => (only ? only.includes(name) : !anchorKeys.includes(key)));
  const must = keys(wanted);
  const may = [...anchorKeys, ...keys(there)];
  if (must.length === 0) return nothing(may);
  return anchors.length > 1 ? answer('recall', { oneOf: must, may }) : answer('recall', { must, may });
}

function answer(
  kind: Expected['kind'],
  what: { must?: string[]; oneOf?: string[]; may?: string[]; says?: Say[][] },
): Expected {
  return {
    kind,
    must: new Set(what.must),
    oneOf: new Set(what.oneOf),
    may: new Set(what.may),
    says: what.says ?? [],
    passage: false,
  };
}

const nothing = (may: string[] = [], passage = false): Expected => ({
  ...answer('nothing', { may }),
  passage,
});

const USUAL = /\b(usual|usually|unusual|rarely|between \S+ and|most (of|days))\b/i;

/** None in that time: to say so is right, and so is to show what there was at other times. */
function none(what: Select, near: readonly Event[], year: Year): Expected {
  const { n, who, with: beside } = what;
  const names = [n, beside ?? []].flat();
  const elsewhere = select({ n: names, ...(who && { who }) }, year).near;
  return answer('exact', { may: keys([...near, ...elsewhere]), says: [NONE] });
}

const NONE: Say[] = [{ count: 0 }, { word: /\b(none|nothing|not|never)\b/i }];

function joined(parts: readonly Expected[]): Expected {
  const all = (pick: (part: Expected) => Iterable<string>) => parts.flatMap((part) => [...pick(part)]);
  return {
    ...answer('exact', { must: all(({ must }) => must), may: all(({ may }) => may) }),
    says: parts.flatMap(({ says }) => says),
  };
}

const named = (writer: string): Say => ({
  word: new RegExp(writer === 'Ruth' ? '\\b(Ruth|Nana)\\b' : `\\b${writer}\\b`),
});
/** `share`: how far off in parts of the value; a rounding to one decimal is always near enough unless it must be exact. */
const number = (value: number, share: number): Say => ({
  number: value,
  within: share === 0 ? 1e-6 : Math.max(0.051, Math.abs(value) * share),
});
