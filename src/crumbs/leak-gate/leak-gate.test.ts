import { describe, expect, it } from 'vitest';
import { addEntry, addFact, addPerson, addSubject, mayasVault } from '../testing/vault.ts';
import { tokensOf } from './fold.ts';
import { CLEAN, HOSTILE, LICENSED } from './hostile.ts';
import { checkSentence } from './index.ts';

const gatesOf = (sentence: string, licensed: readonly string[] = LICENSED, db = mayasVault()) =>
  checkSentence(db, sentence, licensed).map(({ gate }) => gate);

describe('nothing of a person leaves', () => {
  const db = mayasVault();

  it.each(HOSTILE)('%s', (_leak, sentence) => {
    expect(gatesOf(sentence, LICENSED, db)).not.toEqual([]);
  });

  it('points at the very letters, also when they are disguised', () => {
    const sentence = 'The child M\u0430\u200bya has itching.';
    const name = checkSentence(db, sentence, []).find(({ gate }) => gate === 'name');
    expect(sentence.slice(name?.start, name?.end)).toBe('M\u0430\u200bya');
  });

  it('reads a word through invisible characters, accents and other alphabets', () => {
    for (const written of ['Ma\u00adya', 'M\u00e1y\u0308a', 'M\u0430y\u0430', '\uff2daya']) {
      expect(tokensOf(written).map(({ word }) => word)).toEqual(['maya']);
    }
  });

  it('a name added a moment ago counts', () => {
    const mine = mayasVault();
    const sentence = 'A child with grace has itching.';
    expect(gatesOf(sentence, [], mine)).toEqual([]);
    addPerson(mine, 'Grace', 'relative');
    expect(gatesOf(sentence, [], mine)).toContain('name');
  });

  it('the label of a number to call is one of their own words, and the number is theirs too', () => {
    const mine = mayasVault();
    const sentence = 'A child with grace has itching.';
    expect(gatesOf(sentence, [], mine)).toEqual([]);
    mine.exec(
      `INSERT INTO numbers (uid, kind, label, number, added_ms) VALUES ('n', 'doctor', 'with grace', '116 117', 0)`,
    );
    expect(gatesOf(sentence, [], mine)).toContain('contact');
    expect(gatesOf('A child of 116 117 has itching.', [], mine)).toContain('contact');
  });

  it('a whole name never leaves, though a predicate uses the very word', () => {
    const mine = mayasVault();
    addSubject(mine, 'Dairy', null);
    expect(gatesOf('A child has itching after eating dairy.', ['dairy'], mine)).toContain('name');
  });

  it('what was deleted, edited away or only asked is still the person’s own words', () => {
    const said = 'the itching began behind both ears';
    const deleted = mayasVault();
    addEntry(deleted, `I think ${said}, oddly`, '2026-01-01T10:00:00Z');
    deleted.exec(`UPDATE entries SET deleted_ms = 1 WHERE text LIKE '%behind%'`);
    expect(gatesOf(`Why would it be that ${said}?`, [], deleted)).toContain('journal');

    const edited = mayasVault();
    const entry = addEntry(edited, 'other words', '2026-01-01T10:00:00Z');
    edited
      .prepare(
        `INSERT INTO entry_revisions (entry_id, revision, text, start_ms, end_ms, offset_min, zone, precision, written_ms, events) SELECT id, 1, ?, start_ms, end_ms, offset_min, zone, precision, 0, '[]' FROM entries WHERE id = ?`,
      )
      .run(`I think ${said}, oddly`, entry);
    expect(gatesOf(`Why would it be that ${said}?`, [], edited)).toContain('journal');

    const asked = mayasVault();
    asked.exec(
      `INSERT INTO conversations (subject_id, asked_ms, question, answer) VALUES (1, 0, 'Is it true that ${said}?', '')`,
    );
    expect(gatesOf(`Why would it be that ${said}?`, [], asked)).toContain('journal');

    const outside = mayasVault();
    outside.exec(
      `INSERT INTO asked_outside (uid, subject_id, asked_ms, question) VALUES ('o', 1, 0, 'Is it true that ${said}?')`,
    );
    expect(gatesOf(`Why would it be that ${said}?`, [], outside)).toContain('journal');
  });

  it('a gate that breaks is shut', () => {
    const mine = mayasVault();
    mine.exec('DROP TABLE aliases');
    expect(gatesOf('A person has itching.', [], mine)).toEqual(['gate']);
  });
});

describe('a general question is not held back', () => {
  const db = mayasVault();

  it.each(CLEAN)('%s', (sentence) => {
    expect(checkSentence(db, sentence, LICENSED)).toEqual([]);
  });

  it('words of a name that the template needs may stand where the template has them', () => {
    expect(gatesOf(CLEAN[0] ?? '')).toEqual([]);
    expect(gatesOf('A child of Little Oaks has itching.')).toEqual(['proper-name', 'person']);
    expect(gatesOf('A child of little oaks primary school has itching.')).toContain('name');
  });

  it('a fact may be said in the words of a predicate that is on, and in no others', () => {
    const mine = mayasVault();
    addFact(mine, 'allergy', 'dairy', 'suspected');
    expect(gatesOf('A child has itching after eating dairy.', ['dairy'], mine)).toEqual([]);
    expect(gatesOf('A child has itching after eating dairy.', [], mine)).toContain('fact');
  });
});
