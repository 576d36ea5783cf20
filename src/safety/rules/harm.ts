import type { Rule } from '../rule.ts';

/** Harm to another, about to happen, happening, or told of. */
export const harm: Rule = {
  id: 'harm',
  now: [
    'pillow over ~1 face',
    'hands ~2 round|around ~1 neck|throat',
    'strangl*|throttled ~1 me|her|him',
    'going|gonna to? hit|hurt|kill|smack|strangle him|her|them|dad|mum|mom',
  ],
  today: [
    'slaps|slapped|hits|punches|kicks|beats|pinches ~1 him|her|me|mum|dad|nan',
    'abus* ~1 by|me|her|him',
  ],
  not: ['knee laughing|himself', 'slapped ~1 high'],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'Someone may be in danger. That is an emergency like any other.',
      action:
        '{call}. Get to another room or out of the house if you can; if you cannot speak, stay on the line.',
    },
    today: {
      text: 'What is told here should be told to someone who can protect.',
      action:
        'Ring the safeguarding or social care line, a doctor or the police today. If anyone is in danger now: call the emergency number.',
    },
  },
  source: {
    name: 'Rise, Ways to stay safe; United Welsh, What to do in an emergency; Plymouth City Council, Report adult abuse or neglect',
    url: 'https://riseuk.org.uk/get-help/first-steps/ways-to-stay-safe',
    basis: 'read',
    read: '2026-11-30',
  },
};
