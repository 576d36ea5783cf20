/**
 * Builds packs/medquad from MedQuAD: `node scripts/build-pack.ts [MEDQUAD.jsonl.gz]`. Run by hand when the choice of
 * topics changes; what it writes is committed. The same input gives the same passages.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createEngine, readCatalogue } from '../src/llm/index.ts';

const [input = join(process.env.TEND_SHARED ?? '../shared', 'data/medquad/medquad.jsonl.gz')] =
  process.argv.slice(2);
const folder = resolve('packs/medquad');

/** What people who keep such a journal ask about. Names are MedQuAD's. */
const topics: Readonly<Record<string, string>> = {
  MPlusHealthTopics: `Abdominal Pain|Allergy|Anaphylaxis|Anemia|Anxiety|Asthma|Asthma in Children|
    Attention Deficit Hyperactivity Disorder|Autism Spectrum Disorder|Balance Problems|Bedwetting|Bruises|Burns|Caffeine|
    Caregivers|Celiac Disease|Cellulitis|Chest Pain|Chickenpox|Child Behavior Disorders|Child Nutrition|Chronic Pain|
    Common Cold|Concussion|Constipation|Coping with Chronic Illness|Cough|Croup|Dehydration|Depression|Diabetes|
    Diabetes in Children and Teens|Diarrhea|Dizziness and Vertigo|Drug Reactions|Drug Safety|Ear Infections|Eczema|Edema|
    Epilepsy|Fainting|Fatigue|Fever|Fibromyalgia|First Aid|Flu|Food Allergy|Foodborne Illness|Gas|Gastroenteritis|GERD|
    Gluten Sensitivity|Hay Fever|Headache|Heartburn|Herbal Medicine|High Blood Pressure|Hives|Hypoglycemia|Impetigo|
    Indigestion|Insect Bites and Stings|Insomnia|Irritable Bowel Syndrome|Itching|Lactose Intolerance|Lyme Disease|
    Medicines and Children|Medication Errors|Menopause|Menstruation|Migraine|Motion Sickness|Multiple Sclerosis|
    Muscle Cramps|Nausea and Vomiting|Pain|Panic Disorder|Peripheral Nerve Disorders|Pinkeye|Pneumonia|
    Postpartum Depression|Pressure Sores|Psoriasis|Rashes|Restless Legs|Seizures|Shingles|Sinusitis|Skin Aging|
    Skin Conditions|Skin Infections|Sleep Apnea|Sleep Disorders|Sore Throat|Stress|Stroke|
    Thyroid Diseases|Tremor|Urinary Tract Infections|Vitamin D|Wounds and Injuries|Warts|Weight Control`,
  NINDS: `Epilepsy|Febrile Seizures|Headache|Infantile Spasms|Migraine|Multiple Sclerosis|Myoclonus|Narcolepsy|
    Orthostatic Hypotension|Paresthesia|Postural Tachycardia Syndrome|Restless Legs Syndrome|Spasticity|Syncope|
    Tourette Syndrome|Transverse Myelitis|Trigeminal Neuralgia|Tuberous Sclerosis|Dravet Syndrome|Lennox-Gastaut Syndrome|
    Peripheral Neuropathy|Swallowing Disorders|Attention Deficit-Hyperactivity Disorder|Autism`,
  NHLBI:
    'Asthma|Cough|Insomnia|Iron-Deficiency Anemia|Sleep Deprivation and Deficiency|Heart Palpitations|Hypotension',
  GARD: 'Non 24 hour sleep wake disorder',
  NIDDK: `Celiac Disease|Cyclic Vomiting Syndrome|Diarrhea|Chronic Diarrhea in Children|Gas in the Digestive Tract|
    Irritable Bowel Syndrome in Children|Lactose Intolerance|Urinary Incontinence in Children|Viral Gastroenteritis|
    What I need to know about Diarrhea|Hypoglycemia`,
};
const sources: Readonly<Record<string, string>> = {
  MPlusHealthTopics: 'MedlinePlus, US National Library of Medicine',
  NINDS: 'US National Institute of Neurological Disorders and Stroke',
  GARD: 'US Genetic and Rare Diseases Information Center',
  NHLBI: 'US National Heart, Lung, and Blood Institute',
  NIDDK: 'US National Institute of Diabetes and Digestive and Kidney Diseases',
};
const leftOut = new Set(['research', 'support groups', 'frequency']);
const MAX_WORDS = 170;
const MIN_WORDS = 20;
/** The longest pages would otherwise crowd out the rest; sleep is asked about most. */
const piecesOf = ({ focus }: Row) => (/^(Insomnia|Sleep Deprivation)/.test(focus) ? 8 : 3);

/** Never a dose: a sentence with an amount, a schedule or the advice to take, stop or give a medicine is left out. */
const dosing = [
  /\b\d[\d.,]*\s*-?\s*(mg|mcg|µg|g|ml|milligrams?|micrograms?|grams?|millilit(er|re)s?|iu|units?|tablets?|pills?|capsules?|drops|teaspoons?|tablespoons?|puffs?)\b/i,
  /\b(once|twice|\w+ times)\s+(a|per|each)\s+(day|week|month)\b|\bevery\s+\w+\s+(hours|days|weeks)\b/i,
  /\b(dose|doses|dosage|dosing)\b/i,
  /\b(take|taking|give|giving|use|using|try|stop|stopping|start|chew)\b[^.]*\b(aspirin|ibuprofen|acetaminophen|naproxen|antihistamines?|medicines?|medications?|drugs?|supplements?|melatonin|steroids?|creams?|ointments?|antacids?|laxatives?|loperamide)\b/i,
];

