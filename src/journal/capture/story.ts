import type { Reading } from './events.ts';
import type { Resolver, When } from './resolve.ts';
import type { Mark, MarkOf } from './sheet.ts';

/** What was said so far in a line, for what follows. */
export type Story = {
  readonly line: string;
  readonly resolver: Resolver;
  readonly readings: Reading[];
  readonly used: Set<Mark>;
  readonly questions: string[];
  /** Whose the clause before was, when not the subject's: what follows without a name is theirs too. */
  elsewhere?: 'own' | 'named' | 'several';
  /** The last dose or exposure: what "later" and "by nine" count from. */
  intake?: Reading;
  /** What the line puts the following complaints down to. */
  blamed?: Reading;
  /** A time said by itself ("yesterday: …"), for what follows without one. */
  carried?: When;
  /** "reacted to", while nothing was named that was felt. */
  unnamedReaction?: MarkOf<'word'>;
  /** The clause before only said what was not there. */
  negatedList: boolean;
};
