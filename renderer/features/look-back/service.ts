import type { EntryFilter, Hit, Things } from '../../../src/contract/index.ts';
import { call, quietly, sentenceOf } from '../../bridge.ts';
import { type NoteHit, useLookBackPage, withFound } from '../../state/look-back.ts';
import { useWriter } from '../../state/writer.ts';
import type { Span } from './spans.ts';

/** As many as a person goes through. */
const MOST_HITS = 60;
/** Below this cosine "similar in meaning" would be said of what is not. */
const SIMILAR = 0.38;
const MOST_SIMILAR = 10;

const set = useLookBackPage.setState;

/** What a search finds in the notes, narrowed as the page is. */
export async function search(subject: string): Promise<void> {
  const { query: typed, filter } = useLookBackPage.getState();
  const query = typed.trim();
  if (query === '') return;
  try {
    const { hits } = await call('search', { query, subject, ...filter, limit: MOST_HITS });
    const notes = hits.filter((hit): hit is NoteHit => hit.entryId !== undefined);
    const worded = notes.filter(hasWords);
    const similar = notes.filter((hit) => !hasWords(hit) && (hit.meaning ?? 0) >= SIMILAR);
    const all = [...worded, ...similar.slice(0, MOST_SIMILAR)];
    set((s) =>
      withFound(s, { query, hits: all, worded: worded.length, more: worded.length >= MOST_HITS }, filter),
    );
  } catch (thrown) {
    set({ problem: sentenceOf(thrown) });
  }
}

const hasWords = (hit: Hit): boolean => (hit.words ?? 0) > 0 || (hit.marks?.length ?? 0) > 0;

/** The picture of a span; an older answer never takes the place of a newer one. */
export async function draw(subject: string, filter: EntryFilter, { from, to, bins }: Span): Promise<void> {
  const mine = ++asked;
  try {
    const reader = useWriter.getState();
    const strip = await call('journal.strip', { subject, ...filter, from, to, bins });
    // Drawn for somebody else, it may hold what is theirs alone.
    if (mine === asked && reader === useWriter.getState()) set({ strip });
  } catch (thrown) {
    if (mine === asked) set({ problem: sentenceOf(thrown) });
  }
}
let asked = 0;

export function learnThings(subject: string): void {
  const reader = useWriter.getState();
  const told = (things: Things) => (reader === useWriter.getState() ? set({ things }) : undefined);
  quietly(call('journal.things', { subject }).then(told));
}

/** A day as it was typed. @throws TendError that says what can be written */
export function dayTyped(text: string): Promise<{ readonly from: string; readonly to: string }> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return call('journal.when', { text, zone: timeZone });
}
