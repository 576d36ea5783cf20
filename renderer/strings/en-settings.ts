import { count } from './count.ts';
import { enMemory } from './en-memory.ts';
import { enNumbers } from './en-numbers.ts';

/** Bytes as people say them: "1.1 GB", "25 MB". */
function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
  return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

export const enSettings = {
  ...enNumbers,
  ...enMemory,

  settings: {
    title: 'Settings',
    outside: 'What may leave',
    crumbs: 'Crumbs',
    crumbsHint:
      'Single questions that may leave, each only after you have seen its exact bytes. Off until you turn it on.',
    localOnly: 'Local only',
    localOnlyHint: 'With this on, nothing in Tend can open a connection: no crumb, no download.',
    look: 'How it looks',
    theme: 'Light or dark',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    country: 'Country',
    countryHint: 'For the right emergency number.',
    countryNone: 'not written down',
    subjects: 'Whom you write about',
    subjectLine: (entries: number, born: string | undefined) =>
      `${count(entries, 'note')}${born === undefined ? '' : `, born ${born}`}`,
    persons: 'Who else appears',
    personsHint: 'Relatives, doctors, teachers. Their names never leave.',
    personsNone: 'Nobody else yet.',
    personAdd: 'Add a person',
    personName: 'Name',
    personRole: 'Who it is',
    roles: {
      owner: 'you',
      clinician: 'doctor, nurse or therapist',
      relative: 'family',
      school: 'school or day care',
      other: 'someone else',
    },
    edit: (name: string) => `Edit ${name}`,
    version: (version: string) => `Tend ${version}`,
  },

  models: {
    title: 'Models',
    hint: 'They run on this laptop and hold no key. Without any of them Tend still finds, counts and answers.',
    wording: 'Let a model word the answers',
    wordingHint:
      'It may join and soften sentences. Each is checked against your notes; what fails is replaced by Tend’s own.',
    tasks: { embed: 'finds by meaning', word: 'words answers' },
    line: (bytes: number, licence: string) => `${size(bytes)}, ${licence}`,
    source: (source: string) => `From ${source}`,
    trainedOn: (what: string) => `Trained on: ${what}`,
    states: { absent: 'not here', fetching: 'fetching', present: 'here', damaged: 'damaged' },
    loaded: 'in memory',
    get: (bytes: number) => `Fetch ${size(bytes)}`,
    getHint: (source: string) => `Fetching opens a connection to ${source}. Nothing of yours is sent.`,
    stop: 'Stop fetching',
    load: 'Load',
    unload: 'Unload',
    progress: (done: number, total: number, source: string) =>
      `${size(done)} of ${size(total)} from ${source}`,
    backend: 'Computed on',
    threads: 'Threads',
    folder: 'Folder',
    notLoaded: 'nothing loaded',
    details: 'More',
    inUse: 'in use',
    use: 'Use this one',
    trust: 'What it is trusted with',
    trustHint:
      'A model is asked what Tend would ask of it, with made-up notes, and gets only the tasks it passed. What it is not trusted with, Tend does by itself or leaves out.',
    parts: {
      wording: 'Saying answers more kindly',
      question: 'Reading a question that Tend cannot',
      events: 'Naming what a line left over',
      support: 'Reading wordings a second time',
      needed: 'Choosing what a crumb needs',
    },
    verdicts: {
      passed: 'trusted',
      failed: 'failed, not given',
      unexamined: 'not examined by us yet, not given',
    },
    figure: (name: string, value: number, of: number, atLeast?: number, atMost?: number) =>
      `${name}: ${value} of ${of}${atLeast === undefined ? '' : `, at least ${percent(atLeast)} to pass`}${atMost === undefined ? '' : `, at most ${percent(atMost)} to pass`}`,
    taken: (date: string, build: string, here: boolean) =>
      `${here ? 'Taken on this computer' : 'Taken by Tend’s makers'}, ${date}, ${build}.`,
    examine: 'Examine this model',
    examineOf: (name: string) => `Examine this model: ${name}`,
    examineHint:
      'Some minutes; nothing of yours is read. You can stop it: parts that were finished are kept.',
    examStop: 'Stop the exam',
    examBegins: 'The exam begins: the model is being loaded.',
    examAt: (part: number, parts: number, name: string, done: number, of: number) =>
      `Part ${part} of ${parts}: ${name}, ${done} of ${of}`,
    figures: 'In figures',
  },
};
