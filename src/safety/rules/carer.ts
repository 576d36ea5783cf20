import type { Rule } from '../rule.ts';

/** Who is cared for, and what the caring is. */
const caredFor = [
  'mum|mam|mom|mama|amma|mother|dad|appa|papa|baba|father|nan|nana|gran|granny|nanna|grandma|grandad|grandpa|dadaji|husband|wife|partner|son|lad|daughter|girl|boy|baby|twins|brother|sister|uncle|aunt|auntie|kids|child|newborn|toddler|him|her|he|hes|she|shes|them|parents|teen',
  'caring|carer|carers|care|respite|dementia|alzheimers|autism|autistic|disabled|bedbound|peg|catheter|commode|hoist|palliative',
];

/** Nothing is left: said of the body, of sleep, of patience. */
const spent = [
  'not|havent|hasnt|havnt|never|without|no|aint|nae|hardly|barely ~3 slept|sleep|sleeping|break|rest|respite|help ~4 weeks|days|months|nights|since|years|night|properly|in|for|week',
  'no|zero|little sleep|break|respite|help|relief',
  '# |one|two|three|four|five hours|hrs ~2 sleep|slept|a',
  'hour|hours|min|minutes ~2 sleep|slept ~3 night|week|stretch|max|total',
  'up|awake|woken|wakes|wake ~3 # ~1 times|x|nights|hours|of|hrs|night',
  'up|awake all|every night|hour',
  'every|another|one more ~1 night|hour',
  'exhausted|shattered|spent|drained|emptied|burnt|burned|burnout|knackered|frazzled|depleted|finished|broken|breaking|crumbling|wrecked|ruined|cracking|snapping|sinking|drowning|desperate',
  'so|im|am|properly|all|just ~1 done|done in|beat|tired|worn|empty',
  'worn out|down|so',
  'tired tired',
  'tiredness|exhaustion|sleepless|burnout',
  '24 7',
  'signed off',
  'brother|sister|family|staff|husband|wife ~2 left|gone|sea|rigs|away',
  'in bits',
  '# weeks|months|years ~4 newborn|vent|sofa|feeding|nights|caring',
  'on|to my|her|his ~1 knees',
  'nothing|no more|not much ~1 left|in|to ~2 me|tank|give|her',
  'end of ~2 rope|tether|strength|limit',
  'breaking|snapping|boiling point',
  'going|gone|goes under',
  'lost count of me',
  'running on empty|fumes',
  'cry|cried|crying|sobbed|sobbing|weeping|howled|wept|tears ~4 car|floor|loo|hour|minutes|kitchen|every|sick|over|both|pantry|garage|shower|teams|work|stop|again|all|day|until|till|bathroom|toilet',
  'sat|lay|lie|sitting|lying ~2 on ~3 floor|step|stairs ~4 cried|cry|howled|couldnt|cant|hour|said|and',
  'hands|body|hand ~2 shaking|shake|shakes|finished|shot',
  'seeing|hearing things',
  'fell|falling|fallen|nodded|nodding asleep|off ~3 stirring|wheel|driving|standing|loo|exam|feeding|holding|woke|at',
  'forgot|forget|remember|remembered ~4 eaten|eat|driving|birthday|pick|wash|school|name|which',
  'hiding|hid|hide|sat ~3 loo|garage|wardrobe|pantry|bathroom|car|toilet|shed|cupboard',
  'fingers in ears',
];

/** It cannot go on, or someone else has to take over. */
const cannotGoOn = [
  'i have to stop',
  'counting|count ~3 hours|minutes till|til|until',
  'no more voice|in|left|to',
  'cant|cannot|not|couldnt|dont|wont|unable|never ~3 cope|coping|go|carry|keep|do|take|face|manage|stand|continue|bear ~3 anymore|more|on|longer|another|tomorrow|it|this|way|like|him|her|mum|dad|all|any|up|today|tonight|alone|going|with|being',
  'not|no coping',
  'not|aint able ~2',
  'i cant|cannot|resign|give up|quit',
  'im|am|are|be|so|properly done|finished|broken|breaking|going',
  'going to|gonna break|crack|snap|drop|crash|collapse|scream|walk',
  'about to drop|snap|break|walk|crash|lose',
  'someone|somebody|anyone|anybody|please|they|who|social|hospital ~4 take|have|takes|has|help|come|find ~2 him|her|them|over|one|me|a|here',
  'need|needs|want|wants|asking|beg|begging ~4 help|break|respite|relief|someone|somebody|out|stopping|rest|sleep|here|carer|bed|away',
  'walk|walking|walked|run|running|drive|driving|leave|leaving|get ~2 out|away|off|him|her|and|them|it ~2 tonight|if|door|on|never|here|at|there|not|stopping|husband|disabled|for',
  'nobody|noone|no one|no family|nothing ~3 coming|comes|come|has|help|helps|answers|key|else|here|left|listens|cares|picking',
  'on my own|alone with|til|till|for|again|and|tonight|since',
  'only one|me|just me ~3',
  'its|just only|just me',
  'siblings|brother|sister|family|brothers|sisters ~3 stopped|wont|dont|refuse|refuses|away|left|abroad',
  'respite|sitter|carers|carer|agency|nurse|staff ~4 cancelled|left|never|shows|didnt|no|gone|since|off|stopped|late|quit',
  'snapped|screamed|shouted|swore|yelled|threw|slapped|yanked|hit|pushed|locked|slammed|smacked|rage|raging|hate|hated|resent|wished|wish|snarl|snap|anger|angry|temper|patience|fist',
  'ashamed|guilty|guilt|hate myself|becoming',
  'dont|not ~1 know|recognise who|myself|what|how',
  'frightened|scared|worried|afraid ~3 happens|drop|me|do|of',
  'dangerous|unsafe ~2 like|to|with',
  'not safe company|to|with',
  'suitcase|packed|bag ~3 door|bag',
  'out of ~2 house|here|misery',
  'give ~1 him|her|them away|up|back|to',
  'next patient',
  'instead of her|him|me',
  'selfish|fantasise|fantasising',
  'cant|couldnt|not ~1 get|stand|move|remember|form|stop ~2 up|out|bed|home|driving|word|shaking|crying|retching',
];

