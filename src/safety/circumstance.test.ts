import { describe, expect, it } from 'vitest';
import { circumstance } from './circumstance.ts';
import { compile, find } from './phrase.ts';
import { read } from './reading.ts';
import type { Context } from './rule.ts';
import { negated } from './told/negation.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };

/** How the sign stands in the line, where it stands first. */
function how(line: string, sign: string) {
  const { sentences } = read(line);
  for (const [at, sentence] of sentences.entries()) {
    const match = find(compile(sign), sentence)[0];
    if (match) return circumstance(match, sentence, sentences[at + 1], context);
  }
  throw new Error(`"${sign}" is not in "${line}"`);
}

describe('how a sign stands in a line', () => {
  it.each([
    ['what is past silences its own clause', 'chest pain in 2019, walked the dog', 'chest pain', 'none'],
    ['not the one beside it', 'stent in 2019, chest pain in my arm and jaw', 'chest pain', 'current'],
    [
      'nor does how long ago the operation was',
      'section was 5 days ago, one calf is huge',
      'calf',
      'current',
    ],
    [
      'a date by itself speaks for what it follows',
      'fractured skull, 1993, horse',
      'fractured skull',
      'none',
    ],
    [
      'the year of a diagnosis is not the year of the sign',
      'seizure, epilepsy since 2011',
      'seizure',
      'current',
    ],
    [
      '"still" elsewhere does not bring a past back',
      'had a stroke in 2014, and he still plays bowls',
      'stroke',
      'none',
    ],
    ['"now" does', 'had a stroke in 2014, and now his face droops again', 'stroke', 'current'],
    ['a decade', 'took an overdose in the 90s', 'overdose', 'none'],
    ['what ended and should go on is not over', 'he has stopped breathing', 'breathing', 'current'],
    ['what ended is', 'the bleeding has stopped', 'bleeding', 'over'],
    [
      'what was better and is back is not over',
      'was better after the pen but now throat tight',
      'throat tight',
      'current',
    ],
    ['passing out is no death', 'passed out after vodka, wont wake', 'wont wake', 'current'],
    ['passing away is', 'nan passed away from a stroke', 'stroke', 'none'],
    ['an animal that is the subject', 'the dog had a seizure on the rug', 'seizure', 'none'],
    ['not an animal that did it', 'the dog bit his face, bleeding', 'bleeding', 'current'],
    ['a general question', 'can stress cause chest pain?', 'chest pain', 'none'],
    ['a question about someone', 'can he have chest pain from this?', 'chest pain', 'current'],
    ['a question that was answered', 'gp asked about chest pain and i said no', 'chest pain', 'none'],
    ['a leaflet', 'leaflet: call if you get chest pain', 'chest pain', 'none'],
    ['a leaflet and then a person', 'leaflet says call, and he has chest pain', 'chest pain', 'current'],
    ['a scene that is being written', 'writing the scene where she has an overdose', 'overdose', 'none'],
    ['a course of tablets is no course', 'steroid course ended, chest pain', 'chest pain', 'current'],
    ['the worst of a life asks for nothing', 'worst headache of my life', 'headache', 'current'],
    ['a part named only as fine', 'fever, neck fine', 'neck', 'none'],
    ['not one that was fine until then', 'neck fine until noon', 'neck', 'current'],
    ['a question that is answered at once', 'Face drooping? No. Arms both up.', 'face drooping', 'none'],
    ['not one about what should go on', 'is he breathing? no', 'breathing', 'current'],
    ['nor about what has run out', 'any keppra? none left', 'keppra', 'current'],
    ['a past that ends well now', 'fitted every hour in 2020, healthy now', 'fitted', 'none'],
    ['a past that does not', 'fitted every hour in 2020, now again', 'fitted', 'current'],
    ['"never again" is not again', 'slurred my words in September, never again', 'slurred', 'none'],
    [
      'a letter left to be found is not an imagining',
      'if youre reading this im on the bridge',
      'bridge',
      'current',
    ],
  ])('%s: %s', (_, line, sign, expected) => {
    expect(how(line, sign)).toBe(expected);
  });

  it('a denial reaches thoughts and plans, and not past a comma', () => {
    const denied = (line: string, sign: string) => {
      const sentence = read(line).sentences[0];
      const match = sentence && find(compile(sign), sentence)[0];
      return sentence !== undefined && match !== undefined && negated(match, sentence);
    };
    expect(denied('denies any thoughts of self harm', 'self harm')).toBe(true);
    expect(denied('no plan, wants to die', 'wants to die')).toBe(false);
  });

  it('slips of a thumb are read, and words that only look like one are left alone', () => {
    const words = (line: string) => read(line).sentences[0]?.words.map(({ text }) => text);
    expect(words('cnt breethe tung swolen')).toEqual(['cant', 'breathe', 'tongue', 'swollen']);
    expect(words('shallow drooling smelling gaping strangle tables')).toEqual([
      'shallow',
      'drooling',
      'smelling',
      'gaping',
      'strangle',
      'tables',
    ]);
    expect(words('gray color diarrhea paralyzed')).toEqual(['grey', 'colour', 'diarrhoea', 'paralysed']);
  });
});
