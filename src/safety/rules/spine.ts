import type { Rule } from '../rule.ts';

/** The parts one sits on, and how people name them. */
const seat =
  'saddle|bum|bums|bottom|arse|ass|backside|buttocks|buttock|butt|cheeks|genital*|privates|perineum|perineal|perianal|anus|groin|crotch|willy|penis|fanny|vagina|vulva|labia|bits|undercarriage|testicles|scrotum|seat|nappy|between|foof|minge|noonie|lady|private|rectum|passage|undercarriage|underneath|perineal|sitting|clit|clitoris|vag|tail|pelvis|pelvic';
const feltless =
  'numb*|dead|novocaine|cardboard|wood|wooden|asleep|tingl*|tingly|dentist|cushion|anaesthetised|rubber|nothing';
const saddle = [
  `${feltless} ~4 ${seat}`,
  `${seat} ~4 ${feltless}`,
  `cant|couldnt|no|not|without|lost|losing|less ~2 feel|feeling|sensation|sense ~5 ${seat}|wipe|wiping|paper|toilet|loo|pee|wee|sit`,
  `${seat} ~4 no|cant|absent|reduced|lost ~2 feel*|sensation`,
  'cant|couldnt|not|no|dont ~2 feel|feeling ~6 paper|wipe|wiping|pee|wee|peeing|weeing|seat|husband|wife|touches|touch',
  'wipe|wiping ~4 feel|numb|nothing|odd|different|strange',
  'numb*|dead|feeling|feel|tingl* ~4 down there|below',
  'down there|below ~4 numb*|dead|dentist|injection|feel*|tingl*|nothing',
  'sensation absent|reduced|loss|lost',
  'inside|insides|inner ~4 thigh|thighs',
  'sex ~2 no|without feeling',
  'numb* ~3 between',
];
const bladder = [
  'cant|cannot|couldnt|cudnt|unable|not|hasnt|havent|havnt|no|nothing|dont|struggling|havent|stopped ~3 pee|peed|wee|weed|weeing|peeing|urinat*|urine|void|pass|passed|piss|go|gone ~2 water?|since?',
  'pass|passed|passing|managed water|urine|wee ~4',
  'retention|incontinen*|catheter*',
  'wet|wetting|wets|soiled|pooed|pissed|peed|weed|messed ~2 myself|himself|herself|bed|trousers|jeans|pants',
  'jeans|trousers|pants|seat|sheets ~3 wet|soaked',
  'leak*|dribbl*|trickl* ~4 pee|wee|urine|poo|time',
  'leaking|dribble|dribbling|trickle',
  'pee|wee|piss|poo ~4 myself|trouser*|accident|coming|down|own|itself|legs|funny|feeling|control',
  'didnt|no|not|couldnt|dont|cant ~3 know|idea|tell|aware ~5 go|gone|wee|pee|pooed|wet|time|full|need|needed|until|going',
  'never felt it',
  'bladder|bowel|bowels ~4 strike|stopped|bursting|burst|gone|not|no|numb|full|control|open|accident|wont|dead|lost|shut',
  'cant|couldnt hold ~2 pee|wee|it|bladder|bowels',
  'lost|losing|loss|no ~2 control|use',
  'bursting|burst ~5',
  'no ~1 urge|flow|stream|output|urine|wee|pee',
  'urge|flow|stream ~2 gone|lost|weak|weaker|stopped|no',
  'straining|strain|trickles ~3',
  'bladder scan|full',
  'accident|accidents|leaked|soiling|soiled|incontinence|faecal|fecal',
  'poo|shit|stool ~4 pants|bed|knickers|without|control|myself|leak*',
  'cant ~1 start|empty|control|hold|poo|go',
  'wet ~3 pants|bed|patch|without|know',
  'hours|hrs without ~2 wee|pee|peeing|weeing|going',
  'last ~1 wee|pee|peed ~3',
  'constipated ~6',
  'tap running',
];
const back = [
  'bad|my|his|her|the|sore|stiff|lower|low|slipped|injured|hurt|ma|your|mid ~2 back',
  'back ~3 pain*|ache*|aching|sore|hurt*|hurts|kill*|murder|locked|spasm*|gone|went|injury|op|surgery|surgeon|operation|trouble|knives|problem*|agony|stiff|bad|raging|cracked|popped',
  'lumbar|lumber|sciatica|sciatic|disc|disk|discs|spine|spinal|prolapse*|herniat*|slipped|mets|metastas*|epidural|vertebra*|coccyx|tailbone|lifting|deadlift*|whiplash|stenosis|discectomy|laminectomy|myeloma|chiropractor',
  'l # |s|l #',
  't10|l4|l5|s1',
];
const legs = [
  'both|legs|knees|feet|leg ~4 weak*|jelly|buckl*|numb*|concrete|lead|heavy|dead|strike|belong*|gave|giving|gives|give|gone|went|wobbl*|folded|tingl*|pins|fizz*|electric|spaghetti|useless|slap*|wont|stopped|far|crap',
  'weak*|numb*|tingl*|pins|dead|power|lightning|electric|shooting|shocks ~5 both|legs|feet',
  'legs|leg|foot|feet|toes ~3 wont|cant|wouldnt|not|dont|stopped|refuse* ~3 move|lift|work|hold|take|go|walk|bear|wriggle|wiggle',
  'cant|couldnt|wont|unable|not ~3 move|feel|lift|wriggle|wiggle|use|walk|stand ~3 legs|leg|feet|toes|dog|floor|up|him',
  'off ~2 legs|feet',
  'lost|losing|no ~3 power|feeling|use|sensation ~5 legs|leg|waist|down|below|both',
  'foot|feet ~2 slap*|flop*|drop*|drag*',
  'power below|gone|lost',
  'bilateral|paralys*|paraplegi*|paralyzed',
  'cant|couldnt|hardly|barely|unable ~1 walk|stand|move',
  'legs|feet|leg ~3 work*|working|collapse*|collapsing|trembling|shaking|stiff|asleep|sleeping|cotton|unsteady|worse|fuzzy|burning|cold|gone|nothing',
  'walking ~3 drunk|funny|wool|air|sand|wading|sponge',
  'both ~1 calves|thighs|ankles|heels|shins|soles ~3',
  'sciatica|pain|pins|tingl* ~3 both|two sided|sides|legs|heels',
  'tripp*|tripping ~4 times|today',
  'tried to stand ~4 folded|fell|collapsed',
];
const arms = [
  'arms|hands|fingers|arm ~4 tingl*|tingles|numb*|weak*|fuzzy|buzz*|fire|pins|dead|clumsy|lost|going|grip|useless',
  'tingl*|numb*|weak*|fuzzy|buzz*|pins|needles|clumsy|lost ~4 arms|hands|fingers|both',
  'cant|not|cannot|unable ~2 move|grip|feel|use ~3 arms|hands|fingers|arm',
  'cant|not|cannot|unable ~1 grip|button',
];
const redFlags = [
  'cancer|myeloma|mets|melanoma|lymphoma|tumour|tumor|chemo|prostate ca|secondaries',
  'fever*|temp|temperature|shiver*|sweats|sweat|chills|38*|39*|abscess|discitis|antibiotic*|crp|rigors|infected|picc',
  'osteoporo*|steroid*|thin|bones|fragil*|fracture',
  'weight|limp|foot ~3 drop|flop|lost|losing',
  'new|worse|worsening|weaker|weak|numb|trip*|tripping|drag*|drags|buckl*|gives|lazy|shrunk',
  'wakes ~4 night|me|her|him',
  'accident|once|fusion|surgery|op',
  'cotton wool',
];
const backPain = [
  'back|spine|lumbar|sciatica|disc|shoulder blades|ribs ~4 pain|ache|aches|achy|aching|sore|hurts|raging|locked|spasm|killing|worse|new|pop|hot',
  'pain|ache|aches|sore|tender ~6 back|spine|lumbar|shoulder blades|ribs|low|mid|middle',
  'slipped|sat|fell|fall|bum ~6 bum|hard|tiles|stairs|coccyx',
  'spinal fusion|surgery',
  'sciatica|discitis|slipped disc',
];

