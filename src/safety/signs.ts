import type { Phrase } from './phrase.ts';

/**
 * What a body shows when it is failing, in the words people use for it; shared by the rules. None of these lists is a warning
 * alone: a rule puts two or three beside each other.
 */

/** Whole numbers from one to another, and their decimals, as alternatives of a phrase step. */
export function numbers(from: number, to: number): string {
  return Array.from(
    { length: to - from + 1 },
    (_, step) => `${from + step}|${from + step}.*|${from + step},*`,
  ).join('|');
}

/** A person the line is about. */
export const someone: readonly Phrase[] = [
  'i|im|ive|me|my|he|hes|she|shes|him|her|his|they|baby|babys|mum|mums|mam|mom|mommy|mummy|dad|dads|nan|nans|nana|gran|granny|grandpa|grandma|grandad|grandfather|grandmother|son|daughter|toddler|kiddo|kid|boy|girl|child|husband|hubby|hubs|wife|wifes|partner|boyfriend|girlfriend|brother|sister|uncle|aunt|aunty|auntie|cousin|nephew|niece|friend|mate|neighbour|neighbor|resident|client|patient|pt|lady|man|woman|bloke|someone|papa|mama|baba|amma|abuela|colleague|grandson|granddaughter|twin|teen|lad|lass|pikin|flatmate|housemate|help',
];

const hot = `${numbers(38, 42)}|${['100.4', '100.5', '100.6', '100.7', '100.8', '100.9'].join('|')}|${numbers(101, 107)}`;

/** A high temperature, told or measured. "39.8" alone is one: nothing else people write has that shape. */
export const feverish: readonly Phrase[] = [
  'temp|temperature|fever ~2 up|high|spiked|spiking|soaring|raging|climbing|wont',
  'pyrexi*|spiking|spiked',
  'running ~1 temp|temperature|fever',
  'body|skin|baby|forehead ~2 dey? hot',
  'fever|fevers|feverish|febrile|rigor*|shiver*|roasting|scorching',
  'high|raised temp|temperature',
  'teeth ~1 chatter*',
  'burning|boiling up|hot',
  'boiling|burning',
  `temp|temps|temperature|t|fever|reads|reading|says ~4 ${hot}`,
  '38.*|39.*|40.*|41.*|38,*|39,*|40,*',
  `${hot} c|degrees|degree|deg|celsius|fever|temp|temperature`,
  '39|38s',
  '40|41 ~1 hot|temp|fever|shaking|shivering|degrees',
  'really|very|so|feels|feel|is|are|hes|shes|im ~1 hot',
  'hot|sweaty|shaking|shivery and|head|forehead|body|skin|to',
  'forehead|head|skin|body ~2 boiling|burning|hot',
  'chills|shakes|shaking|shivers|shivering',
];

/** The blood does not reach the skin. */
export const cold: readonly Phrase[] = [
  'corned beef',
  'cool|cold peripher*',
  'blotches|marbly',
  'hand|hands|feet|fingers|toes ~2 like ice',
  'freezing|icy ~1 hands|feet|fingers|toes',
  'peripherally|peripheries',
  'hand|hands|feet|foot|toes|fingers|legs|arms|knees|nose|skin|body|limbs|ears ~3 cold|ice|icy|marble|freezing|clammy|blue|mottled|cool|navy|grey|white',
  'cold|icy|freezing|clammy|cool|blue|mottled ~2 hand|hands|feet|foot|toes|fingers|legs|arms|knees|nose|skin|sweat|sweats|sweaty|clammy|wet',
  'clammy|mottled|marbled|marbling|blotchy|mottling|lacy',
  'like lace|marble',
  'cap|capillary refill',
];

