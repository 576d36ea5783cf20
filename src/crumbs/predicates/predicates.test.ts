import { describe, expect, it } from 'vitest';
import { type CrumbKind, CrumbKind as Kinds, PredicateType } from '../../contract/index.ts';
import { scratchDb, type WritableDb } from '../../vault/index.ts';
import { MAY_CARRY } from '../kinds.ts';
import { preview } from '../preview.ts';
import { addEntry, addEvent, addFact, addPerson, addSubject, CLOCK } from '../testing/vault.ts';
import { definitionOf, PREDICATES } from './index.ts';

const NOW = '2026-02-08T20:00:00+01:00';

/** Somebody of no name but one, with what is to be read. */
function vault(about: { born?: string; sex?: string; country?: string } = {}): WritableDb {
  const db = scratchDb();
  addSubject(db, 'Maya', about.born ?? null);
  addPerson(db, 'Jonas', 'owner');
  db.prepare('UPDATE subjects SET sex = ?, country = ?').run(about.sex ?? null, about.country ?? null);
  return db;
}

function lattice(db: WritableDb, type: PredicateType, question = 'Why is this?', kind?: CrumbKind): string[] {
  const made = preview(db, { question, ...(kind && { kind }) }, CLOCK, null);
  return made.predicates.find((one) => one.type === type)?.lattice ?? [];
}

const measured = (db: WritableDb, name: string, amount: number, unit?: string, at = NOW) =>
  addEvent(db, addEntry(db, `${name} ${amount}`, at), {
    ...{ kind: 'observation', name, original: name, at, amount },
    ...(unit !== undefined && { unit }),
  });

describe('the closed list', () => {
  it('has one definition for every type of the contract, and each serves some kind of question', () => {
    expect(PREDICATES.map(({ type }) => type)).toEqual(PredicateType.options);
    for (const { type, label, says } of PREDICATES) {
      expect(label, type).not.toBe('');
      expect(says, type).toMatch(/\.$/);
      expect(
        Kinds.options.some((kind) => MAY_CARRY[kind].includes(type)),
        type,
      ).toBe(true);
    }
  });

  it('reads its own words back: every rung is the beginning of the lattice from it on', () => {
    for (const [type, words] of [
      ['age-band', ['infant', 'young child', 'child', 'person']],
      ['place', ['Germany', 'a temperate climate']],
      ['place', ['the United States', 'North America']],
      ['condition', ["Crohn's disease", 'inflammatory bowel disease', 'a bowel or stomach condition']],
      ['allergy', ['a peanut allergy', 'a food allergy', 'an allergy']],
      ['allergy', ['lactose intolerance', 'a food intolerance']],
      ['gene', ['poor CYP2D6 metabolism', 'a gene variant that changes how medicines are broken down']],
      ['lab', ['ferritin below the usual range', 'a blood value outside the usual range']],
      ['medicine-class', ['levetiracetam', 'an anti-seizure medicine', 'a medicine']],
      ['symptom', ['itching of the arms', 'itching', 'skin symptom']],
      ['severity-band', ['mild', 'mild to moderate']],
      ['onset-band', ['a few minutes', 'less than an hour', 'less than a day']],
      ['duration', ['a few days', 'less than a month']],
      ['trend', ['getting worse', 'changing over time']],
      ['food-group', ['ice cream', 'dairy', 'a food']],
    ] as const) {
      const { from } = definitionOf(type);
      for (const [at, one] of words.entries()) {
        expect(
          from(one)
            .map((rung) => rung.words)
            .slice(0, words.length - at),
          `${type} ${one}`,
        ).toEqual(words.slice(at));
      }
    }
  });

  it('knows no other words', () => {
    for (const { type, from } of PREDICATES) expect(from('Maya Okafor'), type).toEqual([]);
  });
});

describe('age', () => {
  it.each([
    ['2025-09-01', ['infant', 'young child', 'child', 'person']],
    ['2024-01-01', ['toddler', 'young child', 'child', 'person']],
    ['2022-01-01', ['child of preschool age', 'young child', 'child', 'person']],
    ['2018-05-04', ['child of primary-school age', 'child', 'person']],
    ['2011-05-04', ['teenager', 'person']],
    ['1980', ['adult', 'person']],
    ['1950', ['older adult', 'adult', 'person']],
  ])('born %s', (born, words) => {
    expect(lattice(vault({ born }), 'age-band')).toEqual(words);
  });
});

