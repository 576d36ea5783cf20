/** What was expected and is not written down. Never "missed": nobody knows that. */
export const enExpected = {
  expected: {
    label: 'Expected today',
    row: (time: string) => (time === '' ? ':' : `, ${time}:`),
    notWritten: 'not written down',
    parts: { morning: 'this morning', midday: 'at midday', evening: 'this evening', night: 'tonight' },
    today: 'today',
    yesterday: (time: string) => `yesterday ${time}`,
    given: 'Given',
    notGiven: 'Not given',
    givenNamed: (what: string) => `Given: ${what}`,
    notGivenNamed: (what: string) => `Not given: ${what}`,
    at: 'Given at',
    keep: 'Keep',
    keepSure: 'Keep it all the same',
    said: (time: string) => (time === '' ? 'A note says' : `The note of ${time} says`),
    saidMeans: (n: number, all: number) =>
      n < all
        ? 'Does that mean these?'
        : n === 1
          ? 'Does that mean the one above?'
          : `Does that mean all ${n} above?`,
    yesAll: (n: number) => (n === 1 ? 'Yes, write it down' : 'Yes, write them down'),
    no: 'No',
    missed: 'From the days before, nobody wrote this down.',
    missedMeans: 'Left so, it counts as not known, and is not asked about again.',
    leave: 'Leave it so',
  },
};
