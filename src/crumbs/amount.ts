/** What a question is about when it names none by name. */
const DOSE =
  /\b(?:dos(?:e|es|age|ages|ing)|tablets?|pills?|capsules?|puffs?|drops?|spoons?|spoonfuls?|teaspoons?|syrup|medicines?|meds|medication|painkillers?|mg|mcg|ml)\b/;
const HOW_MUCH = /\bhow (?:much|many|big|large|high|strong)\b/;
const HOW_OFTEN = /\bhow (?:often|frequently|soon)\b/;
const WHICH_DOSE =
  /\b(?:what|whats|what's|which|right|correct|safe|usual|normal|typical|max|maximum|min|minimum|recommended|starting|daily|proper|adult|paediatric|pediatric|children's)\b.{0,30}\b(?:dose|doses|dosage|dosing|amount|quantity|strength|mg|ml)\b/;
const DOSE_FOR = /\b(?:dose|dosage|dosing|amount)\b.{0,20}\b(?:for|by|per)\b/;
const MORE =
  /\b(?:give|giving|take|taking|have|having|use|need|needs)\b.{0,40}\b(?:more|another|extra|again|second|double|next)\b|\b(?:more|another|extra)\b.{0,30}\b(?:ok|okay|safe|allowed)\b/;
const QUANTITY =
  /\b\d+(?:[.,]\d+)?\s*(?:mg|mcg|ug|µg|g|ml|iu|units?|drops?|tablets?|pills?|capsules?|puffs?|teaspoons?|tsp)\b/;

/**
 * Whether a question asks how much of something to give, or how often, or whether more of it: a general answer to
 * that would be a dose. In doubt it says yes.
 * @param names what of its words are names: of a medicine or a food, and of something felt
 */
export function asksAmount(
  question: string,
  names: { readonly thing: boolean; readonly felt: boolean },
): boolean {
  const said = question.toLowerCase().replaceAll('’', "'");
  const thing = names.thing || DOSE.test(said);
  if (!thing) return false;
  if (HOW_MUCH.test(said) || WHICH_DOSE.test(said) || DOSE_FOR.test(said) || MORE.test(said)) return true;
  // "How often does ibuprofen cause hives?" asks about the hives.
  return !names.felt && (HOW_OFTEN.test(said) || QUANTITY.test(said));
}
