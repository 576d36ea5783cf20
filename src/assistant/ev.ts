import type { EventId, EventKind, Precision, Taken } from '../contract/index.ts';

/** An event as the exact answers need it. What only evidence shows is read later, for the few that are cited. */
export type Ev = {
  readonly id: number;
  readonly uid: EventId;
  readonly entryId: number;
  readonly kind: EventKind;
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMin: number;
  readonly precision: Precision;
  readonly name: string;
  readonly original: string | null;
  readonly group: string | null;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly severity: number | null;
  readonly severityMax: number | null;
  readonly severityLabel: string | null;
  /** A scale of the person's own, and which version of it; null for a bare one. */
  readonly scale: string | null;
  readonly scaleVersion: number | null;
  readonly site: string | null;
  readonly count: number | null;
  readonly absent: 0 | 1;
  readonly taken: Taken | null;
  readonly onsetOf: EventId | null;
  readonly onsetLow: number | null;
  readonly onsetHigh: number | null;
  /** The number the note says, where that counts nothing of the note's own day: the note is then one note. */
  readonly saysMany?: number;
  /** A later note put it right: that note. What stands here is what it says. */
  readonly putRight?: Ev['uid'];
  /** Counted by the words of its note: no event was read from it. `uid` is then the note's. */
  readonly byWords?: true;
  /** The sentence that has the words, of such a note. */
  readonly quote?: string;
};

/** Which events: any of the names or groups, or all of a kind. */
export type Which = {
  readonly names: readonly string[];
  readonly groups: readonly string[];
  readonly kinds?: readonly EventKind[];
};

/** Half open: from ≤ t < to. Null is without a limit. */
export type Span = { readonly fromMs: number | null; readonly toMs: number | null };
