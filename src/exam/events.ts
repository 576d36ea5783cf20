import { z } from 'zod';
import { eventsTask as fixed, proposals } from '../journal/index.ts';
import type { Part } from './part.ts';

const Item = z.object({
  id: z.string(),
  line: z.string(),
  /** What happened that code's tables cannot know: a word its name must have, and the kinds it may be called. Empty: nothing did. */
  left: z.array(
    z.object({
      words: z.string(),
      kinds: z.array(z.enum(['dose', 'exposure', 'observation'])).min(1),
      amount: z.string().optional(),
      severity: z.string().optional(),
    }),
  ),
});

/**
 * Naming what a line's left-over words are. A proposal counts for nothing until a person keeps it, and an amount or severity that is
 * not in the line's own characters is dropped by code. The marks:
 * - two in three proposals must be a thing that happened, of its kind: each of the others has to be read and refused by a tired parent,
 *   and a wrong dose that is kept by mistake is worse than none;
 * - four in ten things must be found, else nobody would miss it;
 * - an amount or a severity beside a right one must be its own ("5 ml" is the calpol's): at most one in ten may not;
 * - on at most one in five lines where nothing happened ("no gloopex tonight") may anything be proposed.
 */
export const events: Part<z.infer<typeof Item>> = {
  task: 'events',
  edition: 1,
  fixed,
  item: Item,
  marks: {
    'proposals that are right': { atLeast: 0.65 },
    'things found': { atLeast: 0.4 },
    'with an amount or severity not its own': { atMost: 0.1 },
    'lines without any, and something proposed': { atMost: 0.2 },
  },
  async take({ line, left }, { generate }, { journal, clock }) {
    const parse = journal.parse({ text: line }, clock);
    const made = await proposals(line, clock, { parse, generate });
    const right = (event: (typeof made)[number], one: (typeof left)[number]) =>
      (event.what?.name ?? '').includes(one.words.toLowerCase().split(' ')[0] ?? '') &&
      one.kinds.some((kind) => kind === event.kind);
    const pairs = made.flatMap((event) => {
      const one = left.find((each) => right(event, each));
      return one === undefined ? [] : [{ event, one }];
    });
    const isOwn = (said: string | undefined, own: string | undefined) => said === undefined || said === own;
    return {
      'proposals that are right': {
        value: pairs.length,
        of: made.length,
      },
      'things found': {
        value: left.filter((one) => made.some((event) => right(event, one))).length,
        of: left.length,
      },
      'with an amount or severity not its own': {
        value: pairs.filter(
          ({ event, one }) =>
            !isOwn(event.amount?.original, one.amount) || !isOwn(event.severity?.original, one.severity),
        ).length,
        of: pairs.length,
      },
      ...(left.length === 0 && {
        'lines without any, and something proposed': { value: made.length > 0 ? 1 : 0, of: 1 },
      }),
    };
  },
};
