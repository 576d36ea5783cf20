/** Around what the core says about the place a vault lies in. */
export const enPlace = {
  place: {
    title: 'Where your journal lies',
    hint: 'Your journal is sealed wherever it lies. What is around it can still matter.',
    looking: 'Looking…',
    levels: { fine: 'in order', unknown: 'not known', risk: 'worth a change' },
    todo: 'What you can do:',
    again: 'Look again',
    looked: 'Looked again.',
    notice: 'About the place your journal lies in',
    more: 'What I can do',
    told: 'I know',
    foot: { copied: 'Sealed copies on other machines', network: 'Sealed, on another machine' },
  },
};