export const badColour: readonly Phrase[] = [
  'drained|washed|leached ~2 colour|color|out',
  'colour|color ~2 drained|gone|left',
  'white ~1 as|like ~1 a? sheet|ghost|milk|chalk|paper|snow',
  'ashy|pasty|chalky|greying|deathly',
  'off colour|color',
  'grey|gray|greyish|ashen|dusky|putty|slate|waxy|pallid|cyanos*|cyanot*|bluish',
  'colour|color ~2 of ~1 cement|putty|plums|slate|ash|clay|paper|wax|beetroot|cardboard',
  'like|as|of wax|paper|putty|cement|ash|clay|ghost|sheet',
  'wrong|horrid|horrible|funny|awful|terrible|bad|no|odd|weird colour|color',
  'lips|lip|face|mouth|nails|ears|skin ~3 blue|purple|lilac|grey|white|navy|pale|dark|greyish|slate|black|plums|tinged',
  'blue|purple|lilac|grey|white|navy|pale|dark|greyish|blueish ~2 lips|face|mouth|nails|ears|skin',
  'gone|went|going|goes|turn*|hes|shes|is|bit|very|all ~2 pale|white|blue|purple|grey|navy|dark|purplish',
  'pale|white and|like|as|round',
];

/** Not there: floppy, unrousable, staring. */
export const notThere: readonly Phrase[] = [
  'keeps|kept|keep ~1 falling|drifting|dropping|nodding|dozing|slipping ~1 asleep|off|away',
  'nodding|drifting off',
  'in and out',
  'wont|cant|not ~2 stay|staying|keep|kept ~2 awake',
  'cant keep ~2 eyes ~1 open',
  'just lies|lying|lays|laying|lay there',
  'no reaction|response|interest|energy|fight',
  'not ~2 himself|herself|herselves|right|here',
  'comatose|zonked|sluggish|flopped|floppiness|flops|listless|lolling|unrousable',
  'slow to ~1 respond|answer|react',
  'hasnt|hasn woken',
  'doesnt|didnt|not|wont ~2 want ~2 play|anything|held|toys',
  'couldnt ~1 care',
  'floppy|limp|listless|lifeless|unresponsive|unconscious|glassy|glazed|unrousable|unrouseable|lethargic|droopy|ragdoll|droops|drowsy|slumped|obtunded',
  'hard|difficult|impossible|tricky|cant|have|has|had|struggling to? ~1 wake|rouse|waken|stir|shake',
  'wont|cant|doesnt|didnt|not|isnt|barely|hardly|dont|stopped|never ~2 wake|waking|rouse|stir|respond*|react*|answer*|focus|focusing|smile|track|blink|interested|bothered|moving|move|talk|talking|speak|spoken',
  'wont|cant|doesnt|didnt|not|isnt|dont ~1 look|looking|recognise|recognize|know at|me|us|mama|mum|mummy|anyone|his|her',
  'cant|couldnt get ~3 sense|word|reaction|answer|response|focus|wake|open|respond',
  'star*|looking|looks|look ~2 through|past|vacant*|blank*|space|nothing|me',
  'stares|staring|starey|vacant|blank',
  'not|only|isnt|half ~2 with us|it',
  'like|as|as|a|of ~2 rag|dishcloth|doll|noodle|spuds|potatoes|towel|jelly|spaghetti|dough|cloth',
  'eyes ~3 roll*|half|mast|shut|closed|unfocused|glassy|swimming|glazed|funny|fixed|open',
  'wont|cant|doesnt|not|hardly|barely ~2 open|opens|opening ~2 eyes',
  'nobody|no one|noone home',
  'head ~3 flops|flopped|fell|falls|bobbing|lolling|lolls|back',
  'wont|cant|doesnt|barely|hardly|not ~2 lift|lifts|hold|holds|hold* ~2 head|bottle',
  'so|too|very|really|always|just|all ~1 sleepy|drowsy|weak|quiet',
  'sleepy|drowsy|groggy|dozy|unrousable',
  'wants|wanting|only to? sleep',
  'gone|went|all|strangely|very|so quiet|silent',
  'moaning|groaning|whimper*|groans|moans',
  'jelly|rag|spaghetti limbs|arms|legs|doll',
  'gcs',
  'slept ~2 all day',
  'out of it',
  'spaced|zoned out',
];

