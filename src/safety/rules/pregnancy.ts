import { anyTwo } from '../combine.ts';
import type { Phrase } from '../phrase.ts';
import type { Beside, Rule } from '../rule.ts';
import { badColour, cantStand, muddle, numbers } from '../signs.ts';

const weekWords = 'weeks|week|wks|wk|w|weeker|weekers|wk+';
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String(from + step)).join('|');
const week = (from: number, to: number): Phrase[] => [
  `${span(from, to)} ~1 ${weekWords}`,
  `${span(from, to)} 0|1|2|3|4|5|6`,
  // "no rash 35 weeks": the "no" does not reach the weeks.
  `no|not ~2 ${span(from, to)} ${weekWords}`,
];

const said = [
  'pregnan*|preg|preggers|trimester|gestation|fetus|foetus|obstetric|maternity|placenta*|praevia|previa|ectopic|ivf|expecting|womb|heterotopic|miscarr*',
  'months gone|pregnant',
  'my ~2 waters|bump',
  'baby bump',
  'twins ~3 weeks|wks|w',
  'labour|labor|contraction*|contracting|tightenings',
];
const early = [
  ...week(4, 23),
  ...said,
  'five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen ~1 weeks|wks',
];
const late = [
  ...week(20, 43),
  'thirty|twenty ~1 weeks|one|two|three|four|five|six|seven|eight|nine',
  `${span(26, 41)} 40|hubby|husband|wife`,
  ...said,
  '7|8|9|seven|eight|nine months gone|pregnant',
];
const preterm = [...week(16, 36), 'thirty ~1 weeks|one|two|three|four|five|six', 'early|premature|prem'];
const any = [...new Set([...early, ...late])];

/** The first weeks after. */
const after = [
  'gave|given|giving|after|since ~4 birth|delivery|delivering|labour|twins|baby|section|csection|caesarean|cesarean|having',
  'postpartum|postnatal|csection|csec|cesarean|caesarean|episiotomy',
  'c section',
  'past|after|days ~2 section|birth',
  'baby|twins|bub ~3 #|two|three|four|five|six|seven|eight|nine|ten days|weeks|wks|w',
  '#|two|three|four|five|six|seven|eight|nine|ten ~1 days|day|weeks|wks|w ~2 after|pp|post|postpartum|old',
  'day|days # ~2 after|pp|post|postpartum',
  'came|born|delivered ~3 #|two|three|four|five|six ~1 days|weeks|wks',
  'stitches|tear|milk ~2 in|opened|burst',
  'abortion|miscarriage|termination|d&c|erpc ~2 pills|pill|tablets',
  'abortion|miscarriage|miscarried|termination|misoprostol|mifepristone',
];

