import type { Rule } from '../rule.ts';
import { failingNumbers, muddle } from '../signs.ts';

/** No drink, or no G, since a day or two, after much of it every day. */
const without = [
  'stop*|quit|quitting|gave|given|giving|off|without|no|dry|detox*|withdraw*|cut ~3 drink|drinking|alcohol|booze|boozing|vodka|cider|beer|wine|bottle|ghb|gbl|g|up',
  'last|final ~1 drink|drop|beer|vodka|can|bottle|pint',
  'cold turkey ~3 drink|drinking|alcohol|booze|vodka',
  'alcohol|drink|drinking|booze|ghb|gbl ~1 withdraw*|detox*|rattling',
  'withdraw* ~2 alcohol|drink|ghb|gbl|booze',
  'rattling|dts',
  'delirium tremens',
  'no|not|hasnt|havent ~3 drink|drop|touched ~4 #|since|days|two|three',
  'gave|given|giving ~2 up ~2 booze|drink|drinking|alcohol',
];
const drinker = [
  'drink|drinking|drinker|alcohol*|booze|boozing|vodka|cider|beer|beers|wine|whisky|whiskey|gin|rum|spirits|bottle|litre|ghb|gbl|cans',
];
const bad = [
  ...muddle,
  'see*|saw|hear*|feel*|flick*|pick*|pluck*|swat*|brush* ~4 spiders|things|people|bugs|insects|ants|rats|snakes|voices|faces|air|duvet|sheets|skin|beetles',
  'fit|fits|fitted|fitting|seiz*|convuls*|blackout|collaps*',
  'talk*|shout*|rant* ~4 dead|nobody|wall|walls|curtains|himself',
  'drenched|soaked|dripping|sweating',
  'heart|pulse|hr ~2 racing|1*|pounding',
  'vomit*|fever|hot|39*|40*',
  ...failingNumbers,
  'paranoid|terrified|raving|ranting|thrashing|hallucin*',
];
const mild = [
  'shak*|trembl*|tremor*|sweat*|sick|jitter*|cant ~1 eat|sleep|anxious|restless|headache|clammy|shivery|retch*|shakes',
];

/** Drink or GHB stopped from one day to the next by someone whose body is used to it. */
export const withdrawal: Rule = {
  id: 'withdrawal',
  now: [{ beside: [without, drinker, bad], within: 22 }],
  today: [{ beside: [without, drinker, mild], within: 18 }],
  not: [
    'dry january|october|july',
    'sober|stoptober october|january',
    'weeks|months|years no|without|sober|dry|off',
    'alcohol free',
    'drink driving|drive',
    'fizzy|energy|hot|cold|soft drink|drinks',
  ],
  says: {
    now: {
      text: 'Stopping drink all at once after drinking every day can bring fits, visions and a racing heart. That is an emergency.',
      action: '{call} and say when the last drink was. Stay with them, keep the room light and calm.',
    },
    today: {
      text: 'Stopping drink all at once after drinking every day can turn dangerous within two or three days.',
      action:
        'Speak to a doctor or an alcohol service today, before stopping further. If there is a fit, confusion or seeing things: call the emergency number.',
    },
  },
  source: {
    name: 'Patient.info, Acute alcohol withdrawal and delirium tremens; Family GP, Delirium tremens; first aid recalled',
    url: 'https://patient.info/doctor/acute-alcohol-withdrawal-and-delirium-tremens',
    basis: 'read',
    read: '2026-11-30',
  },
};
