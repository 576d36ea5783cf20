import type { Rule } from '../rule.ts';

/** Words that mean nothing else. */
const testicle = [
  'testic*|testac*|testis|testes|testi|teste|scrot*|hemiscrotum|bollock*|bollox|ballsack|nutsack|nads|gonads|goolies|epididym*',
];
/** Words that mean a testicle only beside a hurt of it. */
const loosely = [
  ...testicle,
  'left|right|one|1|my|his|both|each|sore ~1 ball|nut|nad|egg|nuts|balls|ballz|knacker*|stone|plum|plums|jewels|bits',
  'ball|balls|nut|nuts ~3 hurt*|kill*|agony|swell*|swollen|ache*|aching|pain*|sore|throb*|twist*',
  'left|right|other one',
  'crown|family jewels',
  'the|ma|me ball|balls|nut|nuts',
  'sack|sac|privates|willy|groin|crotch|cupping|undercarriage|cock|penis|pelvis',
  'down there|below|below',
  'private|boy|his|boys|man ~1 parts|part|bits|area',
  'between|inside ~2 legs|thighs',
  'plums|marbles|cojones|gonad|todger|willie|pee pee|dangly|knackers|nether|boyhood',
  'kicked|kick|knee|hit|elbow ~3 balls|nuts|groin',
  'balls|ball|nuts|nut|sack|sac ~4',
  'bow legged|legs',
  'waddling|waddle|limping|clutching|holding ~4 himself|crotch|groin|it',
  'hands|hand ~3 shorts|pants|trousers',
];
const hurts = [
  'pain*|painful|hurt*|ache*|aching|agony|kill*|sore|tender|torture|throb*|burn*|fire|scream*|stab*|squeez*|wring*|wrung|pliers|kick*|unbearable|excruciating|howl*|cry|crying|cryin|10/10',
  'cant ~2 touch|bear|stand|sit|walk',
  'dont touch',
];
const changed = [
  'swell*|swollen|swole|puffy|bigger|huge|fat|hard|high|higher|sideways|twist*|rotated|turned|purple|blue|blueish|black|dark|red|balloon*|plum|lemon|aubergine|walnut|ridden|ride|riding',
  'pulled|sitting|hanging|tight|drawn|up|is ~2 up|high|sideways|higher',
  'twice|three|double|3 times? ~2 size|bigger',
];
/** Hours, not days; or so bad that the body answers. */
const acute = [
  'sudden|suddenly',
  'out|outta of? nowhere|blue',
  'came on|outta|like',
  'woke|wakes|woken|waking|asleep|sleep|night',
  'all at once',
  '#|two|one|couple|few|three|four|five|six|an|half ~1 hr|hrs|hour|hours|min|mins|minutes|h',
  'since ~3 #|pe|lunch|breakfast|this|training|football|school|bus|gym|shower|woke|maths|warmup|warm|morning|noon|getting|up|feed',
  'started|onset|began|now|tonight|today|still',
  'agony|killing|unbearable|excruciating|torture|worst|fire|screaming|scream|severe|horrendous|howls|howling',
  'sick|vomit*|vom|puk*|puke|threw|throwing|thrown|nausea*|nauseous|spewing|retch*|heaving|stomach',
  'cant|cannot|wont ~2 walk|sit|stand|move|lie|touch|wear|straighten|bear|even',
  'tears|begging|crying|moaning|groaning|writhing|shaking|shivering|rolling ~2',
  'lower tummy|abdominal|belly|tummy|stomach ~2',
  'wont go away|off|ease',
  'doubled|waddl*|limp*|bent|curl*|cowboy|hunched|crouch*',
  'pale|white|grey|sweat*|faint*|clammy',
  '10 10|9 10|ten out|nine out',
];
const slowly = [
  'gradual*|slowly|slow|building|days|weeks|weekend|yesterday|yest|fever*|wee|pee|peeing|urine|weeing|std|sti|chlamydia|gonorrhoea|mumps|catheter|antibiotic*|cipro|doxy|vasectomy|infection|discharge|drip|warm|hot|puffy|red|lump|temp|temperature',
  'since ~3 mon*|tue*|wed*|thu*|fri*|sat*|sun*|op|surgery|kick|bite|football',
  'off and on',
  'a|one|two|few|couple|#|several ~1 day|days|night|nights|week|weeks',
  'bit by bit',
  'better|recovering|glows|stung|bitten|painless',
  'ended itself',
  'comes|came|gone|goes and goes|back|away|off',
  'settled|untwisted|eased|mild|dull|sore|tender',
];

