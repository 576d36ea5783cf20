import { anyTwo } from '../combine.ts';
import type { Rule } from '../rule.ts';

const limb =
  'arm|arms|hand|hands|leg|legs|foot|fingers|finger|thumb|grip|wrist|shoulder|knee|limb|limbs|side|half|lue|rue|lle|rle';
const face = 'face|facial|mouth|smile|smiles|smiling|grin|lip|lips|cheek|jaw|eyelid|moustache|beard|features';
const one = 'one|1|left|right|half|lt|rt|l|r|same';
const wont = 'wont|wouldnt|cant|cudnt|cldnt|coudnt|isnt|not|doesnt|didnt|unable|stopped|refus*|never|no';

const arm = [
  `${limb} ~3 weak*|limp|floppy|useless|dead|jelly|numb*|heavy|heavier|clumsy|stupid|drift*|hang*|dangl*|swing*|drag*|trail*|lag*|curl*|claw*|floaty|lazy|cotton|wood*|wool|lead|log|brick|sandbag|rubber*|meat|spaghetti|sleeping|asleep|sleep|tingl*|prickl*|fizz*|buzz*|paralys*|paraly*|stranger|nothing|fighting|gone|went|goes|given|gave|giving|quit|died|die|dropped|drops|flop*|slack|buckl*|fold*|crumpl*|foreign|strange|funny|weird|odd|uncoordinated|slow|sluggish|dozy`,
  `lost|losing|no|little|without ~2 feeling|use|power|strength|movement|sensation|grip|control ~4 ${limb}`,
  `pins ~3 ${limb}|face|mouth|lip|tongue`,
  `weak*|limp|numb*|tingl*|clumsy|drag*|trail*|dead|collapse|paralys*|useless|floppy|heavy ~4 ${limb}`,
  `${one} sided? ~2 weak*|numb*|paraly*|droop*`,
  `sided weak*|numb*|paraly*`,
  `${limb} ~3 ${wont} ~2 move|moving|work*|lift*|grip*|obey*|hold*|do|doing|go|listen*|respond*|open|squeeze|roll|behav*|follow*|reach|raise|stay|feel|play*|answer*|come`,
  `${wont} ~3 lift|move|raise|grip|hold|squeeze|feel|use|work|open|write ~4 ${limb}|it`,
  `${limb} ~2 let go|things`,
  'dropp*|drops|drop|falling|falls|fell|fall|slipping|slips|spill* ~4 hand|hands|fingers|knitting|cup|mug|fork|glass|spoon|kettle|everything|things|all|stuff',
  'keeps|kept|keep dropp*|spill*|missing',
  'cant ~2 button|buttons|zip|write|sign|type|text|dial|brush|shave|stand|thread',
  'lets things|everything fall|drop',
  'lean*|tipp*|slump*|slid|veer*|listing ~4 left|right|sideways|side',
  'ignor*|notice|notices|noticing|forgets|unaware|aware ~4 left|right|side',
  'left|right|one ~2 side|sided|half ~4 gone|off|dead|not|wont|weak*|numb*|heavy|nothing|asleep|tingl*|slow|sagg*|limp|crash*|drag*|lazy|bad',
  'down|along|all ~2 one|left|right|1 ~1 side',
  'cant|unable|not|wont ~2 use|lift|raise|move|hold|grip|feel|squeeze|get|put ~3 arm|hand|leg|foot|arms|hands|legs|fingers|it|up',
  'miss*|misses ~3 mouth|switch|nose',
  'belong* ~3 other|someone|somebody',
  'cant|cudnt ~2 hold|grip ~3 cup|fork|pen|spoon|phone|mug|anything|remote|key|keys|toothbrush|razor',
  'hemiplegi*|hemipares*',
];
/** One limb alone: both legs heavy after a hill is no stroke. */
const oneLimb = [
  'arm|hand|leg|side|half|grip|lue|rue ~3 weak*|limp|floppy|useless|dead|jelly|numb*|clumsy|stupid|drift*|hang*|dangl*|swing*|drag*|trail*|lag*|curl*|claw*|floaty|lazy|cotton|wood*|wool|lead|log|brick|sandbag|rubber*|meat|spaghetti|sleeping|asleep|tingl*|prickl*|fizz*|buzz*|paralys*|paraly*|stranger|nothing|fighting|gone|went|goes|given|gave|giving|quit|died|die|dropped|drops|flop*|slack|buckl*|fold*|crumpl*|foreign|strange|funny|weird|odd|uncoordinated|slow|sluggish|dozy',
  ...arm.slice(1, 3),
];
const faceOff = [
  `${face} ~4 droop*|dropped|slid*|slip*|sunk|sag*|hang*|drag*|pull*|sideways|bend|bent|twist*|lopsided|crooked|wonky|uneven|off|different|half|numb*|tingl*|fizz*|buzz*|dribbl*|drool*|skew*|weak*|slack|sleeping|asleep|melt*|down|fallen|falling|drop|drops|weird|funny|strange|wrong|gone|lost|flat|frozen|stiff|dead|odd|lower|limp|squint*|odd|dragging|uneven|skewiff|squiff|squiffy|squew*|corner`,
  `droop*|numb*|lopsided|crooked|wonky|twist*|uneven|half|weak|weakness ~3 ${face}`,
  'dribbl*|drool*|leak*|falls|falling|spill* ~5 corner|side|left|right|one',
  'tongue ~4 left|right|side|heavy|wont|thick|fat|big',
  'eye|eyelid ~3 shut|closed|droop*|wont|close|down|sagging',
  'cant|doesnt|isnt|wont|not ~1 smile|smiling|grin|whistle',
  'pocket* ~4 cheek',
  `${face} ~4 isnt|wont|not|only ~2 mov*|work*|keeping|one|lift*`,
];
const speech = [
  'speech|words|word|voice|talking|talk|sentences|sentence|tongue ~4 slur*|mush*|thick|drag*|heavy|jumbl*|garbl*|muddl*|wrong|gone|funny|strange|odd|weird|porridge|slosh*|soup|stuck|mess|mixed|nonsense|stopp*|slow|slower|land|out|backwards|fluff*|missing|off|rubbish|wobbly|lost|stick*|sticky|twist*|tangled|scrambled|blurr*|blurry|lazy|numb|fail*|vanish*|mangled|hash|unclear|understand|vowels|sounds|order|drunk*|wrong*|thicker|sludgy|mashed|treacle',
  'cant|couldnt|cudnt ~2 understand ~2 her|him|he|she|word|words|what',
  'not|no|isnt|aint|doesnt|nothing|without ~1 making|makes|make|made ~1 sense',
  'makes|making|made no sense',
  'cant|cudnt|trouble|struggling|struggles|hard|difficulty|unable|keeps ~2 talk*|speak*|words|word|sentence|sentences|say|reading|read|writing|texting|find|finding',
  'talk*|speech|speaking|words|voice|sounds|sounding ~3 off|different|not|isnt|unlike|foreign|baby|underwater|robot|tape',
  'stammer*|stutter*|drawling|mute|speechless|garbl*|slurr*',
  'only|just|keeps ~1 say*|repeat*|grunt*|moan*|says ~2 yes|no|same|one|word',
  'as if|like ~3 drunk|drunken|pissed|plastered|stroke',
  'slur*|dysarthri*|aphasi*|dysphasi*|gobbledyg*|gobbledeg*|gibberish|mumbling',
  'double dutch',
  'word salad',
  `${wont}|stopped ~3 speak*|talk*|say*|answer*|tell|name|write|reply*`,
  'talk*|sound*|speak* ~3 drunk|funny|strange|rubbish|nonsense|odd|weird|thick',
  'came|come|comes|coming out ~4 wrong|jumbled|moan|noise|as|else|noises',
  'wrong words|word|name',
  'calling|called|calls ~2 wrong|by',
  'mouth moving|stopped ~2 nothing|making',
  'drunk ~6 not|havent|hasnt|havnt|nothing|drop',
];
const sight = [
  'curtain|shutter|veil|dimmer|shade ~8 eye|eyes|vision',
  'curtain|shutter|blind ~2 came|come|coming|pulled|went|going ~3 down|over|across',
  'eye|eyes ~5 black|dark|grey|blind|dim|dimmed|blacked|faded',
  'black|dark|grey|blind|greyed ~3 eye',
  'half ~2 blind|missing|gone',
  'half|side|part ~6 vision|sight|view|visual|world|telly|screen|tv',
  'see*|saw ~2 two|double|half',
  'double vision',
  'tunnel vision',
  'vision|sight ~3 gone|lost|went|half|missing|faded|no',
  'cant see ~4 eye|anything|side',
  'lost|losing ~3 sight|vision',
  'one pupil',
  'hemianopi*',
];
const balance = [
  'balance ~3 gone|off|lost|wrong|bad*|out',
  'cant|cudnt|unable ~2 walk|stand|balance|steer',
  'walk*|walking ~4 drunk*|straight|line|ship|sideways',
  'room|head|everything|world ~2 spinning',
  'spinning so|bad|since',
  'vertigo|staggering|ataxi*',
  'bump*|hitting|clipping|hit ~4 door|kerb|frame|wall',
];
const swallow = [
  'swallow* ~3 funny|wrong|weird|gone',
  'cant|not|unable swallow*',
  'food|drink|water|tea ~4 wrong|nose',
  'voice ~3 hoarse|weird|funny|gone|croaky',
  'croaky|hoarse',
];
const vacant = [
  'confus*|muddled|vacant|disoriented',
  'staring ~2 blank*|space|through|wall',
  'doesnt|not|cant ~2 know|recognise|recognize|recall ~2 me|us|name|where',
  'just staring|stares|stared|sitting|sat|sits',
];
/** Out of nowhere, or a moment of today that can be named. */
const acute = [
  'sudden|suddenly|instantly|abruptly|bang|boom|snap|flash',
  'half|quarter|# ~1 hour|hr|past',
  'in the middle|midst',
  'halfway ~2 through',
  'all at once',
  'out|outta of? nowhere|blue',
  'just now|happened|started|went|this',
  'came|come|coming on',
  'started|began|onset|start',
  'since ~2 #|this|woke|wake|waking|up|lunch|breakfast|morning|noon|one|two|tea|getting|half',
  '#|few|couple|twenty|ten|five|thirty|an|one|half ~2 mins|min|minutes|minute|hour|hours|hr|hrs',
  'woke|wake|woken|waking',
  'this morning|afternoon|evening|am|minute',
  'still|tonight',
  'mid sentence|conversation',
  'at|during breakfast|lunch|dinner|tea|supper',
];
const lately = [
  'yesterday|sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tues|weds|thurs|fri|sat',
  'last night|evening',
  'days|hours ago',
  'weekend',
];
const passed = [
  'all|completely|perfectly|totally|quite|absolutely normal|fine|ok|gone',
  'came|come|cleared|settled|wore|went|passed|lifted|gone|goes|eased|faded ~2 back|up|off|since|in|by|after',
  'back|now to|ok|fine|good|normal|perfect',
  'lasted|recovered|cleared|passed|fine|normal',
];

