import { newId, type PredicateType } from '../../src/contract/index.ts';
import { checkSentence } from '../../src/crumbs/index.ts';
import { knownConditions } from '../../src/crumbs/population.ts';
import { chosen, type Derived } from '../../src/crumbs/predicates.ts';
import { preview } from '../../src/crumbs/preview.ts';
import { classWords, groupWords, symptomWords, systemWords } from '../../src/crumbs/words.ts';
import { write } from '../../src/crumbs/write.ts';
import { lexicon } from '../../src/knowledge/index.ts';
import { scratchDb, type WritableDb } from '../../src/vault/index.ts';
import { type Figure, type Part, quantile, timed } from '../lib/figures.ts';
import { grow, seeded } from '../lib/grown.ts';
import {
  generalQuestions,
  type Half,
  type PrivateText,
  presidioTexts,
  pupaTexts,
  redactorTexts,
} from '../lib/private-texts.ts';

/**
 * What gets past the leak gate, and what it holds back without need, on the half of the data nobody looked at. The published
 * figures of LLM-Redactor (2026) and PAPILLON (NAACL 2025) are on data of the same kind, not on the same split.
 */
export const crumbs: Part = {
  name: 'crumbs',
  run: async () => [...leakage('held-out'), ...heldBack('held-out'), ...(await speed())],
};

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

/** Two ways out: the raw words, which only the gate stops, and the crumb that Tend writes instead of them. */
export function leakage(half: Half): Figure[] {
  const personal = redactorTexts('pii-150', half);
  const implicit = redactorTexts('implicit-60', half);
  const asked = pupaTexts(half);
  const labelled = presidioTexts(half).filter(({ items }) => items.length > 0);
  const redacted = { name: 'names removed, published', value: 15.3 };
  const combined = { name: 'removal, rewriting and routing, published', value: 0.6 };
  return [
    passedRaw(
      'personal items past the gate in raw words, LLM-Redactor',
      personal,
      (text) => text.items,
      redacted,
    ),
    passedRaw(
      'implicit identities past the gate in raw words, LLM-Redactor',
      implicit,
      (text) => text.implicit,
      {
        name: 'names removed, published',
        value: 95,
      },
    ),
    passedRaw('private items past the gate in raw words, PUPA', asked, (text) => text.items),
    passedRaw('private items past the gate in raw words, presidio', labelled, (text) => text.items),
    passedAsCrumb('personal items in the crumb, LLM-Redactor', personal, (text) => text.items, combined),
    passedAsCrumb('implicit identities in the crumb, LLM-Redactor', implicit, (text) => text.implicit, {
      name: 'removal, rewriting and routing, published',
      value: 43.6,
    }),
    passedAsCrumb('private items in the crumb, PUPA', asked, (text) => text.items, {
      name: 'PAPILLON, published',
      value: 7.5,
    }),
  ];
}

/** An item leaks when the text it stands in passes: a text that is refused does not leave at all. The vault is empty: nothing is known. */
function passedRaw(
  name: string,
  texts: readonly PrivateText[],
  of: (text: PrivateText) => readonly string[],
  peer?: Figure['peer'],
): Figure {
  const db = scratchDb();
  let items = 0;
  let leaked = 0;
  for (const text of texts) {
    items += of(text).length;
    if (checkSentence(db, text.text, []).length === 0) leaked += of(text).length;
  }
  return figure(name, leaked, items, peer);
}

/** The text as an entry and as the question: what of it stands in the sentence that would leave. */
function passedAsCrumb(
  name: string,
  texts: readonly PrivateText[],
  of: (text: PrivateText) => readonly string[],
  peer?: Figure['peer'],
): Figure {
  let items = 0;
  let leaked = 0;
  let written = 0;
  for (const text of texts) {
    const db = vaultWith(text.text);
    const made = preview(db, { question: text.text }, { nowMs: NOW, zone: 'Europe/Berlin' }, null);
    const leaves = made.refused.length === 0 ? made.sentence.toLowerCase() : '';
    if (leaves !== '') written++;
    items += of(text).length;
    leaked += of(text).filter((item) => leaves.includes(item.toLowerCase())).length;
    db.close();
  }
  const { note, ...rest } = figure(name, leaked, items, peer);
  return { ...rest, note: `${note}; a crumb was written for ${written} of ${texts.length}` };
}

function figure(name: string, leaked: number, items: number, peer: Figure['peer']): Figure {
  const base = { name, value: percent(leaked, items), unit: '%' as const, note: `${leaked} of ${items}` };
  return peer === undefined ? base : { ...base, peer };
}

const NOW = Date.UTC(2026, 10, 24, 20);

function vaultWith(text: string): WritableDb {
  const db = scratchDb();
  db.prepare(
    `INSERT INTO subjects (id, uid, name, born, created_ms) VALUES (1, ?, 'Subject', '2018-05-04', 0)`,
  ).run(newId());
  db.prepare(`INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, ?, 'Owner', 'owner', 0)`).run(
    newId(),
  );
  db.prepare(
    `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
     VALUES (?, 1, 1, ?, 0, 0, 0, 'UTC', 'day', 0)`,
  ).run(newId(), text);
  return db;
}

