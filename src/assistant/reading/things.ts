import type { EventKind, Taken } from '../../contract/index.ts';
import { type Lexicon, lexicon } from '../../knowledge/index.ts';
import type { Events, Which } from '../events.ts';
import { stem, type Token } from './words.ts';

/** A substance, symptom or measure that a question names: what to look for, and how it is called in an answer. */
export type Thing = Which & {
  /** As an answer calls it: "itch", "dairy", "any medicine". */
  readonly label: string;
  /** As the question wrote it. */
  readonly asked: string;
  /** Place of its first word among the question's tokens. */
  readonly at: number;
  readonly type: 'medicine' | 'food' | 'symptom' | 'measure' | 'other';
  /** True when it stands for a whole kind ("which medicines"), not one thing. */
  readonly generic: boolean;
  /** Looked at only where the thing itself is not written down: thermometer readings for a fever. */
  readonly related?: readonly string[];
  /** Names other than the one asked that were counted as it, with the reason a person can check. */
  readonly because: string;
  /** Asked for as refused, skipped or taken in part: only such notes are counted, and sentences say it. */
  readonly taken?: { readonly ways: readonly Taken[]; readonly says: string };
};

/** What a vault has names for, read once for a question. */
export type Vocabulary = {
  readonly names: readonly { readonly name: string; readonly kind: EventKind }[];
  readonly groups: readonly string[];
};

export function vocabularyOf(events: Events, subject: number): Vocabulary {
  return { names: events.names(subject), groups: events.groups(subject) };
}

/** Everyday words for what is measured, to the names the journal keeps. */
const measures: readonly (readonly [words: string, names: readonly string[], related?: readonly string[]])[] =
  [
    ['sleep|sleep time|sleeping', ['sleep']],
    ['night waking|wake|wake up|waking|night wakings', ['night waking']],
    ['temperature|temp|body temperature', ['temperature', 'fever']],
    ['fever|feverish', ['fever'], ['temperature']],
    ['weight', ['weight']],
    ['height|tall', ['height']],
    [
      'vomiting|throw up|throws up|threw up|thrown up|throwing up|being sick|been sick|was sick',
      ['vomiting'],
    ],
    ['heart rate|pulse|bpm', ['heart rate']],
    ['oxygen saturation|oxygen|sats|spo2|saturation', ['oxygen saturation']],
    ['blood pressure|bp', ['systolic blood pressure', 'diastolic blood pressure']],
    ['blood sugar|glucose|sugar level|sugar levels', ['glucose']],
    ['mood|moods', ['mood']],
    ['pain|pains', ['pain']],
  ];

const measureWords: ReadonlySet<string> = new Set(measures.flatMap(([words]) => words.split('|')));

const generics: ReadonlyMap<
  string,
  { readonly kinds: readonly EventKind[]; readonly label: string; readonly type: Thing['type'] }
> = new Map(
  (
    [
      [
        'medicine|medicines|medication|medications|med|meds|drug|drugs|dose|doses|tablet|tablets|pill|pills|medicament',
        ['dose'],
        'any medicine',
        'medicine',
      ],
      [
        'food|foods|eat|eaten|ate|eating|meal|meals|drink|drank|diet|snack|snacks',
        ['exposure'],
        'any food',
        'food',
      ],
      [
        'symptom|symptoms|reaction|reactions|complaint|complaints|problem|problems',
        ['observation', 'reaction'],
        'any symptom',
        'symptom',
      ],
    ] as const
  ).flatMap(([words, kinds, label, type]) =>
    words.split('|').map((word) => [word, { kinds, label, type }] as const),
  ),
);

/** Words of questions that the tables also know as a food, a medicine or a symptom. */
const notThings = new Set(
  (
    'a an the and or of in on at to by for from with without after before since until during was is are were be been did do does has had have how what when which who why ' +
    'long longest last first often much many time times day days night nights week month year today yesterday tonight morning evening afternoon ever never again ' +
    'high highest low lowest worst best bad good better worse change changed more less fewer most least total all any some between show list tell me us i we she he they it her his my our their ' +
    'give gave given take took taken get got start started starting stop stopped stopping note notes noted recorded written wrote write entry entries record records about there been ' +
    'may march will can could should would might help safe okay ok need must right now then than that this these those so as if not no yes up down out off over under ' +
    'feel feeling felt look looked compare compared difference count number average amount dose doses most recent recently happen happened happens going go went come came ' +
    'hour hours minute minutes minute min mg ml mcg g tablet tablets drops puff puffs pill pills gap severe severity strong strongest mild water'
  ).split(' '),
);

