import type { Refusal } from '../../src/contract/index.ts';
import { preview } from '../../src/crumbs/preview.ts';
import { CLOCK, vaultOf } from './crumb-vault.ts';
import { grow, seeded } from './grown.ts';
import type { PrivateItem } from './private-texts.ts';

const SYMPTOMS =
  'itching,rash,headache,nausea,fatigue,cough,diarrhoea,dizziness,tingling,hives,joint pain,stomach ache,nosebleed,dry mouth'.split(
    ',',
  );
const MEDICINES =
  'melatonin,sertraline,levetiracetam,ibuprofen,amoxicillin,omeprazole,salbutamol,methylphenidate,metformin,amlodipine'.split(
    ',',
  );
const FOODS = 'milk,ice cream,eggs,peanut butter,bread,strawberries,prawns,coffee,tomatoes'.split(',');
const CONDITIONS = 'asthma,epilepsy,type 2 diabetes,hay fever,migraine,eczema,coeliac disease'.split(',');
const BORN = ['2026-01-05', '2024-06-01', '2018-05-04', '2011-02-11', '1990-09-09', '1950-12-01'];

const QUESTIONS: readonly ((of: {
  symptom: string;
  medicine: string;
  food: string;
  condition: string;
}) => string)[] = [
  ({ symptom, food }) => `Could the ${symptom} be from ${food}?`,
  ({ symptom, medicine }) => `Does ${medicine} cause ${symptom}?`,
  ({ symptom, condition }) => `Is ${symptom} known with ${condition}?`,
  ({ condition }) => `What is known about ${condition}?`,
  ({ medicine, food }) => `Do ${medicine} and ${food} affect each other?`,
  ({ symptom }) => `How common is ${symptom}?`,
  ({ symptom, condition }) => `What should we ask the doctor about ${symptom} and ${condition}?`,
];

/** Names of people in each vault, invented; ordinary words among them on purpose. */
const NAMES =
  'Grace Moss,Will Hope,Rosemary Day,Theresa Brook,Mark Long,Dr Adaeze Okafor,Ingrid Jørgensen,Jonas Reuter,Heather Field,Art Price,' +
  'Childs,Little Oaks School,Mr Common,Dr Heal,Penny Case';

export type CleanCrumb = { readonly sentence: string; readonly refused: readonly Refusal[] };

/**
 * Crumbs by crossing ages, symptoms, medicines, foods and conditions, in vaults with ten names and some hundred entries of other
 * days. Nothing personal is in any of them by construction: all of their words are predicates' and the template's.
 */
export function cleanCrumbs(wanted: number): CleanCrumb[] {
  const random = seeded(11);
  const made: CleanCrumb[] = [];
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  for (let vault = 0; made.length < wanted && vault < wanted; vault++) {
    const people = [...NAMES.split(',')].sort(() => random() - 0.5).slice(0, 10);
    const items: PrivateItem[] = people.map((text) => ({ kind: 'person', text }));
    const { db, subject } = vaultOf(items, pick(BORN));
    const id = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 1;
    grow(db, {
      subject: id(`SELECT max(id) FROM subjects`),
      observer: id(`SELECT id FROM people WHERE role = 'owner'`),
      count: 300,
      model: 'none',
      dimensions: 1,
      endMs: CLOCK.nowMs,
    });
    for (let asked = 0; asked < 10 && made.length < wanted; asked++) {
      const words = {
        symptom: pick(SYMPTOMS),
        medicine: pick(MEDICINES),
        food: pick(FOODS),
        condition: pick(CONDITIONS),
      };
      const { sentence, refused } = preview(db, { question: pick(QUESTIONS)(words), subject }, CLOCK, null);
      if (sentence !== '') made.push({ sentence, refused });
    }
    db.close();
  }
  return made;
}

/** Refusals that are about who fits and what is asked, not about words. */
const OTHER_GATES: ReadonlySet<string> = new Set(['crowd', 'ledger', 'question', 'nothing']);

export function leakGatesOf(refused: readonly Refusal[]): string[] {
  return refused.map(({ gate }) => gate).filter((gate) => !OTHER_GATES.has(gate));
}
