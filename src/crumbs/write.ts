import type { CrumbKind, PredicateType } from '../contract/index.ts';
import type { Chosen, Derived } from './predicates.ts';
import { CLOSINGS, EFFECTS } from './template.ts';
import { isCounted, withArticle } from './words.ts';

type Words = (type: PredicateType) => string | undefined;

/**
 * A fresh general question out of the predicates that are on: their words and the template's, nothing else. Journal and question
 * are no input. What is asked about and not theirs is said of nobody. Undefined when nothing is on that a question could be about.
 */
export function write(
  on: Chosen,
  after: Derived['after'],
  asked: CrumbKind,
  notTheirs: ReadonlySet<PredicateType> = new Set(),
): string | undefined {
  const words: Words = (type) => on.get(type)?.words;
  if (!ABOUT.some((type) => on.has(type))) return undefined;
  const felt = words('symptom');
  const followed = felt === undefined ? undefined : after;
  // A second one stands beside the first.
  const onlyAsked = felt !== undefined && notTheirs.has('medicine-class') && !on.has('other-medicine');
  const also = [
    onlyAsked ? undefined : followed === 'medicine' ? besides(words) : taking(words),
    followed === 'food' ? undefined : eating(on),
  ].filter((part) => part !== undefined);

  const theirs = (type: PredicateType) => (notTheirs.has(type) ? undefined : words(type));
  const marks = [theirs('allergy'), words('lab'), words('gene')].filter((mark) => mark !== undefined);
  const condition = theirs('condition');
  const asks: readonly PredicateType[] = [
    ...(onlyAsked ? (['medicine-class'] as const) : []),
    'condition',
    'allergy',
  ];
  const whether = asks.flatMap((type) => (notTheirs.has(type) ? (words(type) ?? []) : []));
  const kind = kindFor(asked, on);
  const someone = person(words);
  if (felt === undefined && also.length === 0) {
    // Nothing but what they have: then that is what it is about.
    const has = [condition, ...marks].filter((mark) => mark !== undefined);
    if (has.length === 0) return `This is about ${listed(whether)} in ${lowered(someone)}. ${CLOSINGS[kind]}`;
    return `${someone} has ${listed(has)}. ${CLOSINGS[kind]}`;
  }
  const having = [condition, ...marks].filter((mark) => mark !== undefined);
  const who = someone + (having.length === 0 ? '' : ` with ${listed(having)}`);
  const behind = whether.length === 0 ? '' : ` The question is whether ${listed(whether)} can be behind it.`;
  const beside = whether.length === 0 ? '' : ` The question is also about ${listed(whether)}.`;
  if (felt === undefined) {
    const effects = asked === 'medicine-effect' && words('medicine-class') !== undefined;
    return `${who} is ${also.join(' and ')}.${beside} ${effects ? EFFECTS : CLOSINGS[kind]}`;
  }
  const doing = also.length === 0 ? '' : ` ${also.join(' and ')}`;
  const sign = severe(felt, words('severity-band'));
  return `${who}${doing} has ${sign}${when(on, followed)}${course(words)}.${behind} ${CLOSINGS[kind]}`;
}

/** Of these one must be on: age, place and the like alone ask nothing. */
const ABOUT: readonly PredicateType[] = [
  'symptom',
  'medicine-class',
  'food-group',
  'condition',
  'allergy',
  'lab',
  'gene',
];

/** "A pregnant adult of high body weight in a temperate climate". */
function person(words: Words): string {
  const pregnant = words('pregnancy');
  const noun = [pregnant === 'pregnant' ? pregnant : undefined, words('sex'), words('age-band') ?? 'person']
    .filter((part) => part !== undefined)
    .join(' ');
  const weight = words('weight-band');
  const place = words('place');
  return [
    capital(withArticle(noun)),
    pregnant === 'not pregnant' ? 'who is not pregnant' : undefined,
    weight && `of ${weight}`,
    place && `in ${place}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function taking(words: Words): string | undefined {
  const one = words('medicine-class');
  const other = words('other-medicine');
  if (one === undefined) return undefined;
  if (other === undefined) return `taking ${one}`;
  return `taking ${one} and ${other === one ? 'some other medicine of that kind' : other}`;
}

/** The other of two medicines, where the first is what it came after. */
function besides(words: Words): string | undefined {
  const other = words('other-medicine');
  if (other === undefined) return undefined;
  return `taking ${other === words('medicine-class') ? 'some other medicine of that kind' : other}`;
}

function eating(on: Chosen): string | undefined {
  const food = on.get('food-group');
  return food && `${food.deed ?? 'eating'} ${food.words}`;
}

function severe(felt: string, severity: string | undefined): string {
  const phrase = severity === undefined ? felt : `${severity} ${felt}`;
  return isCounted(felt.replace(/ (?:of|on) the [a-z]+$/, '')) ? withArticle(phrase) : phrase;
}

/** " a few hours after eating dairy". */
function when(on: Chosen, after: Derived['after']): string {
  const anchor =
    after === 'food' ? on.get('food-group') : after === 'medicine' ? on.get('medicine-class') : undefined;
  if (anchor === undefined) return '';
  const soon = on.get('onset-band');
  const deed = anchor.deed ?? (after === 'food' ? 'eating' : 'taking');
  return `${soon === undefined ? '' : ` ${soon.words}`} after ${deed} ${anchor.words}`;
}

/** ", for a few weeks, and it is getting worse". */
function course(words: Words): string {
  const long = words('duration');
  const goes = words('trend');
  return `${long === undefined ? '' : `, for ${long}`}${goes === undefined ? '' : `, and it is ${goes}`}`;
}

/** What is asked must be about something that stands in the sentence; else it is asked what could be behind it. */
function kindFor(asked: CrumbKind, on: Chosen): CrumbKind {
  const felt = on.has('symptom');
  const things = ['medicine-class', 'other-medicine', 'food-group'] as const;
  const count = things.filter((type) => on.has(type)).length;
  if (asked === 'medicine-effect' && (!felt || !on.has('medicine-class')))
    return felt ? 'cause' : 'condition';
  if (asked === 'interaction' && count < 2) return felt ? 'cause' : 'condition';
  return asked === 'cause' && !felt ? 'condition' : asked;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