describe('sex at birth', () => {
  it('as it was written down, on by itself only where the answer differs', () => {
    expect(lattice(vault({ sex: 'f' }), 'sex')).toEqual(['female']);
    expect(lattice(vault({ sex: 'm' }), 'sex')).toEqual(['male']);
    expect(lattice(vault({ sex: 'x' }), 'sex')).toEqual([]);
    const db = vault({ sex: 'f', born: '1990' });
    const said = (question: string) => preview(db, { question }, CLOCK, null).sentence;
    expect(said('Why is there a headache?')).toMatch(/^An adult has/);
    expect(said('Why is there period pain?')).toMatch(/^A female adult has/);
  });
});

describe('pregnancy', () => {
  it('is yes or no, and never a week or a day', () => {
    const db = vault({ born: '1990' });
    addFact(db, 'pregnancy', '20 weeks, due 2026-07-01', 'diagnosed');
    expect(lattice(db, 'pregnancy', 'Why is there a headache?')).toEqual(['pregnant']);
    const { sentence, bytes } = preview(db, { question: 'Why is there a headache?' }, CLOCK, null);
    expect(sentence).toMatch(/^A pregnant adult has/);
    expect(bytes).not.toMatch(/20|weeks|due/);
  });

  it('ruled out is said only when it is switched on, and an ended one not at all', () => {
    const db = vault({ born: '1990' });
    addFact(db, 'pregnancy', 'pregnant', 'confirmed-absent');
    const question = 'Why is there a headache?';
    expect(preview(db, { question }, CLOCK, null).sentence).not.toContain('pregnant');
    expect(preview(db, { question, steps: { pregnancy: 0 } }, CLOCK, null).sentence).toMatch(
      /^An adult who is not pregnant has/,
    );
    for (const slip of [`born = '2020'`, `born = '1940'`, `sex = 'm'`]) {
      const other = vault({ born: '1990' });
      addFact(other, 'pregnancy', 'pregnant', 'diagnosed');
      other.exec(`UPDATE subjects SET ${slip}`);
      expect(lattice(other, 'pregnancy', question), slip).toEqual([]);
    }
    db.exec(`UPDATE facts SET until = '2025-01-01'`);
    expect(lattice(db, 'pregnancy', question)).toEqual([]);
  });
});

describe('weight', () => {
  it.each([
    ['2019-06-01', 12, 'kg', ['low body weight']],
    ['2019-06-01', 22, 'kg', ['average body weight']],
    ['2019-06-01', 45, 'kg', ['high body weight']],
    ['1980', 44, 'kg', ['low body weight']],
    ['1980', 150, '[lb_av]', ['average body weight']],
    ['1980', 120, 'kg', ['high body weight']],
    ['2025-12-01', 3400, 'g', ['average body weight']],
  ])('born %s, %d %s', (born, amount, unit, words) => {
    const db = vault({ born });
    measured(db, 'weight', amount, unit);
    expect(lattice(db, 'weight-band', 'Can melatonin cause itching?')).toEqual(words);
  });

  it('says nothing of a number without a unit, of an old one, or of an unknown age', () => {
    const db = vault({ born: '1980' });
    measured(db, 'weight', 70);
    expect(lattice(db, 'weight-band', 'Can melatonin cause itching?')).toEqual([]);
    measured(db, 'weight', 70, 'kg', '2024-01-01T10:00:00Z');
    expect(lattice(db, 'weight-band', 'Can melatonin cause itching?')).toEqual([]);
    const nobody = vault();
    measured(nobody, 'weight', 70, 'kg');
    expect(lattice(nobody, 'weight-band', 'Can melatonin cause itching?')).toEqual([]);
  });
});

describe('where', () => {
  it.each([
    ['DE', ['Germany', 'a temperate climate']],
    ['US', ['the United States', 'North America']],
    ['AU', ['Australia', 'Oceania']],
    ['NG', ['Nigeria', 'a tropical climate']],
    // Too few people live there for the country to be said.
    ['BB', ['a tropical climate']],
    ['IS', ['a cold climate']],
    ['', []],
    ['QQ', []],
  ])('%s', (country, words) => {
    expect(lattice(vault({ country }), 'place')).toEqual(words);
  });

  it('is the country of the settings when none was written down, and off until the question asks about it', () => {
    const db = vault({ born: '1980' });
    db.prepare(`INSERT INTO settings (key, value) VALUES ('country', 'DE')`).run();
    expect(lattice(db, 'place')).toEqual(['Germany', 'a temperate climate']);
    const said = (question: string) => preview(db, { question }, CLOCK, null).sentence;
    expect(said('Why is there a headache?')).toMatch(/^An adult has/);
    expect(said('Why is there a headache in the summer heat?')).toMatch(
      /^An adult in a temperate climate has/,
    );
  });
});

