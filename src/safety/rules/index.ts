import type { Rule } from '../rule.ts';
import { airway } from './airway.ts';
import { bleeding } from './bleeding.ts';
import { breathing } from './breathing.ts';
import { chest } from './chest.ts';
import { headInjury } from './head-injury.ts';
import { infant } from './infant.ts';
import { overdose } from './overdose.ts';
import { seizure } from './seizure.ts';
import { selfHarm } from './self-harm.ts';
import { stroke } from './stroke.ts';

/** The first ten. Each is removed in turn by a test that must then fail. */
export const rules: readonly Rule[] = [
  airway,
  breathing,
  chest,
  stroke,
  seizure,
  overdose,
  selfHarm,
  bleeding,
  headInjury,
  infant,
];
