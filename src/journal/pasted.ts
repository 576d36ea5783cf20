import { type Clock, MAX_LINE_CHARS, TendError } from '../contract/index.ts';
import { dayNumber } from './capture/index.ts';
import { type ChatLine, chatLine } from './pasted-chat.ts';
import {
  type DateOrder,
  dateAtHead,
  type HeadDate,
  lastDayOfMonth,
  orderOf,
  settledDay,
  type WrittenDate,
} from './pasted-dates.ts';

export type PasteAnswers = {
  /** Which number of "02/03" is the month. */
  readonly order?: DateOrder | undefined;
  /** Whether lines without a date of their own are of the day above them, or of now. */
  readonly undated?: 'above' | 'now' | undefined;
};

export type PastedNote = {
  readonly text: string;
  /** `YYYY-MM-DD`; absent when no day is known: it is then of now. */
  readonly day?: string;
  /** `HH:MM`, from a chat. */
  readonly time?: string;
  /** It has no date, and nobody said yet that it is of the day above. */
  readonly undated?: boolean;
  /** Its day is still to come. */
  readonly future?: boolean;
  readonly sender?: string;
};

export type Pasted = {
  readonly notes: readonly PastedNote[];
  /** Asked once: a date that can be read both ways, and both readings. */
  readonly order?: { readonly written: string; readonly dayFirst: string; readonly monthFirst: string };
  /** How many notes have no date but stand beneath one. */
  readonly undated: number;
  readonly senders: readonly string[];
  /** What the chat wrote by itself ("image omitted"): shown, and not kept. */
  readonly leftOut: readonly string[];
};

type Block = {
  readonly date: WrittenDate | null;
  readonly words: string;
  readonly time?: string;
  readonly sender?: string;
  /** `beneath`: a paragraph of its own under a date, which may or may not be of that day. */
  readonly from: 'own' | 'head' | 'beneath' | 'nothing';
  text: string;
};

