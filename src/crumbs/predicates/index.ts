import type { PredicateType } from '../../contract/index.ts';
import { ageBand } from './age-band.ts';
import { allergy } from './allergy.ts';
import { condition } from './condition.ts';
import { duration } from './duration.ts';
import { foodGroup } from './food-group.ts';
import { gene } from './gene.ts';
import { lab } from './lab.ts';
import { medicineClass, otherMedicine } from './medicine.ts';
import { onsetBand } from './onset-band.ts';
import { place } from './place.ts';
import { pregnancy } from './pregnancy.ts';
import { severityBand } from './severity-band.ts';
import { sex } from './sex.ts';
import { symptom } from './symptom.ts';
import { trend } from './trend.ts';
import type { PredicateDefinition } from './type.ts';
import { weightBand } from './weight-band.ts';

export { labFor } from './lab.ts';
export { countriesOf } from './place.ts';
export { mayBePregnant } from './pregnancy.ts';
export type { PredicateDefinition, Rung, Scene } from './type.ts';

/** The closed list: what is in none of these never leaves. In the order in which they are shown. */
export const PREDICATES: readonly PredicateDefinition[] = [
  ageBand,
  sex,
  pregnancy,
  weightBand,
  place,
  condition,
  allergy,
  gene,
  lab,
  medicineClass,
  otherMedicine,
  symptom,
  severityBand,
  onsetBand,
  duration,
  trend,
  foodGroup,
];

const BY_TYPE = new Map(PREDICATES.map((one) => [one.type, one]));

/** The definition of a type. Every type has one: a test holds the two lists together. */
export function definitionOf(type: PredicateType): PredicateDefinition {
  const found = BY_TYPE.get(type);
  if (found === undefined) throw new RangeError(`no predicate ${type}`);
  return found;
}
