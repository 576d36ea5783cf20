/** What a warning says besides the core's own sentences. */
export const enFlags = {
  flag: {
    /** What to do first, as a heading. The core begins its action with the same words. */
    call: (number: string) => `Call ${number} now`,
    callLocal: 'Call your local emergency number now',
    today: 'Speak to someone today',
    made: (words: string, where: string) => `Because of “${words}”${where === '' ? '' : ` ${where}`}`,
    /** Between two words that a warning was made of, inside their quotation marks. */
    madeAlso: '” and “',
    inNote: (name: string) => `in the note about ${name}`,
    inQuestion: (name: string) => `in your question about ${name}`,
    inFact: (name: string) => `in what you wrote down about ${name}`,
    inAnswer: 'in the answer from outside',
    notIt: 'This is not it',
    folded: 'Folded away:',
    unfold: 'Show again',
    never: 'This is no diagnosis, and no card is ever an all-clear.',
  },
};