describe('condition', () => {
  it.each([
    ['epilepsy', ['epilepsy', 'a neurological condition', 'a long-term condition']],
    [
      'Crohns',
      [
        "Crohn's disease",
        'inflammatory bowel disease',
        'a bowel or stomach condition',
        'a long-term condition',
      ],
    ],
    [
      'Type 1 diabetes since 2019',
      ['type 1 diabetes', 'diabetes', 'a hormone or metabolic condition', 'a long-term condition'],
    ],
    ['RRMS', ['multiple sclerosis', 'a neurological condition', 'a long-term condition']],
    // Rare ones have no name here, only what they belong to.
    ['Dravet syndrome', ['epilepsy', 'a neurological condition', 'a long-term condition']],
    ['Alport syndrome', ['a kidney or bladder condition', 'a long-term condition']],
    ['what Dr Okafor calls Okafor–Reuter disease', ['a long-term condition']],
    ['family history of epilepsy', []],
  ])('%s', (value, words) => {
    const db = vault();
    addFact(db, 'diagnosis', value, 'diagnosed');
    expect(lattice(db, 'condition')).toEqual(words);
  });

  it('that is only suspected, or ended, is not said', () => {
    const db = vault();
    addFact(db, 'diagnosis', 'epilepsy', 'suspected');
    expect(lattice(db, 'condition')).toEqual([]);
    db.exec(`UPDATE facts SET status = 'diagnosed', until = '2025-01-01'`);
    expect(lattice(db, 'condition')).toEqual([]);
  });

  it('reads an abbreviation only as it is written', () => {
    expect(lattice(vault(), 'condition', 'Does heat make MS worse?')[0]).toBe('multiple sclerosis');
    expect(lattice(vault(), 'condition', 'Does heat make Ms Okafor worse?')).toEqual([]);
  });
});

describe('allergy', () => {
  it.each([
    ['allergy', 'peanuts', ['a peanut allergy', 'a food allergy', 'an allergy']],
    ['allergy', 'cow’s milk, hives in 2019', ['a milk allergy', 'a food allergy', 'an allergy']],
    ['allergy', 'cashew', ['a tree nut allergy', 'a food allergy', 'an allergy']],
    ['allergy', 'Amoxicillin', ['an allergy to penicillin antibiotics', 'a medicine allergy', 'an allergy']],
    ['allergy', 'birch pollen', ['a pollen allergy', 'an allergy']],
    ['allergy', 'Nana’s cat', ['an animal allergy', 'an allergy']],
    ['allergy', 'wasp stings', ['an insect sting allergy', 'an allergy']],
    ['allergy', 'the stuff at Little Oaks', ['an allergy']],
    ['intolerance', 'lactose', ['lactose intolerance', 'a food intolerance']],
    ['intolerance', 'too much fun', ['a food intolerance']],
  ])('%s to %s', (kind, value, words) => {
    const db = vault();
    addFact(db, kind, value, 'diagnosed');
    expect(lattice(db, 'allergy')).toEqual(words);
  });

  it('that is only suspected is not said', () => {
    const db = vault();
    addFact(db, 'allergy', 'peanuts', 'suspected');
    expect(lattice(db, 'allergy')).toEqual([]);
  });
});

describe('gene', () => {
  const CHANGES = 'a gene variant that changes how medicines are broken down';
  it.each([
    ['CYP2D6 poor metabolizer', ['poor CYP2D6 metabolism', CHANGES]],
    ['CYP2D6 ultra-rapid', ['ultrarapid CYP2D6 metabolism', CHANGES]],
    ['CYP2C19 *2/*2', ['poor CYP2C19 metabolism', CHANGES]],
    ['CYP2C19*17/*2', ['intermediate CYP2C19 metabolism', CHANGES]],
    ['TPMT intermediate metaboliser (lab Dr Okafor)', ['intermediate TPMT metabolism', CHANGES]],
    [
      'SLCO1B1 decreased function',
      ['decreased SLCO1B1 function', 'a gene variant that changes how medicines work'],
    ],
    ['G6PD deficient', ['G6PD deficiency', 'a gene variant that changes how medicines work']],
    ['normal CYP2C9', ['normal CYP2C9 metabolism', 'a usual form of a gene for breaking down medicines']],
    // Nobody here counted how many, so it is not said by name.
    ['DPYD poor metaboliser', []],
    ['CYP2D6 *4/*10', []],
    ['likely poor metaboliser CYP2C19', []],
    ['BRCA1 c.68_69del', []],
  ])('%s', (value, words) => {
    const db = vault();
    addFact(db, 'genotype', value, 'diagnosed');
    expect(lattice(db, 'gene', 'Can codeine cause itching?')).toEqual(words);
  });

  it('is on by itself only for a medicine it acts on', () => {
    const db = vault({ born: '1980' });
    addFact(db, 'genotype', 'CYP2D6 poor metaboliser', 'diagnosed');
    const said = (question: string) => preview(db, { question }, CLOCK, null).sentence;
    expect(said('Can codeine cause nausea?')).toContain('with a gene variant');
    expect(said('Can cetirizine cause nausea?')).not.toContain('gene');
  });
});

