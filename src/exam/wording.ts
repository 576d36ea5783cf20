import { z } from 'zod';
import { wording as fixed, word } from '../assistant/index.ts';
import type { Answer } from '../contract/index.ts';
import type { Part } from './part.ts';

const Item = z.object({
  id: z.string(),
  subject: z.string(),
  question: z.string(),
  facts: z.array(z.string()).min(1),
});

/**
 * Saying code's finished sentences more kindly. Code's check stands behind every wording, so a bad one is never shown; what a bad
 * model costs is waiting. The marks:
 * - what is shown may hold no number that is not in its fact, counted here by other code than the check: one is too many;
 * - four in five sentences must say what their fact says, no less and no more, before the check takes the others away. The 1.5B kept
 *   everything in 95 %, the 0.5B in 68 % and added meaning of its own (models.md): between the two lies a model worth waiting for;
 * - one in four must be in other words, else the wait is for nothing.
 */
export const wording: Part<z.infer<typeof Item>> = {
  task: 'wording',
  edition: 1,
  fixed,
  item: Item,
  marks: {
    'says what the fact says': { atLeast: 0.8 },
    'in other words': { atLeast: 0.25 },
    'shown with a number of its own': { atMost: 0 },
  },
  async take({ subject, question, facts }, candidate, { clock }) {
    const asked = answerOf(subject, question, facts);
    const said = await word(
      asked,
      { name: 'examined' },
      {
        ...clock,
        // Without a second reading: that is a part of its own.
        llm: { ...candidate, writer: () => null },
        signal: undefined,
        onStep: undefined,
      },
    );
    const shown = said.known.map(({ text }) => text);
    const of = facts.length;
    return {
      'says what the fact says': { value: said.model === null ? 0 : of - said.dropped, of },
      'in other words': { value: shown.filter((text, at) => text !== facts[at]).length, of },
      'shown with a number of its own': {
        value: shown.filter((text, at) => hasOwnNumber(text, facts[at] ?? '')).length,
        of,
      },
    };
  },
};

function hasOwnNumber(text: string, fact: string): boolean {
  const digits = (words: string): readonly string[] => words.match(/\d+/g) ?? [];
  const there = digits(fact);
  return digits(text).some((one) => !there.includes(one));
}

/** An answer with nothing in it but what is known. */
function answerOf(subject: string, question: string, facts: readonly string[]): Answer {
  return {
    question,
    subject,
    redFlags: [],
    understood: { form: 'recall', inWords: question },
    known: facts.map((text) => ({ text, evidence: [], byCode: true })),
    unknown: [],
    maybe: [],
    evidence: [],
    dropped: 0,
    model: null,
    crumbOffered: false,
    searched: { entries: 0, passages: 0, from: null, to: null },
  };
}