/** Cauda equina and a cord under pressure: numb where one sits, bladder and bowel out of control, both legs failing. */
export const spine: Rule = {
  id: 'spine',
  now: [
    { beside: [saddle, [...bladder, ...back, ...legs]], within: 26 },
    {
      beside: [back, bladder, [...legs, ...saddle, 'pain|spasm|back|sciatica|disc|injury|lifting|since']],
      within: 24,
    },
    { beside: [bladder, legs], within: 18 },
    {
      beside: [
        back,
        legs.slice(0, 9),
        ['both|legs|knees|feet'],
        ['today|now|suddenly|since|this|last|tonight|new|gone|cant|wont|completely|yesterday'],
      ],
      within: 22,
    },
    {
      beside: [['neck|whiplash|dived|diving|dive|chiropractor|bars|trolley|landed|shallow'], arms],
      within: 18,
    },
    'saddle ~2 numb*|anaesthesia|anesthesia|dead|anaesthetic',
    'cant|couldnt ~1 feel ~3 paper|wipe|wiping|seat|myself pee|wee?',
    'cant|couldnt ~1 feel ~2 when i pee|wee|wipe|sit|go',
    'suspected|possible|query|think|got|has|have ~3 cauda equina',
    'numb like|as ~2 novocaine|dentist',
    'lost ~1 feeling|power|sensation ~2 waist|belly down|button?',
    'numb* ~3 waist|belly|chest ~2 down',
  ],
  today: [
    { beside: [backPain, redFlags], within: 22 },
    { beside: [legs, ['physio|gp|back|sciatica|reflexes']], within: 20 },
    {
      together: [
        ['numb*|weak*|lazy|drags|dragging|tripping'],
        ['calf|thigh|foot|hip|leg|toe|toes'],
        ['since|new|worse|today|yesterday|weekend'],
      ],
      within: 12,
    },
    'numb* ~4 down there|below',
  ],
  not: [
    'seat|sat ~1 lifting',
    'leg|foot ~1 asleep ~1 after|from|with ~1 sitting|sat|kneeling|squatting',
    'numb ~1 from sitting|kneeling|squatting',
    'hen do ~8',
    '~8 hen do|night',
    '~8 spin class',
    'in|was 19*|20* ~6',
    'diary ~12',
    'what did ~6 mean ~9',
    '~3 to his|her back',
    'rolled ~6',
    'pews|ski|boots|pointe ~6',
    '~8 pews|ski|boots|pointe|aisle|diary',
    'epidural working|worked|went|was ~2 great|bliss|lovely',
    'numbing cream',
    'dentist ~2 no|lip',
    'numb nothing',
    'numb ~4 step|film|seat|drive|drove|saddle sore',
    'saddle sore ~8',
    '~12 no numbness',
    'sledging|saddle|cycle|bum cycle ~6',
    'numb saddle bladder',
    'numb toe|toes since|as|in ~6',
    '~6 back to ~1 normal|baseline|usual|sleep|bed|school|work',
    'long haul ~8',
    'diary ~10',
  ],

  urgentWhenOver: ['ago', 'still', 'since', 'hours|hour'],
  says: {
    now: {
      text: 'Numbness where you sit, or loss of bladder or bowel control with back pain, can damage nerves for good if it waits.',
      action: '{call}, or have someone drive you to an emergency department now.',
    },
    today: { text: 'This should be looked at today.', action: 'Speak to a doctor today.' },
  },
  source: {
    name: 'Chesterfield Royal Hospital, Cauda equina; BackES, Cauda Equina Warning Signs',
    url: 'https://chesterfieldroyal.nhs.uk/all-services-and-wards/physiotherapy-services/musculoskeletal-and-rheumatology-services/cauda-equina',
    basis: 'read',
    read: '2026-11-30',
  },
};
