import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ExamFigure, ExamTask } from '../contract/index.ts';
import type { ChatModel, Prefix } from '../llm/index.ts';
import type { Room } from './room.ts';

/** The model that is examined, asked as the app asks it. */
export type Candidate = Omit<ChatModel, 'warm'>;

/** Where a figure decides: passed at this share or more, or at this share or less. Without either it is only told. */
export type Mark = { readonly atLeast?: number; readonly atMost?: number };

/** What one item counted, by the figure's name. A figure it says nothing about is left out. */
export type Counts = Readonly<Record<string, { readonly value: number; readonly of: number }>>;

/** One task of the app as an exam: its items, what is counted, and where the mark lies. */
export type Part<Item> = {
  readonly task: ExamTask;
  /** Raise it when the code that asks or checks changes what is counted: then results of before do not count. */
  readonly edition: number;
  /** The app's own, and where a share decides from which on, so that a change of either makes a new version. */
  readonly fixed: Prefix & { readonly refusedFrom?: number };
  readonly item: z.ZodType<Item>;
  readonly marks: Readonly<Record<string, Mark>>;
  /** Takes the app's own path. @throws what the candidate throws */
  take(item: Item, candidate: Candidate, room: Room): Promise<Counts>;
};

/** A part with its items read. */
export type Paper = {
  readonly task: ExamTask;
  readonly version: string;
  readonly items: number;
  take(at: number, candidate: Candidate, room: Room): Promise<Counts>;
  /** The figures of all items, in the order of the marks, and whether every mark was met. */
  result(counts: readonly Counts[]): { readonly figures: ExamFigure[]; readonly passed: boolean };
};

/** @param jsonl one item a line. @throws when an item is not as it should be: that is our own mistake */
export function paperOf<Item>(part: Part<Item>, jsonl: string): Paper {
  const items = jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => part.item.parse(JSON.parse(line)));
  const { task, edition, fixed, marks } = part;
  return {
    task,
    version: fingerprint({ edition, fixed, marks, items }),
    items: items.length,
    async take(at, candidate, room) {
      const item = items[at];
      if (item === undefined) throw new RangeError(`the paper has no item ${at}`);
      return part.take(item, candidate, room);
    },
    result(counts) {
      const figures = Object.entries(marks).map(([name, mark]) => figure(name, mark, counts));
      return { figures, passed: figures.every(isMet) };
    },
  };
}

function figure(name: string, mark: Mark, counts: readonly Counts[]): ExamFigure {
  const of = (key: 'value' | 'of') => counts.reduce((sum, each) => sum + (each[name]?.[key] ?? 0), 0);
  return { name, value: of('value'), of: of('of'), ...mark };
}

/** Of nothing at all there is no share: a model that answered nothing met no mark that asks for something. */
function isMet({ value, of, atLeast, atMost }: ExamFigure): boolean {
  if (of === 0) return atLeast === undefined;
  const share = value / of;
  return share >= (atLeast ?? 0) && share <= (atMost ?? 1);
}

function fingerprint(parts: object): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
