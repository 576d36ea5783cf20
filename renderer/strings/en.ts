import { count, list } from './count.ts';
import { enAbout } from './en-about.ts';
import { enAsk } from './en-ask.ts';
import { enAttachments } from './en-attachments.ts';
import { enBackup } from './en-backup.ts';
import { enCheckIn } from './en-check-in.ts';
import { enCrumbs } from './en-crumbs.ts';
import { enExchange } from './en-exchange.ts';
import { enExpected } from './en-expected.ts';
import { enFlags } from './en-flags.ts';
import { enForgetting } from './en-forgetting.ts';
import { enForms } from './en-forms.ts';
import { enInbox } from './en-inbox.ts';
import { enKeychain } from './en-keychain.ts';
import { enLookBack } from './en-look-back.ts';
import { enNewKeys } from './en-new-keys.ts';
import { enPeople } from './en-people.ts';
import { enPhrase } from './en-phrase.ts';
import { enPlace } from './en-place.ts';
import { enReceivers } from './en-receivers.ts';
import { enSettings } from './en-settings.ts';
import { enSeveral } from './en-several.ts';
import { enStrength } from './en-strength.ts';

/** Everything the window says, in one place. Sentences of the core (errors, answers, red flags) come from the core. */
export const en = {
  app: {
    name: 'Tend',
    skip: 'Skip to the page',
    starting: 'Opening…',
    undo: 'Undo',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    add: 'Add',
    remove: 'Remove',
    tryAgain: 'Try again',
  },

  nav: {
    label: 'Pages',
    today: 'Today',
    'look-back': 'Look back',
    about: 'About',
    ask: 'Ask',
    memory: 'Memory',
    crumbs: 'Crumbs',
    settings: 'Settings',
    crumbsLeft: (n: number) => (n === 0 ? 'nothing has left' : count(n, 'has left', 'have left')),
  },

  foot: {
    onlyHere: 'Only on this laptop',
    left: (n: number) => `${count(n, 'crumb has', 'crumbs have')} left this laptop`,
    noBackup: 'No backup yet',
    backup: (day: string) => `Backed up ${day}`,
    today: 'today',
    yesterday: 'yesterday',
    locksIn: (minutes: number) => `Locks in ${minutes} min`,
    staysOpen: 'Does not lock by itself',
    reading: (done: number, total: number) =>
      `Reading ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} texts, so they can be found by meaning`,
    lock: 'Lock',
    lockHint: 'Ctrl+L',
  },

  errors: {
    noAnswer: 'Tend’s inner part did not answer. What you wrote is still here; please try again.',
    tooLong:
      'This is more than Tend can take at once. Please split it into several notes; your words are still here.',
    internal: 'Something inside Tend went wrong. What you wrote is kept; please try again.',
  },

  who: {
    about: (name: string) => `About ${name}. Choose whom the pages are about.`,
    menu: 'About whom',
    addSomeone: 'Add someone…',
    addTitle: 'Someone to write about',
    change: (name: string) => `About ${name}`,
    name: 'Name',
    nameHint: 'As you would write it in a note.',
    born: 'Birth date',
    bornHint: 'If you like: a year, a month or a day, as 2018 or 2018-05-04.',
    aliases: 'Other names',
    aliasesHint: 'Nicknames in your notes, separated by commas. None of them ever leaves.',
    sex: 'Sex',
    sexes: { none: 'not written down', f: 'female', m: 'male', x: 'other' },
    added: (name: string) => `${name} is here now.`,
  },

  welcome: {
    title: 'A quiet place to write down how it goes',
    sentences: [
      'Tend is a private journal for your health, or for someone you care for. It reads what you write, finds it again, and answers from your own notes.',
      'Everything stays on this laptop, sealed with your passphrase. Nothing leaves unless you have seen the exact words and said yes.',
      'It never diagnoses, and it never tells you to start, stop or change a medicine or a dose.',
      'It points out some signs of an emergency, but it does not watch over anyone: no warning does not mean that all is well.',
    ],
    begin: 'Make it yours',
    name: 'Your name',
    nameHint: 'So that notes say who wrote them.',
    country: 'Country',
    countryHint: 'If you like: for the right emergency number.',
    countryNone: 'not now',
    passphrase: 'Passphrase',
    again: 'The same again',
    show: 'Show what I type',
    differ: 'These two are not the same yet.',
    recovery:
      'Nobody else ever knows it, so nobody can give it back to you. Next you can write down 24 words on paper that open your journal if you forget it.',
    howToStart: 'How would you like to start?',
    empty: 'Start empty',
    emptyHint: 'A blank page, and your first line.',
    sample: 'Look around with a sample week',
    sampleHint: 'An invented week of two people. One click removes it.',
    create: 'Begin',
    creating: 'Sealing the journal…',
    needName: 'Please write your name, or any name you like.',
    needPassphrase: 'Please choose a passphrase.',
  },

  lock: {
    title: 'Welcome back',
    sentence: 'Your notes are sealed. Your passphrase opens them.',
    sealing: 'Sealing what was being written…',
    passphrase: 'Passphrase',
    open: 'Open',
    opening: 'Opening…',
    wrong: 'That was not it. Nothing happened to your notes; please try again.',
    crashed:
      'Something inside Tend stopped. Everything you kept is safe on disk. No key is held in memory, so please enter your passphrase once more.',
    draft: 'The line you were writing is still here, and will be there when you open.',
    show: 'Show',
    soon: 'Tend is about to lock. A line you are writing is sealed, and back when you open.',
    seconds: (n: number) => `${n} s`,
    stay: 'Stay open',
    trouble: 'Tend can’t open just now',
  },

  today: {
    partOfDay: (hour: number) =>
      hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : hour < 22 ? 'evening' : 'night',
    midday: 'midday',
    early: (weekday: string) => `Early ${weekday}`,
    nothing: (name: string) => `nothing written about ${name} yet today`,
    notes: (n: number, last: string) =>
      n === 1 ? `one note today, at ${last}` : `${n} notes today, the last at ${last}`,
    notesNoTime: (n: number) => (n === 1 ? 'one note today' : `${n} notes today`),
    slept: (name: string, amount: string) => `${name} slept ${amount}`,
    lineLabel: (name: string) => `Write a line about ${name}`,
    placeholder: 'What happened?',
    /** About a line that is plainly not English. */
    watched: {
      some: 'Tend looks for signs of an emergency in English. In this language it knows only the ten commonest, and misses some.',
      none: 'Tend does not look for signs of an emergency in this language. Please do not wait for it to warn you.',
    },
    keepsBefore: 'keeps this',
    /** After a question about a dose: another Enter is the answer. */
    keepsAsked: 'keeps it as it is',
    askedThen: 'If it is right, press Enter again. If not, change the line or its chips.',
    correctBefore: 'to correct',
    enter: 'Enter',
    down: '↓',
    keeping: 'Keeping…',
    kept: (line: string, also: readonly string[] = []) =>
      `Kept: ${line}${also.length === 0 ? '' : `, and a part on the ${also.length > 1 ? 'pages' : 'page'} of ${list(also)}`}.`,
    aLine: 'a line',
    aLineAbout: (name: string, when: string) => `a line about ${name}${when === '' ? '' : `, ${when}`}`,
    heard: (n: number, chips: string) => `Understood: ${chips}. ${n > 0 ? 'Arrow down goes there.' : ''}`,
    removed: 'removed',
    press: 'press to correct',
    correct: (what: string) => `Correct “${what}”`,
    named: (name: string) => `This names ${name}, so it is kept about ${name}.`,
    chosen: (name: string) => `This is kept about ${name}.`,
    stays: (name: string) => `Keep it about ${name}`,
    partOf: (name: string, things: readonly string[]) => `Part of this is about ${name}: ${list(things)}.`,
    onTheirs: (name: string) => `Keep it on ${name}’s page too`,
    several: (names: readonly string[]) => `This names ${list(names)}. Whose is it?`,
    warned: 'a warning came with this',
    timeline: 'Your notes, the latest first',
    emptyTitle: 'The first line is the hardest. It can be plain:',
    /** `name` is null where people write about themselves. */
    examples: (name: string | null) => [
      `${name === null ? '' : `${name} had `}milk and toast at 8:10, itchy arms 3/10 by nine`,
      'slept 7 h, no rash this morning',
      'headache 4/10 since lunch',
    ],
    emptyAfter:
      'What Tend understands is underlined as you write and shown beneath. Your words are always kept as they are.',
    tryIt: 'Put this into the line',
    beginning: 'This is where the notes begin.',
    writtenBy: (name: string) => `written by ${name}`,
    edit: 'Edit',
    editLabel: 'Change this note',
    history: 'History',
    historyTitle: 'How this note changed',
    historyNow: 'now',
    historyAt: (when: string) => `written ${when}`,
    delete: 'Delete',
    deleted: (line: string) => `Deleted: ${line}.`,
    edited: (line: string) => `Changed: ${line}.`,
    broughtBack: {
      add: (line: string) => `Taken back: ${line}.`,
      edit: (line: string) => `As it was before: ${line}.`,
      delete: (line: string) => `Brought back: ${line}.`,
    },
    nothingToUndo: 'There is nothing to undo.',
    changedNote: 'changed',
    more: (time: string) => `More about the note at ${time}`,
    sample: 'You are looking around in an invented week. Nobody in it is real.',
    removeSample: 'Remove the sample',
    sampleCounting: 'Looking for lines of your own…',
    sampleMeans: (names: readonly string[], own: number) =>
      `The invented week of ${list(names)} goes, for good; ${own === 0 ? 'you wrote no line about them.' : own === 1 ? 'the 1 line you wrote about them stays.' : `the ${count(own, 'line')} you wrote about them stay.`}`,
    sampleYes: 'Remove it',
    sampleNo: 'Leave it',
    sampleGone: 'The sample is gone. This is yours now.',
    noTime: 'no time',
    dot: { dose: 'medicine', symptom: 'something felt', plain: 'note', words: 'words only' },
  },

  chip: {
    what: 'What',
    kind: 'Kind',
    kinds: {
      dose: 'medicine',
      exposure: 'food, place or therapy',
      observation: 'something felt or measured',
      reaction: 'a reaction',
      'check-in': 'check-in',
      wound: 'wound',
      note: 'note',
    },
    amount: 'Amount',
    unit: 'Unit',
    severity: (min: number, max: number, scale: string | undefined) =>
      `How strong, ${min} to ${max}${scale === undefined ? '' : ` on “${scale}”`}`,
    time: 'Time',
    timeLike: '20:10',
    timeWrong: 'as 20:10',
    taken: 'Taken',
    takens: {
      taken: 'taken',
      skipped: 'skipped',
      partial: 'in part',
      refused: 'refused',
      stopped: 'stopped',
      unknown: 'not written',
    },
    absent: 'Looked for, not there',
    apply: 'Use this',
    remove: 'This is not in the line',
    bringBack: 'Bring back',
  },

  event: {
    dose: 'dose',
    food: 'food',
    no: (what: string) => `no ${what}`,
    lookedFor: 'looked for, not there',
    notedBy: (time: string) => `noticed by ${time}`,
    about: (time: string) => `about ${time}`,
    within: (span: string) => `within ${span}`,
    after: (span: string) => `${span} after`,
    between: (low: string, high: string) => `${low} to ${high} after`,
    outOf: (value: string, max: string) => `${value} of ${max}`,
    contains: (what: string) => `usually contains ${what}`,
    times: (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`),
    checkIn: 'check-in',
    wound: 'wound',
    size: (mm: string) => `${mm} mm`,
    noUnit: 'no unit',
    onScale: (name: string) => `on “${name}”`,
    givenBy: (name: string) => `given by ${name}`,
    exposedTo: { food: 'food', therapy: 'therapy', place: 'place', event: 'event' },
    reaction: 'a reaction, as you wrote',
    unnamed: 'something',
  },

  ...enAbout,
  ...enAsk,
  ...enAttachments,
  ...enBackup,
  ...enCheckIn,
  ...enExchange,
  ...enCrumbs,
  ...enExpected,
  ...enFlags,
  ...enForgetting,
  ...enForms,
  ...enInbox,
  ...enKeychain,
  ...enLookBack,
  ...enNewKeys,
  ...enPeople,
  ...enPhrase,
  ...enPlace,
  ...enReceivers,
  ...enSettings,
  ...enSeveral,
  ...enStrength,
};
