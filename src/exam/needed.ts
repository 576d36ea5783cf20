import { z } from 'zod';
import { CrumbKind } from '../contract/index.ts';
import { neededTask as fixed, need } from '../crumbs/index.ts';
import type { Part } from './part.ts';

const Item = z.object({
  id: z.string(),
  question: z.string(),
  /** As the person chose it; else code reads it. */
  kind: CrumbKind.optional(),
  /** Without these a general reference could not answer. "a|b": one of the two. */
  needs: z.array(z.string()).min(1),
  /** These would not be wrong to say; whatever else is proposed says something of a person for nothing. */
  spare: z.array(z.string()),
});

/**
 * Which attributes a question from outside needs. Code cuts what the question's kind does not allow, and the person sees each before it
 * leaves. The marks:
 * - seven in ten of what is needed must be proposed: a crumb without its symptom gets an answer about nobody;
 * - at most one proposal in five may be one that the answer does not need: each says more of someone than it has to.
 */
export const needed: Part<z.infer<typeof Item>> = {
  task: 'needed',
  edition: 1,
  fixed,
  item: Item,
  marks: {
    'of what is needed, proposed': { atLeast: 0.7 },
    'of what is proposed, not needed': { atMost: 0.2 },
  },
  async take({ question, kind, needs, spare }, { generate }, { db }) {
    const proposed: readonly string[] = (await need(db, { question, kind }, generate)).proposed ?? [];
    const wanted = needs.map((each) => each.split('|'));
    const fits = new Set([...wanted.flat(), ...spare]);
    return {
      'of what is needed, proposed': {
        value: wanted.filter((any) => any.some((type) => proposed.includes(type))).length,
        of: wanted.length,
      },
      'of what is proposed, not needed': {
        value: proposed.filter((type) => !fits.has(type)).length,
        of: proposed.length,
      },
    };
  },
};
