import { z } from 'zod';
import { support as fixed, supported } from '../assistant/index.ts';
import type { Part } from './part.ts';

const Item = z.object({
  id: z.string(),
  evidence: z.string(),
  sentence: z.string(),
  supported: z.boolean(),
  /** What is wrong with it, or `same`. */
  about: z.enum(['same', 'number', 'negation', 'person', 'order', 'cause', 'thing', 'more']),
});

/**
 * Does this evidence support this sentence. The model may take a wording away and never wave one through, so a "yes" costs nothing that
 * was not there before; the marks are about its "no":
 * - of the sentences that are supported at most one in seven may be refused: each refusal takes a kinder sentence away for nothing;
 * - of those that are not, half must be refused, else every sentence is read twice for little. The 1.5B was right in 87 % and waved
 *   one in five through, all of order and comparison, which code checks (models.md).
 */
export const support: Part<z.infer<typeof Item>> = {
  task: 'support',
  edition: 2,
  fixed,
  item: Item,
  marks: {
    'supported, and refused': { atMost: 0.15 },
    'not supported, and refused': { atLeast: 0.5 },
    'numbers, negation and person, refused': {},
    'order, refused': {},
  },
  async take({ evidence, sentence, supported: isSupported, about }, candidate) {
    const refused = { value: (await supported({ evidence, sentence }, candidate)) === 'yes' ? 0 : 1, of: 1 };
    if (isSupported) return { 'supported, and refused': refused };
    return {
      'not supported, and refused': refused,
      ...(['number', 'negation', 'person'].includes(about) && {
        'numbers, negation and person, refused': refused,
      }),
      ...(about === 'order' && { 'order, refused': refused }),
    };
  },
};
