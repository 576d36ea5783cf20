import type { EventId, ExposedTo } from '../../contract/index.ts';
import type { Food, Medicine, Symptom } from '../../knowledge/index.ts';

/** What no table of foods holds: a therapy, an activity, an animal, a place, a thing. */
type Other = { readonly name: string; readonly exposedTo?: ExposedTo };

export type Range = { readonly start: number; readonly end: number };

/** A quantity as written: `original` are its characters, numbers are never anything but what they say. */
export type Quantity = {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string | null;
  readonly original: string;
};

export type PartOfDay = 'early' | 'morning' | 'noonish' | 'afternoon' | 'evening' | 'night' | 'all-day';

/** `at`: a point; `by`: at the latest then; `since`: from then to now; `until`: up to then; `around`: as `at`. */
export type ClockRole = 'at' | 'by' | 'since' | 'until';

export type ClockReading = {
  readonly hour: number;
  readonly minute: number;
  /**
   * `full` reads one way ("20:10", "8 pm"); `digital` ("7:30") most likely stands as written but may be the evening's;
   * `bare` ("at three", "half five") may be either.
   */
  readonly reading: 'full' | 'digital' | 'bare';
  readonly hasMinutes: boolean;
};

export type Mark = Range &
  (
    | {
        readonly type: 'clock';
        readonly role: ClockRole;
        readonly from: ClockReading;
        readonly to?: ClockReading;
      }
    | {
        readonly type: 'day';
        readonly first: number;
        readonly last: number;
        readonly since: boolean;
        /** "till friday": from the day spoken of on. */
        readonly until?: true;
        readonly unit: 'day' | 'week' | 'month';
      }
    | {
        readonly type: 'part';
        readonly part: PartOfDay;
        readonly dayShift: number;
        readonly since: boolean;
        readonly said: boolean;
        /** Of the day named right before it: "monday night". */
        readonly ofDay: boolean;
        /** Days after the one spoken of: "next day". */
        readonly after?: number;
      }
    | { readonly type: 'ago'; readonly minutes: number }
    | { readonly type: 'later'; readonly low?: number; readonly high?: number; readonly after: boolean }
    | { readonly type: 'for'; readonly quantity: Quantity; readonly days?: number }
    | {
        readonly type: 'amount';
        readonly quantity: Quantity;
        readonly measures: 'dose' | 'time' | 'other' | 'helping';
      }
    | { readonly type: 'number'; readonly quantity: Quantity }
    | {
        readonly type: 'pressure';
        readonly systolic: number;
        readonly diastolic: number;
        readonly unit: string | null;
      }
    | {
        readonly type: 'severity';
        readonly value?: number;
        /** "3-4/10". */
        readonly low?: number;
        readonly high?: number;
        readonly min?: number;
        readonly max?: number;
        readonly label?: string;
      }
    /** `helping`: of a food or drink ("three cups of"). */
    | { readonly type: 'count'; readonly count: number; readonly helping?: true }
    | { readonly type: 'series'; readonly quantities: readonly Quantity[]; readonly rated: boolean }
    | {
        readonly type: 'name';
        readonly medicine?: Medicine;
        readonly food?: Food;
        readonly symptom?: Symptom;
        /** A therapy, an activity, an animal, a place, a thing. */
        readonly other?: Other;
        readonly wound?: { readonly name: string };
      }
    | {
        readonly type: 'size';
        readonly lengthMm?: number;
        readonly widthMm?: number;
        readonly depthMm?: number;
      }
    | { readonly type: 'measure'; readonly name: string; readonly else?: Symptom }
    | { readonly type: 'site' }
    | { readonly type: 'route'; readonly route: string }
    | { readonly type: 'subject'; readonly who: string }
    | { readonly type: 'word'; readonly word: Word }
  );

/** What a small word does in a line. */
export type Word =
  | 'gave'
  | 'ate'
  | 'skipped'
  | 'refused'
  | 'stopped'
  | 'partial'
  | 'no'
  | 'persists'
  | 'gone'
  | 'after'
  | 'cause'
  | 'caused'
  | 'other-person'
  | 'self'
  | 'says'
  | 'changed'
  | 'not-done'
  | 'mention'
  | 'remedy'
  | 'compared'
  | 'asks';

export type MarkOf<T extends Mark['type']> = Extract<Mark, { type: T }>;

/**
 * A line being read. Each reader claims characters with a mark; what is claimed is blank to the readers after it,
 * so that the order of readers is the order of precedence.
 */
export type Sheet = {
  readonly line: string;
  /** The line, lower-case, with claimed characters blanked by U+E000 (private use); same length and offsets as `line`. */
  open(): string;
  /** Claims marks that stand in the order of the line and do not overlap. */
  claim(marks: readonly Mark[]): void;
  /**
   * Claims every match of `pattern` that `read` makes a mark of. Flags g and u only: the open line is lower-case, and with
   * flag i as well the patterns took 100 ms to compile at the first line.
   */
  read(pattern: RegExp, read: (match: RegExpExecArray, range: Range) => Mark | undefined): void;
  /** Marks in the order of the line. */
  marks(): Mark[];
  questions: string[];
};

export type SpanPart =
  | 'what'
  | 'amount'
  | 'time'
  | 'severity'
  | 'onset'
  | 'site'
  | 'absent'
  | 'count'
  | 'suspects';
export type DraftSpan = Range & { readonly eventId: EventId; readonly part: SpanPart };

export function createSheet(line: string): Sheet {
  let open = lowerInPlace(line).replace(/[’‘]/g, "'");
  const marks: Mark[] = [];
  const claim = (found: readonly Mark[]) => {
    if (found.length === 0) return;
    marks.push(...found);
    open = blank(open, found);
  };
  return {
    line,
    questions: [],
    open: () => open,
    claim,
    read(pattern, read) {
      const found: Mark[] = [];
      for (const match of open.matchAll(pattern)) {
        const mark = read(match, { start: match.index, end: match.index + match[0].length });
        if (mark) found.push(mark);
      }
      claim(found);
    },
    marks: () => marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
  };
}

/** Lower case at the same offsets: the few letters that would grow ("İ") stay as they are. */
function lowerInPlace(line: string): string {
  const lowered = line.toLowerCase();
  if (lowered.length === line.length) return lowered;
  return line.replace(/./gsu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

/** All at once: blanking mark by mark would be quadratic in a long page. */
function blank(text: string, ranges: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += text.slice(at, start) + '\uE000'.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
