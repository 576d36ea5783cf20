import type { Wanted } from '../../rule.ts';

/**
 * What is said beside the thing itself: what is meant stands in what is counted, in who will manage, in what will not be needed.
 * Each is a meeting of two ideas, as no one word of them is a warning.
 */

/** Medicines, and where they are kept. */
const kept =
  'tablet|tablets|tablits|pill|pills|meds|painkillers|paracetamol|insulin|morphine|oramorph|zopiclone|diazepam|amitriptyline|propranolol|capsules|packets|strips|box|boxes|bottle|bottles|cupboard|cabinet|drawer|tin|jar|stash|dosette';
/** Which of those says what it is that is counted. */
const store = [kept, 'medicine|bathroom|bedside ~1 cupboard|cabinet|drawer|box|table'];
const counting = 'count|counts|counted|counting|recounted|recounting|tallied|added';
const enough = [
  'enough|plenty',
  'should|would|will|must|that|d|ll be|do enough|plenty|it',
  'what|whats|how|all ~2 left|have|got|there|many',
  'quite|good|fair few|lot|number|stash',
];
/** Others. */
const others =
  'they|theyd|theyll|everyone|everyones|everybody|you|youd|youll|kids|children|family|him|her|them|lot|husband|wife|mum|dad|girls|boys|folk|people|world';
const easier =
  'better|easier|fine|happier|simpler|lighter|cheaper|ok|okay|freer|calmer|relieved|quicker|richer';
const fare =
  'manage|managing|cope|coping|be|do|doing|get|getting|have|sleep|live|breathe|go|tick|turn|carry|run|survive|grieve|move';
const withoutMe = [
  'without me|my|us',
  'me ~1 gone|away|dead',
  'out of ~2 picture|way|hair',
  'if|when|once i|im|id ~3 gone|left|went|dead|die|died|away|wasnt|disappeared|stepped|out|stopped',
  'not in|around|here ~1 it|them',
  'rid of me',
  'after|with me|i ~1 gone|im',
];
const soon =
  'tonight|today|tomorrow|now|soon|anymore|longer|after|weekend|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|anyway';

