import { boozes, streetDrugs } from '../medicine-words.ts';
import type { Rule } from '../rule.ts';
import { badColour, notThere } from '../signs.ts';

const drink = [
  boozes,
  'been|was|is|got|shes|hes|so|that|blind drunk|drinking|hammered|wasted|paralytic|legless',
  'drunk|drinking|binge*|hammered|wasted|paralytic',
];
const drugs = [
  streetDrugs,
  'g|gear|dealer|trip|tripping|bad|needle|needles|syringe|naloxone|narcan|used|using|snorted|smoked|dropped|joint|weed|cannabis|brownie|brownies',
  'gone over',
  'on ~1 nod',
  'shots of',
];
const drugsAlone = [streetDrugs, 'naloxone|narcan|needle|needles', 'gave|given|took|taken|had ~3 g|gear'];

/** Breath, wakefulness and warmth fail. */
const failing = [
  ...notThere,
  ...badColour,
  'cant|wont|doesnt|not|hardly|barely|isnt|impossible ~3 wake|waking|rouse|respond*|breath*|stand|stir|slap',
  'snor*|snore|snorty|gurgl*|gasping|chok*|rasping|rattl*',
  'breath*|resps|resp|rr ~3 slow|shallow|funny|stopped|few|weird|snorty|noisy|4|5|6|7|8|9|10|every',
  'passed|flaked|conked|knocked|blacked out',
  'nodding|nods ~1 off|mid',
  'on ~1 nod',
  'gone|went over|under|blue|limp',
  'in|sick|puk*|vomit* ~3 sleep|chin',
  'fit|fits|fitting|seiz*|convuls*|foam*|froth*',
  'in and out',
  'wet|pissed|soiled ~1 himself|herself|themselves|myself',
  'cold|clammy ~2 sick|skin|lips|blue',
  'lips|fingernails|nails|face ~4 blue|purple|dusky|grey',
  'collaps*|unconscious|unresponsive|slumped',
  'boiling|burning up|hot',
  'overheat*|thrashing',
  'chest pain|pains|tight',
  'heart ~3 racing|pounding|mad|stop*',
];

/** Drink or drugs so strong that breath or wakefulness fail. */
export const intoxication: Rule = {
  id: 'intoxication',
  now: [
    {
      beside: [
        drink,
        [
          'cant|wont|doesnt|not|hardly|barely|isnt|impossible ~3 wake|waking|rouse|respond*|breath*|stir|slap',
          'unconscious|unresponsive|unrousable|comatose',
          'passed|flaked ~1 out',
          'in|sick|puk*|vomit* ~3 sleep|chin',
          'breath* ~3 slow|shallow|funny|snorty|noisy|stopped',
          'lips|nails|face ~2 blue|purple|grey|dusky',
          'gone|is|hes|shes|all cold|blue',
          'snorty|gurgl*|slumped',
          'wet|pissed|soiled ~1 himself|herself',
        ],
      ],
      within: 18,
    },
    { beside: [drugsAlone, failing], within: 18 },
    { together: [drugs, ['too much|many', 'mixed|same', 'bad', 'clean'], failing], within: 16 },
    'given|gave|used|give|had|need|needs|wheres ~3 naloxone|narcan|nyxoid',
    {
      together: [
        ['needle|needles|foil|syringe|pipe|gear'],
        ['nodding|blue|dusky|unresponsive|wake|lips|pinpoint|snor*'],
      ],
      within: 16,
    },
    {
      together: [
        drugsAlone,
        ['heart|chest|temp|temperature|hot|head|spider*|seeing|jaw'],
        ['racing|pain|pounding|mad|39*|40*|41*|42*|tight|exploding|burning'],
      ],
      within: 14,
    },
  ],
  today: [
    {
      beside: [
        drink,
        ['resus|ambulance|hospital|a&e|er', 'stomach pumped'],
        ['yesterday|sunday|saturday|friday|last|night|home|tonight|drunk'],
      ],
      within: 16,
    },
  ],
  not: [
    'speed|acid|ice|crystal|bars|weed|joint|pills ~1 dial|reflux|limit|bump*|cream|healing|cube|killer|pain|replacement',
    'naloxone|narcan training|kit|expiry|course|date',
    'root|ginger beer',
    'a|has crack',
    'crack ~2 man|ceiling|wall|in',
    'alcohol gel|wipe|wipes|free|swab',
    'fish tank',
  ],
  urgentWhenOver: ['naloxone|narcan'],
  says: {
    now: {
      text: 'Too much drink or a drug can stop the breath in sleep, and it can still get worse.',
      action:
        '{call} and say what was taken. On their side, stay, watch their breathing. Naloxone if you have it and opioids are possible.',
    },
    today: {
      text: 'After being that ill from drink or drugs, someone should look at it.',
      action:
        'Speak to a doctor today. If they are hard to wake, confused or breathe slowly: call the emergency number.',
    },
  },
  source: {
    name: 'Oxfordshire County Council, What to do in an emergency (drug overdose and alcohol poisoning)',
    url: 'https://www.oxfordshire.gov.uk/node/11069',
    basis: 'read',
    read: '2026-11-30',
  },
};
