import type { Fact, Sheet } from '../../contract/index.ts';

/** Suspected and diagnosed are never the same, on paper least of all. */
const STATUS = {
  suspected: 'suspected, not diagnosed',
  diagnosed: 'diagnosed',
  'confirmed-absent': 'looked for, not there',
} as const;

const KINDS: Partial<Record<Fact['kind'], string>> = {
  diagnosis: 'Diagnosis',
  allergy: 'Allergy',
  intolerance: 'Intolerance',
  genotype: 'Genotype',
  pregnancy: 'Pregnancy',
  device: 'Device',
  plan: 'Plan',
};

/** What stands for longer than a day, but medicines, which have a table, and people, whose numbers nobody gave away. */
export function known(facts: readonly Fact[]): Sheet['known'] {
  return {
    title: 'What stands for longer',
    rows: facts.flatMap((fact) => {
      const kind = KINDS[fact.kind];
      return kind === undefined ? [] : [{ kind, words: fact.value, how: howOf(fact) }];
    }),
  };
}

function howOf({ kind, status, since, until, saidBy, reviewBy }: Fact): string {
  const sure = ['diagnosis', 'allergy', 'intolerance'].includes(kind) || status !== 'diagnosed';
  return [
    kind === 'plan' ? `given by ${saidBy}` : sure && STATUS[status],
    since !== undefined && (kind === 'plan' ? `on ${since}` : `since ${since}`),
    reviewBy !== undefined && `counts until ${reviewBy}`,
    until !== undefined && `until ${until}`,
  ]
    .filter(Boolean)
    .join(', ');
}
