import type { Rule } from '../rule.ts';
import { badColour, cantStand, failingNumbers, notThere } from '../signs.ts';
import { faceParts, mouthParts, swollen, triggers } from '../words.ts';

const swelling =
  'swell*|swollen|swole|puff*|bigger|huge|enormous|massive|enlarged|closing|tight|tightening|closed|blocked|filling|lumpy';
const inside = 'throat|tongue|airway|uvula|windpipe|gullet';

/** More that people react to. */
const cause = [
  ...triggers,
  'chestnut*|marzipan|nutella|brazil|pesto|strawberr*|mango|banana|avocado|spring roll|meringue|omelette|mayo|mayonnaise|cheese|yoghurt|protein|sandwich|crayfish|squid|calamari|oyster*|mussel*|wheat|mustard|lupin|celery|kiwi|pine',
  'horse|ant|ants|bitten|bite|dye|contrast|nurofen|naproxen|codamol|codeine|diclofenac|ivig|infusion|allergy shot|shot|probiotic|trimethoprim|cefalexin|doxycycline|lisinopril|ramipril|vaccine',
  'ate|eaten|eat|eating|chop|chopped|had ~6',
  'may contain',
  'ran|run|running|exercise after|dinner',
];

/** Itching and rash. */
const itching = [
  'hives|hive|urticaria|welts|welt|wheals|weals|nettle*|itch*|blotch*|lumps|lumpy|bumps',
  'rash',
  'red spot|spots|face|everywhere|lumpy|ears|neck|all',
  'skin|body|face|palms|whole ~3 crawling|fire|burning|red|flushed|tingl*|prickl*',
  'scratch* ~2 himself|herself|raw|neck|throat',
  'tingl*|prickl*',
];

/** The throat or the voice is going. */
const closing = [
  'no voice|air',
  'food|drink|water|spit ~2 wont|not|cant go|pass|down',
  'my throat my throat',
  'whistle ~4 breath*|throat',
  'frog|lump|hairball|plum|egg ~2 in ~2 throat',
  'gulping|strangled|throaty',
  'words|speech|talking|speaking|sounds|sounding ~3 thick|slurred|funny|muffled|strangled|nasal|weird|odd|squashed',
  'chest ~2 tight*',
  'tight* ~2 chest',
  'cant catch|get ~2 breath|air',
  'short of breath',
  'spitting|gagging',
  'voice|voices ~3 gone|going|went|funny|changed|weird|squeaky|hoarse|croaky|raspy|muffled|different|odd|strange|tight|deep|thick|quiet',
  'hoarse|croaky|raspy|rasping|barky|barking|rasp|stridor|wheez*|whistling',
  'throat ~4 tight*|clos*|lump*|itch*|filling|full|hairy|funny|thick|swell*|swollen|weird|scratchy|odd|strange|fuzzy|small|narrow|burning|tickl*',
  'tight*|lump*|itch*|funny|thick ~3 throat|neck|collar',
  'neck ~3 lump|ball|tight|funny|swell*',
  'feels|lump|ball|funny|swelling|something|tightness ~3 neck',
  'clear* ~3 throat',
  'swallowing ~2 swallowing',
  'keeps|keep ~1 swallowing',
  'drool*|dribbl*',
  'windpipe',
  'hard|cant|difficult*|struggling|trouble ~3 air|breath*|swallow*|talk|speak',
  'breath* ~3 noise|noisy|not|dont|whistl*|hard|tight|funny|short|no|going|rasp*|goes',
  'sounds|like ~1 frog|duck|seal|robot|mouse',
  'tongue ~4 itch*|thick|fat|big|swell*|swollen|tingl*|rubbing|heavy|fuzzy',
  'rubbing|scratching|clawing ~2 tongue|throat|neck',
];

/** Blood pressure falls; the sense that something terrible is coming. */
const falling = [
  ...cantStand,
  ...failingNumbers,
  'doom|dread|dying|grey|gray|limp|floppy|lightheaded|woozy',
  'something ~1 awful|terrible|bad ~4 happen',
  'going to die',
  'eyes ~2 roll*',
  'feel* ~1 cold|faint|awful',
];

const upset = [
  'vomit*|puked|dizzy',
  'tummy|stomach|gut|belly ~1 pain|ache|cramp*|hurts',
  'threw|throwing|thrown up',
  'been|being sick',
  'cough*|sneez*',
];

