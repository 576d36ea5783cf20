import { unglued } from './glued.ts';
import { asItLooks } from './look-alikes.ts';
import { nearest } from './spelling.ts';

/** One word, folded for comparing. `start` and `end` are offsets into `Reading.text`. */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stood between the word before and this one: a comma, a colon; empty otherwise. */
  readonly before: string;
};

export type Sentence = {
  readonly words: readonly Word[];
  /** Each different word once: a phrase whose words are not here need not be looked for. */
  readonly vocabulary: ReadonlySet<string>;
  readonly asks: boolean;
};

export type Reading = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Each different word of the whole text once. */
  readonly vocabulary: ReadonlySet<string>;
  /** Of a few sentences of a page: which page, so that nothing is looked for twice. */
  readonly partOf?: PartOf;
};
/** The page, and which of its sentences the part begins with. */
export type PartOf = { readonly whole: Reading; readonly from: number };

/** How people type when their hands shake. Only spellings that mean nothing else. */
const spellings: Readonly<Record<string, string>> = {
  siezure: 'seizure',
  seisure: 'seizure',
  seizer: 'seizure',
  seziure: 'seizure',
  siezures: 'seizures',
  seisures: 'seizures',
  siezing: 'seizing',
  breathin: 'breathing',
  breating: 'breathing',
  brething: 'breathing',
  breth: 'breath',
  cannot: 'cant',
  carnt: 'cant',
  couldnt: 'cant',
  uncontious: 'unconscious',
  unconcious: 'unconscious',
  uncounscious: 'unconscious',
  anaphalaxis: 'anaphylaxis',
  anaphalactic: 'anaphylactic',
  epi: 'epipen',
  tounge: 'tongue',
  tongie: 'tongue',
  throught: 'throat',
  thoat: 'throat',
  swolen: 'swollen',
  sweling: 'swelling',
  swelled: 'swollen',
  bleding: 'bleeding',
  chst: 'chest',
  suicidle: 'suicidal',
  suicdal: 'suicidal',
  diahrrea: 'diarrhoea',
  vommiting: 'vomiting',
  vomitting: 'vomiting',
  // Typed by ear or by a thumb.
  cnt: 'cant',
  dosnt: 'doesnt',
  dosent: 'doesnt',
  doesent: 'doesnt',
  dnt: 'dont',
  wnt: 'wont',
  sumone: 'someone',
  somone: 'someone',
  sombody: 'somebody',
  respnd: 'respond',
  breethe: 'breathe',
  breethin: 'breathing',
  colapsed: 'collapsed',
  collasped: 'collapsed',
  chocking: 'choking',
  choaking: 'choking',
  chokin: 'choking',
  tung: 'tongue',
  sezure: 'seizure',
  seazure: 'seizure',
  fittin: 'fitting',
  hart: 'heart',
  dieing: 'dying',
  dyin: 'dying',
  bleedin: 'bleeding',
  stabed: 'stabbed',
  sucide: 'suicide',
  suiside: 'suicide',
  suacide: 'suicide',
  sucidal: 'suicidal',
  tierd: 'tired',
  burdon: 'burden',
  tablits: 'tablets',
  parasetamol: 'paracetamol',
  paracetemol: 'paracetamol',
  ibuprofin: 'ibuprofen',
  unconsious: 'unconscious',
  unconscius: 'unconscious',
  paralized: 'paralysed',
  // One spelling for both sides of the sea.
  diarrhea: 'diarrhoea',
  gray: 'grey',
  color: 'colour',
  colored: 'coloured',
  hemorrhage: 'haemorrhage',
  hemorrhaging: 'haemorrhaging',
  paralyzed: 'paralysed',
  edema: 'oedema',
  labor: 'labour',
  behavior: 'behaviour',
  pajamas: 'pyjamas',
  tumor: 'tumour',
};

const token = /\d+(?:[.,]\d+)?|\p{L}+(?:['’‘`]\p{L}+)*|[^\s]|\n/gu;
/** A time of day is one word too: the "18" of "18:00 tablets" counts nothing. */
const tokenOrClock = /(?<![\d:])\d{1,2}:\d{2}(?![\d:])|\d+(?:[.,]\d+)?|\p{L}+(?:['’‘`]\p{L}+)*|[^\s]|\n/gu;
const ends = new Set(['.', '!', '?', ';', '\n', '…']);

/** Nobody says more words in one breath. What goes on without a full stop is cut, so that its reading takes time by its length only. */
const LONGEST = 80;

/** Splits a line into sentences of folded words. Look-alike and invisible characters are folded first. */
export function read(line: string): Reading {
  return split(line, true);
}

/** The same without correcting how English is mistyped: for other languages. */
export function readPlainly(line: string): Reading {
  return split(line, false);
}

function split(line: string, english: boolean): Reading {
  const text = line.normalize('NFKC').replace(/[\p{Cf}\u115F\u1160\u3164\u2800]/gu, '');
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let before = '';
  const close = (asks: boolean) => {
    if (words.length > 0)
      sentences.push({ words, asks, vocabulary: new Set(words.map((word) => word.text)) });
    words = [];
    before = '';
  };
  for (const found of text.matchAll(english ? tokenOrClock : token)) {
    const piece = found[0];
    if (ends.has(piece)) {
      close(piece === '?');
    } else if (/^[\p{L}\d]/u.test(piece)) {
      if (words.length >= LONGEST) close(false);
      const [start, end] = [found.index, found.index + piece.length];
      for (const text of english ? meant(piece) : [folded(piece)]) {
        const last = words.at(-1);
        // No fever has anything to do with hay.
        if (english && text === 'fever' && last?.text === 'hay' && before !== ',')
          words[words.length - 1] = { ...last, text: 'hayfever', end };
        else words.push({ text, start, end, before });
        before = '';
      }
    } else if (piece !== "'" && piece !== '’' && piece !== '-') {
      before = piece;
    }
  }
  close(false);
  const vocabulary = new Set(sentences.flatMap((sentence) => [...sentence.vocabulary]));
  return { text, sentences, vocabulary };
}

/** Letters that stand for themselves in Unicode and for others on a keyboard without them. */
const plainer: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ı: 'i',
  đ: 'd',
};

function folded(word: string): string {
  return asItLooks(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    .replace(/['’‘`]/g, '')
    .replace(/[łßøœæıđ]/g, (letter) => plainer[letter] ?? letter);
}

function meant(word: string): readonly string[] {
  const plain = folded(word);
  if (Object.hasOwn(spellings, plain)) return [spellings[plain] ?? plain];
  const apart = unglued(plain);
  return apart.length > 1 ? apart : [nearest(plain)];
}
