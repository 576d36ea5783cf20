import type { CrumbKind } from '../contract/index.ts';

/** What of a question's words are names, by the tables. */
type Named = {
  readonly medicines: number;
  readonly foods: number;
  readonly symptoms: number;
  readonly condition: boolean;
};

const TOGETHER =
  /\b(?:interact\w*|together|alongside|combin\w+|mix(?:ed|ing)?|clash\w*|affect each other|at the same time|go with|along with|taken with)\b/;
const AFFECTS = /\b(?:affects?|problem|bad for|change|changes|weakens?|strengthens?|blocks?)\b/;
const BESIDE = /\b(?:with|and|plus)\b/;
const COMMON =
  /\b(?:how (?:common|usual|rare|unusual|normal|typical)|how many (?:people|children|kids|adults)|how long (?:does|do|will|can|should)\b.{0,40}\blast|(?:is|are)\b.{0,40}\b(?:common|normal|usual|rare|unusual|typical)|(?:common|normal|usual|rare|typical) (?:in|for|at|with|among))\b/;
const WATCH =
  /\b(?:(?:what|which)(?: signs| symptoms| things)? (?:should|do|can|must|to) (?:i|we|he|she|they)? ?(?:watch|look out|track|record|note|write|log|keep|measure|look for)|watch (?:out )?for|keep an eye|(?:what|which|any) (?:warning |danger )?signs|warning signs|to (?:track|record|write down|note down|log|keep an eye)|worth (?:tracking|recording|watching|noting|writing down))\b/;
const DOCTOR =
  /\b(?:(?:ask|tell|say to|mention to|bring up with|questions for|ask at|discuss with|raise with) (?:the|my|our|her|his|a|their)? ?(?:dr|doctor|doctors|gp|paediatrician|pediatrician|neurologist|specialist|nurse|consultant|pharmacist|clinic|appointment|visit|dermatologist|allergist|team)|(?:prepare|preparing|get ready) for (?:the|my|our|her|his|a|an)? ?(?:visit|appointment|clinic))\b/;
const EFFECT =
  /\b(?:side.?effects?|cause|causes|causing|caused|from|due to|because|react\w*|effects?|make|makes|making|down to|behind)\b/;
/** Of what is given to help it is not asked what causes it. */
const HELPS =
  /\b(?:helps? (?:against|with|for)|what helps|good for|relieves?|soothes?|eases?|treats?|treatment|treated)\b/;
const CHECKED = /\b(?:checked|monitored|tested|measured|screened)\b/;
const ABOUT_CONDITION = /\b(?:flare|flares|flare.?up|relapse|attack|diagnos\w+|disease|condition)\b/;

/** What kind of question it is: the narrowest that its words name, else what could be behind it. */
export function kindOf(question: string, named: Named): CrumbKind {
  const said = question.toLowerCase().replaceAll('’', "'");
  const things = named.medicines + named.foods;
  if (DOCTOR.test(said)) return 'doctor';
  if (WATCH.test(said)) return 'watch';
  if (
    named.medicines > 0 &&
    things > 1 &&
    (TOGETHER.test(said) || (named.symptoms === 0 && (BESIDE.test(said) || AFFECTS.test(said))))
  ) {
    return 'interaction';
  }
  if (named.medicines > 0 && CHECKED.test(said)) return 'watch';
  if (HELPS.test(said)) return 'condition';
  if (COMMON.test(said)) return 'common';
  if (named.medicines > 0 && EFFECT.test(said)) return 'medicine-effect';
  if (named.condition || ABOUT_CONDITION.test(said)) return 'condition';
  return 'cause';
}