/** A testicle that may have twisted. */
export const torsion: Rule = {
  id: 'torsion',
  now: [
    {
      beside: [
        ['left|right|one|1|my|his ~1 ball|nut|nad|bollock|ballz|balls|nuts'],
        ['sick|vomit*|puk*|threw|faint*|fainted|agony|screaming|unbearable|excruciating|wringing'],
      ],
      within: 16,
    },
    {
      beside: [
        ['cupping|clutching|clasping|holding ~2 himself|crotch|groin|privates|willy|it'],
        ['grey|white|pale|sweat*|sick|vomit*|crying|doubled', 'left|right|one ~1 one|side'],
      ],
      within: 14,
    },
    { beside: [testicle, [...hurts, ...changed], acute], within: 18 },
    { beside: [loosely.slice(1), hurts, acute], within: 16 },
    {
      beside: [loosely.slice(1), changed, [...acute, ...hurts]],
      within: 14,
    },
    {
      beside: [
        ['groin|crotch|privates|willy', 'down there', 'one side|sided', 'straddl*|crossbar'],
        ['sick|vomit*|puk*|threw', 'agony|unbearable|excruciating'],
        hurts.slice(0, 1),
      ],
      within: 16,
    },
    {
      beside: [
        testicle,
        [
          'sudden|suddenly',
          'sick|vomit*|puk*|threw|nausea*',
          'agony|killing|excruciating',
          'doubled|cowboy|pale|grey|faint*',
          'woke',
          'came on',
        ],
      ],
      within: 14,
    },
    'torsion pain',
    'twisted|torted|torsion testicle|testis',
    'testicle|ball|nut|testis ~3 twist*|rotated|torted',
    '?torsion',
  ],
  today: [
    { beside: [testicle, [...hurts, ...changed, ...slowly]], within: 14 },
    { beside: [loosely.slice(1), [...hurts, ...changed], slowly], within: 18 },
  ],
  not: [
    'size of ~1 a? plum|egg|nut|walnut|marble ~2 last|now|after|hour|later',
    'injection|copaxone|vaccine|jab|bum|forehead|head|ankle|arm|thigh ~6 size|plum|egg ~6',
    'head|face|forehead|migraine ~6 side ~8',
    'balls ~2 missing',
    'laughed so ~8',
    'twisted ~2 ankle|knee ~9',
    'hes nuts',
    'nuts|nut twisted',
    'exactly one year since ~12',
    'juggling ~6',
    '~8 juggling',
    'hit|served|threw|kicked|caught the ball ~4',
    'football|basketball|tennis|ball pit|game|boy|manager|python',
    'balls of|to',
    'nut ~1 allergy|free|butter|bar|milk|cutlet|roast',
    'nuts ~3 ate|eaten',
    'nuts and',
    'ate|eating|eats ~3 nuts|nut|egg|eggs',
    'if ~12',
    'cat|dog|pup|puppy|vet|bull|hamster ~6 testicle*|ball|balls',
    'testicle* ~6 vet|vets',
    'check done',
    'embarrassing|homework|insurance|surgery|operation|banter|juggling ~14',
    '~14 homework|insurance|grim|juggling|compilation',
    'since 20*|2019|2020|2021|2022|2023|2024|2025|switching ~3',
    'no ~2 ball|testicle ~1 ache|pain',
  ],

  urgentWhenOver: ['ago', 'still', 'getting worse', 'since', 'hours|hour|hrs|hr|min|mins'],
  says: {
    now: {
      text: 'Sudden strong pain in a testicle can be a twist that has to be operated on within hours.',
      action: '{call}, or go to an emergency department now. Do not wait to see whether it eases.',
    },
    today: { text: 'Pain in a testicle needs to be looked at.', action: 'Speak to a doctor today.' },
  },
  source: {
    name: 'South Yorkshire and Bassetlaw Healthier Together (NHS), Torsion; Fern House Surgery, Testicular Torsion (1 May 2025)',
    url: 'https://sybhealthiertogether.nhs.uk/professionals/education-and-training/torsion',
    basis: 'read',
    read: '2026-11-30',
  },
};
