export const blood = ['bleed*|bled|blood|bloody|haemorrhag*|hemorrhag*|flooding|clot|clots'];
export const muchBlood = [
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
export const pain = [
  'pain|pains|agony|stabbing|sharp|cramp*|tearing|tore|ripping|severe|unbearable|hurts|ache|aches|excruciating|rigid|hard|board|wood|spasm|tight|constant|sore|stiff|rock|hurt|colicky|splitting|worse',
];
export const severePain = [
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
export const shoulder = [
  'shoulder|shoulders|shoulder ~3 tip|pain|hurt*|ache*',
  'pain ~4 shoulder',
  'shoulder',
];
export const birth = [
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
export const waters = [
  'waters|water|membranes ~3 went|gone|go|broke|broken|break|burst|popped|leak*|trickl*|green|brown|smell*|everywhere|all|just|just',
  'gush|pop|trickle|leaking|dripping|drip ~3 water|fluid|wet|down|clear',
  'clear fluid',
  'gush|wet through',
  'fluid ~2 dripping|leaking|gush*|coming',
  'srom|pprom|prom',
];
export const greenWaters = ['waters|water|fluid ~4 green|brown|meconium|smell*|stink*|blood*|pink|red'];
export const fits = [
  'fit|fits|fitted|fitting|seiz*|convuls*|jerking|unresponsive|unconscious|collaps*|confused|twitching',
  'cant ~1 wake',
  'not ~2 making|respond*',
];
export const still = [
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
export const fewer = [
  'mov*|kick*|wriggl* ~4 slow*|down|less|fewer|different|weaker|weak|odd|changed',
  'quieter|quiet|less|fewer|reduced|slower|not ~4 normal|usual|mov*|kick*|wriggl*|discos|her|his|much',
];
export const blow = [
  'fell|fall|fallen|slip*|trip*|crash*|smash|airbag|stairs|kerb|seatbelt|knocked|landed|accident|shoved|pushed',
  'hit|kicked|punched|bumped|elbow*|headbutt* ~4 belly|bump|stomach|tummy|me',
  'car|bus|bike ~2 hit|crash|accident|shunt',
];