type Row = {
  id: string;
  source: string;
  url: string;
  focus: string;
  type: string;
  question: string;
  answer: string;
};
export type Passage = { uid: string; title: string; text: string; source: string; url: string };

/** Words a new sentence begins with where the source lost the line break after a list. */
const openers =
  'If|Signs|Most|Treatment|Treatments|Doctors|Many|Some|You|Your|The|There|These|Their|It|In|Other|Medicines|Symptoms|Having|Talk|People|Children|To|Babies|Although|However|But|Severe|Call|See|An|A|This|Getting|Not';
/** Names of authorities that stand at the end of a MedlinePlus summary. */
const credit =
  /^(NIH|FDA|Centers for|Department of|Agency for|Food and Drug|Environmental|National|U\.S\.|American|Nemours)[^.]*$/;

function sentences(answer: string): string[] {
  const plain = answer
    .replace(/^(Key Points|Summary :)\s+/, '')
    .replace(/\n+|\s{2,}/g, (_, at: number, all: string) =>
      /[a-z)]$/.test(all.slice(0, at)) && !/^\s*-/.test(all.slice(at)) ? '. ' : ' ',
    )
    .replace(/([a-z)]) ((?:Older )?[A-Z][a-z]+) (?=[a-z])/g, (all, before: string, word: string) =>
      new RegExp(`^(${openers})$`).test(word) ? `${before}. ${word} ` : all,
    )
    .replace(/\b(includes?|including|by|are|of|for|with|as|to|you|that|is) - /g, '$1: ')
    .replace(/\.\s+-\s+/g, '. ')
    .replace(/\s+-\s+/g, '; ')
    .replace(/\s+/g, ' ')
    .replace(/:\s*;/g, ':')
    .replace(/[;,]\s*\./g, '.')
    .replace(/([a-z])\.\d+(?=\s|$)/g, '$1.')
    .replace(/\bchilds\b/g, "child's");
  return plain
    .split(/(?<=[.!?])\s+(?=[A-Z"“])/)
    .map((one) => one.trim())
    .filter((one) => !credit.test(one));
}

function passagesOf(row: Row): Passage[] {
  const kept = sentences(row.answer).filter(
    (one) => !dosing.some((rule) => rule.test(one)) && one.length < 700,
  );
  const pieces: string[][] = [[]];
  for (const sentence of kept) {
    const words = [...(pieces.at(-1) ?? []), sentence].join(' ').split(' ').length;
    if (words > MAX_WORDS) pieces.push([]);
    pieces.at(-1)?.push(sentence);
  }
  return pieces
    .map((piece) => piece.join(' '))
    .filter((text) => text.split(' ').length >= MIN_WORDS)
    .slice(0, piecesOf(row))
    .map((text, i) => ({
      uid: `medquad:${row.id}:${i + 1}`,
      title: title(row),
      text,
      source: sources[row.source] ?? row.source,
      url: row.url.replace(/^http:/, 'https:'),
    }));
}

function title({ focus, type }: Row): string {
  return type === 'information' ? focus : `${focus}: ${type}`;
}

const wanted = new Set(
  Object.entries(topics).flatMap(([source, names]) =>
    names.split('|').map((name) => `${source}/${name.trim()}`),
  ),
);
const rows = gunzipSync(readFileSync(input))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const chosen = rows.filter(
  (row) => wanted.has(`${row.source}/${row.focus}`) && !leftOut.has(row.type) && row.answer,
);
const missing = [...wanted].filter((name) => !rows.some((row) => `${row.source}/${row.focus}` === name));
if (missing.length > 0) console.error(`not in MedQuAD: ${missing.join(', ')}`);
const passages = [...new Map(chosen.flatMap(passagesOf).map((one) => [one.text, one])).values()];

const model = readCatalogue().models.find(({ task }) => task === 'embed');
if (model?.dimensions === undefined) throw new Error('no embedding model in the catalogue');
const { embedder } = await createEngine(false).embedder({ ...model, path: resolve('models', model.file) });
const vectors = new Float32Array(passages.length * model.dimensions);
for (const [i, { title: heading, text }] of passages.entries()) {
  // As src/memory embeds a passage.
  vectors.set(await embedder.embed(`${heading}. ${text}`), i * model.dimensions);
}

const lines = passages.map((one) => `${JSON.stringify(one)}\n`).join('');
writeFileSync(join(folder, 'passages.jsonl'), lines);
writeFileSync(join(folder, 'vectors.f32'), vectors);
writeFileSync(
  join(folder, 'pack.json'),
  `${JSON.stringify(
    {
      id: 'medquad',
      version: createHash('sha256').update(lines).digest('hex').slice(0, 12),
      title: 'Health topics of the US National Institutes of Health',
      licence: 'CC BY 4.0',
      dated: '2016 to 2018',
      attribution:
        'MedQuAD (Ben Abacha & Demner-Fushman, BMC Bioinformatics 2019), from public websites of the US National Institutes of Health; shortened, sentences about doses and about taking medicines left out.',
      passages: passages.length,
      vectors: { model: model.sha256, dimensions: model.dimensions },
    },
    null,
    2,
  )}\n`,
);
console.log(`${passages.length} passages, ${lines.length} bytes`);
process.exit(0);
