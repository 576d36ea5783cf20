/** The recovery phrase, the passphrase, and getting back in without it. */
export const enPhrase = {
  phrase: {
    title: 'If you forget your passphrase',
    why: [
      'Tend can give you 24 words that open your journal when the passphrase is gone. They are made on this laptop, shown only now, and nobody else ever has them.',
      'Please have paper and a pen at hand, and look around that nobody reads along.',
    ],
    without: 'Without the passphrase and without these words, nobody can open your journal again.',
    show: 'Show the 24 words',
    making: 'Making the words…',
    later: 'I’ll do this later',
    wordsTitle: 'Your 24 words',
    write:
      'Please write these down on paper, in this order, and keep them where you keep papers that matter.',
    photo:
      'A photo or a file of them would be a key that lies open. Tend shows them only now and keeps no copy to read.',
    print: 'Print',
    printHint: 'Some printers remember what they printed; one of your own is best.',
    noPrint: 'Printing is not possible here. Please write the words down by hand.',
    written: 'I have written them down',
    practiseTitle: 'Try them once',
    practise: 'Three of the words, from your paper. Capitals do not matter.',
    word: (place: number) => `Word ${place}`,
    notYet: (place: number) => `Word ${place} is not this one. Please have another look.`,
    missing: (place: number) => `Word ${place} is still empty.`,
    check: 'Check',
    lookAgain: 'Look at the words again',
    skip: 'Go on without trying',
    paperTitle: 'Recovery words for a Tend journal',
    paperText:
      'These 24 words, in this order, open the journal without its passphrase. Whoever has this paper and the laptop can read everything. On the lock screen: Forgot it?',
  },

  recover: {
    forgot: 'Forgot it?',
    title: 'Open it with your 24 words',
    sentence:
      'If you wrote down a recovery phrase, it opens your journal now, and you choose a new passphrase. The old one then stops working. Without the passphrase and without the words, nobody can open it.',
    words: 'Your 24 words',
    wordsHint: (n: number) =>
      n === 0
        ? 'In their order. Capitals, numbers and line breaks do not matter; the first four letters of each are enough.'
        : `${n} of 24 words`,
    fresh: 'New passphrase',
    open: 'Open and use the new passphrase',
    back: 'Back',
    returnedTitle: 'Your journal is back',
    returned: 'Choose a new passphrase for it. The one it had before then stops working.',
    needWords: 'Please write the words down here, from your paper.',
  },

  keys: {
    title: 'Getting in, and locking',
    passphrase: 'Passphrase',
    passphraseHint: 'Backups made before a change still open with the old one.',
    change: 'Change it',
    old: 'The passphrase now',
    fresh: 'The new one',
    lockAfter: 'Lock when nothing is touched for',
    lockAfterHint: 'A line you are writing is sealed first, and back when you open.',
    lockAfters: {
      1: '1 minute',
      5: '5 minutes',
      15: '15 minutes',
      30: '30 minutes',
      never: 'never by itself',
    },
    changing: 'Changing…',
    changed: 'The passphrase is changed.',
    wrong: 'That was not it. Nothing was changed; please try again.',
    phrase: 'Recovery phrase',
    none: 'There is none. If you forget your passphrase now, nobody can open this journal again.',
    there:
      'Your 24 words on paper open this journal too. If you no longer have the paper, make new words; the old ones then stop working.',
    make: 'Make one',
    makeNew: 'Make new words',
    makeTitle: 'A recovery phrase',
    makeText: 'Your passphrase, please, so that nobody else can do this while you are away.',
    oldStops: 'From then on the words you had before open nothing any more.',
    made: 'The words are made. Keep the paper safe.',
  },
};