const blood = ['bleed*|bled|blood|bloody|haemorrhag*|hemorrhag*|flooding|clot|clots'];
const muchBlood = [
  'blood|bleed* ~4 leg|legs|floor|knickers|pants|sheets|bed|toilet|everywhere|heavy|pain|lots|bright|pad|pads|pouring|gush*|clots|pool|mattress|red|cramps|contractions',
  'heavy|heavily|bright|gush*|lots|loads|soak*|fill*|flood*|pour*|pool ~3 blood|bleed*|red|pad|pads|bed',
  'bleed*|bled ~3 heav*|heavy|heavily|again|now|all|everywhere',
  'clot|clots ~6 size|lemon|golf|plum|fist|big|huge|egg|orange|passed|passing',
  'pad|pads ~4 hour|hr|soak*|fill*|min|minutes|20',
  'soak*|fill*|filling|through ~4 pad|pads|towel|towels|bed|sheets',
  'wake|woke ~3 pool|blood|soaked',
  'haemorrhag*|hemorrhag*',
  'pouring|gushing',
];
const pain = [
  'pain|pains|agony|stabbing|sharp|cramp*|tearing|tore|ripping|severe|unbearable|hurts|ache|aches|excruciating|rigid|hard|board|wood|spasm|tight|constant|sore|stiff|rock|hurt|colicky|splitting|worse',
];
const severePain = [
  'severe|constant|terrible|unbearable|sharp|stabbing|agony|tearing|excruciating|worst|sudden|worse ~4 pain|pains|tummy|belly|stomach|side|bump|scar',
  'belly|tummy|womb|uterus|bump|stomach|abdomen|bumps ~5 hard|rigid|board|wood|rock|tight|spasm|let|pointy|tense',
  'tight|hard|rigid|rock ~3 letting|go|constant|belly|tummy|bump|womb',
  'pain|tore|tear* ~4 scar',
  'pain|pains ~2 constant|severe|unbearable|worse',
  'hard pains',
  'same side|one side ~2 pain',
  'pain ~3 one|right|left|same ~1 side',
  'agony',
];
const shoulder = ['shoulder|shoulders|shoulder ~3 tip|pain|hurt*|ache*', 'pain ~4 shoulder', 'shoulder'];
const birth = [
  'giving birth',
  'born|delivered ~4 car|toilet|bathroom|floor|taxi|home|hallway',
  'placenta|afterbirth ~4 not|hasnt|stuck|still|piece|wont|come',
  'water|waters ~2 broke ~6 pushing|urge|head',
  'cord ~6 out|hanging|see|feel|between|legs|came|down|prolaps*|like|knickers|vagina',
  'cord prolapse',
  'loop hanging',
  'cord like|hanging|prolaps*',
  'babys|a cord',
  'head|foot|feet|arm|hand|bum|bottom|leg|shoulder ~2 is|are|was ~1 there|out|coming|showing|crowning|first',
  'head|foot|feet|arm|hand|bum|bottom ~1 out|first|there|coming|showing',
  'feel|see ~2 head|foot|feet|cord|hair',
  'crowning|breech',
  'im|shes|is|am|start*|baby pushing',
  'pushing ~3 urge|hallway|floor|car|now|home|bathroom|cant|bed',
  'urge|need|needs|want|wants ~1 to? push',
  'having the baby|babies ~2 now|here|in',
  'baby|babys|it ~1 coming now|out|here',
  'contraction*|tightening*|pains|waves|labour ~6 minute|minutes|min|mins|top|constant|every|apart',
  'feels ~3 falling out',
  'no midwife|ambulance',
  'bowling ball',
  'pressure ~2 down|low|like|bowling|same',
  'bag bulging',
  'cervix open',
];
const waters = [
  'waters|water|membranes ~3 went|gone|go|broke|broken|break|burst|popped|leak*|trickl*|green|brown|smell*|everywhere|all|just|just',
  'gush|pop|trickle|leaking|dripping|drip ~3 water|fluid|wet|down|clear',
  'clear fluid',
  'gush|wet through',
  'fluid ~2 dripping|leaking|gush*|coming',
  'srom|pprom|prom',
];
const greenWaters = ['waters|water|fluid ~4 green|brown|meconium|smell*|stink*|blood*|pink|red'];
/** Signs of pre-eclampsia: two kinds together are enough. */
const toxemiaKinds = [
  [
    'headache|headaches|migraine',
    'head ~3 splitting|pounding|cracking|exploding|banging|thumping|bursting|sore|aching|aches',
    'splitting|severe|pounding|thumping|banging head',
  ],
  [
    'seeing|sees|see ~2 stars|spots|lights|flashes|double|sparkl*|zigzag|wavy',
    'flashing|sparkly|blurred|blurry|wavy|double|zigzag|floaty|black|bright ~2 lights|vision|eyes|spots|dots',
    'everything|eyes|eye|vision|sight ~3 blurry|blurred|gone|zigzag|double|fuzzy|flash*',
    'cant|not ~1 see ~1 properly|right|straight',
  ],
  [
    'epigastric|liver|rib|ribs|here|under|upper|top ~4 pain|hurt|hurts|ache',
    'pain|hurts|hurt|ache ~4 rib|ribs|epigastric|upper|under|top|here',
  ],
  [`bp|pressure|machine ~5 ${numbers(140, 219)}`, '14*|15*|16*|17*|18*|19*|20* 9*|10*|11*|12*'],
  ['balloon*|pufferfish|swollen|puffy|swell*|swelled|puffed', 'face|hands ~2 fat|big|huge|tight'],
  ['foamy|prot|protein|proteinuria', 'vomit*|being|been sick', ...muddle],
];
const strongToxemia = [
  `bp|pressure|machine ~5 ${numbers(160, 219)}`,
  '16*|17*|18*|19*|20* 10*|11*|12*|9*',
  'splitting|severe|pounding|thumping|blinding|worst ~1 head|headache',
  'headache* ~10 lights|flash*|blur*|spots|sparkl*|vision|double|zigzag|bp|swollen|balloons|ribs',
  'seeing|see ~2 stars|spots|lights|flashes|double|sparkl*',
  'flashing|sparkly|blurred|zigzag|wavy ~1 lights|vision',
  'epigastric',
  'pain ~3 rib|ribs',
  'cant ~1 see properly',
];
const fits = [
  'fit|fits|fitted|fitting|seiz*|convuls*|jerking|unresponsive|unconscious|collaps*|confused|twitching',
  'cant ~1 wake',
  'not ~2 making|respond*',
];
const still = [
  'not|hasnt|havent|isnt|stopped|no|aint|cant|without|barely|hardly|didnt|wont ~4 kick*|mov*|wriggl*|felt|stir*|dance*|discos',
  'cant|dont|not ~1 feel ~1 baby|him|her|bub|any|kicks',
  'kick*|mov*|wriggl*|felt|stir* ~5 nothing|stopped|none|less|nuthin',
  'no ~1 kick*|movement*|wriggl*|moves|baby',
  'one|single kick',
  'nothing|nuthin|silent|quiet ~4 days|since|all|today|tonight',
  'baby|bub|bubs|him|her|he|she ~3 still|stopped|quiet|silent',
  'gone still|quiet',
  'cold|ice|jooce|juice|left|drink ~5 nothing|nuthin',
  'nuthin',
  'heartbeat|heart|doppler ~5 cant|no|slow|70|80|racing|not|find|dropped',
  'moving|movements|kicks less|fewer|slow*|down|reduced',
  'less|fewer|reduced|quieter ~3 mov*|kick*|wriggl*|normal|usual',
];
const fewer = [
  'mov*|kick*|wriggl* ~4 slow*|down|less|fewer|different|weaker|weak|odd|changed',
  'quieter|quiet|less|fewer|reduced|slower|not ~4 normal|usual|mov*|kick*|wriggl*|discos|her|his|much',
];
const blow = [
  'fell|fall|fallen|slip*|trip*|crash*|smash|airbag|stairs|kerb|seatbelt|knocked|landed|accident|shoved|pushed',
  'hit|kicked|punched|bumped|elbow*|headbutt* ~4 belly|bump|stomach|tummy|me',
  'car|bus|bike ~2 hit|crash|accident|shunt',
];
const lungs = [
  'breathless|sob|cant ~1 breathe|breath*|lips|grey|coughing|blood|chest|fast',
  'short ~1 of? breath',
  'chest pain|pains|hurts|tight',
];
const infected = [
  'fever*|feverish|shiver*|rigor*|burning|boiling|sweating|soaking|temp|temperature',
  '38.*|39.*|40.*|41.*',
  'temp|temperature ~3 38|39|40|41|101*|102*|103*|104*',
];
const childbed = [
  'discharge|stinks|smell*|smelly|stink*|belly|tummy|wound|scar|womb|stitches|waters|bleeding|lochia|breast|section|sore|shaking|racing',
];
const mind = [
  'says|thinks|believes|telly|devil|god|voices|evil|swapped|poison*|told|hearing|seeing|harm|kill|drown|smother|throw',
];

