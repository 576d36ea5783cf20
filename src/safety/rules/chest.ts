import type { Rule } from '../rule.ts';
import { cantStand, numbers, someone } from '../signs.ts';

const feels =
  'gripping|grip|fist|clench*|knife|knives|poker|tearing|crampy|pulling|throb*|dull|sharp|bearhug|heartburn|indigestion|pain|pains|paining|pressure|tightness|tight|heaviness|heavy|ache|aching|aches|squeez*|crush*|discomfort|burning|weight|elephant|band|vice|stab*|thick|squash*|gripp*|clamp*|wrung|sore|hurts|hurting|hurt|knot|cramp|stone|brick|tightening|strangl*|sat|fire';

const where = [
  'ribcage|bust|bosom|epigastric|epigastrium|chest|breastbone|sternum|ribs|rib|boob|chestbone|breast|heart|brisket',
  'middle|centre|center|front ~2 me|him|her|chest|ever|breast|body',
  'between|under|behind ~4 shoulder|shoulders|ribs|breast|breastbone|blades|boob|collar|heart',
  'top ~2 belly|tummy|stomach',
  'belly|tummy ~1 top',
  'collar bone',
];

/** Where the heart's pain goes. */
const spreads = [
  'arm|arms|jaw|teeth|gums|elbow|elbows|wrist|fingers|shoulder|shoulders|neck|throat|back|blades',
];
const spreadFeels = [
  'arm|arms|jaw|teeth|gums|elbow|elbows|shoulder|shoulders|neck|fingers|wrist|back ~4 pain|pains|ache|aching|aches|dead|numb|heavy|hurt|hurts|hurting|lead|tingl*|pins|gone|mine|tight|stiff|rubbing|sore|weird|throb*',
  'pain|pains|ache|aching|aches|dead|numb|heavy|hurt|hurts|hurting|pins|needles|rubbing|tight|creeping|going|gone|moving|spread*|up|down|into ~5 arm|arms|jaw|teeth|gums|elbow|elbows|shoulder|shoulders|neck|fingers|back',
];

/** What the body does beside it. */
const shock = [
  'beads ~1 sweat',
  'damp|soaking|shaky|trembling|petrified|lightheaded|giddy|woozy',
  'chuck*|hurl*|heav* up|guts',
  'pass*|black* out',
  'bent|doubled double|over|up',
  'light headed',
  'out of puff',
  'sweat*|clammy|drenched|drench*|soaked|pouring|dripping|wet',
  'cold ~1 sweat|wet|and|body|face|lips|faint',
  'body|face|hands ~2 cold|waxy|wet',
  'grey|gray|ashen|pale|putty|waxy|greyish|white',
  'wrong|funny|bad|horrible|odd|terrible|no colour|color',
  'colour|color of',
  'vomit*|nausea|nauseous|queasy|puked|retching',
  'being|been|feel|feels|feeling|be|is ~2 sick',
  'threw|throwing up',
  'breathless|puffing|puffed|panting|gasping|faint*|dizzy',
  'short|out of breath',
  'cant ~2 breath*|stand|get|move|walk|catch',
  'frightened|scared|dying|doom',
  'on ~2 floor|knees|kerb',
  'lips ~1 white|pale|cold|blue',
  'knees',
];

const pumps = ['heart|hearts|pulse'];
const flutters = [
  'racing|pounding|flutter*|skip*|flip*|thud*|thump*|flapping|jump*|missing|missed|stopping|irregular|pauses|mental|galloping|hammering|fast|beating',
];

