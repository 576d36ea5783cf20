import { describe, expect, it } from 'vitest';
import { redFlags } from '../index.ts';
import { find } from '../phrase.ts';
import { read } from '../reading.ts';
import { core, plainly } from './core.ts';
import { learningContext as context } from './training.ts';

/** One line for each of the phrases, in their order. */
const lines = `
i cant breathe
her lips are blue
my throat is closing up
his tongue is swelling
chest pain
she's having a heart attack
dad is having a stroke
one side of her face has drooped
there's no pulse
he is unconscious
she won't wake
can't wake her
he's choking
it won't stop bleeding
the bleeding just won't stop
she is still fitting
she took a whole packet
he took all the pills
my son overdosed
i am going to kill myself
i want to die
ending my life tonight
i feel suicidal
mum is vomiting blood
the baby is floppy and grey`;

describe('the plainest words for an emergency', () => {
  const each = lines.trim().split('\n');

  it('have each a line of their own', () => {
    expect(each).toHaveLength(core.length);
    for (const [at, line] of each.entries()) {
      const [sentence] = read(line).sentences;
      const phrase = core[at];
      if (sentence === undefined || phrase === undefined) throw new Error(line);
      expect(find(phrase, sentence), line).not.toEqual([]);
      expect(plainly([sentence], context), line).toBe(true);
    }
  });

  it.each(each)('stand whatever else the day was: %s', (line) => {
    const calm = 'went to see a film about a cat, porridge and a lovely walk in the park';
    expect(redFlags(`${line}. ${calm}`, context)[0]?.level).toBe('now');
  });

  it.each([
    'he can breathe fine',
    'no chest pain',
    'had a stroke in 2014',
    'in the film he took all the pills',
    'not suicidal',
  ])('are no such words where they are denied, long past or a story: %s', (line) => {
    expect(plainly(read(line).sentences, context)).toBe(false);
  });
});