/** Awake, but the mind is not right. */
export const muddle: readonly Phrase[] = [
  'doolally|loopy|babbling|babbles|blabbering|waffling|jibberish|nonsensical|agitated|combative|bewildered|dazed',
  'away with',
  'seeing|hearing things|voices|people|insects|spiders',
  'picking|plucking ~2 sheets|blanket|bedclothes|air|covers',
  'no|little|any|zero sense',
  'lost the plot',
  'cant string',
  'asking ~2 for ~2 dead|mum|mother|late',
  'wrong names|name|words',
  'off his|her head',
  'think* ~1 im|hes|shes|its ~3 19*|war|sister|brother|mother|mum|home',
  'confus*|muddled|muddle|muddly|delirious|delirium|rambling|disoriented|disorientated|incoherent|hallucinat*|mumbling|mumbles|murmuring|slurring|slurred',
  'talk*|speak*|saying|says|shout*|chatting ~3 rubbish|nonsense|gibberish|strange|funny|dead|wall|slow|slowly|tv|telly|curtains|people',
  'not|isnt|cant|doesnt|doesn ~1 making|make|think ~2 sense|straight|properly|clearly',
  'cant think|follow',
  'doesnt|dont|didnt|not|cant ~2 know|recognise|recognize|remember ~3 where|who|day|me|us|name|its|mama|mum|mummy|anyone|i',
  'dont|doesnt|didnt know us|me',
  'calling|calls|call|called me|us ~3 by|his|her|names|name|dad|mum',
  'thinks ~2 its|hes|shes|im|were|is',
  'where am i|my',
  'same word|thing|question ~2 over|again',
  'repeat* ~2 same|herself|himself|words',
  'over and over',
  'acting|seems|sounds|sounding|like|as ~1 drunk',
  'slow words',
  'words ~2 slow|wrong|muddled|jumbled',
  'out of it',
  'spaced|zoned out',
  'everything ~1 far',
  'to ask ~3 what day',
  'cant see straight|properly',
];

/** Legs or blood pressure give way. */
export const cantStand: readonly Phrase[] = [
  'swaying|unsteady|woozy|giddy',
  'no strength',
  'too weak',
  'legs ~2 rubber|jelly|lead|wont|useless',
  'vision|sight ~2 going|gone|black|tunnel|blurred|grey',
  'see|seeing stars|black|spots',
  'weight bear',
  'stagger*',
  'off ~1 legs',
  'unsteady|wobbly|weak|shaky on ~2 legs|feet',
  'cant|wont|not|unable|barely|hardly|struggl*|too ~3 stand|sit|walk|get|stay|lift ~2 up|head|arm|upright|stand|down|feet|unaided|the',
  'cant|couldnt|not ~1 stand|sit|walk',
  'cant|not ~2 do ~1 stairs',
  'faint*|collaps*|blacked|keeled',
  'pass*|black* out',
  'went|goes|gone|fell|going|slid|drop*|go ~2 down|over|floor|sack|off',
  'legs ~2 went|gone|give|gave|buckle*|wont|jelly|lead',
  'knees ~1 buckle*',
  'lightheaded|lightheadedness|staggering|wobbling',
  'light headed',
  'dizzy ~3 stand*|sit|up|get|faint',
  'black ~3 stand',
  'dead weight*',
  'so|too|very weak',
  'dropped',
  'lists|leaning to the|one',
];

/** Racing pulse, low blood pressure, fast breath, in numbers or words. */
/** Words between what is measured and its number. Never another number: in "BP 118/74" the pressure is not 74. */
const reads =
  'is|was|of|at|now|only|down|up|low|high|reading|reads|dropped|fell|says|said|around|about|just|the|to|rate|over|under|like|still|his|her|nearly|per|systolic|a|sitting|resting|went|going|hit|fast|counted|count|but|and';
