import { count } from './count.ts';

export const enMemory = {
  memory: {
    title: (name: string) => `What Tend has learned about ${name}`,
    sentence: (learned: number) =>
      `From ${count(learned, 'note')}. It helps to find things sooner and to call them as you do. It never leaves this laptop.`,
    loading: 'Looking…',

    asksTitle: 'Is this worth remembering?',
    asksHint: 'Until you say yes, it counts for nothing.',
    yes: 'Yes, remember it',
    no: 'No, don’t ask again',
    later: 'Ask me later',
    kept: 'Remembered.',
    notKept: 'Not remembered, and not asked again.',
    putOff: 'Asked again in a week.',
    waiting: (n: number) =>
      n === 1
        ? 'One more question waits. There is no hurry.'
        : `${n} more questions wait. There is no hurry.`,

    themesTitle: 'What the notes are about',
    themesHint: 'Notes that are alike, by month. What is older counts for less.',
    theme: (names: readonly string[]) => (names.length === 0 ? 'other notes' : names.join(', ')),
    themeNotes: (n: number) => count(n, 'note'),
    asTable: 'The same as a table',
    themeColumn: 'About',
    notesColumn: 'Notes',
    monthsColumn: 'By month',
    monthNotes: (month: string, n: number) => `${month} ${n}`,

    sorts: {
      followed: 'What came after what',
      corrected: 'Words you put right',
      noted: 'What is written down',
      asked: 'What is asked about',
    },
    all: (n: number) => `Show all ${n}`,
    showEntries: (n: number) => (n === 1 ? 'Show the note' : `Show the ${count(n, 'note')}`),
    showQuestions: (n: number) => (n === 1 ? 'Show the question' : `Show the ${count(n, 'question')}`),
    more: (n: number) => (n === 1 ? 'and one more' : `and ${n} more`),
    seen: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    weight: (share: number) =>
      share < 0.01
        ? 'less than 1 % of what is remembered'
        : `${Math.round(share * 100)} % of what is remembered`,
    insteadOf: (tend: string) => `Your words. Tend’s were: ${tend}`,
    open: 'open in Today',

    putRight: 'Put right',
    putRightLabel: 'In your words',
    save: 'Save',
    saved: 'Saved in your words.',
    tendsWords: 'Tend’s words again',
    pause: 'Pause',
    paused: 'Paused: it is shown here and used for nothing.',
    resume: 'Use it again',
    resumed: 'Used again.',
    isPaused: 'paused',
    forget: 'Forget',
    forgetMeans:
      'The statement and what was derived from it are erased, and it is not learned again. The notes it came from stay in your journal. Old backups may still hold it.',
    forgetYes: 'Forget it',
    keep: 'Keep it',
    forgotten: 'Forgotten.',

    inUse: 'Use what is learned',
    inUseHint: (name: string) =>
      `Off, nothing more is learned about ${name}, and nothing of this is used. What stands here stays until you forget it.`,
    off: (name: string) => `Paused: nothing is learned about ${name}, and nothing of this is used.`,
    on: 'In use again.',
    empty: (name: string) => `Nothing has been learned about ${name} yet.`,
    emptyText:
      'When something has been written down, a plain statement appears here, such as “headache, noted 5 times, last on 26 February”, each with the notes it came from. You can put right, pause or forget any of them.',
  },
};
