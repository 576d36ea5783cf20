import type { Agreement, EventKind, Taken } from '../../contract/index.ts';
import { type Lexicon, lexicon } from '../../knowledge/index.ts';
import type { Events, Which } from '../events.ts';
import { sitesIn } from './sites.ts';
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
  /** Known by its words alone: all of them stand in a note that is meant. */
  readonly words?: readonly string[];
  /** Also this, where it is written of that place: "pain" at the knee is knee pain. */
  readonly placed?: { readonly names: readonly string[]; readonly part: string };
  /** Names that the person agreed to count as this. */
  readonly agreed?: readonly string[];
  /** Asked for as refused, skipped or taken in part: only such notes are counted, and sentences say it. */
  readonly taken?: { readonly ways: readonly Taken[]; readonly says: string };
};

/** What a vault has names for, read once for a question. */
export type Vocabulary = {
  readonly names: readonly { readonly name: string; readonly kind: EventKind }[];
  readonly groups: readonly string[];
  /** What somebody said counts as what, or does not. */
  readonly agreements: readonly Agreement[];
};

export function vocabularyOf(events: Events, subject: number): Vocabulary {
  return {
    names: events.names(subject),
    groups: events.groups(subject),
    agreements: events.agreements(subject),
  };
}

/** With the names that somebody said count as it, and without those that somebody said do not. */
function asAgreed(
  thing: Omit<Thing, 'asked' | 'at'>,
  { agreements }: Vocabulary,
): Omit<Thing, 'asked' | 'at'> {
  const mine = agreements.filter(({ countsAs }) => countsAs === thing.label);
  if (mine.length === 0) return thing;
  const agreed = mine.flatMap(({ name, counts }) => (counts ? [name] : []));
  const refused = new Set(mine.flatMap(({ name, counts }) => (counts ? [] : [name])));
  return {
    ...thing,
    names: [...new Set([...thing.names, ...agreed])].filter((name) => !refused.has(name)),
    ...(agreed.length === 0 ? {} : { agreed }),
  };
}

/** Everyday words for what is measured, to the names the journal keeps. */
const measures: readonly (readonly [words: string, names: readonly string[], related?: readonly string[]])[] =
  [
    ['sleep|sleep time|sleeping|longest night|shortest night|best night|worst night', ['sleep']],
    ['night waking|wake|wake up|waking|night wakings', ['night waking']],
    ['temperature|temp|body temperature', ['temperature', 'fever']],
    ['fever|feverish', ['fever'], ['temperature']],
    ['weight|heavy|heaviest|lightest|losing weight|gaining weight|lost weight|gained weight', ['weight']],
    ['height|tall', ['height']],
    [
      'vomiting|throw up|throws up|threw up|thrown up|throwing up|being sick|been sick|was sick',
      ['vomiting'],
    ],
    ['heart rate|pulse|bpm', ['heart rate']],
    ['oxygen saturation|oxygen|sats|spo2|saturation', ['oxygen saturation']],
    ['systolic|systolic pressure|top number|upper value', ['systolic blood pressure']],
    ['diastolic|diastolic pressure|bottom number|lower value', ['diastolic blood pressure']],
    ['blood pressure|bp', ['systolic blood pressure', 'diastolic blood pressure']],
    [
      'blood sugar|glucose|sugar level|sugar levels|fasting sugar|fasting glucose|his sugar|her sugar|my sugar|highest sugar|lowest sugar',
      ['glucose', 'low blood sugar'],
    ],
    ['low blood sugar|low sugar|low sugars|low glucose|hypo|hypos|hypoglycaemia', ['low blood sugar']],
    ['mood|moods', ['mood']],
    ['pain|pains', ['pain']],
  ];

/** What is said of something that its words alone do not name: to feel sick is not to be sick. */
const sayings: ReadonlyMap<string, string> = new Map([
  ['feel sick', 'nausea'],
  ['feels sick', 'nausea'],
  ['feeling sick', 'nausea'],
  ['felt sick', 'nausea'],
  ['sick to the stomach', 'nausea'],
]);

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

/** "What is she on": whatever is taken. */
export const anyMedicine: Thing = {
  names: [],
  groups: [],
  kinds: ['dose'],
  label: 'any medicine',
  asked: '',
  at: 0,
  type: 'medicine',
  generic: true,
  because: '',
};

/** Words of questions that the tables also know as a food, a medicine or a symptom. */
const notThings = new Set(
  (
    'a an the and or of in on at to by for from with without after before since until during was is are were be been did do does has had have how what when which who why ' +
    'long longest last first often much many time times day days night nights week month year today yesterday tonight morning evening afternoon ever never again ' +
    'high highest low lowest worst best bad good better worse change changed more less fewer most least total all any some between show list tell me us i we she he they it her his my our their ' +
    'give gave given take took taken get got start started starting stop stopped stopping note notes noted recorded written wrote write entry entries record records about there been ' +
    'may march will can could should would might help safe okay ok need must right now then than that this these those so as if not no yes up down out off over under ' +
    'feel feeling felt look looked compare compared difference count number average amount dose doses most recent recently happen happened happens going go went come came ' +
    'hour hours minute minutes minute min mg ml mcg g tablet tablets drops puff puffs pill pills gap severe severity strong strongest mild water ' +
    'trip trips skip skips skipped skipping miss misses missed missing refuse refuses refused refusing forget forgot forgotten'
  ).split(' '),
);

