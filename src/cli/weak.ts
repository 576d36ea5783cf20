import type { Reason } from '../strength/index.ts';
import { say } from './streams.ts';

const reasons: Readonly<Record<Reason, string>> = {
  'own-name': 'a name close to you',
  name: 'a name',
  common: 'words that many people choose',
  word: 'common words',
  date: 'a date',
  year: 'a year',
  keyboard: 'keys in a row',
  repeat: 'the same again and again',
  series: 'a series everybody knows',
  short: 'only a few characters',
};

/** One kind line when a new passphrase is easy to guess. It is taken all the same. */
export async function sayIfWeak(passphrase: string, names: readonly string[]): Promise<void> {
  // The lists are read only where a passphrase is chosen.
  const { strengthOf } = await import('../strength/index.ts');
  const strength = strengthOf(passphrase, names);
  if (strength.level !== 'easy') return;
  const why = new Intl.ListFormat('en-GB').format(strength.reasons.map((reason) => reasons[reason]));
  await say(
    `This passphrase is easy to guess: ${why}. Three or four unrelated words make a good one; tend passphrase changes it.`,
  );
}