const faceSwells = [
  'swell|swells|swelling ~2 face|lips|eyes|mouth',
  'lips|ears|face|eyes|neck ~5 coming|getting|gone|become big|fat|huge',
  'face|looks|look|looking ~3 like ~3 balloon|moon|football|boxer|rugby|frog|potato|pumpkin|hamster',
  'cant see ~3 eyes',
  'eye|eyes ~1 slits',
  'lips|lip|mouth|pout ~4 trout|duck|kardashian|botox|hotdog|rubber|tyre|dinghy|filler',
  'unrecogni*',
  'eyes|eyelids|face|lips|lip|cheeks ~4 like|are|r|is ~2 balls|balloon|balloons|sausages|plums|football|slugs|tyres|golf|pong|shut|closing|closed',
  'eyes|eyelids|eye ~3 closing|closed|shut|swollen|slits',
  'lips ~3 prickl*|tingl*|swell*|swollen|fat|numb|burning|itch*|thick|big|slugs|tyres|puff*|rubber*',
  'face|ears ~3 swell*|swollen|puff*|big|blown|red',
  'lip ~3 eye|tongue',
];

/** A severe allergic reaction, or an airway that is closing. */
export const airway: Rule = {
  id: 'airway',
  now: [
    { beside: [itching, closing], within: 25 },
    { beside: [itching, falling], within: 25 },
    { beside: [itching, upset, cause], within: 25 },
    { beside: [faceSwells, [...closing, ...falling, ...notThere]], within: 22 },
    { beside: [faceSwells, cause, [...itching, ...upset]], within: 22 },
    {
      beside: [
        cause,
        [
          'voice ~3 gone|going|went|funny|changed|weird|squeaky|hoarse|croaky|raspy|muffled',
          'clear* ~3 throat',
          'croaky|raspy|hoarse|stridor',
          'throat|neck ~3 tight*|clos*|lump*|filling|hairy|thick|ball',
          'golf ball',
          'drooling|drool',
          'windpipe',
          'throat then',
        ],
      ],
      within: 20,
    },
    {
      beside: [
        ['dribbl*|drool*', 'refuses ~1 swallow'],
        [
          '39*|40*|38.*',
          'tripod',
          'chin ~2 out',
          'bolt upright',
          'wont|cant|refuses ~2 swallow|speak|talk',
          'hot potato',
          'muffled',
        ],
      ],
      within: 18,
    },
    {
      beside: [
        [
          'pen|pens|jext|adrenaline|epi ~4 used|given|done|jabbed',
          'used|given|done|gave|jabbed|second|2nd|spare ~4 pen|pens|jext',
        ],
        [...closing, ...itching, ...falling, ...badColour, 'again|another|ambulance|still|ago|second|2nd'],
      ],
      within: 20,
    },
    { beside: [['neck ~2 swell*|swollen'], ['noisy|noise|breath*|swallow*']], within: 12 },
    { beside: [['throat|thing'], ['adrenaline|epipen'], ['again|doing|same|now']], within: 18 },
    { beside: [['tongue'], ['sticking out|room|fills|filling|big', 'no room']], within: 8 },
    { together: [[mouthParts], swollen], within: 7 },
    { together: [[faceParts], swollen, cause], within: 14 },
    'neck|tongue|throat|lips ~2 blowing|blown|ballooning|balloon',
    'making|makes|made ~2 high|whistling|crowing|squeaking noise|sound',
    'anaphyla* ~3 after|now|again|shock|reaction|coming|starting|help',
    'having|another|shes|hes|im ~2 anaphyla*',
    { beside: [['anaphyla*'], [...closing, ...itching, ...falling]], within: 20 },
    'stung|sting ~1 in|on|inside ~2 mouth|throat|tongue',
    'bee|wasp|hornet ~6 mouth|throat|tongue',
    'swallowed ~3 bee|wasp|hornet',
    'had|has|having|gone ~3 anaphyla*',
    'auto injector',
    'autoinjector',
    `${inside} ~3 fat|thick|blocked|shut`,
    `${inside} ~5 ${swelling}`,
    `swell*|swollen|tight|tightness|closing ~3 ${inside}`,
    `lips|lip|mouth ~2 swell*|swollen|puffed|puffy|ballooned|huge`,
    `swell*|swollen ~3 lips|lip|mouth`,
    'used|gave|given|giving|jabbed|needed ~3 epipen|epipens|jext|emerade|auvi|autoinjector|adrenaline|epinephrine',
    'epipen|jext|emerade ~1 given|used|done|in',
    'cant|barely|hardly|trouble|difficulty|unable ~2 swallow*',
    'drooling ~4 swallow|tongue|throat|breath*',
    {
      beside: [
        ['cant|barely|hardly|unable|trouble ~2 talk|talking|speak|speaking'],
        [inside, 'hives|allerg*|peanut|nut|nuts|stung|sting|wasp|bee'],
      ],
    },
  ],
  today: [
    'anaphyla* ~6 yesterday|home|last|discharged|released',
    'hives ~3 day|days|still|back',
    'touching ~2 hives',
    {
      beside: [
        ['sting|stung|bite|bitten|bit'],
        [
          'swollen|swelling|swell*|balloon*|spread*|twice|huge|puffy|hot ~4',
          'up|past to|the ~2 elbow|wrist|knee|shoulder|ankle',
        ],
        ['hand|arm|foot|leg|finger|ankle|face|eye|elbow|wrist|hard|red|size|bigger|itch*'],
      ],
      within: 14,
    },
    {
      beside: [
        itching.filter((each) => each !== 'tingl*|prickl*'),
        [
          'after|since|from ~4 antibiotic*|tablet*|medicine|amoxicillin|penicillin|dose|jab|injection|cream|powder|soap|nut*|egg*|milk|fish|prawn*|strawberr*|kiwi|sesame|takeaway|curry|meal',
          'antihistamine|piriton|cetirizine|benadryl|chlorphenamine|loratadine',
        ],
        [
          'all over|everywhere',
          'came|come|broke|coming|spread*|new|started|still|again|today|tonight|now|covered|hours|morning',
        ],
      ],
      within: 18,
    },
    {
      beside: [
        ['lip|lips|mouth|tongue'],
        ['tingl*|itch*|bit|slightly|little|tiny'],
        ['swollen|puffy|swelling|after|tingl*'],
        ['nut*|kiwi|prawn*|egg*|milk|fish|sesame|peanut*|melon|apple|antihistamine|piriton|allerg*'],
      ],
      within: 12,
    },
    'face|eyes|eyelid|eyelids ~4 swell*|swollen|puffy',
    'swollen|swelling|puffy ~2 face|eyes',
    'allergic reaction',
    {
      beside: [
        ['hives|hive|urticaria|wheals|weals|welts|nettlerash', 'nettle ~1 rash'],
        [
          'head ~2 toe|foot',
          'after|since|again|got|broke|come|came|up|out|on|all|over|covered|woke|itchy|face|tummy|belly|arms|legs|neck|back|chest|body|torso|everywhere|more|new|spreading|today|tonight|now|morning',
        ],
      ],
      within: 8,
    },
    'itch* ~3 lumps|bumps|rash|weals',
    'lumps|bumps|rash|raised ~4 itch*',
    'raised ~2 rash|lumps|bumps|patches',
    'rash ~3 raised|itchy',
    {
      beside: [
        ['rash|lumps|bumps|blotch*|itch*'],
        [
          'antibiotic*|amoxicillin|penicillin|trimethoprim|lamotrigine|tablets|dose|piriton|antihistamine|cetirizine|benadryl',
        ],
        ['started|came|new|since|after|today|morning|day|up'],
      ],
      within: 16,
    },
  ],
  not: [
    'itchy|tickly|scratchy ~1 throat ~1 for ~2 minutes|mins|min',
    'swelling|swollen 1|2|3 10',
    'bit|bitten ~1 his|her|my|their|the lip|tongue|cheek ~8',
    'pineapple|kiwi ~1 tongue|mouth|lips ~6',
    'swelling crowd',
    'throat ~2 from ~1 singing|shouting|cheering',
    'casualty|drama|eastenders|holby|neighbours tonight|the|bride',
    'mosquito|wisdom|sinuses|sinus|crying|onions|stye|conjunctivitis ~6 puffy|swollen|swelling',
    'puffy|swollen ~4 crying|dentist|wisdom|hay',
    'throat ~6 nerves|nervous|speech',
    'reaction to wasps|bees|it|that|nuts ~2 aged|at|when|in',
    'blew|blow|blown|blowing ~2 balloons',
    'swollen glands',
    'fat lip ~2 from football',
    'epipen|epipens|jext|emerade|auvi|autoinjector ~3 drawer|cupboard|handbag|rucksack|school|car|office|fridge|shelf|tin|pouch|date',
    'epipen|adrenaline|epinephrine training|expires|expired|refill|prescription|trainer',
    'dogs|cats|puppys|kittens|horses face|eyes|lip|lips|tongue|skin|throat',
    'drool|dribble|bib|sun|shaving|sweat|strap rash',
    'anaphyla* drill|training|talk|plan|video|kit|practice|session',
    'hives|hive ~2 honey|bees|bee|garden|beekeeper|mind|activity',
  ],
  // The pen wears off before the reaction does: it is called in however well they look.
  urgentWhenOver: [
    'anaphyla* ~3 today|lunch|breakfast|dinner|school|nursery|morning|afternoon|ago',
    'epipen|epipens|jext|emerade|auvi|autoinjector|adrenaline|epinephrine ~2 just|now|minute|minutes|mins|ago',
    'just ~3 epipen|epipens|jext|emerade|auvi|autoinjector|adrenaline|epinephrine',
    'epipen|epipens|jext|emerade|auvi|autoinjector|adrenaline|epinephrine and|seems|better|fine|ok|settled|worked ~2',
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
