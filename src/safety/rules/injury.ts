import type { Rule } from '../rule.ts';

const digits = 'finger|fingers|fingertip|thumb|toe|toes';
const parts =
  'finger|fingers|thumb|toe|toes|foot|feet|heel|shin|calf|leg|legs|knee|hand|hands|palm|arm|arms|elbow|wrist|thigh|groin|side|belly|tummy|stomach|chest|back|neck|throat|shoulder|cheek|face|ribs|eye|buttock|head';

/** Sharp or long, and not meant to be in a body. */
const objects =
  'spike|skewer|rebar|knife|fork|nail|rod|pole|branch|glass|arrow|railing|stake|screwdriver|needle|spring|shard|antler|blade|harpoon|scissors|pencil|hook|chisel|drill|javelin|dart|barb|bolt|splinter|metal|fence';

/** What burns. */
const burning = [
  'burn|burns|burnt|burned|scald|scalds|scalded|electrocuted|caustic|hydrofluoric',
  'petrol|lye|bleach|acid|unblocker|cement|flames|chemical ~5 skin|leg|legs|hand|hands|face|arm|arms|foot|splash*|cigarette|cheek|neck',
  'splash*|down ~4 petrol|lye|bleach|acid|unblocker|caustic',
  'boiling|hot|scalding ~1 water|oil|fat|soup|tea|coffee|drink|steam|wax|tar|jam|sugar|kettle|caramel|radiator',
  'kettle|chip pan|pan|urn|tea|coffee ~3 over|down|on|onto ~2 himself|herself|myself|him|her|me|arm|chest|legs|lap|face|baby',
  'steam in|to|on ~1 face|mouth',
];
const badBurn = [
  'peeling|peeled|sheets|leathery|charred|charcoal|waxy|soapy|genitals|blistered|airway|coughing|hoarse|singed|baby|newborn|toddler|neck|chest|screaming|caught|exploded',
  'white|black ~3 middle|and|leathery|skin|centre|patch|waxy',
  'skin|its|gone|turned ~3 white|black|grey',
  'skin ~4 coming|came|come|off|gone|hanging|sliding|slid|peeling',
  'cant feel',
  'doesnt|no|not ~2 hurt|pain|feel|feeling',
  'down|over|all|across|up ~3 arm|arms|chest|legs|leg|back|himself|herself|myself|front|lap|body|tummy',
  'face|lips|eyelids|groin|both ~3 burn|burnt|burned|burns|scald*|blister*|peeling|singed|hot|steam|splash|cheek|hands|legs|feet',
  'splash*|thrown|threw ~4 face|cheek|eyes|hand|chest|neck',
  'whole ~1 arm|leg|back|hand|chest|lower|body|palm|face',
  'bigger|larger than ~2 hand|palm',
];

