import type { CrumbKind, PredicateType } from '../contract/index.ts';
import { type Food, lexicon, type Medicine, type Symptom } from '../knowledge/index.ts';
import { aboutIn, labIn } from './about.ts';
import { type Ages, agesIn } from './age.ts';
import { allergyIn } from './allergies.ts';
import { ANY_MEDICINE, classesIn } from './classes.ts';
import { type Condition, namedIn } from './conditions.ts';
import { decides } from './decides.ts';
import { kindOf } from './kind-of.ts';
import { tokensOf } from './leak-gate/fold.ts';

/** What code reads in a question: names out of closed tables. Its own words go no further. */
export type Asked = {
  readonly kind: CrumbKind;
  /** It asks what to do with a medicine, a dose or a food: that is never asked outside. */
  readonly decides: boolean;
  readonly medicines: readonly Medicine[];
  /** "His medicines": none of them by name. */
  readonly anyMedicine: boolean;
  readonly foods: readonly Food[];
  readonly symptoms: readonly Symptom[];
  readonly condition: Condition | undefined;
  /** What an allergy is to that it asks about, in its own words: only read, like a fact. */
  readonly allergy: string | undefined;
  /** It speaks of ending a life. */
  readonly danger: boolean;
  /** It asks for what was written down here, which nobody outside can know. */
  readonly ofJournal: boolean;
  /** It asks about a condition by what only a condition has: a relapse. */
  readonly ofFeature: boolean;
  /** A blood value, as the journal names it. */
  readonly lab: string | undefined;
  /** Attributes that its words ask about by themselves. */
  readonly about: ReadonlySet<PredicateType>;
  /** The age it names, if it does: of someone else, it is not about the subject. */
  readonly ages: Ages | undefined;
  /** Words of content that none of the tables knows, as they stand in the question. */
  readonly unread: readonly string[];
  /** It says nothing of its own ("Why does this happen?"): then what was recorded last is meant. */
  readonly open: boolean;
};

/**
 * @param names every name of the vault, folded: whom a question names is not what it is about
 * @param kind as the person chose it; else code reads it
 */
export function readQuestion(question: string, names: ReadonlySet<string>, kind?: CrumbKind): Asked {
  const isName = (word: string) => tokensOf(word).every((token) => names.has(token.word));
  const kinds = classesIn(question);
  const allergic = allergyIn(kinds.rest);
  const { condition, rest } = conditionNamed(allergic.rest);
  const words = rest
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$|['’]s$/gu, ''))
    // "Why does Pumpkin itch?" is about somebody, not about a vegetable.
    .map((word) => (/^\p{Lu}/u.test(word) && isName(word) ? '' : word));
  const matches = lexicon().scan(words);
  const foods = matches.flatMap(({ food, symptom }) => (food && !symptom ? [food] : []));
  const named = matches.flatMap(({ medicine, food }) =>
    medicine && !medicine.wordLike && !food ? [medicine] : [],
  );
  const medicines = [
    ...named,
    ...kinds.classes.filter((one) => !named.some((other) => other.class === one.class)),
  ];
  const anyMedicine = medicines.length === 0 && ANY_MEDICINE.test(kinds.rest.toLowerCase());
  const symptoms = matches.flatMap(({ symptom }) =>
    symptom && symptom.needs === undefined ? [symptom] : [],
  );
  return {
    kind:
      kind ??
      kindOf(question, {
        medicines: medicines.length + Number(anyMedicine),
        foods: foods.length,
        symptoms: symptoms.length,
        condition: condition !== undefined || allergic.to !== undefined,
      }),
    decides: decides(question, {
      thing:
        matches.some(({ medicine, food }) => medicine !== undefined || food !== undefined) ||
        medicines.length > 0,
      two:
        medicines.length + Number(anyMedicine) > 0 &&
        medicines.length + Number(anyMedicine) + foods.length > 1,
      felt: symptoms.length > 0 || condition !== undefined,
      allergy: allergic.to !== undefined,
    }),
    danger: DANGER.test(question.toLowerCase()),
    ofJournal: OF_JOURNAL.test(question.trim().toLowerCase()),
    allergy: allergic.to,
    medicines,
    anyMedicine,
    foods,
    symptoms,
    condition,
    ofFeature: FEATURE.test(question.toLowerCase()),
    lab: labIn(question),
    about: aboutIn(question),
    ages: agesIn(question),
    unread: words.filter(
      (word, at) =>
        /^\p{Ll}{5,}$/u.test(word) &&
        !SAYS_NOTHING.has(word) &&
        !KIND_WORDS.test(word) &&
        !isName(word) &&
        !matches.some(({ start, end }) => at >= start && at < end),
    ),
    open: tokensOf(question).every(({ word }) => SAYS_NOTHING.has(word) || names.has(word)),
  };
}

const FEATURE = /\b(?:relaps\w+|remission|flare|flares|flare.?ups?)\b/;

/** A feeling is no diagnosis, though the tables know both by one word. */
function conditionNamed(text: string): { readonly condition: Condition | undefined; readonly rest: string } {
  const none = { condition: undefined, rest: text };
  if (/\banxiety\b(?! disorder)/i.test(text)) return none;
  return namedIn(text) ?? none;
}

const DANGER =
  /\b(?:suicid\w*|kill(?:ing)? (?:my|him|her|your)self|end(?:ing)? (?:my|his|her) life|self.?harm\w*)/;

const OF_JOURNAL =
  /^(?:how (?:many times|often) (?:did|has|have|was|were)|when (?:did|was|were) (?:the |my |her |his )?(?:last|first|i|we|he|she)|when was the last)\b/;

/** Words that say what kind of question it is, or of whom it is asked. */
const KIND_WORDS =
  /^(?:interact\w*|together|affects?|common\w*|usual\w*|rare\w*|normal\w*|typical\w*|lasts?|effects?|known|behind|people|person|children|child|adults?|years?|weeks?|months?|times?|pregnan\w*|women|woman|daughter|mother|father|husband|brother|sister|toddler|should|often|problem|medic\w+|tablets?|taking|taken|eating|having|giving|gives?|makes?|making|after|before|while|during|really|still|there|where|which|other|linked|related|helps?|against|appointment|clinic|pharmacist|neurologist|specialist|watch\w*|allerg\w+|condition\w*|disease\w*|symptoms?)$/;

/** Words that every question has and that name nothing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    'why what how when is are was were be been do does did has have had can could may might would will should s it this that these those ' +
    'he she they i we you her his him my our their me us them the a an of for with about from to in on at and or so again always ' +
    'today tonight yesterday evening morning night day week happen happens happening happened cause causes caused causing reason ' +
    'reasons explain explains know known going wrong matter else be by there here anything something common normal usual ' +
    'ask tell before visit appointment next doctor doctors gp watch out keep eye signs write down record track note look worse better long'
  ).split(' '),
);
