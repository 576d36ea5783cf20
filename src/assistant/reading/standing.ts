import { type Form, readForm } from './form.ts';
import type { Thing } from './things.ts';
import { tokens } from './words.ts';

/** What stands for longer than a day and is kept as a fact, where a question asks for it. */
export type StandingAsked = 'allergy' | 'diagnosis' | 'genotype' | 'pregnancy' | 'contact';

const kinds: readonly (readonly [RegExp, StandingAsked])[] = [
  [/\ballerg|\bintoleran/, 'allergy'],
  [
    /\bdiagnos|\b(?:which|what|any|my|his|her|known) conditions\b|\bpmhx?\b|\b(?:past medical|medical|clinical) history\b|\bcomorbidit|\bproblem list\b/,
    'diagnosis',
  ],
  [/\bgenotyp/, 'genotype'],
  [
    /\bpregnan|\bdue date\b|\b(?:baby|she|i|we) due\b|\bhow far (?:along|gone) (?:is|am|are)\b|\bhow many (?:weeks|months) (?:along|gone)\b|\bexpecting a (?:baby|child)\b/,
    'pregnancy',
  ],
  [
    /^who(?:'s| is| are) (?:my|his|her|their|our|the) (?:[a-z]{2,20} )?(?:gp|doctor|nurse|dentist|consultant|midwife|surgeon|physio|pharmacist|social worker|health visitor|next of kin|emergency contact|[a-z]{3,15}(?:ologist|iatrist|therapist|ician))\b|\b(?:phone|telephone|emergency) (?:number|contact)\b/,
    'contact',
  ],
];

/** Which kind of fact a question asks for. */
export function standingAsked(question: string): StandingAsked | undefined {
  const text = question.toLowerCase().replace(/[’‘]/g, "'").trim();
  return kinds.find(([pattern]) => pattern.test(text))?.[1];
}

/** Words that say no more than "now", "all" and "please". */
const filling = new Set(
  (
    'and so ok okay hi hello please now right just at the moment present presently currently these days regularly every day each daily again exactly all ' +
    'together still usually minute of my his her their our list chart me us up long term longterm regular repeat current usual other else new in total a supposed meant to be been ' +
    'at this time'
  ).split(' '),
);
const roles: ReadonlyMap<string, string> = new Map(
  [
    ['Q', 'what which list show tell name'],
    ['B', 'am is are'],
    ['D', 'do does'],
    ['W', "i we you he she they it i'm he's she's"],
    ['O', 'on taking getting using prescribed'],
    ['T', 'take use'],
    ['H', 'have get need'],
    ['A', 'anything something any'],
    [
      'M',
      'medicine medicines medication medications med meds drug drugs tablet tablets tabs pill pills prescription prescriptions ' +
        'script scripts inhaler inhalers supplement supplements vitamin vitamins treatment treatments',
    ],
    ['F', 'for'],
  ].flatMap(([role = '', words = '']) => words.split(' ').map((word) => [word, role] as const)),
);

/** As roles: "which pills am i on" is QMBWO. A word that is none of these is an x. */
const whole = /^(?:Q?B?W?A?M|Q?A?M?B?WO(?:A?M)?|Q?A?M?DW[TH]M?|BWOA?M?|DW[TH]A?M?)(?:F[A-Zx]+)?$/;
/** "am i on anything", "what is she on": of all these one has to be there, else nothing was asked for. */
const OF_SOMETHING = /[QAM]/;
const ofOne = /^(?:BWO|DWT)x{1,4}$/;

/**
 * Whether a question asks what is taken at present, all of it or one that it names; that, and nothing besides.
 * @param names places of people's names in it
 */
export function asksMedicines(
  question: string,
  names: readonly (readonly [number, number])[] = [],
): 'all' | 'one' | undefined {
  let text = question.toLowerCase().replace(/[’‘]/g, "'");
  for (const [start, end] of names.toSorted((a, b) => b[0] - a[0]))
    text = `${text.slice(0, start)}she${text.slice(end)}`;
  if (text.length > 160 || ASKS_MORE.test(text)) return undefined;
  const words = tokens(text).map((word) => word.text);
  const said = words
    .filter((word) => !filling.has(word))
    .map((word) => roles.get(word) ?? 'x')
    .join('');
  // "What does she have" asks for no medicine.
  if (whole.test(said) && OF_SOMETHING.test(said) && (!said.includes('H') || said.includes('M')))
    return 'all';
  return ofOne.test(said) ? 'one' : undefined;
}

/** What may be given, how much of it, and what was on a day, stands in no list of what is taken. */
const ASKS_MORE =
  /\b(?:should|shall|can|could|may|might|must|ought|safe|allowed|enough|too|stop|start|change|increase|better|wrong|right(?! now)|correct|best|good|doses?|much|with|without|interact|interactions?|effects?|today|yesterday|last|first|did|was|were|had|took|taken|given|when|why|who|how)\b/;

/** The form of a question that asks for what stands, and for that alone: "nausea in my pregnancy" asks for the nausea. */
export function standsFor(
  question: string,
  read: Form,
  named: readonly Thing[],
  present: 'all' | 'one' | undefined,
): Form | undefined {
  if (present !== undefined) return present === 'all' ? 'what' : 'facts';
  const kind = standingAsked(question);
  if (kind === 'diagnosis') return 'facts';
  if (kind !== 'contact' && kind !== 'pregnancy') return undefined;
  if (named.length === 0) return 'facts';
  return kind === 'pregnancy' && read === 'facts'
    ? readForm(question.replace(/\bpregnan\w{1,4}/gi, ' '), 'nothing')
    : undefined;
}