describe('blood test', () => {
  const OUT = 'a blood value outside the usual range';
  const IN = 'a blood value in the usual range';
  it.each([
    ['ferritin', 6, 'ug/L', ['ferritin below the usual range', OUT]],
    ['ferritin', 90, 'ng/mL', ['ferritin in the usual range', IN]],
    ['ferritin', 700, 'ug/L', ['ferritin above the usual range', OUT]],
    // Usual in one laboratory and low in another: nothing is said.
    ['ferritin', 25, 'ug/L', []],
    ['ferritin', 6, undefined, []],
    ['potassium', 6.2, 'mmol/L', ['potassium above the usual range', OUT]],
    ['hba1c', 7.2, '%', ['HbA1c above the usual range', OUT]],
    ['hba1c', 33, 'mmol/mol', ['HbA1c in the usual range', IN]],
    ['tsh', 0.1, 'm[IU]/L', ['TSH below the usual range', OUT]],
    ['glucose', 320, 'mg/dL', ['blood sugar above the usual range', OUT]],
    ['steps', 12_000, '{steps}', []],
  ])('%s %d %s', (name, amount, unit, words) => {
    const db = vault({ born: '1980' });
    measured(db, name, amount, unit);
    expect(lattice(db, 'lab', 'Why is there fatigue?')).toEqual(words);
  });

  it('is not read by an adult’s range in a child, nor when it is old', () => {
    const child = vault({ born: '2018' });
    measured(child, 'ferritin', 6, 'ug/L');
    expect(lattice(child, 'lab', 'Why is there fatigue?')).toEqual([]);
    const adult = vault({ born: '1980' });
    measured(adult, 'ferritin', 6, 'ug/L', '2024-02-08T20:00:00Z');
    expect(lattice(adult, 'lab', 'Why is there fatigue?')).toEqual([]);
  });
});

describe('medicine', () => {
  it.each([
    ['Keppra', ['levetiracetam', 'an anti-seizure medicine', 'a medicine']],
    ['Nurofen', ['ibuprofen', 'an anti-inflammatory painkiller', 'a medicine']],
    ['cenobamate', ['an anti-seizure medicine', 'a medicine']],
    ['Zoloft', ['sertraline', 'an SSRI antidepressant', 'a medicine']],
  ])('%s', (name, words) => {
    expect(lattice(vault(), 'medicine-class', `Can ${name} cause itching?`)).toEqual(words);
  });

  it('of two, both stand in a question about two', () => {
    const db = vault({ born: '1980' });
    const made = preview(db, { question: 'Do sertraline and ibuprofen interact?' }, CLOCK, null);
    expect(made.kind).toBe('interaction');
    expect(made.sentence).toBe(
      'An adult is taking an SSRI antidepressant and an anti-inflammatory painkiller. What is known about how these affect each other, and which signs would show it?',
    );
    const alike = preview(db, { question: 'Do naproxen and ibuprofen interact?' }, CLOCK, null);
    expect(alike.sentence).toContain(
      'taking an anti-inflammatory painkiller and some other medicine of that kind.',
    );
    expect(alike.crowd?.low).toBeGreaterThan(10_000);
  });
});

/** Itching on these days of January and February, of these strengths out of ten. */
function itching(db: WritableDb, times: readonly (readonly [day: string, severity?: number])[]): void {
  for (const [day, severity] of times) {
    const at = `${day}T18:00:00+01:00`;
    addEvent(db, addEntry(db, 'itchy', at), {
      ...{ kind: 'observation', name: 'itch', original: 'itchy', at, site: 'left arm' },
      ...(severity !== undefined && { severity }),
    });
  }
}

