import type { Rule } from '../rule.ts';
import { faceParts, mouthParts, swollen, triggers } from '../words.ts';

const swelling =
  'swell*|swollen|swole|puff*|bigger|huge|enormous|massive|enlarged|closing|tight|tightening|closed|blocked';
const inside = 'throat|tongue|airway|uvula';

/** A severe allergic reaction, or an airway that is closing. */
export const airway: Rule = {
  id: 'airway',
  now: [
    { together: [[mouthParts], swollen], within: 7 },
    { together: [[faceParts], swollen, triggers], within: 14 },
    {
      together: [
        [
          'throat|throats|voice|voices ~2 scratchy|tight|hoarse|funny|itchy',
          'swallowing funny',
          'keeps swallowing',
        ],
        triggers,
      ],
      within: 14,
    },
    'neck|tongue|throat|lips ~2 blowing|blown|ballooning|balloon',
    'making|makes|made ~2 high|whistling|crowing|squeaking noise|sound',
    {
      beside: [
        [
          'nut|nuts|peanut|peanuts|cashew*|almond*|walnut*|hazelnut*|pistachio*|satay|sesame|egg|milk|fish|prawn*|shellfish|sting|stung|wasp|bee|antibiotic*',
        ],
        [
          'food|drink|water|anything ~1 wont|not|doesnt|isnt ~1 go|going down',
          'dribbl*|drool*',
          'clearing|scratching|clawing|clutching ~3 throat|neck',
          'blotch*|red|hives|rash|welts ~2 everywhere|all over',
          'doom|dying|die',
          'bright|beetroot red ~4 sick|vomit*|dizzy|faint',
          'sounds|sounding|voice ~1 like ~1 frog|duck|seal|robot|mouse',
          'eyes|eyelids|face|lips|cheeks ~2 like ~2 balls|balloon|balloons|sausages|plums|football',
        ],
      ],
      within: 18,
    },
    'anaphyla*',
    'auto injector',
    'autoinjector',
    `${inside} ~3 fat|thick|blocked|shut`,
    'face ~2 ballooned|blown up?',
    'voice ~3 hoarse|croaky|gone|muffled|squeaky ~6 after|peanut|nut|nuts|egg|milk|fish|shrimp|prawn|prawns|sesame|sting|stung',
    {
      beside: [
        [
          'nut|nuts|peanut|peanuts|cashew|almond|sesame|egg|milk|fish|shrimp|prawn|prawns|shellfish|satay|sting|stung|wasp|bee|antibiotic|antibiotics|penicillin|allerg*',
        ],
        [
          'voice ~3 hoarse|croaky|gone|muffled|funny',
          'cough* ~1 nonstop|constantly',
          'keeps|wont|cant|nonstop ~2 cough*',
          'cant get|catch ~2 air|breath',
          'lips|tongue|mouth ~2 tingl*|numb|burning|itchy ~4 throat|voice|tight|breath*',
          'eyes|face ~2 swollen|swelling ~8 cough*|wheez*|breath*|vomit*|faint*|shut',
        ],
      ],
      within: 18,
    },
    `${inside} ~5 ${swelling}`,
    `swell*|swollen|tight|tightness|closing ~3 ${inside}`,
    `lips|lip|mouth ~2 swell*|swollen|puffed|puffy|ballooned|huge`,
    `swell*|swollen ~3 lips|lip|mouth`,
    'used|gave|given|giving|jabbed|needed ~3 epipen|epipens|jext|emerade|auvi|autoinjector|adrenaline|epinephrine',
    'cant|barely|hardly|trouble|difficulty|unable ~2 swallow*',
    'drooling ~4 swallow|tongue|throat|breath*',
    {
      beside: [
        ['cant|barely|hardly|unable|trouble ~2 talk|talking|speak|speaking'],
        [inside, 'hives|allerg*|peanut|nut|nuts|stung|sting|wasp|bee'],
      ],
    },
    {
      beside: [
        [
          'hives|welts|nettle*|urticaria',
          'rash all|over ~3',
          'allerg* reaction',
          'face ~2 swell*|swollen|puffy',
          'stung|sting',
        ],
        [
          'wheez*|stridor|hoarse|gasping|faint*|floppy|collaps*',
          'struggling|struggles|hard|difficult*|trouble ~2 breath*',
          'threw|throwing|thrown ~1 up',
          'passed|passing out',
          'vomit*|dizzy',
          'been|being sick',
        ],
      ],
    },
  ],
  today: [
    'face|eyes|eyelid|eyelids ~4 swell*|swollen|puffy',
    'swollen|swelling|puffy ~2 face|eyes',
    'allergic reaction',
    'hives|urticaria',
  ],
  not: [
    'for his|her|its mouth so cute|funny',
    'blew|blow|blown|blowing ~2 balloons',
    'lip balm',
    'swollen glands',
    'glands ~1 swollen|swelling',
    'tight clothes|shoes|collar',
    'swell* ~4 down',
    'epipen|adrenaline|epinephrine training|expires|expired|refill|prescription',
  ],
  says: {
    now: {
      text: 'This can be a severe allergic reaction or a closing airway.',
      action:
        '{call} and say "anaphylaxis". Adrenaline pen now if there is one; lie down, or sit up if breathing is hard, and do not stand.',
    },
    today: {
      text: 'Swelling or hives can become a severe reaction, sometimes hours later.',
      action:
        'Speak to a doctor or pharmacist today. If lips, tongue or throat swell, breathing is hard, or they faint: call the emergency number at once.',
    },
  },
  source: {
    name: 'Anaphylaxis UK, What to do in an emergency; NHS, Anaphylaxis (as shown by 1st Choice Pharmacy)',
    url: 'https://anaphylaxis.org.uk/what-to-do-in-an-emergency',
    basis: 'read',
    read: '2026-11-30',
  },
};
