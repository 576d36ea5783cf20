import type { PredicateType } from '../contract/index.ts';
import { coarsened } from './crowd.ts';
import { MAY_CARRY } from './kinds.ts';
import { PREDICATES, type Rung, type Scene } from './predicates/index.ts';
import type { Attribute, Derived } from './predicates.ts';

/**
 * Predicates by code, each as words of a closed list. Each stands at the coarsest place that still answers, coarser still
 * while too few people fit.
 * @param proposed what a model here thinks is needed, once the person took that over: those are on, and of the others only what the
 * question names.
 * @param fits whether a receiver may be told a word, beside what it was told before
 */
export function derive(
  scene: Scene,
  proposed?: readonly PredicateType[],
  fits: (type: PredicateType, words: string) => boolean = () => true,
): Derived {
  const may = MAY_CARRY[scene.kind];
  const attributes = PREDICATES.filter(({ type }) => may.includes(type)).flatMap(
    (definition): Attribute[] => {
      const { type } = definition;
      const all = definition.derive(scene);
      const rungs = all.filter(({ words }) => fits(type, words));
      if (rungs.length === 0) return [];
      const wanted = among(rungs, all, definition.standard(scene, all));
      const named = isNamed(type, scene) || KEPT.has(type);
      const step =
        proposed === undefined || named
          ? wanted
          : proposed.includes(type)
            ? (wanted ?? rungs.length - 1)
            : null;
      const source =
        isNamed(type, scene) && wanted !== null ? 'named' : proposed?.includes(type) ? 'model' : 'kind';
      return [{ type, rungs, step, source }];
    },
  );
  const anchor = scene.after === 'food' ? 'food-group' : 'medicine-class';
  // How soon after what may not be said says nothing.
  const standing = attributes.filter(
    ({ type }) => type !== 'onset-band' || attributes.some((one) => one.type === anchor),
  );
  return coarsened({ attributes: standing, after: scene.after });
}

/** An answer that does not know these may be wrong in a dangerous way: a proposal does not take them away, a person may. */
const KEPT: ReadonlySet<PredicateType> = new Set(['age-band', 'pregnancy']);

/** Whether the question's own words speak of it. */
function isNamed(type: PredicateType, { asked }: Scene): boolean {
  if (asked.about.has(type)) return true;
  if (type === 'medicine-class') return asked.medicines.length > 0 || asked.anyMedicine;
  if (type === 'other-medicine') return asked.medicines.length > 1;
  if (type === 'food-group') return asked.foods.length > 0;
  if (type === 'symptom') return asked.symptoms.length > 0;
  if (type === 'allergy') return asked.allergy !== undefined;
  if (type === 'condition') return asked.condition !== undefined;
  return type === 'lab' && asked.lab !== undefined;
}

/** The same place among those that are left, else the next coarser one. */
function among(rungs: readonly Rung[], all: readonly Rung[], step: number | null): number | null {
  if (step === null) return null;
  const at = rungs.findIndex((rung) => all.indexOf(rung) >= step);
  return at < 0 ? rungs.length - 1 : at;
}
