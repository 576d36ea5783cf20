import { z } from 'zod';
import { reading as fixed, readByModel } from '../assistant/index.ts';
import type { Part } from './part.ts';

const Item = z.object({
  id: z.string(),
  question: z.string(),
  /** What the notes that come closest are about: the model may choose from these only. */
  names: z.array(z.string()).min(2),
  form: z.string(),
  /** Null: none of them is meant. */
  what: z.string().nullable(),
});

/**
 * Reading a question that code cannot: its kind, and which of the names in the notes it means. Times and people are code's. What was
 * read stands above the answer and can be put right. The marks:
 * - the name must be right in four of five, or the count is of another thing; the 1.5B had 100 % of whole questions' things (models.md);
 * - where none of the names is meant, at most one in five questions may be given one: it would be answered about something else;
 * - of those read, nine in ten must be of the right kind (the 1.5B had 93 %, the 0.5B 86 %).
 */
export const question: Part<z.infer<typeof Item>> = {
  task: 'question',
  edition: 1,
  fixed,
  item: Item,
  marks: {
    'name found': { atLeast: 0.8 },
    'none is meant, and one given': { atMost: 0.2 },
    'kind right, of those read': { atLeast: 0.9 },
  },
  async take({ question: asked, names, form, what }, { generate }) {
    const read = await readByModel({ question: asked, names }, generate);
    if (what === null)
      return { 'none is meant, and one given': { value: read === undefined ? 0 : 1, of: 1 } };
    return {
      'name found': { value: read?.what === what ? 1 : 0, of: 1 },
      ...(read !== undefined && {
        'kind right, of those read': { value: read.form === form ? 1 : 0, of: 1 },
      }),
    };
  },
};
