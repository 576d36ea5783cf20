import { count, list } from './count.ts';

/** Looking back: the strip, the search and what is shown. */
export const enLookBack = {
  lookBack: {
    title: 'Look back',
    head: (n: number, name: string, since: string) => `${count(n, 'note')} about ${name} since ${since}`,
    headNarrowed: (n: number, all: number) => `${count(n, 'note')} of ${all.toLocaleString('en-GB')}`,
    empty: (name: string) => `Nothing is written about ${name} yet.`,
    emptyAfter:
      'What you write on Today can be looked back on here: day by day, as a picture, and by its words.',
    nothingFits: 'No note fits all of this.',
    days: 'The days, the latest first',

    search: 'Search the notes',
    searchHint: 'Words, or what it was like',
    searching: 'Looking…',
    clear: 'Clear',
    found: (words: number, meaning: number, more: boolean) =>
      words + meaning === 0
        ? 'Nothing was found.'
        : [
            words === 0
              ? 'No note has these words'
              : `${more ? 'The best ' : ''}${count(words, 'note')} with your words`,
            meaning === 0 ? '' : `${count(meaning, 'note')} similar in meaning`,
          ]
            .filter((part) => part !== '')
            .join(' · '),
    nothingFound: (query: string) => `No note about this was found for “${query}”.`,
    nothingTeaches: [
      'One telling word finds most: a medicine, a food, a part of the body.',
      'Other forms are found too: “sleeping” also finds “sleep”.',
    ],
    nothingNarrowed: 'Only what is shown was searched. Take something away below, and it looks further.',
    withWords: 'With these words',
    withMeaning: 'Similar in meaning',
    similar: 'similar in meaning',
    hitKeys: 'Arrow keys go from one to the next, Enter shows it among its days, Escape goes back.',
    hitAt: (n: number, all: number) => `${n} of ${all} found`,
    previousHit: 'Previous',
    nextHit: 'Next',
    backToHits: 'All that was found',

    jump: 'Go to a day',
    jumpLike: '3 March, last Tuesday, 2025-11',
    jumpGo: 'Go',
    calendar: 'Choose a day',
    calendarNext: 'Next month',
    calendarPrevious: 'Previous month',
    nearest: (wanted: string, day: string) =>
      `Nothing is written on ${wanted}. The nearest note is of ${day}.`,
    wentTo: (day: string) => `Here is ${day}.`,

    shown: 'What is shown',
    everything: 'Everything is shown.',
    narrow: 'Show only …',
    narrowDone: 'Done',
    kind: 'Kind',
    anyKind: 'every kind',
    kinds: {
      dose: 'medicines',
      exposure: 'foods and places',
      observation: 'what was felt or measured',
      reaction: 'reactions',
      'check-in': 'check-ins',
      wound: 'wounds',
      note: 'notes',
    },
    what: 'A certain thing',
    whatHint: 'As melatonin, or itch.',
    writer: 'Written by',
    anyWriter: 'anybody',
    photos: 'With a photo or file',
    absent: 'Looked for, not there',
    onlyThese: 'Only the days of the picture',
    only: {
      writtenBy: (name: string) => `written by ${name}`,
      photos: 'with photos or files',
      absent: 'looked for, not there',
      between: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    },
    takeAway: (words: string) => `Only ${words}. Show more again.`,
    takeAllAway: 'Show everything',

    strip: 'The days as a picture',
    stripKeys:
      'Arrow keys go from part to part, Page Up and Page Down a whole span, Home and End to the beginning and to today. Plus and minus zoom. Enter goes to the notes.',
    zoom: 'How much is shown',
    zooms: { day: 'Day', week: 'Week', month: 'Month', quarter: '3 months', year: 'Year', all: 'All' },
    earlier: 'Earlier',
    later: 'Later',
    asTable: 'As a table',
    lanes: { doses: 'Medicines', exposures: 'Foods, places', felt: 'Felt, measured', looked: 'Looked for' },
    range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    legend: {
      ring: 'looked for, not there; or not taken',
      height: (min: number, max: number) => `the strongest, ${min} to ${max}`,
      hatched: 'no check-in: nobody wrote that they looked',
      many: 'how many',
      view: 'the days beneath',
    },
    when: 'When',
    things: (name: string, n: number) => (n === 1 ? name : `${name} ${n} times`),
    notThere: (thing: string) => `no ${thing}`,
    notTaken: (thing: string) => `${thing} not taken`,
    others: (n: number) => `and ${count(n, 'other thing')}`,
    otherThings: (n: number) => count(n, 'other thing'),
    unnamed: 'something',
    strongest: (value: number, max: number) => `strongest ${value} of ${max}`,
    lookedOn: (n: number, of: number, what: string) =>
      of === 1 ? `looked for ${what}` : `looked for ${what} on ${n} of ${of} days`,
    notLooked: 'no check-in',
    lookedThatDay: (what: string) => `looked for ${what} that day`,
    notLookedThatDay: 'no check-in that day',
    nothingThere: 'nothing written down',
    bin: (when: string, said: readonly string[]) =>
      `${when}: ${said.length === 0 ? 'nothing written down' : said.join('; ')}`,
    laneSays: (lane: string, words: string) => `${lane.toLowerCase()}: ${words}`,
    goTo: (when: string) => `Go to ${when}`,
    listed: (names: readonly string[]) => list(names),
  },
};
