import type { Rule } from '../rule.ts';

/** Bleeding that does not stop, or from inside. */
export const bleeding: Rule = {
  id: 'bleeding',
  now: [
    {
      beside: [
        ['second|third|fourth|fifth|2nd|3rd|4th|another ~1 towel|pad|dressing|bandage|sheet|cloth'],
        [
          'blood*|bleed*|wound|cut',
          'still ~2 coming|through|dripping|going',
          'coming|soaking|soaked through',
        ],
      ],
    },
    'clots ~5 plums|golf|egg|eggs|fist|palm|lemon|lemons|big|huge|large',
    'nose ~4 red|blood* ~4 hour|hours|ages',
    'cut|wound|gash ~2 pump*|squirt*|spurt*',
    'sick|vomit|vomited|threw|brought ~8 like ~3 coffee',
    {
      beside: [
        [
          'blood thinner|thinners',
          'warfarin|apixaban|rivaroxaban|clopidogrel|edoxaban|dabigatran|anticoagulant*',
        ],
        [
          'keeps ~1 going|bleeding|coming|oozing|running',
          'wont|not|hasnt ~2 stop*',
          'bleed* ~3 hour|hours|still',
        ],
      ],
    },
    'wont|not|cant|doesnt|isnt|never ~2 stop* ~2 bleed*',
    'bleed*|blood|nosebleed ~6 wont|not|cant|doesnt|isnt ~2 stop*',
    'bleed* ~1 heavily|badly|profusely|lots|everywhere|uncontrollably|severely|hard',
    'heavy|severe|serious|massive|bad|heavily bleed*',
    'blood spurt*|pour*|gush*|pumping|everywhere',
    'blood ~2 pour*|gush*|spurt*|pumping|dripping|coming|keeps',
    'pouring|gushing|spurting|streaming ~3 blood',
    'pad|pads|towel|towels|dressing|bandage|sheet|sheets ~1 soak*',
    'soak* ~4 pad|pads|towel|towels|dressing|bandage ~3 hour|hours|minutes|blood',
    'coffee grounds',
    'brought|bringing ~1 up ~6 blood',
    'wont|not|doesnt clot*',
    'spurt*|gush*|pouring ~2 blood',
    'blood soak*|soaking|soaked',
    'soaked|soaking ~1 through ~5 blood|towel|towels|dressing|pads|bandage',
    'vomit*|puk*|puking ~3 blood|bloody',
    'throw*|threw|bring*|cough*|sick ~1 up ~4 blood',
    'cough*|spitting|spit ~2 lots|clots ~2 blood',
    'lost|losing ~3 blood',
    'bleed*|nosebleed ~2 for ~2 hour|hours|ages|30|40|45|60|half',
    'blood everywhere|all|pooling',
    'cant|couldnt stop ~1 it|bleed*|blood',
    'severed|amputated|cut ~1 artery|finger|toe ~1 off?',
    'stabbed|gunshot',
  ],
  today: [
    'blood ~2 in|on ~2 urine|pee|wee|poo|poop|stool|stools|nappy|diaper|toilet|sick|vomit',
    'bloody stool|stools|poo|diarrhoea|urine',
    'black ~1 tarry|sticky',
    'poo|poop|stool|stools ~2 black|tarry|bloody',
    'black|tarry stool|stools|poo|poop',
    'coughed|coughing ~3 blood',
    'nosebleed ~4 #|long',
    'bleeding since|again',
  ],
  not: [
    'cut ~1 finger|toe|hand ~4 chopping|slicing|paper|stopped',
    'blood test|tests|sugar|pressure|sample|results|count|type',
    'bleeding edge',
    'heavy period|periods',
    'finger|fingers nail|nails',
    'wont stop bleeding the radiator',
  ],
  says: {
    now: {
      text: 'Heavy bleeding, or blood that is vomited or coughed up, is an emergency.',
      action:
        '{call}. Press hard on the wound and keep pressing; if it soaks through put more on top, and pull nothing out.',
    },
    today: {
      text: 'Blood where it does not belong needs to be looked at.',
      action:
        'Speak to a doctor today. If it becomes heavy, or they are pale, faint or confused: call the emergency number at once.',
    },
  },
  source: {
    name: 'American Red Cross, Bleeding, Life-Threatening External; Self Injury Support, First aid for severe bleeding; NHS 111 Wales, Vomiting blood',
    url: 'https://www.redcross.org/take-a-class/resources/learn-first-aid/bleeding-life-threatening-external',
    basis: 'read',
    read: '2026-11-30',
  },
};