export const sidewaysNow: readonly Wanted[] = [
  // How much there is of it.
  { together: [[counting], store, enough], within: 9 },
  { together: [['enough|plenty'], [kept], ['keep|kept|know|knows|been|nobody|it']], within: 9 },
  { beside: [['enough|plenty'], [kept], ['counting|counted|tonight|nobody|opening']], within: 14 },
  'putting|put|puts|tucking|tucked|keeping|kept|slipping|hid|hiding ~2 aside|by|back|away|cheek|tongue|hankie|sock|sleeve|pillow|mattress ~4 every|each|night|nights|day|days|week|weeks|tablet|tablets|pill|pills',
  `${kept} ~5 in|under|behind ~2 cheek|sock|hankie|mattress|pillow|sleeve`,
  'found|finds|has ~4 stash|hoard|collection|jar ~4 drawer|sock|pillow|bed|mattress|room|tablets|pills|under',
  `${kept} ~5 not|wont|dont be needed|needing|needed`,
  'i|im|she|he|shes|hes ~1 saving|keeping|storing ~2 up ~4 pill|pills|tablet|tablets|morphine|patches|insulin',
  // Who will manage.
  {
    together: [[others], [`${fare} ~3 ${easier}`], withoutMe, [soon, kept, 'goodbye|sorry|letter|tonight']],
    within: 14,
  },
  'wont|not|no|never|nobody ~4 look|put|deal|worry|bother|cope|care|run|clean|pay ~1 after|up|with|about|for? ~1 me ~4 after|anymore|longer|again|much|now|today|tonight|tomorrow',
  'wont|not|no|never ~2 be ~2 problem|trouble|burden|worry|bother|nuisance|hassle|cost ~3 for|to|anyone|anybody|them|you|after|anymore|longer|again',
  // What will not be needed, or whom it will not find.
  'wont|not|never|nor|no ~3 be|going ~2 here|around|alive|there ~1 for|to ~1 it|that|see|christmas|xmas|easter|birthday|results|collect|find|use',
  'somebody|someone|others|somebody|people ~2 wholl|who|thatll|that ~1 be? ~1 around|here|alive|use|needs ~1 for ~1 it',
  'wont|not ~1 need|needing ~2 any of it|this|them|that',
  'wont|not|never ~3 writ*|post|posting|log|logging ~3 here|in|this ~3 again|after|anymore|tomorrow',
  'dont|not|cant|wont ~2 let|want ~2 kids|children|mum|mam|mom|dad|him|her|them|boys|girls|wife|husband|anyone ~2 find|finding|finds|see ~1 me|body|it',
  'police|ambulance|neighbour|stranger|somebody|someone|you ~2 find|finds|finding me|my|us',
  'by the time|when ~1 you|anyone|someone ~2 read|reads|reading|find|finds|see|get ~2 this|me|it',
  'be|find|finally|at|in peace|rest|free ~1 tonight|now|soon|finally|last|forever',
  'ill|i|il|shell|hell ~1 be ~1 at peace',
  'finally free|peace ~1 tonight|now|soon',
  'the|my last diary|journal|note|entry|message|post|letter ~1 entry? ~4 good|look|love|sorry|kind|bye|goodbye|thank|thanks',
  // The last of things, and for good.
  'im|i|hes|shes|leaving|going|off ~1 off|leaving|going|gone|away ~2 for good ~3',
  'leaving|off|going|gone for good ~1 tonight|this|now|dont|tomorrow|tell',
  'one|final last ~1 birthday|christmas|summer|sunday|party|visit ~6 then|through|go|done',
  'his|her|my|was last ~1 bath|birthday|christmas|summer|supper|meal|walk|sunset',
  'after|until|till|once|through ~5 i ~1 can ~1 stop|go|rest|leave',
  'after|until|till|once ~4 im|i|am ~1 done ~2 promised|then|after|with',
  'nothing|stops|stop|over|quiet|hurting|hurts ~2 after tonight|today|tomorrow',
  'tonight|tomorrow it|everything|all ~1 stops|ends|finishes|over',
  'wont|not|never|isnt ~4 next|monday|tuesday|wednesday|thursday|friday|one|school|work ~3 ever|any',
  // Tried before.
  'wont|not ~1 fail|mess|turn|stop|ring|call|miss|chicken ~3 this|next|again|time',
  'this|next|second time ~1 i|ill|im|il ~1 know|wont|will|going|have',
  'tried ~2 last|yesterday|before ~1 night|week|month? ~4 woke|failed|gutted|alive|survived',
  'first time i tried',
  'try|trying|going|do|doing ~1 it? again ~2 when|tonight|tomorrow|after',
  'stopped|talked|pulled|dragged|grabbed|found ~1 me|him|her ~3 at|off|down|on|from ~2 station|bridge|platform|tracks|roof|ledge|pier|crossing',
  // The place, the thing, and that it will hold.
  'wrong|other|far side of ~1 railings|railing|barrier|fence|rail|wall|parapet|bridge',
  'hose|rope|belt|cord|beam|branch|hook|rail|tree ~3 fits|fit|hold|holds|held|checked|strong|takes ~4',
  'which|what|right|good|strong ~2 beam|branch|bridge|platform|cliff|hook|tree ~3 hold|holds|high|enough|use|best',
  'balcony|window|ledge|roof|edge|top ~4 looking|looked|look|lean|leaning ~2 down|over|out ~2',
  'look|looks|looking|seem ~1 like an? accident',
  'running|idling ~1 car|engine|van|motor ~3 garage|shed|leave|hose|door',
  'photo|picture|pic|video ~2 of ~4 razor|blade|pills|tablets|rope|noose|candles|bridge|edge',
  'eyes|lights closed|shut|off ~6 bend|road|ninety|corner|driving|wheel',
  'bend|corner|motorway|road|ninety|driving|drove ~6 eyes|lights closed|shut|off',
  'not|didnt|wont|never ~1 brake|braking ~1 on purpose',
  'how|what ~1 many|much|number ~6 would|does|do|will ~1 it ~1 take|need',
  'how|what ~1 much|many|dose ~2 is|are|was|be ~1 fatal|lethal|deadly|enough|too',
  'what|if ~4 happen|happens ~4 pulled|pull|pulls|turned|turn|stop|stopped|unplug* ~3 tube|oxygen|plug|ventilator|machine|it|drip',
  'unplugged|unplugs|pulled|turned|turns|switched ~3 ventilator|oxygen|alarm|bipap|tube|dialysis|drip|off ~5 goodbye|innings|enough|purpose|die|go|finish|father',
  'kept|hid|hidden|saved|stashed|got ~1 the|all others|rest|spare|spares|old|ones ~2',
  'where ~2 strong|strongest|sleeping|heart|pain ~1 tablets|pills|ones|meds ~2 is|are|kept',
  `took|taken|swallowed|had|drank something|somethin|stuff ~5 sorry|telling|dont|why|writing|sleepy|scared`,
  'ive|i|its ~1 done it ~1 now ~4',
  'crushed|mixed|lined|dissolved ~2 them|it|all|tablets|pills ~6 front|looking|ready|waiting|glass',
  'months|weeks ~1 worth ~4 do it|me|enough',
  'voice|voices ~2 won|win|winning',
  'carved|carving|scratched|cut ~3 date|name|word|goodbye|words ~3 arm|leg|thigh|skin|wrist',
  'before i ~2 use|do|take|hurt|swallow|try|change ~2 one|it|them|myself|something',
  'lock|hide|take|remove ~3 tablets|knives|pills|meds|razors|blades ~5 from me|mean|before|tonight|away|house',
  'wanted|want|needed|need|just ~2 to? hear|tell|talk ~4 before',
  'so ~2 someone|you|they|somebody ~2 know|knows where to? ~1 look|find',
  'check|look ~2 shed|garage|woods|river|bridge|loft|car ~2 not|first|for',
  // How it is done, looked up.
  'looked|looking|look|read|reading|googled|googling|searched|searching|asked ~3 how|what|which ~2 high|far|deep|much|many|long|fast|cold ~4 has|have|need|needs|it|takes|take|drop|fall|you|i|be',
  {
    together: [
      [
        'level crossing',
        'railway|tracks|platform|viaduct|bridge|cliff|cliffs|pier|weir|multistorey',
        'car park roof|top',
      ],
      ['stood|standing|stand|walked|walking|drove|driving|went|going|back|again|sat|sitting'],
      ['trains|again|hours|alone|night|tonight|crying|jump|over|drop|edge|watching|thinking|there'],
    ],
    within: 12,
  },
  'driving|drive|drove ~4 looking|find|found|pick|choose ~4 wall|tree|bridge|lorry|cliff|bend',
  {
    beside: [
      ['car|van ~4 garage|shed'],
      ['engine|hose|fumes|exhaust'],
      ['sat|sitting|thinking|door|running|closed'],
    ],
    within: 12,
  },
  {
    beside: [
      ['wrote|written|writing|left ~3 letters|letter|note|notes'],
      ['one each', 'each of them|you', 'on ~2 kitchen|table|pillow|shelf|dresser|fridge'],
    ],
    within: 10,
  },
  {
    beside: [
      ['paid|fed|cancelled|cleared|cleaned|packed|deleted|signed|washed|sorted|key|letters|passwords'],
      ['rent|cat|dog|browser|bank|bins|beds|shelf|mat|stuff|history|accounts|bills'],
      ['sorry ~4', 'im going tonight|now', 'ready', 'after tonight|today|tomorrow'],
      ['letters|ready|passwords|deleted|cleared|wont'],
    ],
    within: 24,
  },
  'car|van ~4 garage|shed ~4 engine|hose|running|fumes|exhaust|door',
  'river|sea|canal|lake|water|tide ~4 going|go|walk|walking|heading|im ~1 down|in|into|out ~1 there|tonight|it',
  'shotgun|gun|guns|rifle|rope|razor|blades|helium|charcoal ~6 asked|asks|bought|buys|buying|ordered|fetched|got|took|missing|gone|back',
  'asked|asks|bought|buys|buying|ordered|fetched|got|has|took ~4 shotgun|gun|rifle|rope|helium|charcoal ~6',
  // What keeps someone alive, left off in order not to live.
  {
    together: [
      [
        'stopped|stopping|stop|stops|skipping|skipped|refusing|refuses|refused|not|without|leaving|left|quit|missing',
        'dont|wont|no ~2 take|taking|eat|have|more',
      ],
      [
        'dialysis|insulin|eating|eat|drinking|food|steroids|hydrocortisone|chemo|oxygen|heart|inhaler|inhalers|meds|tablets|warfarin|antirejection|tacrolimus|feed',
      ],
      [
        'on purpose',
        'let|lets nature|it|god|me ~3 finish|take|go|course|end|die',
        'till|until it|i|my|heart ~2 stops|stop|die|over|takes',
        'takes|take|finish|finishes|end|ends|kill|kills me|it|him|her',
        'want|wants|hoping|hope|waiting|wait ~2 die|over|end|go|it|out',
      ],
    ],
    within: 12,
  },
  'did|done|do ~1 something stupid|silly|daft|terrible|bad ~6 took|taken|take|pills|tablets|cut|help|them',
  'i ~1 took|taken them|it|everything|loads|all ~4 dont|sorry|scared|help|angry|regret|please',
  'took|taken ~1 more than i|he|she should|meant ~3',
  'both|my|her|his|slit|cut|cuts|slashed ~1 wrists',
  'see|seeing|join|joining|with|to ~2 grandad|grandpa|grandma|gran|nan|nanny|dad|mum|father|mother|husband|wife|son|daughter|him|her ~2 soon|tonight|again ~8 died|dead|passed|grave|heaven|buried',
  'not long now ~8 with|join|see ~2 father|mother|dad|mum|him|her|husband|wife',
  'safe|protect|keep ~1 from|me ~2 myself|me|nobody',
  'cant|wont|not ~1 promise ~4 here|alive|safe|tomorrow|morning|night',
  'if|wish ~1 i ~2 had ~2 nerve|guts|courage',
  'picked|chose|chosen|set|decided|have ~1 a|the|my|on date|day ~6',
  'not|wont|dont|never ~2 see|seeing|make|reach ~1 morning|tomorrow|christmas|spring|sunrise|friday|monday',
];

