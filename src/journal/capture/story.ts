import type { Reading } from './events.ts';
import type { Resolver, When } from './resolve.ts';
import type { Mark, MarkOf, Range } from './sheet.ts';
import type { Otherwise } from './tagger/index.ts';

/** What was said so far in a line, for what follows. */
export type Story = {
  readonly line: string;
  readonly resolver: Resolver;
  readonly readings: Reading[];
  readonly used: Set<Mark>;
  readonly questions: string[];
  /** Where the whole line is heard otherwise than the rules read it. */
  readonly otherwise?: Otherwise;
  /** The last dose or exposure: what "later" and "by nine" count from. */
  intake?: Reading;
  /** What the line puts the following complaints down to. */
  blamed?: Reading;
  /** A time said by itself ("yesterday: …"), for what follows without one. */
  carried?: When;
  /** "1800 obs: …": the sentence it holds for to its end. */
  carriedIn?: number;
  /** A part of the body named by itself ("Mum's heel: …"). */
  place?: Range | undefined;
  /** A measure named without its number, when the number may stand behind the comma. */
  awaited?: { readonly name: string; readonly head: Range; readonly clause: Range; readonly when: When };
  /** "reacted to", while nothing was named that was felt. */
  unnamedReaction?: MarkOf<'word'>;
  /** The sentence that says "reacted to": all that is felt in it is blamed. */
  reactedIn?: number;
  /** The clause before only said what was not there. */
  negatedList: boolean;
};
