import { packLines } from '../packs.ts';
import { namesOf } from '../population.ts';
import { last, type PredicateDefinition, type Rung, type Scene } from './type.ts';
import { isWidespread } from './widespread.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'gene', name: words } });

const CHANGES = 'a gene variant that changes how medicines are broken down';
const WORKS = 'a gene variant that changes how medicines work';
const USUAL = 'a usual form of a gene for breaking down medicines';

/**
 * "poor CYP2D6 metabolism": gene and phenotype in the words of CPIC, from the phenotype that was written down or from a pair of star
 * alleles of its table. Never the alleles.
 */
export const gene: PredicateDefinition = {
  type: 'gene',
  label: 'Gene',
  says: 'A gene of the CPIC table and its phenotype, or only that there is one. Never alleles, positions or a report.',
  lasting: true,
  derive(scene) {
    const lattices = scene.facts
      .filter(({ kind, status }) => kind === 'genotype' && status === 'diagnosed')
      .map(({ value }) => ({ gene: geneIn(value), rungs: latticeOf(phenotypeIn(value)) }))
      .filter(({ rungs }) => rungs.length > 0);
    const acting = genesFor(scene);
    return (lattices.find((one) => acting.has(one.gene ?? '')) ?? lattices[0])?.rungs ?? [];
  },
  standard(scene, rungs) {
    if (scene.asked.about.has('gene')) return 0;
    const acting = genesFor(scene);
    return [...acting].some((name) => rungs[0]?.words.includes(name)) ? last(rungs) : null;
  },
  from(words) {
    if ([CHANGES, WORKS, USUAL].includes(words)) return [rung(words)];
    return namesOf('gene').includes(words) ? latticeOf(words, true) : [];
  },
};

function latticeOf(words: string | undefined, whole = false): Rung[] {
  if (words === undefined) return [];
  const own = rung(words);
  const coarse = /^normal /.test(words) ? USUAL : / metabolism$/.test(words) ? CHANGES : WORKS;
  return [...(whole || isWidespread(own.known) ? [own] : []), rung(coarse)];
}

/** Genes that CPIC or a label ties to the medicines that are asked about. */
function genesFor({ medicine, other }: Scene): ReadonlySet<string> {
  const names = [medicine?.name, other?.name].flatMap((name) => (name ?? '').split(' + '));
  return new Set(
    pairs()
      .filter(([, drug]) => names.includes(drug))
      .map(([name]) => name),
  );
}

const METABOLISERS = 'CYP2D6 CYP2C19 CYP2C9 CYP2B6 CYP3A5 DPYD TPMT NUDT15 UGT1A1'.split(' ');
const FUNCTIONS = 'SLCO1B1 ABCG2'.split(' ');
const GENES = [...METABOLISERS, ...FUNCTIONS, 'G6PD', 'RYR1', 'CACNA1S', 'F5'];

function geneIn(value: string): string | undefined {
  const written = value.toUpperCase().split(/[^A-Z0-9]+/);
  return GENES.find((name) => written.includes(name));
}

/** Words that stand in the list of figures, or undefined. */
function phenotypeIn(value: string): string | undefined {
  const name = geneIn(value);
  if (name === undefined) return /\bfactor v leiden\b/i.test(value) ? 'factor V Leiden' : undefined;
  const said = value.toLowerCase();
  const level = levelIn(said) ?? levelOf(name, value);
  const words = wordsFor(name, level, said);
  return words !== undefined && namesOf('gene').includes(words) ? words : undefined;
}

function wordsFor(name: string, level: string | undefined, said: string): string | undefined {
  if (name === 'G6PD') return /\bdefici/.test(said) ? 'G6PD deficiency' : level && `${level} G6PD activity`;
  if (name === 'F5') return /\bleiden\b/.test(said) ? 'factor V Leiden' : undefined;
  if (name === 'RYR1' || name === 'CACNA1S') {
    return /\bmalignant hyperthermia susceptib/.test(said)
      ? 'malignant hyperthermia susceptibility'
      : undefined;
  }
  return level && `${level} ${name} ${FUNCTIONS.includes(name) ? 'function' : 'metabolism'}`;
}

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:possible|likely|indeterminate|uncertain)\b/, ''],
  [/\bultra-?\s?rapid\b|\bum\b/, 'ultrarapid'],
  [/\brapid\b|\brm\b/, 'rapid'],
  [/\bintermediate\b|\bim\b/, 'intermediate'],
  [/\bpoor\b|\bpm\b/, 'poor'],
  [/\bdecreased\b|\breduced\b/, 'decreased'],
  [/\bnormal\b|\bextensive\b|\bnm\b|\bem\b/, 'normal'],
];

function levelIn(said: string): string | undefined {
  return LEVELS.find(([pattern]) => pattern.test(said))?.[1] || undefined;
}

/** The phenotype of a pair of star alleles, where the table has it. */
function levelOf(name: string, value: string): string | undefined {
  const pair = /\*\d+[A-Za-z]?\/\*\d+[A-Za-z]?/.exec(value)?.[0];
  if (pair === undefined) return undefined;
  const [one, two] = pair.split('/');
  const found = phenotypes().get(`${name} ${pair}`) ?? phenotypes().get(`${name} ${two}/${one}`);
  return found && levelIn(found.toLowerCase());
}

let table: ReadonlyMap<string, string> | undefined;
function phenotypes(): ReadonlyMap<string, string> {
  table ??= new Map(
    packLines('pgx', 'diplotypes.tsv.gz').map((line) => {
      const [name = '', pair = '', phenotype = ''] = line.split('\t');
      return [`${name} ${pair}`, phenotype];
    }),
  );
  return table;
}

let drugs: readonly (readonly [string, string])[] | undefined;
function pairs(): readonly (readonly [gene: string, drug: string])[] {
  drugs ??= packLines('pgx', 'pairs.tsv').map((line) => {
    const [name = '', drug = ''] = line.split('\t');
    return [name, drug] as const;
  });
  return drugs;
}