/** Every thing a question names, in its order. Longest names first, none overlapping; what the vault has wins. */
export function readThings(
  words: readonly Token[],
  vocabulary: Vocabulary,
  tables: Lexicon = lexicon(),
): Thing[] {
  // "Dizzier", "itchiest": the same thing, and more of it.
  const texts = words.map((word) => word.text.replace(/(?<=\w{3})ie(?:r|st)$/, 'y'));
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
    claim(candidate.at, candidate.length, asAgreed(candidate.thing, vocabulary));
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
      const meant = sayings.get(run.join(' '));
      if (meant !== undefined) {
        const thing = thingOf(meant, stemOf(meant), vocabulary, names, tables);
        if (thing !== undefined) all.push({ at, length, thing, rank: length });
        continue;
      }
      if (length === 1 && generics.has(run[0] ?? '')) continue;
      if (!measureWords.has(run.join(' ')) && run.every((word) => notThings.has(word) || /^\d/.test(word)))
        continue;
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
  if (text === 'sugar' && names.includes('glucose'))
    return {
      ...base,
      names: ['glucose', 'low blood sugar'],
      label: 'blood sugar',
      type: 'measure',
      because: '',
    };
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
  const exact = names.filter(
    (name) => name === text || stemOf(name) === stemmed || headedBy(name, text, stemmed, tables),
  );
  const canonical = [medicine?.name, food?.name, symptom?.name].filter((name) => name !== undefined);
  const listed = names.filter((name) => exact.includes(name) || canonical.includes(name));
  const group = groupOf(text, stemmed, vocabulary, food, tables);
  if (group !== undefined) return { ...base, ...group, generic: false };
  // A product of several ingredients is each of them: co-codamol is codeine too.
  const holding = names.filter((name) => {
    const ingredients = name.split(' + ');
    return ingredients.length > 1 && medicine !== undefined && ingredients.includes(medicine.name);
  });
  if (medicine !== undefined && holding.length > 0) {
    const all = [...new Set([...listed, ...holding])];
    const { name } = medicine;
    return { ...base, names: all, label: name, type: 'medicine', because: `holds ${name}` };
  }
  const narrower = narrowerThan([...listed, ...canonical, text], names);
  if (narrower.length > 0) {
    const label = symptom?.name ?? listed[0] ?? text;
    const all = [...new Set([...listed, label, ...narrower])];
    return { ...base, names: all, label, type: 'symptom', because: `counts as ${label}` };
  }
  const [part] = sitesIn(text);
  if (
    part !== undefined &&
    / (?:pain|ache)s?$/.test(symptom?.name ?? listed[0] ?? '') &&
    names.includes('pain')
  ) {
    const label = symptom?.name ?? listed[0] ?? text;
    return {
      ...base,
      names: [...new Set([...listed, label])],
      ...{ label, type: 'symptom', because: '', placed: { names: ['pain'], part: part.part } },
    };
  }
  if (listed.length > 0) {
    const known = vocabulary.names.find((each) => each.name === listed[0]);
    const label = listed[0] ?? text;
    return { ...base, names: listed, label, type: typeOf(known?.kind, label, tables), because: '' };
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

/** "Cheese omelette" is an omelette, "peanut butter" no butter: the last word says what it is, unless the tables know better. */
function headedBy(name: string, text: string, stemmed: string, tables: Lexicon): boolean {
  if (!name.includes(' ') || text.includes(' ') || stem(name.split(' ').at(-1) ?? '') !== stemmed)
    return false;
  const [food, whole] = [tables.food(text), tables.food(name)];
  if (food === undefined) return false;
  return whole === undefined || whole.group === food.group || whole.name === food.name;
}

/** "Tonic-clonic seizure" and "absence" are seizures too: asked for the wider, the narrower are counted. */
function narrowerThan(wider: readonly string[], names: readonly string[]): string[] {
  return wider.includes('seizure') ? names.filter((name) => name.endsWith(' seizure')) : [];
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
    // "Steroids" are the corticosteroids.
    return head
      .split(/[^a-z]+/)
      .some(
        (word) =>
          word.length > 3 &&
          (stem(word) === stemmed || (stemmed.length >= 6 && stem(word).endsWith(stemmed))),
      );
  });
  return members.length === 0
    ? undefined
    : { names: members, label: text, type: 'medicine', because: `counts as ${text}` };
}

/** What the journal calls something in other words than the person's own: they wrote "physio", and it is kept as physiotherapy. */
export function thingWrittenAs(
  asked: string,
  names: readonly { readonly name: string; readonly kind: EventKind }[],
  vocabulary: Vocabulary,
): Thing | undefined {
  const [first] = names;
  if (first === undefined || names.length > 3) return undefined;
  const thing = {
    ...{ names: names.map(({ name }) => name), groups: [], label: first.name },
    ...{ type: typeOf(first.kind, first.name, lexicon()), generic: false, because: '' },
  };
  return { ...asAgreed(thing, vocabulary), asked, at: 0 };
}

/** Swimming and physiotherapy are exposures too, and nobody eats them. */
function typeOf(kind: EventKind | undefined, name: string, tables: Lexicon): Thing['type'] {
  if (kind === 'dose') return 'medicine';
  if (kind === 'exposure') return tables.food(name) === undefined ? 'other' : 'food';
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
