import type { Rule } from '../rule.ts';
import { badColour, failingNumbers, muddle, notThere, numbers, someone } from '../signs.ts';
import { badColours, skin } from '../words.ts';

/** Medicine for the airways. */
const reliever =
  'inhaler|puffer|ventolin|salbutamol|albuterol|reliever|spacer|neb|nebs|nebuliser|nebulizer|nebulising|puffs|combivent|atrovent|bricanyl';

/** The whole body is pulling for air. */
const work = [
  'neck|throat|ribs|chest|tummy|belly|stomach|collarbone|collarbones|nostrils|shoulders ~4 suck*|pull*|caves|caving|dip|dips|sinking|sinks|heaving|flar*|tugging|going|hollow*',
  'pulling|sucking ~2 in|at',
  'dip|dips|hollow ~2 throat|neck',
  'every|each ~1 breath ~3 battle|rasp*|whistl*|fight|effort|grunt*|moan*|noise|struggle|noisy|pull*',
  'rasp*|whistl*|noise|noisy|grunt*|moan* ~2 every|each|with|when breath|breathe|breathing|asleep|calm',
  'bolt upright',
  'upright ~6 breath*|air|window|table|chair',
  'elbows ~2 knees',
  'head bobbing',
  'sucking air',
  'only|can|just nod*',
  '1|2|3|one|two|three word answers|sentences|replies',
  'panting|gasping|grunting',
  'between words',
  'frothy|foam*|froth',
  'wheeze ~3 quiet|gone|silent',
  'silent chest',
  'rattl* ~2 breath*|chest',
  'shoulders ~4 ears',
];

/** Words between oxygen and its number; never another number. */
const oxygenReads =
  'drop*|fell|fall*|sink*|sank|drift*|dip*|plummet*|crash*|down|to|in|at|the|low|lower|mid|high|are|is|was|now|only|hovering|around|about|under|below|of|reading|reads|going|went|gone|sitting|his|her|just|and|have|has?';

/** Lungs that are known, or being hurt. */
const lungs = [
  'asthma|asthmatic|copd|croup|croupy|bronchiolitis|pneumonia|wheez*|lungs|breath*|chest|smoke|bleach|fumes|drown*|swam',
  'bark|barking|barky',
  'sats|oxygen|spo',
];