/** Every thing a question names, in its order. Longest names first, none overlapping; what the vault has wins. */
export function readThings(
  words: readonly Token[],
  vocabulary: Vocabulary,
  tables: Lexicon = lexicon(),
): Thing[] {
  const texts = words.map((word) => word.text);
  const stems = texts.map(stem);
  const taken = new Set<number>();
  const found: Thing[] = [];
  const claim = (at: number, length: number, thing: Omit<Thing, 'asked' | 'at'>) => {
    for (let step = 0; step < length; step += 1) {
      if (taken.has(at + step)) return;
    }
    for (let step = 0; step < length; step += 1) taken.add(at + step);
    found.push({ ...thing, asked: texts.slice(at, at + length).join(' '), at });
  };

  for (const candidate of candidates(texts, stems, vocabulary, tables)) {
    claim(candidate.at, candidate.length, candidate.thing);
  }
  texts.forEach((text, at) => {
    const generic = generics.get(text);
    if (generic === undefined || taken.has(at) || found.some((thing) => thing.type === generic.type)) return;
    const { kinds, label, type } = generic;
    claim(at, 1, { names: [], groups: [], kinds, label, type, generic: true, because: '' });
  });
  return found.sort((a, b) => a.at - b.at);
}

type Candidate = {
  readonly at: number;
  readonly length: number;
  readonly thing: Omit<Thing, 'asked' | 'at'>;
};

function candidates(
  texts: readonly string[],
  stems: readonly string[],
  vocabulary: Vocabulary,
  tables: Lexicon,
): Candidate[] {
  const all: (Candidate & { readonly rank: number })[] = [];
  const names = vocabulary.names.map((each) => each.name);
  for (let length = Math.min(5, texts.length); length >= 1; length -= 1) {
    for (let at = 0; at + length <= texts.length; at += 1) {
      const run = texts.slice(at, at + length);
      if (length === 1 && generics.has(run[0] ?? '')) continue;
      if (run.every((word) => notThings.has(word) || /^\d/.test(word))) continue;
      if (
        length > 1 &&
        !measureWords.has(run.join(' ')) &&
        (notThings.has(run[0] ?? '') || notThings.has(run.at(-1) ?? ''))
      )
        continue;
      const thing = thingOf(run.join(' '), stems.slice(at, at + length).join(' '), vocabulary, names, tables);
      if (thing !== undefined) all.push({ at, length, thing, rank: length });
    }
  }
  return all.sort((a, b) => b.rank - a.rank || a.at - b.at);
}

function thingOf(
  text: string,
  stemmed: string,
  vocabulary: Vocabulary,
  names: readonly string[],
  tables: Lexicon,
): Omit<Thing, 'asked' | 'at'> | undefined {
  const base = { groups: [], generic: false } as const;
  const measure = measures.find(([words]) =>
    words.split('|').some((word) => word === text || stemOf(word) === stemmed),
  );
  if (measure !== undefined) {
    const [words, wanted, related] = measure;
    const own = wanted[0] === 'pain' ? names.filter((name) => /\b(pain|ache)\b|ache$/.test(name)) : wanted;
    return {
      ...base,
      names: own.length === 0 ? wanted : own,
      label: words.split('|')[0] ?? text,
      type: 'measure',
      because: '',
      ...(related === undefined ? {} : { related }),
    };
  }
  const medicine = tables.medicine(text);
  const food = tables.food(text);
  const symptom = tables.symptom(text);
  const exact = names.filter((name) => name === text || stemOf(name) === stemmed);
  const canonical = [medicine?.name, food?.name, symptom?.name].filter((name) => name !== undefined);
  const listed = names.filter((name) => exact.includes(name) || canonical.includes(name));
  const group = groupOf(text, stemmed, vocabulary, food, tables);
  if (group !== undefined) return { ...base, ...group, generic: false };
  if (listed.length > 0) {
    const kind = vocabulary.names.find((each) => each.name === listed[0])?.kind;
    const label = listed[0] ?? text;
    return { ...base, names: listed, label, type: typeOf(kind), because: '' };
  }
  const byClass = symptom !== undefined ? undefined : classOf(text, stemmed, names, tables);
  if (byClass !== undefined) return { ...base, ...byClass };
  // Not in the vault: what the tables know is still a thing, so that "nothing is recorded" can be said of it.
  if (medicine !== undefined && !medicine.wordLike) {
    return { ...base, names: [medicine.name], label: medicine.name, type: 'medicine', because: '' };
  }
  if (symptom !== undefined && symptom.needs === undefined) {
    return { ...base, names: [symptom.name], label: symptom.name, type: 'symptom', because: '' };
  }
  if (food !== undefined && text.length > 2) {
    return { ...base, names: [food.name], label: food.name, type: 'food', because: '' };
  }
  return undefined;
}