const BULLET = /^\s*(?:[-*•·◦▪‣–—]|\[[ xX]?\]|☐|☑|✓|\d{1,2}[.)])\s+/u;
const TIME_AT_HEAD = /^\s*\d{1,2}(?:[:.h]\d{2}\s?(?:am|pm)?|\s?(?:am|pm))(?![\p{L}\d])/iu;
const HEADING_MARK = /^\s*(?:#{1,4}\s+|\*\*|__|>\s+)/u;
/** Longer than a line someone breaks by hand: what goes on in small letters was wrapped by a program. */
const WRAPPED_CHARS = 60;

/**
 * Splits what was pasted into notes, each with its day, by rules alone. Every word is in a note or in `leftOut`, but for
 * bullets and the dates that became days.
 * @param country ISO 3166 code, or empty when unknown
 * @throws TendError `line-too-long`
 */
export function splitPaste(
  text: string,
  clock: Clock,
  { country = '', answers = {} }: { readonly country?: string; readonly answers?: PasteAnswers } = {},
): Pasted {
  if (text.length > MAX_LINE_CHARS) {
    throw new TendError(
      'line-too-long',
      `That is more than can be pasted at once (${MAX_LINE_CHARS.toLocaleString('en-GB')} characters). Please paste it in parts; nothing was lost.`,
      { chars: text.length, most: MAX_LINE_CHARS },
    );
  }
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const leftOut: string[] = [];
  const blocks = blocksOf(lines, leftOut).filter((block) => block.text.trim() !== '');
  const today = dayNumber(clock.nowMs, clock.zone);
  const dates = blocks.flatMap(({ date }) => date ?? []);
  const order = answers.order ?? orderOf(dates, country, today);
  const days = settleDays(blocks, order ?? 'day-first', today);
  const open = order === undefined ? ambiguous(blocks, today) : undefined;
  const notes = blocks.map((block, i): PastedNote => {
    const { time, sender } = block;
    const day = days[i];
    const beneath = block.from === 'beneath' && day !== undefined;
    const isKnown = day !== undefined && (!beneath || answers.undated === 'above');
    return {
      text: block.text.trim(),
      ...(isKnown && { day: isoDay(day) }),
      ...(time !== undefined && { time }),
      ...(beneath && answers.undated === undefined && { undated: true }),
      ...(isKnown && day > today && { future: true }),
      ...(sender !== undefined && { sender }),
    };
  });
  return {
    notes,
    ...(open && { order: open }),
    undated: blocks.filter((block, i) => block.from === 'beneath' && days[i] !== undefined).length,
    senders: [...new Set(blocks.flatMap(({ sender }) => sender ?? []))],
    leftOut,
  };
}

/** Whether a text is worth offering as several notes: more than one, with a date. A sentence that names two days is one. */
export function looksLikeSeveral({ notes }: Pasted, text: string): boolean {
  const most = text.trim().includes('\n') ? 1 : 2;
  return notes.length > most && notes.some((note) => note.day !== undefined || note.undated);
}

function blocksOf(lines: readonly string[], leftOut: string[]): Block[] {
  const blocks: Block[] = [];
  let head: HeadDate | undefined;
  /** A blank line came after something of the day. */
  let apart = false;
  let inChat = false;
  let continues = false;
  for (const raw of lines) {
    const line = raw.replace(/[\u200e\u200f\u202a-\u202e]/gu, '').replaceAll('\u202f', ' ');
    if (line.trim() === '') {
      apart ||= blocks.length > 0 && !inChat;
      continues = false;
      if (inChat) addTo(blocks.at(-1), '');
      continue;
    }
    const chat = chatLine(line);
    if (chat) {
      inChat = true;
      if (chat.by === 'app') leftOut.push(line.trim());
      else blocks.push(chatBlock(chat));
      continue;
    }
    if (inChat) {
      addTo(blocks.at(-1), line);
      continue;
    }
    const bare = line.replace(HEADING_MARK, '').replace(/(?:\*\*|__)\s*$/u, '');
    const found = dateAtHead(bare.replace(BULLET_BEFORE_DATE, '').trim());
    if (found) {
      head = found;
      apart = false;
      continues = false;
      const rest = found.rest.replace(/^(?:\*\*|__)\s*/u, '').trim();
      if (rest !== '') for (const part of sentencesWithDates(rest)) pushOwn(part, found);
      else blocks.push({ date: found.date, words: found.words, from: 'own', text: '' });
      continues = rest.length > WRAPPED_CHARS;
      continue;
    }
    const bullet = BULLET.test(line);
    const content = bullet ? line.replace(BULLET, '') : line.trim();
    const startsAnew = bullet || TIME_AT_HEAD.test(line);
    const before = blocks.at(-1);
    if (!startsAnew && continues && before && /^[\p{Ll}(]/u.test(content) && !/[.!?:]$/u.test(before.text)) {
      before.text = `${before.text}\n${content}`;
      continues = content.length > WRAPPED_CHARS;
      continue;
    }
    const parts = sentencesWithDates(content);
    for (const part of parts) {
      const own = dateAtHead(part.replace(/^On\s/u, 'on '));
      if (own && parts.length > 1) {
        blocks.push({ date: own.date, words: own.words, from: 'own', text: part });
        head = own;
        continue;
      }
      const from = head === undefined ? 'nothing' : apart ? 'beneath' : 'head';
      blocks.push({ date: head?.date ?? null, words: head?.words ?? '', from, text: part });
    }
    continues = content.length > WRAPPED_CHARS;
  }
  return blocks;

  function pushOwn(part: string, found: HeadDate): void {
    const own = dateAtHead(part);
    blocks.push({ date: (own ?? found).date, words: (own ?? found).words, from: 'own', text: part });
    head = own ?? found;
  }
}

const BULLET_BEFORE_DATE = /^\s*[-*•·]\s+(?=\S)/u;

function addTo(block: Block | undefined, line: string): void {
  if (block) block.text = `${block.text}\n${line}`;
}

function chatBlock({ date, time, sender, text }: Extract<ChatLine, { by: 'person' }>): Block {
  return { date, words: '', time, sender, from: 'own', text };
}

/** "Slept well. On 3 Feb she had a rash. 4 Feb: nothing": a sentence that begins with a date begins a note. */
function sentencesWithDates(text: string): string[] {
  const parts: string[] = [];
  for (const sentence of text.split(/(?<=[.!?;])\s+(?=\S)/u)) {
    const dated = dateAtHead(sentence.replace(/^On\s/u, 'on '))?.date.type === 'full';
    const last = parts.length - 1;
    if (last >= 0 && !dated) parts[last] = `${parts[last]} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

/** The day of each block. Bare weekdays go on from the day before them; those before any date are of the last week. */
function settleDays(blocks: readonly Block[], order: DateOrder, today: number): (number | undefined)[] {
  const days: (number | undefined)[] = [];
  /** Since the last date that says its day by itself: bare weekdays hang on each other. */
  let loose: number[] = [];
  let anchored = false;
  let last: number | undefined;
  let lastDate: WrittenDate | null = null;
  const settleLoose = () => {
    if (!anchored && loose.some((i) => (days[i] ?? 0) > today)) {
      for (const i of loose) days[i] = (days[i] ?? 0) - 7;
    }
    loose = [];
  };
  for (const [i, { date }] of blocks.entries()) {
    if (date === null) {
      days.push(undefined);
      continue;
    }
    if (date.type === 'weekday') {
      const again = date === lastDate;
      const next: number =
        again && last !== undefined
          ? last
          : last === undefined
            ? today - mod(weekdayOfDay(today) - date.weekday)
            : last + (mod(date.weekday - weekdayOfDay(last)) || 7);
      days.push(next);
      loose.push(i);
      last = next;
    } else {
      settleLoose();
      const day = saidDay(date, order, today);
      days.push(day);
      anchored = true;
      last = day ?? last;
    }
    lastDate = date;
  }
  settleLoose();
  return days;
}

function saidDay(
  date: Exclude<WrittenDate, { type: 'weekday' }>,
  order: DateOrder,
  today: number,
): number | undefined {
  if (date.type === 'ago') return today - date.days;
  if (date.type === 'day-of-month') return lastDayOfMonth(date.weekday, date.day, today);
  return settledDay(date, order, today);
}

const mod = (days: number) => ((days % 7) + 7) % 7;
/** Day 0 was a Thursday. */
const weekdayOfDay = (day: number) => mod(day + 4);

export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function ambiguous(blocks: readonly Block[], today: number): Pasted['order'] {
  const found = blocks.find(({ date }) => date?.type === 'numbers' && date.a !== date.b);
  if (found?.date?.type !== 'numbers') return undefined;
  const dayFirst = settledDay(found.date, 'day-first', today);
  const monthFirst = settledDay(found.date, 'month-first', today);
  if (dayFirst === undefined || monthFirst === undefined) return undefined;
  return {
    written: found.words === '' ? `${found.date.a}/${found.date.b}` : found.words,
    dayFirst: isoDay(dayFirst),
    monthFirst: isoDay(monthFirst),
  };
}
