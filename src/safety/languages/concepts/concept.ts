import { type Compiled, compile, find, possible } from '../../phrase.ts';
import type { Sentence } from '../../reading.ts';

/**
 * What a word of any language is about: `swell`, `throat`, `no`, `film`. Weights are learned over these, so that a line in
 * Polish teaches what one in French means. The words of each, folded, between commas, each a `Phrase`.
 */
export type Lexicon = Readonly<Record<Concept, string>>;
export type Concept = (typeof CONCEPTS)[number];

export const CONCEPTS = [
  'no',
  'barely',
  'can',
  'breath',
  'gasp',
  'saturation',
  'blue',
  'grey',
  'lips',
  'inhaler',
  'exhausted',
  'throat',
  'tongue',
  'face',
  'swell',
  'hives',
  'sting',
  'allergy',
  'food',
  'epipen',
  'anaphylaxis',
  'choke',
  'stuck',
  'object',
  'cough',
  'mute',
  'heimlich',
  'chest',
  'heart',
  'infarct',
  'pain',
  'press',
  'sweat',
  'nausea',
  'vomit',
  'arm',
  'leg',
  'jaw',
  'radiates',
  'elephant',
  'shoulderblades',
  'nitro',
  'droop',
  'mouth',
  'speech',
  'slur',
  'sudden',
  'numb',
  'lame',
  'side',
  'sight',
  'headache',
  'worst',
  'confused',
  'stroke',
  'react',
  'wake',
  'unconscious',
  'collapse',
  'floor',
  'limp',
  'pulse',
  'seizure',
  'fit',
  'shake',
  'stiff',
  'rolled',
  'foam',
  'rescue',
  'row',
  'took',
  'pills',
  'whole',
  'toomuch',
  'poison',
  'drug',
  'gas',
  'insulin',
  'wantdie',
  'selfkill',
  'selfcut',
  'jump',
  'rope',
  'goodbye',
  'pointless',
  'without',
  'bleed',
  'stop',
  'spurt',
  'soaked',
  'wound',
  'lots',
  'thinner',
  'blackstool',
  'pregnant',
  'minutes',
  'ongoing',
  'now',
  'first',
  'help',
  'worse',
  'strong',
  'kin',
  'baby',
  'me',
  'past',
  'free',
  'film',
  'course',
  'if',
  'fear',
  'dream',
  'play',
  'laugh',
  'metaphor',
  'ask',
  'doctor',
  'form',
  'prepare',
  'resolved',
  'mild',
  'usual',
  'animal',
  'other',
  'well',
  'dentist',
] as const;

export type Tag = { readonly concept: Concept; readonly from: number; readonly to: number };

type Made = {
  readonly words: ReadonlyMap<string, readonly Concept[]>;
  readonly beginnings: ReadonlyMap<string, readonly Concept[]>;
  /** So many letters has the longest of them: a word is asked for no more of its own. */
  readonly longest: number;
  readonly phrases: readonly { readonly concept: Concept; readonly compiled: Compiled }[];
};
const made = new WeakMap<Lexicon, Made>();

/** Where a sentence speaks of what, in order of the words. */
export function tags(lexicon: Lexicon, sentence: Sentence): Tag[] {
  const found: Tag[] = sentence.words.flatMap(({ text }, at) =>
    conceptsOf(lexicon, text).map((concept) => ({ concept, from: at, to: at + 1 })),
  );
  for (const { concept, compiled } of prepared(lexicon).phrases)
    if (possible(compiled, sentence.vocabulary))
      found.push(...find(compiled, sentence).map((match) => ({ concept, ...match })));
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** What one word is about, each once. */
export function conceptsOf(lexicon: Lexicon, word: string): Concept[] {
  const { words, beginnings, longest } = prepared(lexicon);
  const found = new Set(words.get(word));
  for (let length = 2; length <= Math.min(word.length, longest); length += 1)
    for (const concept of beginnings.get(word.slice(0, length)) ?? []) found.add(concept);
  return [...found];
}

/** Most entries are one word: looked up by it, rather than asked one by one. */
function prepared(lexicon: Lexicon): Made {
  let kept = made.get(lexicon);
  if (kept === undefined) {
    const words = new Map<string, Concept[]>();
    const beginnings = new Map<string, Concept[]>();
    const phrases: { concept: Concept; compiled: Compiled }[] = [];
    for (const concept of CONCEPTS) {
      for (const entry of lexicon[concept].split(', ')) {
        if (entry.includes(' ')) phrases.push({ concept, compiled: compile(entry) });
        else if (entry.endsWith('*')) enter(beginnings, entry.slice(0, -1), concept);
        else enter(words, entry, concept);
      }
    }
    const longest = Math.max(0, ...[...beginnings.keys()].map((beginning) => beginning.length));
    kept = { words, beginnings, longest, phrases };
    made.set(lexicon, kept);
  }
  return kept;
}

function enter(index: Map<string, Concept[]>, key: string, concept: Concept): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, [concept]);
  else there.push(concept);
}
