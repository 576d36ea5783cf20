import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import { heardIn, heardWords, oddsOf, QUIET, TODAY } from './network.ts';
import { type Lesson, trainNetwork } from './network-training.ts';
import { packNetwork, unpackNetwork } from './network-weights.ts';
import type { PublicVectors } from './public-vectors.ts';

/** Two kinds of things, and a word that no lesson has. */
const vectors: PublicVectors = {
  dims: 2,
  row: new Map([
    ['grey', 0],
    ['ashen', 1],
    ['lunch', 2],
  ]),
  values: Float32Array.from([1, 0, 1, 0, 0, 1]),
};
const lesson = (line: string, kind: Lesson['kind']): Lesson => ({
  sentences: read(line).sentences.map(heardWords),
  kind,
});
const lessons = Array.from({ length: 40 }, (_, at) => [
  lesson(`he is grey at ${at}`, TODAY),
  lesson(`he is not grey at ${at}`, QUIET),
  lesson(`he is at lunch at ${at}`, QUIET),
]).flat();
const network = trainNetwork([...lessons, ...lessons, ...lessons], vectors);
const alarm = (line: string) => oddsOf(read(line).sentences, network);

describe('the network', () => {
  it('hears words beside each other, not only which they are', () => {
    expect(alarm('he is grey at 8')).toBeGreaterThan(0);
    expect(alarm('he is not grey at 8')).toBeLessThan(0);
    expect(alarm('he is at lunch at 8')).toBeLessThan(0);
  });

  it('hears a word that no line had like those that are like it', () => {
    expect(alarm('he is ashen at 8')).toBeGreaterThan(0);
    expect(alarm('he is not ashen at 8')).toBeLessThan(alarm('he is ashen at 8'));
  });

  it('is the same from the same lines', () => {
    const again = trainNetwork(lessons.slice(0, 60), vectors);
    expect(trainNetwork(lessons.slice(0, 60), vectors)).toEqual(again);
  });

  it('says for which words it is alarmed', () => {
    const sentences = read('a long walk. he is grey at 8').sentences;
    const best = heardIn(sentences, network).toSorted((a, b) => b.alarm - a.alarm)[0];
    expect(best?.sentence).toBe(1);
    expect(sentences[1]?.words.slice(best?.from, best?.to).map(({ text }) => text)).toContain('grey');
  });

  it('is kept in bytes, and hears the same, nearly', () => {
    const kept = unpackNetwork(packNetwork(network, 'here'));
    for (const line of ['he is grey at 8', 'he is not grey at 8', 'ashen', '']) {
      expect(oddsOf(read(line).sentences, kept)).toBeCloseTo(alarm(line), 0);
    }
    expect(packNetwork(kept, 'here')).toEqual(packNetwork(network, 'here'));
  });
});