const reading = (what: string, value: string) => `${what} ${reads}? ${reads}? ${reads}? ${reads}? ${value}`;

export const failingNumbers: readonly Phrase[] = [
  'tachy*|hypotens*|tachycard*',
  'heart ~3 going like|mental|mad|fast|quick|beating|chest',
  'beating ~2 fast|quick|hard',
  'out of ~1 chest',
  'breathing ~1 quick|fast|rapid|hard|heavy|heavily',
  reading('bp|pressure|systolic|sys', numbers(50, 89)),
  `${numbers(50, 89)} sys|systolic`,
  'bp|pressure ~2 low|unrecordable|wont|error|dropping|dropped|reading|boots',
  reading('pulse|hr|heart|bpm|rate|p', numbers(125, 230)),
  `${numbers(125, 230)} bpm|pulse`,
  'pulse|heart ~2 weak|thready|racing|galloping|galloped|pounding|fast|thumping|hammering|fluttering|races',
  'weak|thready|fast|no|racing ~1 pulse',
  'can not|cant find ~2 pulse',
  'pulse ~4 can|cant ~1 not? find',
  'hammering|racing|galloping|pounding heart',
  reading('resp|resps|rr|respirations|breathing|breaths|breathes', numbers(28, 99)),
  'panting|gasping|puffing|breathless|grunting',
  'breath* ~2 fast|quick|rapid|shallow|hard',
  'fast|quick|rapid|shallow breath*',
  'cap|capillary refill',
];

/** No urine for many hours. */
export const noWater: readonly Phrase[] = [
  'not|hasnt|havent ~2 been ~2 toilet|loo',
  'pass*|passing ~2 no|nothing|hardly|little|any ~2 water|urine|all|wee',
  'no output',
  'bone dry',
  'anuri*|oliguri*',
  'no|not|hasnt|havent|nil|stopped|without|cant|isnt|aint|didnt ~4 wee|weed|pee|peed|peeing|weeing|urine|urinated|nappy|nappies|diaper|diapers|pad|wet|water|piss|pissed|pees',
  'wee|pee|urine|pads|pad|nappy|nappies|diaper|nappys|diapers|weeing|peeing ~3 dry|nil|none|stopped|nothing',
  'dry|no ~1 nappy|nappies|diaper|diapers|pads|pad|bag',
  'last|only ~2 wee|weed|pee|peed|wet|nappy ~3 yesterday|last|yest|night|hours|hrs|morning|at|ago|lunch|breakfast',
  'wee|weed|pee|peed|nappy|wet|urine ~3 since|for ~3 #|yesterday|last|night|breakfast|lunch|morning|lunchtime|tea|supper',
  'nappy|nappies|nappys ~2 last wet',
];

/** Dried out, as seen from outside. */
export const dried: readonly Phrase[] = [
  'lips|mouth|tongue ~3 chapped|parched|peeling|sandpaper|cotton|desert|glue|cardboard|stuck|coated|ulcers',
  'cries|crying|cry ~3 dry|without|no ~1 tears?',
  'eyes ~3 hollow|dark|pits|deep|back',
  'parched|desiccated',
  'sunken|sunk|sunk* ~2 eyes|fontanelle|spot|in|soft|fontanel',
  'eyes|spot|fontanelle|fontanel|soft ~5 sunken|sunk|hollow|dent|dip|dipped|holes|bowl|ringed|rolled|rolling',
  'no|without|not|any ~2 tears|spit|saliva|sweat|tear',
  'tears|tear|spit ~1 none|gone|come',
  'no tears come',
  'skin ~5 tent|pinch*|stays|elastic|fold',
  'pinch* ~2 skin|up',
  'skinfold',
  'tongue|mouth|lips ~3 dry|furry|leather|sand|brown|cracked|sticky|split|parched',
  'dry|cracked|parched|split|sticky ~1 tongue|mouth|lips',
  'cramps|spasms|claws',
];