describe('what was felt', () => {
  const WHY = 'Why is there itching?';

  it('is a symptom of the list, where it was, and what it belongs to', () => {
    const db = vault();
    itching(db, [['2026-02-08', 7]]);
    expect(lattice(db, 'symptom', WHY)).toEqual(['itching of the arms', 'itching', 'skin symptom']);
    // Nobody counted how many have it: only what it belongs to is said.
    expect(lattice(vault(), 'symptom', 'Why is there anomia?')).toEqual(['symptom of the head or nerves']);
  });

  it.each([
    [2, ['mild', 'mild to moderate']],
    [5, ['moderate', 'mild to moderate']],
    [6, ['moderate', 'moderate to severe']],
    [9, ['severe', 'moderate to severe']],
  ])('%d of 10', (severity, words) => {
    const db = vault();
    itching(db, [['2026-02-08', severity]]);
    expect(lattice(db, 'severity-band', WHY)).toEqual(words);
  });

  it.each([
    ['2026-02-08', []],
    ['2026-02-05', ['a few days', 'less than a month']],
    ['2026-01-24', ['a few weeks', 'less than a month']],
  ])('since %s', (first, words) => {
    const db = vault();
    itching(db, [['2026-02-08'], [first]]);
    expect(lattice(db, 'duration', WHY)).toEqual(words);
  });

  it('for months, where no pause is longer than a month; once alone says nothing', () => {
    const db = vault();
    itching(db, [['2026-02-08'], ['2026-01-20'], ['2025-12-25'], ['2025-12-01']]);
    expect(lattice(db, 'duration', WHY)).toEqual(['a few months', 'more than a month']);
    itching(db, [['2025-10-01']]);
    expect(lattice(db, 'duration', WHY)).toEqual(['a few months', 'more than a month']);
    const once = vault();
    itching(once, [['2026-02-08']]);
    expect(lattice(once, 'duration', WHY)).toEqual([]);
  });

  it.each([
    [
      [8, 8, 7, 3, 2, 3],
      ['getting worse', 'changing over time'],
    ],
    [
      [2, 2, 3, 7, 8, 8],
      ['getting better', 'changing over time'],
    ],
    [[5, 5, 5, 5, 5, 5], ['staying about the same']],
    [[8, 8, 2], []],
  ])('strengths %j, newest first', (strengths, words) => {
    const db = vault();
    itching(
      db,
      strengths.map((severity, at) => [`2026-02-0${8 - at}`, severity] as const),
    );
    expect(lattice(db, 'trend', WHY)).toEqual(words);
  });

  it('comes and goes where it was looked for in between and not there; a day without a note says nothing', () => {
    const db = vault();
    itching(db, [['2026-02-08'], ['2026-02-01']]);
    expect(lattice(db, 'trend', WHY)).toEqual([]);
    const at = '2026-02-04T18:00:00+01:00';
    addEvent(db, addEntry(db, 'no itching today', at), {
      ...{ kind: 'observation', name: 'itch', original: 'itching', at, absent: true },
    });
    expect(lattice(db, 'trend', WHY)).toEqual(['coming and going', 'changing over time']);
  });

  it.each([
    [5, ['a few minutes', 'less than an hour', 'less than a day']],
    [40, ['less than an hour', 'less than a day']],
    [150, ['a few hours', 'less than a day']],
    [1000, ['less than a day']],
    [3 * 1440, ['a few days']],
  ])('%d minutes after', (onset, words) => {
    const db = vault();
    const at = '2026-02-08T15:00:00+01:00';
    const entry = addEntry(db, 'ice cream, then itchy', at);
    const food = addEvent(db, entry, { kind: 'exposure', name: 'ice cream', original: 'ice cream', at });
    addEvent(db, entry, { kind: 'reaction', name: 'itch', original: 'itchy', at, onsetOf: food, onset });
    expect(lattice(db, 'onset-band', 'Why is there itching after ice cream?')).toEqual(words);
  });

  it.each([
    ['ice cream', ['ice cream', 'dairy', 'a food']],
    ['prawns', ['shellfish', 'a food']],
    ['dairy', ['dairy', 'a food']],
    ['coffee', ['coffee', 'a drink with caffeine', 'a drink']],
    ['red wine', ['an alcoholic drink', 'a drink']],
    ['herbal tea', ['a herbal tea', 'a drink']],
    ['ginger tea', ['a herbal tea', 'a drink']],
    ['peppermint tea', ['a herbal tea', 'a drink']],
    ['black tea', ['a drink with caffeine', 'a drink']],
    ['iced tea', ['a drink with caffeine', 'a drink']],
    ['milk tea', ['a drink with caffeine', 'a drink']],
    ['decaf coffee', ['a drink']],
    ['Maya-free ice cream', ['dairy', 'a food']],
  ])('after %s', (food, words) => {
    expect(lattice(vault(), 'food-group', `Can ${food} cause itching?`)).toEqual(words);
  });
});
