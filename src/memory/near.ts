/** An owner (an entry's or a passage's row id) with the cosine of its closest piece. */
export type Near = { readonly owner: number; readonly cosine: number };
