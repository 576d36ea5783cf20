import { harmed } from '../medicine-harm.ts';
import type { Rule } from '../rule.ts';

/** Whatever burns or runs where people are. */
const burns = [
  'car ~4 running|garage|engine|exhaust',
  'fire|bbq|stove|heater ~4 in|inside|tent|caravan|room|left|lit|lighting',
  'boiler|stove|woodburner|burner|heater|furnace|generator|gen|genny|charcoal|coals|coal|barbecue|bbq|brazier|hookah|shisha|engine|exhaust|flue|chimney|cooker|hob|gas|fumes|geyser|paraffin|kerosene|campervan',
];
/** Heads that ache and legs that give way, as monoxide does it. */
const felt = [
  ...harmed,
  'headache|headaches|dizzy|muzzy|woozy|nausea|faint*|migraine|sleepy|dopey|sluggish',
  'head|heads ~3 banging|splitting|pounding|thumping|vice|paining|hurts|hurting|aches|aching|sore',
  'banging|splitting|thumping|pounding head|heads|headaches|headache',
  'sick|wobbly ~3 dog|cat|baby|kids|all|everyone|both|us',
  'cat|dog|bird|budgie|pet ~3 died|dead|sick|wobbly|collapsed|floppy',
];
/** Not one, but all under the roof; better outside. */
const together = [
  'everyone|everybody|everybodys|all|both|whole|family|house|three|two|four|us',
  'cat|dog|bird|budgie|pet',
  'goes|better|fine|clears|eases|off ~4 outside|outdoors|walk|shop|out|air|work',
  'since|after|with|left|overnight|inside|indoors|running|yellow|flame',
];

/** Breathed in: carbon monoxide, gas, solvents, cleaning stuff mixed. */
export const fumes: Rule = {
  id: 'fumes',
  now: [
    'co|monoxide ~1 alarm|detector|alarms ~3 beep*|going|sounding|ringing|blaring|screaming|triggered',
    {
      beside: [
        [
          'generator|genny|bbq|barbecue|charcoal|coals|brazier ~4 garage|indoors|inside|kitchen|house|tent|caravan|conservatory|basement|bedroom',
          'smell|smells|smelling|smelt ~2 gas|monoxide|fumes',
        ],
        felt,
      ],
      within: 12,
    },
    { beside: [burns, felt, together], within: 20 },
    {
      beside: [
        ['beeping|beeped|alarm|alarmed|detector|co|monoxide|chirping'],
        felt,
        ['boiler|co|monoxide|carbon|gas|house|both|everyone|all|us|smell'],
      ],
      within: 18,
    },
    {
      together: [
        ['carbon monoxide', 'co alarm|detector|level|levels|monitor'],
        ['going|gone|went|sounding|screaming|leak|poison*|ppm|red|wont', 'off'],
      ],
      within: 6,
    },
    'carbon|co monoxide|leak ~3 poisoning|alarm|leak',
    'gas|fumes ~2 leak',
    {
      together: [
        ['sniff*|huff*|inhal*|breath*|buzzing'],
        [
          'gas|petrol|aerosol*|glue|solvent*|spray|sprays|cans|lighter|butane|thinner|deodorant|nos|balloons|poppers',
        ],
        harmed,
      ],
      within: 14,
    },
    {
      beside: [['huff*|sniff*'], ['gas|petrol|aerosol*|glue|solvent*|cans|lighter|butane'], harmed],
      within: 14,
    },
    {
      together: [
        [
          'bleach|chlorine|ammonia|vinegar|acid|chemical|chemicals|fumes|smoke',
          'oven|drain|pool|toilet ~2 cleaner|cleaning|chlorine|tub',
        ],
        ['mixed|mixing|fumes|breathed|breathing|inhal*|whiff|sniff*|house|kitchen|room', 'big ~1 breath'],
        ['cough*|wheez*|chok*|breath*|retch*|burning|eyes|throat|chest|gasp*|dizzy|faint*'],
      ],
      within: 14,
    },
    { together: [['fumes'], ['flat|house|room|full'], felt], within: 16 },
  ],
  today: [],
  not: [
    'bbq|barbecue ~9 laughing|burgers',
    'only ~1 battery low ~4',
    'chirp* ~6 battery',
    'held ~1 breath',
    'wildfire|candle|cigarette|bonfire smoke|fumes',
    'dashcam|lorry|cake ~8',
    'alarm|detector|monitor ~4 test|tested|fitted|new|battery|batteries|false|replaced|changed|fine|ok|installed|chirp*',
    'test|tested|fitted|replaced|new|changed|checked|installed ~4 alarm|detector|monitor',
    'smell|smells ~2 gave ~1 headache',
    'fire drill|alarm|engine|man',
    'car park|sick|seat|journey',
    'camp|bon fire',
    'gas man|bill|engineer',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'Fumes can poison without a smell: headache, dizziness or sickness in more than one person, or near something that burns.',
      action:
        'Everyone out into fresh air now, if you can, and stay out. {call}. Say that it may be carbon monoxide or what was breathed in.',
    },
    today: {
      text: 'Breathed-in fumes should be told to someone today.',
      action: 'Stay out in fresh air and ring a poison line or doctor now.',
    },
  },
  source: {
    name: 'NHS, Carbon monoxide poisoning',
    url: 'https://www.nhs.uk/conditions/carbon-monoxide-poisoning/',
    basis: 'read',
    read: '2026-11-30',
  },
};