/** "dairy", "nuts", "gluten": all that the journal or the food table puts under that name. */
function groupOf(
  text: string,
  stemmed: string,
  vocabulary: Vocabulary,
  food: { readonly name: string; readonly group: string; readonly allergens: readonly string[] } | undefined,
  tables: Lexicon,
): Pick<Thing, 'names' | 'groups' | 'label' | 'type' | 'because'> | undefined {
  const groups = vocabulary.groups.filter(
    (group) =>
      group === text || stemOf(group) === stemmed || (food?.name === food?.group && group === food?.group),
  );
  const isGroup = groups.length > 0 || (food !== undefined && food.name === food.group);
  if (!isGroup) return undefined;
  const system = groups.find((group) =>
    vocabulary.names.some((each) => tables.symptom(each.name)?.system === group),
  );
  if (system !== undefined) {
    return {
      names: [],
      groups: [system],
      label: `${system} symptoms`,
      type: 'symptom',
      because: `counts as ${system}`,
    };
  }
  const label = food?.name === food?.group && food !== undefined ? food.group : (groups[0] ?? text);
  const allergen = label === 'gluten' || label === 'nuts' || label === 'soya' ? label : undefined;
  const names = vocabulary.names
    .filter((each) => {
      if (each.name === label) return true;
      const known = tables.food(each.name);
      return (
        each.kind === 'exposure' &&
        known !== undefined &&
        (known.group === label || (allergen !== undefined && known.allergens.includes(allergen)))
      );
    })
    .map((each) => each.name);
  return { names, groups, label, type: 'food', because: `counts as ${label}` };
}

/** "antihistamine", "seizure medicine": the medicines of the vault whose class says so. */
function classOf(
  text: string,
  stemmed: string,
  names: readonly string[],
  tables: Lexicon,
): Pick<Thing, 'names' | 'label' | 'type' | 'because'> | undefined {
  if (text.length < 5) return undefined;
  const pain = /^pain (?:killer|relief|medicine)|^painkillers?$/.test(text);
  const members = names.filter((name) => {
    const medicineClass = tables.medicine(name)?.class.toLowerCase();
    if (medicineClass === undefined || medicineClass === 'unclassified') return false;
    if (pain) return /pain|analgesic/.test(medicineClass);
    // "Bronchodilator (asthma reliever)": asthma alone is no medicine, "asthma reliever" is.
    const [head = '', plain = ''] = medicineClass.split('(');
    if (text.includes(' ')) return stemOf(plain.replace(')', '').trim()) === stemmed;
    return head.split(/[^a-z]+/).some((word) => word.length > 3 && stem(word) === stemmed);
  });
  return members.length === 0
    ? undefined
    : { names: members, label: text, type: 'medicine', because: `counts as ${text}` };
}

function typeOf(kind: EventKind | undefined): Thing['type'] {
  if (kind === 'dose') return 'medicine';
  if (kind === 'exposure') return 'food';
  return kind === undefined || kind === 'note' ? 'other' : 'symptom';
}

const stemCache = new Map<string, string>();
function stemOf(text: string): string {
  let made = stemCache.get(text);
  if (made === undefined) {
    made = text.split(' ').map(stem).join(' ');
    stemCache.set(text, made);
  }
  return made;
}