/** An injury that cannot wait for a plaster: cut off, run through, burnt deep, in the eye, from venom. */
export const injury: Rule = {
  id: 'injury',
  now: [
    // Cut off, or nearly.
    {
      together: [
        [digits, 'hand|foot|arm|leg|ear|nose|tip'],
        ['off|severed|hanging|missing|detached|amputated|crushed|degloved|gone'],
        [
          'came|come|cut|chopped|sliced|bitten|took|ripped|tore|torn|skin|thread|ice|peas|freezer|fridge|saw|slicer|mower|grinder|lathe|axe|machine|door|blade|chain|press|mincer|ring|winch|propeller|prop|sock|amputated|severed|degloved',
        ],
      ],
      within: 7,
    },
    'took|chopped|sliced|sawed|sawn|bitten|cut|ripped|tore ~1 my|his|her|the|two|three ~1 finger|thumb|toe|fingers|fingertip|tip|hand|ear off|clean|completely|right',
    `${digits}|tip|ear|hand in|on ~4 ice|peas|freezer|fridge`,
    `${digits}|ear|nose|lip|hand|foot|scalp|nostril ~2 hanging|dangling ~1 on|off|by`,
    'hanging|dangling|attached ~2 by ~2 thread|flap|strip|skin|bit',
    'flap|scalp ~1 lid|bone|loose|lifted|hanging|off',
    'door|mower|saw|slicer|machine|grinder|prop|chainsaw|blender ~2 took|got|had|through ~2 finger|fingers|thumb|hand|toes|foot|leg|toe',
    // Open to what lies under the skin.
    {
      together: [
        ['cut|gash|gashed|wound|split|sliced|open|opened|popped|burst|torn|deep|slash*|laceration'],
        [
          'bone|bones|tendon|tendons|muscle|bowel|guts|intestine|intestines|organs|gristle|fat',
          'something ~2 white|shiny|pink|bulging',
          'insides ~2 out',
        ],
        ['see|seeing|showing|out|visible|through|to|bulging|hanging|deep|poking|protruding|mud|like'],
      ],
      within: 10,
    },
    'bone|bones ~2 out|through|showing|sticking|poking|visible',
    'cut ~3 to the bone',
    'chunk|lump of|out ~1 of? ~1 my|his|her ~1 calf|leg|arm|thigh|hand|foot|cheek|shin',
    {
      together: [
        ['cut|sliced|slashed|glass|knife|window|saw|stabbed|machete'],
        [digits, 'hand|wrist|arm|foot'],
        [
          'numb|floppy|limp',
          'wont|cant|not|no ~2 straighten|bend|move|feel|feeling|make|grip',
          'tendon|tendons',
        ],
      ],
      within: 9,
    },
    {
      beside: [
        ['puncture|stab|stabbed|hole|spike|fork|knife|shot ~4 chest|lung|back|ribs|side'],
        ['hissing|bubbles|bubbling|sucking|breath*|air|gasping|blood'],
      ],
      within: 12,
    },
    'tourniquet|belt ~2 tied|round|around|on ~2 it|arm|leg|thigh|calf|high|tight|at',
    'tied ~1 belt|tourniquet|scarf',
    // Run through, or still in.
    {
      together: [
        [`${objects}|piece`],
        ['stuck|impaled|embedded|still|through|thru|pierced|pull|pulled|sticking|poking|snapped|went'],
        [parts],
        ['in|through|thru|out|into'],
      ],
      within: 7,
    },
    `impaled`,
    'pressure|grease|paint|spray|hydraulic washer|gun|injector|lance|oil ~8 finger|thumb|hand|palm|foot',
    // Burnt deep, wide, or where it matters.
    { beside: [burning, badBurn], within: 14 },
    {
      together: [
        [
          'electrocuted|electrical|mains|socket|cable|wire|lightning',
          'electric|electrical shock|fence|cooker|burn|off|wire|plug',
        ],
        ['shock|zapped|electrocuted|burn|hit|struck|thrown|threw'],
        [
          'chest|heart|odd|funny|numb|burn|hole|passed|unconscious|fluttery|palpitations|thrown|black|arm|threw',
        ],
      ],
      within: 12,
    },
    'hydrofluoric|hf acid',
    // Eyes.
    {
      together: [
        ['eye|eyes|eyelid|eyelids|cornea|eyeball'],
        [
          'bleach|acid|caustic|chemical|unblocker|cleaner|cement|lime|alkali|ammonia|pod|spark|metal|spring|grinder|shard|splinter|glass|dart|nail|thorn|pellet|hook|stick|pencil|superglue|firework|detergent|domestos',
        ],
        [
          'burning|burns|see|blind|cloudy|blurry|blurred|blood|jelly|leaking|rinsing|went|got|stuck|splash*|pierced|squirted|sprayed|flew|agony|wont|pupil',
        ],
      ],
      within: 10,
    },
    // Venom.
    {
      together: [
        ['snake|adder|viper|cobra|mamba|taipan|copperhead|rattlesnake|rattler|krait|boomslang'],
        ['bit|bitten|bite|struck|fangs|got'],
        [
          'my|me|his|her|him|i|ankle|foot|hand|finger|leg|arm|was|son|daughter|dog|holes|swelling|woozy|field|dunes|garden',
        ],
      ],
      within: 9,
    },
    {
      together: [
        ['stingray|stonefish|lionfish|scorpion|jellyfish|weever|urchin', 'funnel web', 'redback'],
        ['stung|sting|stood|stepped|barb|bit|bitten|got|bite'],
        [
          'purple|swelling|vomit*|agony|snapped|woozy|sweating|numb|breath*|unbearable|collapsed|chest|drooling',
        ],
      ],
      within: 14,
    },
  ],
  today: [
    {
      together: [
        ['burn|burnt|burned|scald|scalded'],
        ['blister|blisters|blistered|blistering|raw|weeping|palm|face|foot|feet|hand|hands'],
        ['size|big|bigger|burst|sore|worse|child|baby|toddler|face|hands|hot|peeling|open'],
      ],
      within: 9,
    },
    {
      together: [
        ['cut|gash|wound|split|sliced|glue|stitches|gap'],
        ['deep|gaping|edges|open|opened|gap|glass|apart'],
        ['stitches|stitching|glue|closed|hospital|bleeding|still|numb|glass|again|fat|wide|cm'],
      ],
      within: 9,
    },
  ],
  not: [
    'burn ~3 peeled|healed|flat|faded',
    'tied his|her ~1 scarf',
    'bowel|bowels ~2 opened',
    'missed my|his|her ~1 toe|foot|finger|hand',
    'itchy scalp',
    'nail ~3 missed',
    'nail|tooth|tip ~4 came|fell off ~3 bath',
    'old wound',
    'wound from ~3 divorce|school|childhood',
    'quiz|course|app ~6 burns',
    'doll|dolls|teddy|doll down ~6 off',
    'folic|uric|lactic|fatty acid',
    'no one|nobody cut|hurt',
    'since birth',
    'power|pay|price|budget|tax|hair cut|cuts',
    'hanging by a thread the ~2',
    'snake bite ~1 cider|was|recipe|lager',
    'adder|snake bites before|lecture|talk',
    'boned|bone a ~1 chicken|fish',
    'ear|finger|nose pierced|piercing',
    'off ~1 the|his|her ~1 lead|phone|clock|hook|ice',
    'close|far|near|bad to ~1 the bone',
    'bone broth|density|scan|marrow|dry|idle',
    'tea|coffee|pasta|soup for|with|down ~2 tea|my|blouse|shirt|dinner',
    'sun|rug|heart|carpet|acid|slow|calories burn|burns|burned|burnt|reflux',
    'acid reflux|drops|test',
    'toenail|nail fell|came off',
  ],
  says: {
    now: {
      text: 'This injury needs a hospital now.',
      action:
        '{call}. Press on what bleeds, leave in what is stuck, keep a bitten limb still. Burns and eyes: cool running water for 20 minutes. A part that is off: wrapped, in a bag, on ice, never touching the ice.',
    },
    today: {
      text: 'A deep cut or a burn with blisters should be looked at today.',
      action:
        'Go to a minor injuries unit, a walk-in centre or a doctor today. If it is white, black, numb or bigger than a hand, or bleeding does not stop: call the emergency number.',
    },
  },
  source: {
    name: 'NHS Greater Glasgow and Clyde, Burns and scalds; nidirect, Burns and scalds; First Aid for Life, Help! My daughter’s finger has come off; WebMD, Snakebite',
    url: 'https://rhc.nhsggc.org.uk/home/about-your-childs-health-information-resources/concerned-about-accidents-and-injuries/burns-and-scalds',
    basis: 'read',
    read: '2026-11-30',
  },
};
