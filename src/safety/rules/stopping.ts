import type { Rule } from '../rule.ts';
import { neverStopSuddenly } from '../words.ts';

/** Medicines that must not be stopped at once have run out, are missed, or are about to be stopped. */
export const stopping: Rule = {
  id: 'stopping',
  now: [],
  today: [
    {
      together: [
        neverStopSuddenly,
        [
          'ran|run|runs|running out',
          'out of',
          'cold turkey',
          'stop|stopped|stopping|quit|quitting',
          'missed|misses|skipped ~8 again|third|second|3|days|row',
          'none|no left',
          'refus*|wont take*',
        ],
      ],
      within: 9,
    },
  ],
  not: [
    'say|says|said ~2 stopping ~3',
    'about stopping ~2',
    'before we|i|she|he run',
    'stop|stopped|stopping ~3 paracetamol|ibuprofen|antibiotic*',
    'steroid cream',
  ],

  says: {
    now: {
      text: 'Some medicines must not be stopped at once.',
      action: '{call} if there is a fit, collapse or confusion.',
    },
    today: {
      text: 'This medicine should not be stopped from one day to the next.',
      action:
        'Ring a pharmacist or the prescriber today, before the next dose is missed; a pharmacist may help with an emergency supply. If there is a fit, collapse or confusion: call the emergency number.',
    },
  },
  source: {
    name: 'Epilepsy Foundation, Stopping Seizure Medications; NHS, Steroid tablets (as shown by 1st Choice Pharmacy); NHS, About baclofen; GoodRx, Medications that are dangerous to stop abruptly; opioids recalled',
    url: 'http://www.epilepsy.com/learn/treating-seizures-and-epilepsy/seizure-and-epilepsy-medicines/stopping-medication',
    basis: 'read',
    read: '2026-11-30',
  },
};