/** Face, arm, speech, sight, balance. A mini-stroke that is over is as urgent. */
export const stroke: Rule = {
  id: 'stroke',
  now: [
    ...anyTwo([arm, faceOff, speech, sight, balance, swallow], 28),
    // One sign alone, where it is on one side or came out of nowhere
    {
      beside: [[...faceOff, ...oneLimb, ...arm.slice(7, 9), ...sight, ...speech], acute],
      within: 12,
    },
    { beside: [[...arm, ...faceOff, ...speech], vacant], within: 14 },
    { together: [arm, [`${one} ~1 arm|hand|leg|side|half|foot|fingers|grip`]], within: 6 },
    { beside: [balance, ['left|right', 'af', 'clumsy', 'vomit*|sick'], acute], within: 18 },
    'having|possible|another|think|maybe|like|query|suspected|poss ~3 stroke|strokes|tia|cva|ministroke',
    'fast positive|test|pos',
    'nihss',
    'just|has|shes|hes|ive had ~1 stroke|tia',
    'stroke symptoms|signs',
    'face|facial ~2 droop|drooping|drooped|weakness|palsy',
    'droop*|lopsided|crooked|wonky ~2 face|mouth|smile',
    'new droop*',
    'slur* ~2 speech|words',
    'speech|words|talking ~3 slur*|slurry|jumbled|garbled|gobbled*',
    'is|started|suddenly|keeps|now|been slurring',
    'cant speak|talk|smile',
    'cant|unable ~1 get|find ~2 words|word|speech',
    'smile|mouth|face ~2 only ~1 works|moves|one',
    'half ~3 moustache|mouth|face|smile',
    'lost|losing|no ~3 feeling|use|power|strength|movement|sensation ~4 side|arm|leg|face|hand',
    'sudden|suddenly ~5 numb*|weak*|blind|confused|confusion|speak|talk|see',
    'numb*|weak*|paralys*|tingling ~4 one|left|right side',
    'one|half side? ~4 face|mouth ~3 different|funny|flat|down|droopy|odd',
    'one|left|right side ~5 numb*|weak*|paralys*|dead',
    'cant lift|raise|move|feel ~2 left|right|one arm|leg|hand|side|arms',
    'arm|leg|hand ~2 wont|cant|doesnt|not move|work|lift|moving|working',
    'lost ~2 sight|vision|speech',
    'cant feel ~4 arm|leg|side|face',
    'cant see ~4 eye|anything',
    'curtain|shutter ~4 over|across|down ~4 eye|vision',
    // A bleed in the head
    'worst headache',
    'thunderclap',
    'headache ~6 one second|bat|explo*|instantly|suddenly',
    'sudden|suddenly|explosive ~2 headache',
    { beside: [['pop|snap|bang ~3 head|eye'], ['pain|headache|vomit*']], within: 12 },
  ],
  today: [
    { beside: [[...arm, ...faceOff, ...speech, ...sight], lately, passed], within: 24 },
    { beside: [[...arm, ...faceOff, ...speech, ...sight], lately], within: 12 },
    'sudden|suddenly ~3 double vision',
    'new numbness',
  ],
  not: [
    'stroke the|a|her|his|my cat|dog|rabbit|hair|kitten|pony|horse|face|arm|back',
    'to|loves|likes|can stroke',
    'breast|back|heat|sun|two|2 stroke',
    'stroke of luck|genius|midnight|bad|pen',
    'different strokes',
    'brush stroke|strokes',
    'the stroke ward|clinic|unit|nurse|association|team',
    'stroke|tia ~2 in ~1 #|spring|summer|march',
    'safe to ~8',
    'numb* ~4 dentist|filling|anaesthetic|ski|cold',
    'dentist|filling|wisdom ~9 numb*|dribbl*',
    'lopsided ~3 wisdom|dentist|tooth',
    'numb* cos|because ~4 slept|lay|sat',
    'unchanged|usual|same as ~9',
    '~9 unchanged',
    'slur* ~8 on purpose|recording|prosecco|wine|fairy',
    'passport|photo ~9',
    'stage|burnt|teddy|greenhouse|hill|meditat*|laryngitis|logged ~12',
    '~12 stage|meditat*|laryngitis|teddy|hill|yesterdays|cross legged|prosecco|wine|recording|speed|unchanged|scan slip|half term',
    'since 2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023 ~9',
    '~9 since|in|from 2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023',
    'sciatica|log|diary ~12',
    'no ~1 numbness|weakness|tingling',
    'find|found where|it|my ~2',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'A drooping face, a weak arm or slurred speech can be a stroke, even when it passes.',
      action: '{call}. Note the time it began. Nothing to eat or drink.',
    },
    today: {
      text: 'A new change in sight or feeling needs to be looked at.',
      action: 'Speak to a doctor today. If face, arm or speech change: call the emergency number at once.',
    },
  },
  source: {
    name: 'Stroke Association, Act FAST; North West Ambulance Service NHS Trust, Recognising stroke in other people; Northwestern Medicine, What Should I Know About Stroke? (the time); "nothing to eat or drink" recalled',
    url: 'https://www.stroke.org.uk/take-action/act-fast',
    basis: 'read',
    read: '2026-11-30',
  },
};