/** Not breathing, fighting for breath, blue, or not waking. */
export const breathing: Rule = {
  id: 'breathing',
  now: [
    // Pulling for air
    { beside: [work, [...lungs, ...badColour, ...notThere]], within: 22 },
    {
      beside: [
        lungs,
        [
          ...notThere,
          ...muddle,
          ...badColour,
          'cant ~2 walk|talk|speak|stop|move|lie|get',
          'dizzy|knackered|exhausted|tiring',
        ],
      ],
      within: 18,
    },
    {
      beside: [
        [
          `${reliever} ~6 nothing|useless|empty|touching|gone|isnt`,
          `${reliever} ~5 not|no|isnt|arent|didnt|doesnt ~2 better|help*|work*|touch*|doing|relief|change|difference`,
          '10|12|15|20|ten puffs',
        ],
        ['cant|breath*|wheez*|asthma|chest|nothing|tight|not|no|worse|gasp*|neck'],
      ],
      within: 14,
    },
    'cant|barely|hardly|unable|struggl*|fighting|gasping|gasps|battling ~2 breath|breathe|breathing|air',
    'cant ~1 catch|get ~3 breath|air',
    'cant|unable|barely|hardly|not|without|cannot ~3 finish|finsh|complete|speak|say|get|end ~4 sentence|sentences|sentnce|word|words',
    'only|just ~3 one|two|three|few|couple|1|2|3 words',
    'words at a time',
    '1|2|3|one|two|three word answers|sentences|replies',
    'severe|serious|extreme|bad|sudden ~2 difficulty|trouble|shortness ~2 breath*',
    'difficulty|trouble|problems|hard|hardly ~2 breathe|breathing',
    'too breathless',
    'choking for air|breath',
    'mum|dad|baby|nan|gran|he|she|son|daughter blue|grey and|gurgling|not|wont',
    'sucking in at ~2 neck|throat|ribs',
    { beside: [['not ~2 breathe', 'doesnt|dont breathe'], someone], within: 8 },
    'air|breath hunger',
    'chest|ribs|throat|neck ~1 caves|caving|sinks|sinking|dips|dipping|hollow*',
    'ribs|chest|tummy|belly|stomach|neck ~2 suck*|pulling|retract*|heaving',
    'tummy|belly|stomach|chest ~3 in and out',
    'shoulders ~2 heaving',
    'nostrils flar*',
    'chest ~2 shut|closed|closing',
    {
      beside: [['gasping'], someone, ['air|breath|floor|grey|blue|still|wont|cant|now|help|like|fish|every']],
      within: 10,
    },
    // Not breathing, or with gaps
    {
      beside: [
        ['breath*|chest'],
        ['not|isnt|wont|stopped|stops|stop|stopping|nothing ~2 breath*|moving|rising', 'pauses|gaps|pausing'],
      ],
      within: 6,
    },
    'not|isnt|stopped|stops|stopping|stop breathing',
    'hardly|barely breath*',
    'breath* ~3 stopped|stops|weird|agonal|irregular|paus*',
    'breath* ~2 shallow|slow ~4',
    'breath* ~8 sec|secs|seconds ~2 gap|gaps|then|pause|pauses',
    'no|without|cant ~2 pulse|heartbeat ~2 felt|found|feel|find|help|breath*|not|he|she|cpr|now',
    'no sound|noise ~3 out|coming',
    'isnt|not|stopped making ~2 noise|sound|sounds',
    'trachy|trach|trache|tracheostomy ~2 tube? ~2 out|blocked|come',
    'shes|hes|mums|dads stopped',
    'no pulse|heartbeat',
    'heart|hearts ~1 stopped',
    'cpr|compressions ~1 going|started|ongoing|underway|progress',
    'did|do|doing|giving|gave|performing ~1 cpr|compressions',
    { beside: [['collapsed|keeled'], someone], within: 8 },
    'unresponsive',
    'cold|stiff and stiff|cold',
    'floppy|limp baby|newborn|infant|toddler|child',
    'baby|newborn|infant ~2 floppy|limp',
    'ribs|rib|ribcage ~1 going|sucking|drawing|drawn|tugging in|under',
    // Measured
    `sats|sat|spo|oxygen|saturation|saturations ${oxygenReads} ${oxygenReads} ${oxygenReads} ${oxygenReads} ${oxygenReads} ${numbers(60, 91)}`,
    `o 2 sats? ${oxygenReads} ${oxygenReads} ${oxygenReads} ${oxygenReads} ${numbers(60, 91)}`,
    `sats|spo|satur*|ox|oxygen ~1 2? ${numbers(60, 91)}`,
    `sats|spo|oxygen ~2 reading|down|dropped|at|says|only ~1 ${numbers(60, 91)}`,
    `o 2 ~2 ${numbers(60, 91)}`,
    `${numbers(60, 91)} ~1 on ~3 finger|oximeter|ox|sats|monitor`,
    `breath* ~2 ${numbers(50, 99)} ~1 a|per|times|min|minute`,
    { beside: [['breath*'], [`counted|count ${numbers(50, 99)}`]], within: 8 },
    // The wrong colour
    'blue|bluish|blueish|dusky ~1 around|round|about|on|at|in ~1 mouth|lips|lip|tongue|fingertips|nails',
    'blue|bluish|blueish|dusky lips|lip|tongue|fingertips',
    'cyanos*|cyanot*',
    'hes|shes|babys|im|theyre ~1 blue|purple|grey',
    { beside: [['is|all|gone|going|went|turning|turned blue|purple|grey'], someone], within: 5 },
    'lips|face|fingers|skin|mouth|nails ~3 blue|purple|navy|lilac',
    'lips|face ~2 grey|greyish|slate|plums',
    'turn*|gone|went|going blue|grey',
    'funny|odd|strange|horrible|awful|grey|blue|dusky colour|color ~3 mouth|lips|face',
    {
      together: [
        [badColours],
        [skin],
        ['funny|horrible|awful|sense|breath*|not|wont|cant|half|cold|shiver*'],
      ],
      within: 12,
    },
    // Not waking
    {
      beside: [
        notThere,
        [
          ...badColour,
          ...failingNumbers,
          'floor|dont know',
          'breath* ~3 shallow|slow|nois*|weird|funny',
          'snor*|snort*',
        ],
      ],
      within: 14,
    },
    {
      beside: [
        [
          'unconscious|unresponsive|lifeless|unrousable',
          'limp as a',
          'like a rag',
          'hard to rouse',
          'not responding',
          'glazed|glassy ~3 not|eyes|through',
          'cant get ~2 sense',
          'not|only half with us',
          'out cold',
          'droopy|floppy|limp ~3 rag|doll|nothing|wont|cant',
        ],
        someone,
      ],
      within: 10,
    },
    'help unconscious',
    {
      beside: [
        ['collapsed|unresponsive|unconscious|slumped'],
        ['pulse|cpr|compressions|gurgling|resps|resp|rr|o2|aed|scene|defib'],
      ],
      within: 12,
    },
    'limp ~4 wont|not|grunt*|grunts',
    'doing|started|giving|need cpr|compressions',
    'glassy|glazed ~5 not|doesnt|wont|cant',
    {
      beside: [
        ['collapsed|keeled|slumped|unresponsive|unconscious'],
        someone,
        [
          'not|wont|cant|isnt|floor|grey|unconscious|breath*|pulse|now|help|shaking|still|just|eyes|came|pain|then|gone|nothing|kitchen|shower|bathroom|garden|shop|street|fitting',
        ],
      ],
      within: 12,
    },
    {
      beside: [
        ['just|suddenly ~2 dropped|collapsed|stopped', 'went down'],
        ['nothing|grey|eyes|moving|breath*|blue|lips|answer*|respon*'],
      ],
      within: 12,
    },
    {
      beside: [['on ~2 floor'], ['not|wont|cant|isnt ~2 answer*|mov*|wak*|respon*|hear*|talk*|breath*']],
      within: 10,
    },
    'cant|wont|not|isnt|doesnt ~2 wake|rouse|waking|stir',
    'cant ~2 shake ~2 awake',
    'cant get|make ~3 open ~1 eyes',
    'cant get|make ~3 stir|rouse|respond|answer|wake',
    'wont|doesnt|not|isnt respond*|react*|responsive',
    '#|really|very|so hard to rouse|wake',
    'gone|went|going|completely|all|shes|hes ~1 floppy|limp',
    'passed|blacked|passing out',
    {
      beside: [
        ['drown*|drowned', 'went|gone|go|pulled|got ~2 under ~2 water|out'],
        someone,
        ['water|pool|bath|sea|river|pond|out|cough*|breath*|blue|sleepy'],
      ],
      within: 12,
    },
  ],
  today: [
    {
      beside: [
        [
          reliever,
          'blue ~1 every|one|puffer|pump|inhaler|#|5x|4|more',
          'steroids|pred|prednisolone|dex|chesty',
        ],
        [
          'every|# ~2 hours|hrs|hourly|hour|hr|times|x ~6 since|today|yesterday|night|days|now|chatting|normally|still|day|sorts|wears',
          'times today|day',
          '#|4|5|6|8|10 ~1 puffs|hourly|times ~8 today|last|night|at|since|better|easier|eased',
          'hardly|barely ~3 touching|helping|work*|tight',
          'wears off',
          'chest|asthma|cough ~6 tight|still|creeping|winded|whistl*',
          'whistling|winded',
        ],
      ],
      within: 14,
    },
    {
      beside: [
        ['asthma|copd'],
        ['attack|bad|worse|playing|mad|creeping|kicking|flare|flaring|off|tight|night|nights|puffed|puffs'],
      ],
      within: 10,
    },
    {
      beside: [
        ['peak ~1 flow', 'flow|pf'],
        [
          'down|dropped|low|lower',
          '50%|60%|50|60 ~1 of',
          `${numbers(80, 340)} ~6 usual|normal|normally|best|from|morning|last`,
        ],
      ],
      within: 8,
    },
    {
      beside: [
        [
          'puff|puffed|winded|breathless|breath ~2 just|than|making|walking|stairs|usual|more|bit|going|worse',
          'more|bit|very|so|getting|quite|always|a ~2 puffed|winded|breathless|short',
          'short|shortness of breath',
        ],
        [
          'stairs|usual|usually|normal|yesterday|today|week|days|bed|walking|ankles|lying|flat|now|since|worse|night|corridor|shops|kettle|cough',
        ],
      ],
      within: 12,
    },
    {
      beside: [
        [
          'barky|barking|croupy|croup ~2 cough*|again|tonight|night',
          'bark ~3 night|tonight|cough|seal',
          'cough* ~3 bark*|seal',
        ],
        ['tonight|night|again|hoarse|now|breath*|old|yr|month|months|since|day|2nd|second'],
      ],
      within: 12,
    },
    {
      beside: [
        ['wheez*', 'whistl* ~3 lie|lying|chest|breathe|night'],
        [
          'since|tonight|today|now|again|night|worse|chesty|day|bit|cough*|chest|asthma|still|week|lying',
          ...someone,
        ],
      ],
      within: 10,
    },
    `sats|spo|satur*|ox ~2 2? ~1 92|93`,
    {
      beside: [
        ['chesty|chest infection|phlegm|gunk|mucus|sputum', 'cough*'],
        ['green|brown|rusty|thick|fever|temp|hot', '38*|39*'],
        ['worse|days|weeks|antibiotics|again|back|since|day|not|still|breath*|puffed|winded'],
      ],
      within: 14,
    },
    {
      beside: [
        ['inhaler|puffer|ventolin|salbutamol'],
        ['ran out|expired|lost|empty|run|gone|left|finished|old'],
        ['wheez*|tight|cough*|chest|whistl*|breath*|asthma'],
      ],
      within: 14,
    },
    {
      beside: [
        ['asthma|cough|wheez*|inhaler'],
        ['woke|waking|wakes|up|night|nights'],
        ['inhaler|puffs|tight|wheez*|twice|again|asthma|times'],
        ['last night|tonight|nights|since|week|again|yesterday'],
      ],
      within: 14,
    },
    {
      beside: [
        [
          'using|used|needing|needed|needs|had|having|taking|took|on ~3 inhaler|puffer|ventolin|blue|reliever|salbutamol',
        ],
        ['more|every|times|lot|hourly|#x|twice|constantly'],
        ['today|than|yesterday|week|day|since|usual|night'],
      ],
      within: 14,
    },
    'tight ~2 chest ~8 night|walk|puffs|inhaler|cough*|asthma',
    'cough* ~2 rusty|blood|bloody|pink',
    'breathing ~2 fast|heavy|noisy|laboured|labored|rapid|rapidly|worse|faster|harder',
    {
      beside: [
        ['stridor', 'faint|fainted|fainting|faints', 'pass*|black* out'],
        someone,
        [
          'yesterday|today|queue|earlier|this|shower|morning|sunday|monday|tuesday|wednesday|thursday|friday|saturday|night|twice|again|now|since|standing|heart|feel|feels|feeling|nearly|almost|still|never',
        ],
      ],
      within: 12,
    },
    'feel*|nearly|almost|going|gonna ~2 faint ~4',
  ],
  not: [
    'inhaler|salbutamol|ventolin|albuterol ~1 1|2|one|two puffs at #',
    'passed|passing out ~2 flyers|leaflets|bags|sweets|cards|papers|treats|water|programmes|mince|prizes',
    'breath*|breathe ~2 in ~1 these|this|my ~1 jeans|dress|skirt|bra|corset|suit|trousers|top|tights',
    'says|said i breathe ~3',
    'cant|wont|not ~2 wake|waking for ~1 hoover|school',
    'nails ~2 painted|polish|polished|varnish',
    'choked|choke up ~10',
    'fainted|faint in 19*|20*',
    'faint ~2 at ~3 blood|needles|sight',
    'fainted last ~1 year|time',
    'out of breath ~6 unfit',
    'mirror ~4 nose ~3',
    'casualty|manikin|course|refresher|chapter ~10',
    'breathe|breath in|out for',
    'thought ~4 stopped ~1 breathing',
    'whooping ~12 blue',
    'sats|spo|oxygen|o ~5 target|normal|usual|prescribed',
    'laugh* ~6 breathe|breath|faint*|choke*',
    'breathless|gasping|drowning ~1 with|thriller|in|for ~1 joy|excitement|thriller|laundry|cuppa|emails|tea|pint',
    'phone|screen|touchscreen|laptop|printer|tablet|app|stage|hydrangea|shelf|tent|cake|tomatoes|lambs|lamb|doll|goldfish|accordion|goldfish ~8 unresponsive|collapsed|limp|floppy|gasping|wheez*|pulse',
    'unresponsive|collapsed|wheez*|gasping|limp ~5 phone|touchscreen|screen|app|accordion|heap|giggles|bed|sofa|goldfish|shed',
    'out cold ~2 till|by|until|before|on',
    'slush*|blackcurrant|blueberry|lolly|science ~12 lips|tongue|mouth|blue',
    'lips ~8 slush*|blackcurrant|blueberry|lolly|popsicle|chocolate|sea',
    'out of breath ~2 playing|running|but|just|ran|laughing',
    'glazed carrots|doughnut*|donut*|ham|pottery',
    'pulse|hr|heart|rate|bpm ~2 #',
    'stopped|stop|stops|doing|did breathing exercises|exercise|lessons',
    'doll|dolly|dollys|teddy|toy|bear|barbie|dinosaur|mannequin|manikin|dummy|lamb|lambs|printer|tomatoes|bunny|puppy|pug ~4 breathing|unconscious|limp|floppy|collapsed|blue',
    'not|doesnt respond*|react* ~2 email|emails|text|texts|messages|message|letter',
    'just|only a|one|few|couple ~1 words with|from|to|about',
    'blue|purple ~2 lips|face ~6 lolly|popsicle|paint|ice|lollipop|blueberry|blueberries|facepaint|lipstick|pen|felt|sweets',
    'face|lips|fingers|skin ~3 blue|grey|purple ~4 paint|pen|lolly|felt|ink|dye',
    'faint line|smell|idea|hope|praise|hearted|positive|pink',
    'wheez*|stridor|croup|breathless* ~4 gone|clinic|radiator|laugh*|coldplay|snor*|view|pug|vet|letter',
    'wheez*|pant* ~1 cat|dog|pug|kitten|puppy',
    'inhaler ~3 before ~1 football|sport|pe|exercise|swim*|run*',
    'asthma plan|clinic|nurse|review|check',
    '# puffs call',
    'croupy ~12 asleep',
    'literally cant',
    'blue ~1 hat|sky|lips on|car|inhaler|badge|day|eyes|top|dress',
    'went limp|floppy when|with|tiredness',
    'stopped breathing through',
    'not need to wake',
    'grey ~1 area|day|sky|hair|weather|squirrel',
    'drown* ~1 in ~2 work|paperwork|laundry|emails|washing|admin|debt|stuff',
    'out of breath ~3 running|laughing|run|race|dancing|playing',
    'collapsed on|onto|into ~2 sofa|bed|chair|couch|laughing|asleep',
    'collapsed tower|tent|cake|shelf|chair',
    'collapsed laughing|giggling|crying|lung|lungs|vein|disc',
    'collapsed in ~1 heap|tears|giggles|laughter',
    'collapsed the|a|my|his|her|our ~1 pram|buggy|pushchair|wheelchair|tent|chair|table|walker',
    'marriage|company|deal|business|talks|roof|wall|vein|veins|lung|disc|chair|ceiling|shelf|bridge|arch|arches|buggy|pram|team|firm|plan|tent|cake|gazebo|economy|relationship|fence|shed|tower ~3 collapsed',
    'printer|mannequin|manikin ~16',
    'cpr|compressions ~3 mannequin|manikin|dummy|doll',
    'feel|feels|feeling ~3 heart stopped',
    'collapsed ~6 199*|200*|201*|2020|2021|2022|2023',
    'dog|cat|puppy|kitten ~8 blue tongue|lips',
    'blue lips|tongue|mouth|lip ~6 slush*|ice|pop|lolly|sweet|sweets|blueberr*|popsicle|candy|gum|juice|paint',
    'no pulse ox|oximeter|oximetry|problem|problems|issues|check',
    'heart ~1 stopped ~4 when|seeing|saw|watching|opened|opening|reading|hearing',
    'heart stopped|stops|stopping racing|pounding|flutter*|skipping|thumping|hurting|jumping|hammering',
    'cpr course|training|class|refresher|certificate|practice|dummy|demo|lesson|session|video',
    'unresponsive to treatment|antibiotics|steroids|therapy|medication|meds|email|emails',
    'hand|hands|finger|fingers|feet|foot|knee|knees|joints|legs|neck|toes|back|shoulder|shoulders|hips|wrists ~4 cold|stiff and stiff|cold',
    'feel|feels|feeling|felt|i|im|bit|morning ~3 cold|stiff and stiff|cold',
    'cold|stiff and stiff|cold ~3 hand|hands|finger|fingers|feet|foot|knee|knees|joints|legs|neck|toes|back|shoulder|shoulders|muscles|butter|dough',
    'mid|high|upper 90 s',
    'sats|spo|oxygen|o ~6 mid|high|upper 90 s',
    'ribs going in ~2 oven|slow|bbq|cooker|marinade|freezer|fridge',
    'floppy|limp baby|child hat|syndrome|carrier|sling|doll|toy',
  ],
  urgentWhenOver: ['cpr|compressions', 'heart|hearts ~1 stopped', 'no pulse|heartbeat'],
  says: {
    now: {
      text: 'Not breathing, fighting for breath, turning blue or not waking is an emergency.',
      action:
        '{call}, phone on speaker. Not waking and not breathing normally: push hard and fast on the middle of the chest. Choking and cannot cough: hard blows between the shoulder blades.',
    },
    today: {
      text: 'Breathing that is harder than usual needs to be looked at.',
      action:
        'Speak to a doctor today; follow the asthma plan if there is one. If they cannot speak a sentence, lips turn blue or grey, or ribs suck in: call the emergency number at once.',
    },
  },
  source: {
    name: 'NHS, Shortness of breath (as shown by Torbay and South Devon Enhanced Access); St John Ambulance, How to do CPR on an adult, and Choking (as shown by Hucknall Dispatch)',
    url: 'https://torbayandsouthdevonenhancedaccess.nhs.uk/health-a-z/?condition=shortness-of-breath%2F',
    basis: 'read',
    read: '2026-11-30',
  },
};