/** Warning signs in pregnancy, in labour and in the weeks after birth. */
export const pregnancy: Rule = {
  id: 'pregnancy',
  now: [
    { beside: [muchBlood, [...any, ...after, 'pregnant']], within: 22 },
    {
      beside: [
        blood,
        any,
        [...pain, ...cantStand, ...shoulder, 'contraction*|dizzy|faint*|scared|moving|kick*|praevia'],
      ],
      within: 22,
    },
    { beside: [severePain, any], within: 20 },
    {
      beside: [
        shoulder,
        early,
        ['pain|hurts|spotting|bleed*|faint*|stabbing|ectopic|unknown|scan|white|sweat*|belly|dizzy|aches'],
      ],
      within: 24,
    },
    {
      beside: [
        [...cantStand, ...badColour, 'faint*|blacking|collaps*|woozy|white|sweating'],
        early,
        ['pain|pains|stabbing|bleed*|shoulder|belly|side|cramp*|ectopic|rigid|spotting'],
      ],
      within: 24,
    },
    { beside: [['ectopic'], ['pain*|faint*|dizzy|woozy|shoulder|bleed*|worse|again']], within: 16 },
    {
      beside: [
        birth,
        [
          ...any,
          ...preterm,
          'midwife|waters|alone|labour|cervix|push|nobody|ambulance|home|traffic|car|taxi|uber|floor|hallway|contractions',
        ],
      ],
      within: 22,
    },
    'umbilical|babys cord ~5 out|hanging|prolapse|knickers|legs',
    'head|feet|arm|foot|bum ~2 coming|out ~3 traffic|car|taxi|hallway|floor|midwife|lekki|toilet|home',
    'babys|baby head|arm|foot|feet|bottom|bum ~2 out|coming|showing|there|crowning',
    'im pushing',
    'shes pushing',
    { beside: [waters, preterm], within: 20 },
    { beside: [greenWaters, any], within: 20 },
    {
      beside: [
        ['contraction*|tightening*|tightenings|labour|labor|waves|pains', 'back ~1 pain|pains|waves'],
        preterm,
      ],
      within: 18,
    },
    { beside: [strongToxemia, [...late, ...after]], within: 24 },
    ...anyTwo(toxemiaKinds, 18).map((two): Beside => ({ beside: [...two.beside, late], within: 22 })),
    {
      beside: [
        fits,
        [
          ...week(18, 43),
          'pregnan*|preeclampsia|eclampsia|postpartum|postnatal',
          'weeks pregnant',
          ...after.slice(1, 3),
        ],
      ],
      within: 16,
    },
    {
      beside: [
        still,
        [
          ...week(23, 43),
          'pregnan*|bump|fetus|baby|babys|midwife|hiccups|thirty|bub|kicks',
          `${span(28, 41)} w|wk|weeks`,
        ],
      ],
      within: 20,
    },
    {
      beside: [
        blow,
        [...week(8, 42), ...said, 'bump'],
        ['pain*|tight*|bleed*|blood|contraction*|hard|cramp*|kick*|moving|belly|bump'],
      ],
      within: 20,
    },
    { beside: [infected, [...after, 'waters|preterm|pprom'], childbed], within: 22 },
    {
      beside: [
        lungs,
        [...after, ...week(10, 42), 'pregnan*|postpartum'],
        ['leg|calf|breathless|lips|grey|swollen|blood|sudden*|pain|chest|collapse*'],
      ],
      within: 20,
    },
    { beside: [mind, after, ['baby|babys|slept|sleep|her|him|voices|devil|racing|thoughts']], within: 24 },
    {
      beside: [
        ['puffy|puff*|swell*|swollen|balloons'],
        week(20, 42),
        ['vision|headache|confused|blurry|pain|double', `bp|pressure ~3 high|up|${numbers(140, 199)}`],
      ],
      within: 20,
    },
  ],
  today: [
    {
      beside: [
        [...blood, 'spotting|pink|brown|discharge|plug|jelly', 'a|bloody|had show', 'spot|spots of'],
        any,
      ],
      within: 18,
    },
    { beside: [waters, any], within: 18 },
    { beside: [['itch*|palms|soles'], any], within: 18 },
    {
      beside: [
        [
          'uti|ecoli|coli|cystitis',
          'water|urine|wee|kidney infection',
          'burn*|sting*|stings|smell*|smells ~4 wee|pee|peeing|urine|weeing',
          'wee|pee|peeing|urine|water ~3 burn*|sting*|stings|smell*|hurts|test|dark',
          'burning ~1 pee|wee',
        ],
        any,
      ],
      within: 18,
    },
    {
      beside: [
        [...fewer, ...still.slice(0, 2)],
        [...week(23, 43), 'bump|pregnan*|baby|wriggl*'],
      ],
      within: 18,
    },
    {
      beside: [blow, [...week(10, 42), ...said, 'bump'], ['bump|bum|belly|baby|weeks|wks|fall|stairs']],
      within: 16,
    },
    {
      beside: [
        [
          'swell*|swollen|puffy|rings ~2 fit',
          'headache|blurry|blurred',
          `bp|pressure ~3 ${numbers(140, 179)}`,
          'ankles|hands|face ~4 up|swollen|puffy|swelling',
        ],
        week(18, 43),
      ],
      within: 18,
    },
    {
      beside: [
        [
          'sick|vomit*|puking|keep|keeping|hyperemesis|throwing ~4 down|up|times|water|everything|again|tea|food',
          'cant|not|hardly|barely ~2 keep*',
        ],
        any,
      ],
      within: 18,
    },
    {
      beside: [
        [
          'calf|leg|lump ~4 swollen|swelling|hot|pain|tender|red|sore',
          'pain|swelling|swollen|painful|hot|sore|red ~3 calf|leg',
        ],
        [...any, ...after],
      ],
      within: 20,
    },
    {
      beside: [
        infected,
        [...week(12, 42), 'pregnan*'],
        ['temp|fever*|38*|39*|sweat*|cough*|shiver*|feverish'],
      ],
      within: 18,
    },
    {
      beside: [
        ['down|low|cry*|guilt|tearful|numb|hopeless|cope|coping|bond|hold|anxious'],
        after,
        ['baby|him|her|sleep|eating|hold|harm|safe|weeks|wks|days|came|since'],
      ],
      within: 24,
    },
    {
      beside: [
        ['scar|wound|stitches|section|tear ~5 open*|smell*|pus|weep*|red|hot|leak*|burst|gap*'],
        ['section|csection|caesarean|cesarean|birth|stitches|episiotomy|tear', 'c section'],
      ],
      within: 16,
    },
    {
      beside: [
        ['pregnan*|periods', 'test positive', 'positive test'],
        ['15|14|13|16|seen|anyone|midwife|daughter|daughters'],
        ['seen|missed|told|doctor|booked|midwife|scan'],
      ],
      within: 8,
    },
    {
      beside: [['litter|toxoplasm*|chickenpox|slapped|listeria|parvo|measles|rubella|shingles'], week(4, 42)],
      within: 18,
    },
    {
      beside: [
        [
          'contraction*|tightening*|tightenings|cramps|backache',
          'period ~2 ache|pain|cramps',
          'back ~1 ache|pain',
        ],
        any,
        ['weeks|wks|wk|w|week|regular|every|mins|minutes|low|constant|pee'],
      ],
      within: 16,
    },
  ],
  not: [
    'cat|dog|my ~2 pregnant ~9',
    'arm ~1 so',
    'not felt ~2 like',
    'no i have not',
    'halloween ~6',
    'swollen feet|ankles ~2 end|evening|heat',
    'is it normal ~5 ache',
    'bump hard ~9 soft|braxton*',
    'class ~3 on ~3 when',
    'nipples ~3',
    'itchy belly|tummy stretch',
    'she pink',
    'shes pink',
    'leaflet|leaflets says|said|say',
    'is it normal',
    'temp|temperature normal|fine|ok',
    'bp|pressure ~2 10*|11*|12*|13* 6*|7*|8*',
    'mild|practice|practise cramps|contraction*|contractions',
    'contraction* practi*',
    'cramps mild|gone',
    'signs at',
    'blood type|group|test|tests|taken|results|sugar|sugars|next',
    'next|my|his|her blood',
    'bleed*|bled gums|gum|nose',
    'gums|gum|nose|nosebleed* bleed*|bled',
    'fit to|and|letter|as',
    'practi*',
    'kick|kicks count|counter|counting',
    'number of kicks',
    'kicks|kick plenty|loads|lots|in|all|fine|well',
    'nothing doing',
    'cramps|pain|bleeding gone|mild|finished|stopped|lessening',
    'bleeding like a period',
    'spotting finished|stopped',
    'had bleeding',
    'call the midwife',
    'woman haemorrhages',
    'not painful',
    'soaked a pad',
    'bike|concussion',
    'before period',
    'leaflet|class|film|course|podcast|documentary',
    'braxton',
    'kicking|moving|wriggling like|loads|lots|well|away|mad',
    'pregnant friend|cat|dog|pause|guinea|hamster|cow|sheep|ewe',
    'cat|dog ~3 pregnant',
    'in 19*|20*',
    'stretch skin|marks',
    '20* ~6 bled|bleed|ectopic|miscarr*',
    'stay home',
    'as expected|normal|usual',
    'clotted cream',
    'ice|tea|cold|hot|tap|bath|drinking|soda|still|sparkling water',
    'morning sickness',
  ],

  urgentWhenOver: ['breathless|lips|cord|head|pushing|fit|fitted|fitting|kick*|waters|mov*|moving'],
  says: {
    now: {
      text: 'Bleeding, a severe headache with flashes, green waters or a baby that moves less can be an emergency in pregnancy.',
      action: '{call}, or ring the maternity unit now. Do not wait for tomorrow.',
    },
    today: {
      text: 'This should be told to the midwife today.',
      action: 'Ring the midwife or maternity unit today.',
    },
  },
  source: {
    name: 'University Hospitals Birmingham NHS, When to call the midwife; NHS Leeds CCG, Information for pregnant women',
    url: 'https://www.uhb.nhs.uk/services/maternity/when-to-call-the-midwife.htm',
    basis: 'read',
    read: '2026-11-30',
  },
};