/** Chest pain: a heart attack until someone has looked. */
export const chest: Rule = {
  id: 'chest',
  now: [
    {
      together: [where, [feels, 'sitting|standing|kneeling|sat ~3', 'donkey|horse|truck|lorry', 'kick* ~2']],
      within: 6,
    },
    { beside: [where, [feels, 'wrong|pain|elephant|donkey'], [...shock, ...spreads]], within: 18 },
    { beside: [spreadFeels, shock], within: 16 },
    { beside: [[feels.replace('|sore', '')], spreads, shock], within: 14 },
    { beside: [spreadFeels, where], within: 12 },
    {
      beside: [
        ['elephant|indigestion|heartburn|belching|burping|pressure|squeezing|crushing', 'wind ~3'],
        [...shock, ...spreads],
      ],
      within: 16,
    },
    {
      beside: [
        [
          'rubbing|holding|clutch*|press*|grabb*|gripping|hand|hands|fist ~4 breastbone|sternum|chest|heart|arm',
        ],
        [...shock, ...spreads, 'down|floor|pain'],
      ],
      within: 18,
    },
    {
      beside: [
        ['spray|gtn|nitro|nitrolingual|glyceryl|sprayed ~6'],
        ['not|no|nothing|wont|still|budge|three|third|twice|3|x3|times', 'isnt|didnt'],
        ['pain|chest|heavy|tight|hurts|angina|pressure'],
      ],
      within: 14,
    },
    {
      beside: [
        [
          'breath*|breathe|breathing ~4 hurt*|stab*|pain|sharp',
          'stab*|sharp|hurts|pain|catch* ~5 breath|breathe|breathing',
        ],
        [
          'calf|leg|flight|section|baby|blood|pink|birth|plaster|cast|operation|surgery|puffing|breathless|pill',
          ...cantStand,
        ],
      ],
      within: 24,
    },
    {
      beside: [
        ['cough* ~5 blood|pink|bloody', 'pink|blood ~3 cough*'],
        ['calf|leg|breath*|chest|stab*|sharp|flight'],
      ],
      within: 20,
    },
    {
      beside: [
        ['calf|leg ~5 swollen|fat|huge|big|hot|tight|swelled'],
        ['breath*|breathless|chest|cough*|puffing'],
      ],
      within: 20,
    },
    'icd|defib|defibrillator|defibrilator|pacemaker ~3 shocked|fired|shock|gone|going|went',
    'shocked ~3 twice|again|times',
    'ripped|ripping|tearing|tore|torn ~4 shoulder|shoulders|back|chest|blades',
    {
      beside: [
        pumps,
        flutters,
        ['faint*|collaps*|grey|gray|breathless|dizzy ~2 now|still', 'pain|pains|chest', 'pass*|black* out'],
      ],
      within: 14,
    },
    {
      beside: [
        pumps,
        [`${numbers(150, 240)}`],
        ['racing|faint*|mental|dizzy|chest|breath*|breathless|sat|sitting|resting|rest|lying|bed|still|wont'],
      ],
      within: 10,
    },
    {
      beside: [
        ['bypass|stent|stents|cardiac|mi', 'heart attack'],
        ['same|again|back ~1 pain|feeling', 'pain ~3 again|back|same'],
      ],
      within: 16,
    },
    'holding|clutching|gripping ~2 breastbone|sternum|ribs ~6 weight|pressure|tight*|heavy|crush*|squeez*',
    'strap|band|belt|vice|clamp|rope|bra ~3 ribs|chest|breastbone|me',
    'chest ~3 ached|tight|tightening|heavy|hurts|hurting|hurt|aches|sore|crushed|squeezed|crushing',
    'standing|sitting|pressing|stamping|kneeling|sat|stood ~2 chest',
    'having|have|has|is|think|thinks|thinking|like|maybe|might|could|be|another|think ~3 heart attack',
    'had|suffered|suffering|having ~3 heart attack|attacks',
    'heart attack ~3 ambulance|paramedics|999|911|112',
    'heart attack now|help|please|happening|again|symptoms|like|i|feeling',
    'heart attack ~2 think|happening|now',
    'heart ~1 thing|pain|pains|hurts',
    'clutching|clutches|holding|grabbing|rubbing ~2 chest',
    'chest ~2 ached|squeezes|burns|pounding|paining',
    {
      beside: [
        someone,
        ['cardiac arrest', 'arrested|arresting'],
        ['now|cpr|compressions|aed|defib|help|breathing|pulse|ambulance|floor|gone|doing'],
      ],
      within: 10,
    },
    {
      beside: [
        ['pain|ache|heavy|numb ~3 left|both arm|arms|jaw', 'jaw pain'],
        ['sweat*|clammy|breathless|sick|faint|chest'],
      ],
    },
  ],
  today: [
    {
      beside: [
        ['pillows|ankles|legs|feet|weight'],
        ['breath*|failure|puffed|lying|flat|up ~2 kilo|kg|kilos|lb'],
        ['swollen|swelling|puffy|up|pillows|night|fat|tight|worse|flat'],
      ],
      within: 16,
    },
    {
      beside: [
        ['calf|leg|shin ~4 swollen|sore|hot|tight|red|hard|bigger|ache*|painful'],
        ['one|flight|plaster|cast|surgery|operation|pill|section|left|right|pregnan*|bed'],
      ],
      within: 12,
    },
    'icd|defib|defibrillator ~2 shock',
    `pulse|hr|heart is|was|of|at|now|only|down|rate|says? reading|to|around? ${numbers(30, 44)}`,
    `pulse|hr|heart ~2 rate? ~2 ${numbers(110, 160)} ~3 resting|sat|sitting|lying|bed|all|since`,
    'watch ~3 flagged|alert|alerted|says|warned|warning|buzzed ~5 afib|heart|rhythm|fibrillation|high|irregular',
    'hurts|sharp|stabs|stab|catches|catch|pain ~5 breathe|breath|breathing ~1 in|deep|deeply',
    `bp|pressure ~3 ${numbers(180, 250)}`,
    'chest ~4 twinge*|niggle|discomfort|burning|flutter*|funny|weird|odd|heavy',
    'funny turn',
    {
      beside: [
        ['palpitation|palpitations|ectopic|ectopics|afib|af|fibrillation|flutters|tachy|svt'],
        [
          'since|today|morning|night|again|now|on|woke|minutes|mins|hour|hours|dizzy|lightheaded|flagged|watch|all|more|worse|never|started|faint|lasted|yesterday|week|tonight|heart|having|still|bad',
        ],
      ],
      within: 14,
    },
    'palpitations',
    'heart ~3 racing|pounding|flutter*|skip*|thud*|flip*|flapping|jump*|missing|stopping|galloping|thumping',
    'flutter* ~3 chest|heart|flutter|thud|off|afternoon|all|day|since|with|reading',
    'heart|chest|pulse ~4 funny|weird|odd|all over|wobbly|dancing|somersault*|flop*|fluttery|jumpy|jittery|runaway|extra|bumpy|erratic',
    'skipped|skipping|skips|missed|missing|extra|irregular beat|beats|heartbeat|pulse',
    'thump* ~3 heart|chest',
    'thud ~4 heart|chest|beat|beats|flutter',
    {
      beside: [
        ['angina'],
        ['more|often|worse|again|week|today|night|spray|walking|rest|now|back|playing|twice|times|than'],
      ],
      within: 10,
    },
    'use|used|using|needed|needing ~3 gtn|nitro|spray ~4 twice|times|more|walking|3|x|again|yesterday|today',
    'gtn ~3 twice|times|more',
    'tight*|ache|pain|pressure|twinge|heav*|wind ~5 chest|ribs|heart|breastbone',
    'tight chest',
    'twinge*|stabs|stab ~4 chest|side',
    {
      beside: [
        ['wind|indigestion|tight*|twinge*|ache'],
        ['walk*|stairs|ladder|hill|rush|climb*'],
        ['rest|slow*|stop*|passes|goes|eases'],
      ],
      within: 14,
    },
  ],
  not: [
    'chest of drawers ~14',
    'breast stroke|feeding|feed|fed|milk|pump ~6',
    'sore|tender ~1 breast|breasts|boobs|nipples',
    'breast|breasts|boobs ~1 sore|tender',
    'heart ~1 wasnt|isnt|not in',
    'squeezed my|his|her ~2 into',
    'wrong bra ~4',
    'strap|band ~2 rash',
    'band ~3 new heart rate strap',
    'watch strap ~3',
    'bit of wind pain ~4',
    'wind chill|pain ~4',
    'sore|ache|aches ~6 bench|poke',
    'sore ~4 push ups',
    'aches|sore ~3 covid|flu jab',
    'sore from coughing',
    'ribs|chest ~1 sore ~2 from coughing',
    'chest day',
    'weight talk|clinic',
    'stab at ~1 the ~1 crossword|quiz',
    'nothing but heartburn ~4',
    'palpitation report normal',
    'known ectopics',
    'missed|skipped beat ~8 known',
    'pressure fine|normal|good|ok|#',
    'wind knocked|farm|turbine|chime*|band|instrument|blow*|rain|coming|up|down',
    'pacemaker|icd check|clinic|appointment',
    'heart ~1 not',
    'drawers ~10 back',
    'weight # same',
    'heart ~3 skipped|skip|leapt|jumped ~3 when|at|beat',
    'covid|flu ~1 jab ~6',
    'heart tablets|conditions|condition|patients|foundation|rate|disease|scan|healthy',
    'apart from chest',
    'physio band',
    'hope|cedar|toy|treasure|medicine|tool|ice|war|tea chest',
    'nearly|almost|practically|gave|give|giving|mini ~3 heart attack',
    'heart attack ~3 when|seeing|reading ~1 i|the|my',
    'heart attack over|about|at ~2 bill|bills|price|prices|cost|costs|invoice|total',
    'heart attack ~4 in 1*|2*|sept|oct|march|may|june|july',
    'since|after|his|her|first|after my|his|her|the|a heart attack ~3 walked|in|rehab|class|revision|#',
    '# yrs|years|weeks|months since|after ~2 heart attack',
    'since|after|before|until ~3 had|suffered ~3 heart attack',
    `had|suffered ~2 heart attack at|aged|age ${Array.from({ length: 75 }, (_, step) => step + 25).join('|')}`,
    'actor|actress|singer|celebrity|character|episode|charades|insta|instagram|toy|deck|laptop|computer ~7 heart attack',
    'heart attack in ~1 episode|series',
    'heart attack in the past',
    'nobody|noone|none|never ~5 had|has ~2 heart attack',
    'house|place|year|day|ward where|when|that ~3 had ~3 heart attack',
    'heart attack patient|patients|survivor|survivors|risk|talk|group|study|charity',
    'class|rehab|talk|revision|poster ~8 heart attack',
    'heart racing|pounding|skip*|flutter* ~6 film|race|run|running|rollercoaster|excite*|excited|crush|love|kiss|him|wedding|he|saw|text',
    'heart|chest ~2 aches|ache|sore|heavy ~3 missing|cat|dog|her|loss|grief|lost|memor*|goodbye',
    'heart ~1 monitor|rate|fm|scan|murmur|failure|clinic|shaped|break*|felt|warming|s|to|and soul',
    'ribs from coughing',
    'feet|baby|kick|kicks|she|he ~2 kick* ~3 ribs',
    'bench press',
    'are|is|an|with ~2 ectopic|atrial',
    'weight ~2 off|kg|kilo|kilos|lb|lost|gain|loss',
  ],

  says: {
    now: {
      text: 'Chest pain or tightness can be the heart.',
      action: '{call}. Sit down, rest, do not drive; ask on the phone about aspirin.',
    },
    today: {
      text: 'Chest pain that has gone, or a racing heart, needs to be looked at.',
      action:
        'Speak to a doctor today. If it comes back, spreads to arm, back, neck or jaw, or comes with sweat, sickness or breathlessness: call the emergency number at once.',
    },
  },
  source: {
    name: 'HSE Ireland, Chest pain; Australian Red Cross, Heart attack; Portsmouth City Council, Heart attack',
    url: 'https://www2.hse.ie/conditions/chest-pain',
    basis: 'read',
    read: '2026-11-30',
  },
};
