import type { CrumbKind, CrumbKinds, PredicateType } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { labelOf } from './predicates.ts';

const LABELS: Readonly<Record<CrumbKind, string>> = {
  cause: 'What could be behind it',
  'medicine-effect': 'Whether a medicine is known to do this',
  interaction: 'Whether two things are known to affect each other',
  condition: 'What is known about a condition',
  watch: 'What to watch and write down',
  doctor: 'What to ask a doctor',
  common: 'How common it is',
};

/** Who someone is, as far as any question may need it. */
const WHO: readonly PredicateType[] = ['age-band', 'sex', 'pregnancy', 'place', 'condition'];
/** What was felt, and how. */
const FELT: readonly PredicateType[] = ['symptom', 'severity-band', 'onset-band', 'duration', 'trend'];

/** Which predicates a question of a kind may carry at all, whatever else the vault knows. */
export const MAY_CARRY: Readonly<Record<CrumbKind, readonly PredicateType[]>> = {
  cause: [...WHO, 'allergy', 'lab', 'medicine-class', ...FELT, 'food-group'],
  'medicine-effect': [...WHO, 'weight-band', 'allergy', 'gene', 'lab', 'medicine-class', ...FELT],
  interaction: [...WHO, 'weight-band', 'gene', 'medicine-class', 'other-medicine', 'food-group'],
  condition: [
    'age-band',
    'sex',
    'pregnancy',
    'place',
    'condition',
    'allergy',
    'medicine-class',
    'lab',
    'symptom',
    'food-group',
  ],
  watch: [...WHO, 'allergy', 'medicine-class', ...FELT, 'food-group'],
  doctor: [...WHO, 'allergy', 'gene', 'lab', 'medicine-class', ...FELT, 'food-group'],
  common: ['age-band', 'sex', 'pregnancy', 'place', 'condition', 'medicine-class', 'symptom', 'food-group'],
};

export const KINDS: readonly CrumbKind[] = [
  'cause',
  'medicine-effect',
  'interaction',
  'condition',
  'watch',
  'doctor',
  'common',
];

/** Kinds as which a question could be asked too; the one it is first. */
export function kindsFor(kind: CrumbKind): { kind: CrumbKind; label: string }[] {
  return [kind, ...KINDS.filter((one) => one !== kind)].map((one) => ({ kind: one, label: LABELS[one] }));
}

export function kindLabel(kind: CrumbKind): string {
  return LABELS[kind];
}

/** Every kind, with what it may carry and whether the person said never. */
export function listKinds(db: ReadableDb): CrumbKinds {
  const never = neverKinds(db);
  return {
    kinds: KINDS.map((kind) => ({
      kind,
      label: LABELS[kind],
      never: never.has(kind),
      may: MAY_CARRY[kind].map((type) => ({ type, label: labelOf(type) })),
    })),
  };
}

const KEY = 'crumbs-never';

/** Kinds of question the person said never to. What cannot be read allows nothing. */
export function neverKinds(db: ReadableDb): ReadonlySet<CrumbKind> {
  const row = statementOf(db).get({ key: KEY });
  if (row === undefined) return new Set();
  const said = row.value.split(' ').filter((word) => word !== '');
  const known = KINDS.filter((kind) => said.includes(kind));
  return new Set(known.length === said.length ? known : KINDS);
}

/** What was looked at before the person said never is gone: it cannot be sent any more. */
export function setNever(db: WritableDb, kind: CrumbKind, never: boolean): void {
  const before = neverKinds(db);
  const kept = KINDS.filter((one) => (one === kind ? never : before.has(one)));
  db.transaction(() => {
    db.prepare(
      'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
    ).run({ key: KEY, value: kept.join(' ') });
    if (never) db.prepare('DELETE FROM previews').run();
  })();
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return db.prepare<{ key: string }, { value: string }>('SELECT value FROM settings WHERE key = :key');
}

function statementOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
