import type { DayPart, Fact, Weekday } from '../../src/contract/index.ts';
import { enPlans } from './en-plans.ts';

/** What stands for longer about a person, and what is asked about it again. */
export const enAbout = {
  ...enPlans,

  about: {
    title: (name: string) => `About ${name}`,
    who: (parts: readonly string[]) => parts.join(', '),
    born: (day: string) => `born ${day}`,
    also: (names: string) => `also called ${names}`,
    from: (country: string) => `in ${country}`,
    whoNone: 'Nothing more is written down. Birth date and sex help to read what is usual at an age.',
    edit: (name: string) => `Edit ${name}`,
    editShort: 'Edit',
    medicines: 'Current medicines',
    medicinesHint: 'How each was prescribed. Tend does not check it and never works out a dose.',
    medicinesNone: 'No medicine written down.',
    medicineAdd: 'Write down a medicine',
    medicineChange: 'Change…',
    medicineChangeNamed: (value: string) => `Change: ${value}`,
    readAs: (words: string) => `Read as ${words}.`,
    noTimes: 'No times are written down, so no dose of it is expected.',
    notUnderstood: (words: string) =>
      `Not understood: “${words}”. Tend expects nothing from this: when is it taken?`,
    whatTimes:
      'At what times? Until they are written down, Tend expects that many a day and reminds of none.',
    asNeeded: 'Taken as needed, so no dose of it is expected.',
    known: 'Diagnoses, allergies and more',
    knownHint: 'Suspected is never shown as diagnosed.',
    knownNone:
      'Nothing written down. A diagnosis, an allergy or a pregnancy stands here with how sure it is and since when.',
    plans: 'Clinicians’ plans',
    plansNone: 'None. What a clinician allowed can lower one warning.',
    add: 'Write one down',
    keep: 'Keep',
    keepChange: 'Keep the change',
    changeMeans: 'What was so until today stays beneath, as it was.',
    kind: 'Kind',
    value: 'What',
    status: 'How sure',
    since: 'Since',
    sinceHint: 'If you like, as 2024-03.',
    kinds: {
      diagnosis: 'diagnosis',
      allergy: 'allergy',
      intolerance: 'intolerance',
      medicine: 'current medicine',
      genotype: 'genotype',
      pregnancy: 'pregnancy',
      device: 'device',
      contact: 'contact',
      plan: 'plan',
    } satisfies Record<Fact['kind'], string>,
    groups: {
      diagnosis: 'Diagnoses',
      allergy: 'Allergies',
      intolerance: 'Intolerances',
      pregnancy: 'Pregnancy',
      genotype: 'Genotype',
      device: 'Devices',
      contact: 'Contacts',
    } satisfies Partial<Record<Fact['kind'], string>>,
    statuses: {
      suspected: 'suspected, not diagnosed',
      diagnosed: 'diagnosed',
      'confirmed-absent': 'looked for, not there',
    } satisfies Record<Fact['status'], string>,
    line: (status: string | null, since: string | undefined, saidBy: string) =>
      [status, since === undefined ? null : `since ${since}`, `said by ${saidBy}`]
        .filter((part) => part !== null)
        .join(', '),
  },

  medicine: {
    line: 'The medicine, as you would say it',
    lineHint: 'As “Keppra 250 mg twice a day, 7:30 and 19:30”.',
    when: 'When',
    whens: {
      daily: 'at these times',
      every: 'so many hours after the last',
      'as-needed': 'as needed',
      none: 'not written down',
    },
    times: 'Times',
    timesHint: 'As 7:30, 19:30, or morning, noon, evening, night.',
    timesWrong: 'Please write times as 7:30 or 19:30, or morning, noon, evening, night.',
    hours: 'Hours',
    hoursHint: 'From the last one that is written down.',
    days: 'Only on',
    daysHint: 'Every day when none is chosen.',
    weekdays: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    } satisfies Record<Weekday, string>,
    parts: {
      morning: 'morning',
      noon: 'noon',
      evening: 'evening',
      night: 'night',
      day: 'once',
    } satisfies Record<DayPart, string>,
    route: 'How it is taken',
    routeHint: 'If you like, as by mouth or on the skin.',
    prescribedBy: 'Prescribed by',
    prescribedByHint: 'As you call them. The name never leaves.',
  },

  again: {
    label: 'Asked again after a while',
    takes: (name: string | null) => (name === null ? 'Do you still take' : `Does ${name} still take`),
    stands: (name: string | null) => (name === null ? 'Is this still so:' : `Is this still so for ${name}:`),
    /** Behind the words themselves. */
    of: (kind: string, suspected: boolean) =>
      suspected ? `, suspected ${kind}, not diagnosed` : `, ${kind}`,
    stillSo: 'Still so',
    notAnyMore: 'Not any more',
    changed: 'Changed…',
    later: 'Ask in a week',
  },

  reminders: {
    title: 'Reminders',
    hint: 'Off until you turn one on. While Tend is running, also while it is locked, your computer then shows “Tend: Something to write down”. It never says what, or about whom, and makes no sound.',
    doses: 'At the times of medicines',
    dosesHint: 'Only for a dose that is not written down by then.',
    checkIn: 'For the evening check-in',
    checkInHint: 'Unless it is done by then.',
    time: 'At',
  },
};
