/** Plans of clinicians: what lowers a warning, and what never does. */
export const enPlans = {
  plans: {
    add: 'Write down a clinician’s plan',
    title: (name: string) => `A clinician’s plan for ${name}`,
    means: (name: string) =>
      `A plan lowers one warning about ${name} from “get help now” to “speak to someone today”. It does so only while a line says nothing more than the plan: one fit, shorter than this, nothing about breathing, an injury or not waking. No plan takes a warning away.`,
    only: 'Please write down only what a doctor, nurse or therapist told you or wrote for you.',
    kind: 'What it is about',
    kinds: { 'usual-seizure': 'a usual fit', 'usual-oxygen': 'a usual oxygen reading' },
    underMinutes: 'Shorter than, in minutes',
    underMinutesHint: (most: number) => `Up to ${most}. A longer fit is an emergency whatever a plan says.`,
    fromPercent: 'Not below, in percent',
    fromPercentHint: 'From 75 to 91.',
    givenBy: 'Who gave it',
    givenByHint: 'As you call them. The name never leaves.',
    givenOn: 'When',
    reviewBy: 'To be looked at again by',
    reviewByHint: 'At most a year later. After that day it lowers nothing until they give it again.',
    reads: (by: string, given: string, words: string, until: string) =>
      `${by}’s plan of ${given}: ${words}. It counts up to and including ${until}.`,
    keep: 'Keep this plan',
    line: (by: string, given: string) => `plan, given by ${by} on ${given}`,
    states: {
      stands: (until: string) => `Lowers this one warning to “today”, until ${until}.`,
      due: (until: string) =>
        `Was to be looked at again by ${until}, so it lowers nothing now. Please ask whether it still holds.`,
      dueNoDay: 'Lowers nothing: it has no day to be looked at again.',
    },
    anew: 'Write it down anew',
    noLonger: 'No longer so',
    noLongerNamed: (what: string) => `No longer so: ${what}`,
    earlier: 'What was so before',
    until: (line: string, until: string) => `${line}, until ${until}`,
    /** Under the line of Today. */
    due: (by: string, name: string, until: string) =>
      `${by}’s plan for ${name} was to be looked at again by ${until}. It lowers no warning until it is given again.`,
    dueWhere: 'See the plan',
  },
};