/** The hand is raised already, or nearly. */
const hand = [
  'throw|throwing|chuck|launch ~1 her|him|it|baby ~3 wall|window|out|down|at|across|off',
  'hit|hurt|smack|slap|shake|smother|strangle|drop|punch|batter|drown|finish|kill ~1 him|her|them|baby|mum|dad|nana|nan|myself|the ~6 again|wont|cant|stop|if|and|hard|will|until|before|or',
  'hit|smacked|slapped|punched|shook|struck|beat|whacked|kicked ~1 him|her|mum|dad|nana|nan|back|baby ~6 hard|across|again|face|quiet|head|with|crying',
  'want|wanted|going|scared|about|gonna ~2 to? ~1 hit|hurt|shake|smother|do ~1 her|him|it|baby|again|something',
  'holding|standing|hold|stood|got|have ~3 over|jug|tray|kettle|pillow|cushion|knife|pan ~4 cot|bath|hand|angry|hit|him|her|tight|hot|stairs|dont|scared',
  'dont|cant|not|wont|never ~3 trust ~2 me|myself|hands',
  'scared|frightened|afraid of ~2 my|own|what ~2 hands|self|myself|ill|i|temper',
  'hand|pillow|cushion|towel ~3 on|over ~2 his|her|mouth|face|nose',
  'put ~1 her|him|us|them out of ~4 misery',
  'finish him|her|them|it',
  'rocking|shaking|shook|banging|jiggling ~4 hard|harder|pram|cot|rough|wall|quiet',
  'get|take|keep me|him|her|baby|them away|off ~1 from|of ~1 him|her|me|it|before',
  'hid the knives',
  'cant|couldnt|wont ~2 stop ~2 myself|me|hitting|shaking|it',
  'before i ~2 hit|hurt|do|shake|kill|smother',
];
const rightNow = [
  'please|now|tonight|come|here|minutes|else|angry|anger|rage|quiet|mean|screaming|stop|trust|midnight|again|hard|once|crying|alone|shaking|scared|liked|more|away|dont',
];

/** A carer at the end of their strength. */
export const carer: Rule = {
  id: 'carer',
  now: [
    { beside: [hand, caredFor, rightNow, [...spent, ...cannotGoOn, 'i|im|ive ~2']], within: 22 },
    'next thing i throw ~3 him|her',
    'step|stepping|stepped|walked over|past ~3 floor|her|him|hour ~8 angry|trust|hour',
  ],
  today: [
    { beside: [spent, cannotGoOn, caredFor], within: 50 },
    { beside: [spent, cannotGoOn], within: 6 },
    'at ~1 breaking point',
    'end of my rope|tether|strength',
    'nothing left to? ~1 give|cant|i',
    'ive|have|got nothing left ~3 give|me|tank|her|him',
    'cant|cannot|cannae|not cope|coping ~3 mum|mam|mom|dad|him|her|nan|husband|wife|son|daughter|baby|alone|anymore|all',
    'cant|cannot|cannae ~2 another|more|tomorrow ~1 night|day|hour|like|of|with',
    'not one more ~1 night|day|hour',
    'havent|not slept ~3 in|for|since ~2 weeks|days|months',
    'take|have|need ~3 him|her|them|mum|dad ~3 for a|one|the week|night|day|weekend|bit',
    'walk|walking out on ~4 parent|mum|dad|mother|him|her|husband|wife',
    'walking|walk out tonight|today|now ~2 if|unless',
    'legal to leave|abandon ~3 at|in',
    'do|does|did|doing mums|dads|nans|his|her catheter|peg|pad|pads|meds ~2 before school|college',
    'cant|cannot|dont want to|tired ~2 be|being ~3 grown up|nurse|carer|parent|wife and',
    'not ~2 be|being his|her ~2 nurse|carer ~2 another|any|anymore|and',
  ],
  not: [
    'tee|golf|exams|exam|term ~3 finished',
    'finished ~2 on|the|gnocchi|exam|exams|school',
    'arms|legs in bits',
    'lovely day ~4',
    'lovely day both shattered',
    'staff ~1 # ~1 left',
    'knackered ~2 nice|and hate',
    'kill him|her|them he|she|they ate|left|used|drank|forgot|broke',
    'rope|tether with ~1 the|this|my|these|that ~1 wifi|council|form|forms|printer|traffic|neighbours|broadband|builders|dog|school',
    'hand|hands over his|her mouth ~2 laughing|giggling',
  ],

  says: {
    now: { text: 'You should not be alone with this.', action: '{call}.' },
    today: {
      text: 'This is more than one person can carry.',
      action:
        'Ring someone today: family, a doctor, social services or a carers’ line, and ask for a break. If you fear for yourself or for them: call the emergency number.',
    },
  },
  source: {
    name: 'nidirect, Assessments for carers; South Tyneside Council, Carers’ Emergency Support Service',
    url: 'https://www.nidirect.gov.uk/articles/assessments-carers',
    basis: 'read',
    read: '2026-11-30',
  },
};
