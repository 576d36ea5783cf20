/** Whether a question asks for a medicine or a food by a word for any of them; "her migraine pill" is no migraine. */
export type AskedKind = 'dose' | 'exposure' | null;

const MEDICINE =
  /\b(?:medicines?|medications?|meds?|pills?|tablets?|capsules?|syrup|drops|gummy|gummies|inhaler|cream|ointment|infusion|drip|injection|painkillers?|supplements?|antibiotics?|doses?)\b/i;
const FOOD =
  /\b(?:foods?|eats?|ate|eaten|eating|meals?|snacks?|fruits?|drinks?|drank|treats?|desserts?|spread|breakfast|lunch|dinner)\b/i;

/** Read by code; a question that has both words asks for neither kind alone. */
export function askedKind(query: string): AskedKind {
  const [medicine, food] = [MEDICINE.test(query), FOOD.test(query)];
  return medicine === food ? null : medicine ? 'dose' : 'exposure';
}
