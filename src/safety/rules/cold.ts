import type { Rule } from '../rule.ts';
import { muddle, notThere, numbers } from '../signs.ts';

const chilled = [
  `temp|temperature ~3 ${numbers(24, 34)}`,
  `${numbers(24, 34)} ~1 degrees|celsius`,
  'hypothermi*',
  'ice|icy|stone|freezing|bitterly|marble cold',
  'cold ~1 as ~1 ice|stone|marble|fish',
  'frozen ~1 stiff|through|cold',
];
const where = [
  'snow|ice|river|lake|sea|pond|garden|ditch|outside|outdoors|hill|mountain|canal|reservoir|ground|floor|patio|bench|tent|loch',
  'no|without heating|boiler|coat',
  'all night',
];

/** Too cold inside: told by where someone was found, and by the mind that goes with it. */
export const cold: Rule = {
  id: 'cold',
  now: [
    { together: [chilled, [...muddle, ...notThere, 'stopped|not|isnt|no ~1 shivering']], within: 14 },
    { beside: [['found|fell|lay|lying|been|pulled'], where, chilled], within: 16 },
    { beside: [where, [...muddle, ...notThere], ['stopped|not|isnt|no ~1 shivering']], within: 16 },
  ],
  today: [],
  not: [
    'dog|cat|lamb|calf|puppy|foal ~6',
    'training|course|signs of ~12',
    'room|outside|water|sea ~1 temp|temperature',
  ],
  insteadOf: ['meningitis'],
  says: {
    now: {
      text: 'Someone this cold, or muddled and sleepy from cold, may have hypothermia.',
      action:
        '{call}. Until help is there: dry clothes, blankets around the body, a warm room. Do not rub arms or legs, give no alcohol.',
    },
    today: {
      text: 'Someone who cannot get warm should be seen.',
      action: 'Speak to a doctor today. If they become muddled or sleepy: call the emergency number.',
    },
  },
  source: { name: 'NHS, Hypothermia', url: 'https://www.nhs.uk/conditions/hypothermia/', basis: 'recalled' },
};
