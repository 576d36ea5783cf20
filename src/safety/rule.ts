import type { CallNumber, Level, StandingPlan } from '../contract/index.ts';
import type { Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';

/** What the rules may know besides the words. */
export type Context = {
  readonly nowMs: number;
  readonly zone: string;
  /** When what the line tells took place, for entries written down later. */
  readonly atMs?: number;
  /** ISO 3166 code, for whoever wants to say where a number is from. */
  readonly country?: string;
  /** Only a number whose page was checked. Without it the card says "your local emergency number". */
  readonly emergencyNumber?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly subjectBorn?: string;
  /** Whom else to call there, built-in and added, whatever they are for. */
  readonly numbers?: readonly CallNumber[];
  /** What a clinician allowed the person the line is about. */
  readonly plans?: readonly StandingPlan[];
};

/** Words of a sentence that a rule points at. */
export type Found = {
  readonly level: Level;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Phrases that mean something only beside each other, also across sentences, each at most `within` words (default 25) from one
 * of the first group. A part that is denied does not count.
 */
export type Beside = { readonly beside: readonly (readonly Phrase[])[]; readonly within?: number };

/**
 * A family: one phrase of each group in the same sentence, in any order, each at most `within` words (default 8) from one of
 * the first group. A part that is denied does not count: "lips red, not swollen".
 */
export type Together = { readonly together: readonly (readonly Phrase[])[]; readonly within?: number };

export type Wanted = Phrase | Beside | Together;

export type Rule = {
  readonly id: string;
  /** Call for help now. */
  readonly now: readonly Wanted[];
  /** Speak to someone today. */
  readonly today: readonly Wanted[];
  /** Where one of these stands over the words found, the words mean something else. */
  readonly not: readonly Phrase[];
  /** Where one of these stands over the words found, they are for today at most. */
  readonly atMostToday?: readonly Phrase[];
  /** For what only numbers or a birth date can tell. */
  readonly also?: (reading: Reading, context: Context) => readonly Found[];
  /** Where being over does not make it less urgent: the whole rule (a mini-stroke), or sentences with one of these. */
  readonly urgentWhenOver?: true | readonly Phrase[];
  /** What began some weeks ago is so still: a medicine that is not taken any more. */
  readonly lasting?: true;
  /** Where one of these stands over the words found, neither a question nor an "if" silences them. */
  readonly evenAsked?: readonly Phrase[];
  /** Where one of these stands, the weights do not silence what the rule says. */
  readonly stands?: readonly Phrase[];
  /**
   * Words that say it is about this at all. Without one in the line, the weights never choose its card, and it says nothing in the
   * journal of a child.
   */
  readonly about?: readonly Phrase[];
  /** Rules whose card says the same less well where this one says now. */
  readonly insteadOf?: readonly string[];
  /** Fixed words. `{call}` becomes "Call 112 now" or "Call your local emergency number now". */
  readonly says: Readonly<Record<Level, { readonly text: string; readonly action: string }>>;
  readonly source: {
    readonly name: string;
    readonly url: string;
    /** `read`: the page was read, in a stored copy, on `read`. `recalled`: written from general knowledge. */
    readonly basis: 'read' | 'recalled';
    readonly read?: string;
  };
};
