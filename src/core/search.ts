import { fitToShow, readWindow } from '../assistant/index.ts';
import type { Clock, Parsed, SearchResult } from '../contract/index.ts';
import { isoIn } from '../journal/index.ts';
import { readyToSearch } from './indexing.ts';
import type { Session } from './session.ts';

/** Without one of these a date may be a name of something ("sunday roast", "may"). */
const SAYS_WHEN =
  /\b(?:since|before|until|till|after|between|from|in|on|during|last|this|past|yesterday|today)\b/i;

/**
 * A search as it was typed: a time it names confines it, unless the person narrowed the days by hand, or nothing is left to
 * look for. The result says which time that was.
 */
export async function search(session: Session, input: Parsed<'search'>, clock: Clock): Promise<SearchResult> {
  await readyToSearch(session);
  const dated = datedQuery(input, clock);
  const found = await session.memory.search(
    dated === undefined ? input : { ...input, query: dated.rest, window: dated.window },
    clock,
  );
  return {
    ...found,
    query: input.query,
    hits: fitToShow(found.hits),
    ...(dated !== undefined && { time: dated.time }),
  };
}

function datedQuery({ query, fromDay, toDay }: Parsed<'search'>, clock: Clock) {
  if (fromDay !== undefined || toDay !== undefined || !SAYS_WHEN.test(query)) return undefined;
  const window = readWindow(query, clock);
  if (window === undefined) return undefined;
  const rest = `${query.slice(0, window.start)} ${query.slice(window.end)}`.trim();
  if (!/[\p{L}\p{N}]/u.test(rest)) return undefined;
  const { fromMs, toMs, words } = window;
  const instant = (ms: number | null) => (ms === null ? null : isoIn(ms, clock.zone));
  return { rest, window: { fromMs, toMs }, time: { words, from: instant(fromMs), to: instant(toMs) } };
}
