import type { Rule } from '../rule.ts';
import { airway } from './airway.ts';
import { bleeding } from './bleeding.ts';
import { breathing } from './breathing.ts';
import { carer } from './carer.ts';
import { chest } from './chest.ts';
import { choking } from './choking.ts';
import { cold } from './cold.ts';
import { dehydration } from './dehydration.ts';
import { diabetes } from './diabetes.ts';
import { fumes } from './fumes.ts';
import { harm } from './harm.ts';
import { headInjury } from './head-injury.ts';
import { infant } from './infant.ts';
import { injury } from './injury.ts';
import { interaction } from './interaction.ts';
import { intoxication } from './intoxication.ts';
import { massiveDoses } from './massive-dose.ts';
import { meningitis } from './meningitis.ts';
import { ms } from './ms.ts';
import { ovary } from './ovary.ts';
import { overdose } from './overdose/index.ts';
import { pregnancy } from './pregnancy/index.ts';
import { seizure } from './seizure.ts';
import { selfHarm } from './self-harm/index.ts';
import { serotonin } from './serotonin.ts';
import { spine } from './spine.ts';
import { stopping } from './stopping.ts';
import { stroke } from './stroke.ts';
import { torsion } from './torsion.ts';
import { withdrawal } from './withdrawal.ts';
import { wound } from './wound.ts';

/** Each is removed in turn by a test that must then fail. */
export const rules: readonly Rule[] = [
  airway,
  breathing,
  choking,
  chest,
  cold,
  stroke,
  seizure,
  { ...overdose, also: massiveDoses },
  fumes,
  intoxication,
  interaction,
  selfHarm,
  bleeding,
  headInjury,
  infant,
  injury,
  carer,
  diabetes,
  harm,
  meningitis,
  ms,
  ovary,
  pregnancy,
  spine,
  stopping,
  withdrawal,
  torsion,
  dehydration,
  serotonin,
  wound,
];