/** False refusals: sentences with nothing private in them, and crumbs in a vault full of other people's names. */
export function heldBack(half: Half): Figure[] {
  const empty = scratchDb();
  // Sentences with a number are left out: a number that nothing licensed is refused by rule.
  const clean = presidioTexts(half).filter(({ items, text }) => items.length === 0 && !/\d|[{}]/.test(text));
  const stopped = clean.filter(({ text }) => checkSentence(empty, text, []).length > 0).length;
  const questions = generalQuestions(half);
  const unasked = questions.filter(
    ({ question, about }) => checkSentence(empty, question, [about]).length > 0,
  ).length;
  const names = presidioTexts(half)
    .flatMap(({ items }) => items)
    .filter((item) => /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?$/u.test(item))
    .slice(0, 1000);
  const random = seeded(7);
  let refused = 0;
  const CRUMBS = 1000;
  for (let i = 0; i < CRUMBS; i++) {
    const db = vaultWith('A quiet day.');
    const add = db.prepare(
      `INSERT OR IGNORE INTO people (uid, name, role, created_ms) VALUES (?, ?, 'relative', 0)`,
    );
    for (let n = 0; n < 10; n++) add.run(newId(), pick(names, random));
    const { sentence, licensed } = anyCrumb(random);
    if (checkSentence(db, sentence, licensed).length > 0) refused++;
    db.close();
  }
  return [
    {
      name: 'clean sentences held back, presidio',
      value: percent(stopped, clean.length),
      unit: '%',
      note: `${stopped} of ${clean.length}`,
    },
    {
      name: 'general questions held back, MedQuAD',
      value: percent(unasked, questions.length),
      unit: '%',
      note: `${unasked} of ${questions.length}`,
    },
    {
      name: 'crumbs held back, ten other names in each vault',
      value: percent(refused, CRUMBS),
      unit: '%',
      note: `${refused} of ${CRUMBS}`,
    },
  ];
}

const SYMPTOMS =
  'itch rash headache nausea insomnia seizure fatigue cough diarrhoea dizziness tingling eczema'.split(' ');
const MEDICINES =
  'melatonin sertraline levetiracetam ibuprofen amoxicillin omeprazole salbutamol methylphenidate metformin'.split(
    ' ',
  );
const FOODS = [
  'milk',
  'ice cream',
  'egg',
  'peanut butter',
  'bread',
  'strawberries',
  'prawns',
  'coffee',
  'tomato',
];
const AGES = ['infant', 'toddler', 'child of primary-school age', 'teenager', 'adult', 'older adult'];

/** A sentence out of the tables' own words, each predicate on or off. */
function anyCrumb(random: () => number): { sentence: string; licensed: string[] } {
  const symptom = lexicon().symptom(pick(SYMPTOMS, random));
  const medicine = lexicon().medicine(pick(MEDICINES, random));
  const food = lexicon().food(pick(FOODS, random));
  const values: [PredicateType, string][] = [
    ['age-band', pick(AGES, random)],
    [
      'medicine-class',
      random() < 0.3 ? (medicine?.name ?? '') : (classWords(medicine?.class ?? '') ?? 'a medicine'),
    ],
    ['symptom', random() < 0.8 ? symptomWords(symptom?.name ?? '') : systemWords(symptom?.system ?? '')],
    ['severity-band', pick(['mild', 'mild to moderate', 'moderate to severe'], random)],
    ['onset-band', pick(['a few minutes', 'less than an hour', 'a few hours', 'less than a day'], random)],
    ['food-group', random() < 0.4 ? (food?.name ?? '') : groupWords(food?.group ?? '')],
    ['condition', pick(knownConditions(), random)],
  ];
  const attributes = values.map(([type, words]) => ({
    type,
    rungs: [{ words, known: { kind: '', name: '' } }],
    step: words !== '' && (type === 'symptom' || random() < 0.7) ? 0 : null,
  }));
  const orders: readonly { after: Derived['after'] }[] = [
    { after: 'food' },
    { after: 'medicine' },
    { after: undefined },
  ];
  const { after } = pick(orders, random);
  const on = chosen({ attributes, after });
  return { sentence: write(on, after, 'cause') ?? '', licensed: [...on.values()].map(({ words }) => words) };
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** The gate over a vault of 10,000 entries: a crumb as Tend writes it, and the worst it could be handed. */
async function speed(): Promise<Figure[]> {
  const db = vaultWith('A quiet day.');
  grow(db, { subject: 1, observer: 1, count: 10_000, model: 'none', dimensions: 1, endMs: NOW });
  const { sentence, licensed } = anyCrumb(seeded(3));
  const worst =
    'Why does she sleep well after a warm bath in the garden when the day was long and quiet at the park?';
  const crumb = await timed(() => checkSentence(db, sentence, licensed), 100);
  const words = await timed(() => checkSentence(db, worst, []), 50);
  return [
    {
      name: 'gate over a crumb, 10,000 entries, p95',
      value: quantile(crumb, 0.95),
      unit: 'ms',
      aim: { below: 50 },
    },
    {
      name: 'gate over ordinary words of the journal, 10,000 entries, p95',
      value: quantile(words, 0.95),
      unit: 'ms',
      aim: { below: 50 },
    },
  ];
}
