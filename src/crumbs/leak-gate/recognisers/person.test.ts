import { describe, expect, it } from 'vitest';
import { person } from './person.ts';
import { found } from './testing/found.ts';

describe('the name of a person', () => {
  it.each([
    ['Theresa has itching', 'Theresa'],
    ['gave Maya her dose', 'Maya'],
    ['Dr. Okafor says so', 'Dr. Okafor'],
    ['mr. ford came', 'mr. ford'],
    ['then Ludwig van der Voet called', 'Ludwig van der Voet'],
    ['We saw Ingrid Jørgensen-Lie.', 'Ingrid Jørgensen-Lie'],
    ['why is yulan so impulsive?', 'yulan'],
    ["It was at Grace's.", "Grace's"],
    ['Mark is here', 'Mark'],
    ['she named him joshua', 'joshua'],
    ['H. J. Wilson came', 'Wilson'],
    ['with MAYA at home', 'MAYA'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(person, text)).toContain(wanted);
  });

  it.each([
    'There is a rash there.',
    'Will it help?',
    'May a child swim?',
    'ran 5 km, took 2.5 mg and 10 ml at bp 120',
    'She took Keppra and Ibuprofen',
    'the MRI and the EEG',
  ])('left alone: «%s»', (text) => {
    expect(found(person, text)).toEqual([]);
  });
});
