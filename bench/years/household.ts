import { once, type Stream } from './streams.ts';

/** What happened between two of them, or stands in a line about another. */
export const household: readonly Stream[] = [
  once(() => 66, 'Theo', 'Jonas', 1240, 'Theo and Priya both threw up after the prawns, me not', [
    { name: 'vomiting' },
    { name: 'prawns' },
    { name: 'vomiting', who: 'Priya' },
    { name: 'prawns', who: 'Priya' },
  ]),
  once(
    () => 121,
    'Theo',
    'Ruth',
    1000,
    'Walter read to Theo all afternoon and both slept an hour on the sofa',
    [
      { name: 'nap', also: ['sleep'] },
      { name: 'nap', also: ['sleep'], who: 'Walter' },
    ],
  ),
  once(
    () => 175,
    'Walter',
    'Priya',
    1110,
    'Dad picked Theo up from school and forgot his own tablets, Theo reminded him',
    [{ name: 'forgot tablets' }],
  ),
  once(
    () => 236,
    'Priya',
    'Jonas',
    1190,
    'Priya carried Theo upstairs, leg gave way on the landing, nobody hurt',
    [{ name: 'leg gave way' }],
  ),
  once(() => 288, 'Theo', 'Priya', 1100, 'Theo gave Walter his cold, both sneezing', [
    { name: 'cold' },
    { name: 'cold', who: 'Walter' },
  ]),
  once(() => 104, 'Theo', 'Jonas', 1180, 'Correction: the ice cream on Sunday was sorbet, no milk in it', [
    { name: 'correction' },
  ]),
  once(
    () => 222,
    'Walter',
    'Priya',
    1080,
    'The reading from Monday was with the old cuff, too tight, do not count it',
    [{ name: 'old cuff' }],
  ),
];