export const sidewaysToday: readonly Wanted[] = [
  { together: [[others], [`${fare} ~3 ${easier}`], withoutMe], within: 12 },
  `everyone|everybody|theyd|they|kids|family|you|youd would? ~1 manage|cope|be ~1 better|easier|happier`,
  'wouldnt|dont|didnt|not ~3 look|looking|watch|bother|mind|care ~4 road|cross|crossing|cars|car|train|lorry|bus|run|hit',
  'run|ran|hit|knocked ~1 over|down|by ~5 wouldnt|id|not|dont|so ~2 mind|care|bad|bother|sad',
  'feel|feels|feeling nothing ~1 any|anymore|at|not|now',
  'point|use|good ~1 of|in ~1 me|my|him|her',
  'cant|dont|not|never ~1 see ~1 a|any future|tomorrow|end',
  'waste of ~1 space|oxygen|air|time',
  'hates ~1 himself|herself|his|her',
  'googling|googled|looking|looked|reading|searched ~2 ways|methods ~4',
  'weight|millstone|drain|drag round|around|on ~1 their|his|her|your|everyones|the ~1 necks|neck|family|them|everyone',
  'topping|top ~1 himself|herself|myself|themselves',
  'press|push|pressed ~1 it|button|switch ~6 gone|end|over',
  'better|happier|safer ~1 with someone|somebody|another|any ~1 normal|mum|mother|mom|else|dad|woman',
  'reason|reasons to|for stay|staying|live|living|carry',
  'dont|not|never ~1 want ~1 the|this|that|my life',
  'hit|hitting|bite|bites|biting|burn|burning|pick|picking|punch|punching|pull|pulling ~5 till|until ~1 it ~1 bleeds|bruises|bled|hurts|raw',
  'dont|doesnt|not ~1 care ~2 if ~4 wrong|wake|fails|kills|dies|die|worse',
  'hope|hoping|wait|waiting|wish ~1 for|on ~1 my|his|her turn|time|end|day',
  'stopped|stopping|given|not ~1 bothering|bother|up ~2 tablets|pills|meds|washing|eating|insulin ~2 what|whats|why|no',
  'popped|pop ~1 his|her|my|their clogs',
  {
    together: [
      [
        'scratch|scratches|marks|mark|cuts|cut|lines|line|scars|burns|bruises|plaster|plasters|bandage|bandages|nicks|scabs',
      ],
      ['arm|arms|wrist|wrists|thigh|thighs|leg|legs|hip|hips|ankle|ankles|stomach'],
      [
        'long sleeves|sleeve',
        'neat|row|rows|straight|parallel|round|little|same',
        'says|said|swears|tells|claims|blames|hides|hiding|hid|covers|wont ~4',
        'secret|hidden|razor|lighter|blade|compass|sharpener',
      ],
      ['daughter|son|teen|teenager|girl|boy|lad|she|he|shes|hes|her|his|kid|1*|pupil|student'],
    ],
    within: 12,
  },
];
