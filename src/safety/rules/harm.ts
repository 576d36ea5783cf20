import type { Rule } from '../rule.ts';

/** What one person does to another's body. */
const attacks =
  'hit|hits|hitting|punch|punched|punches|punching|beat|beats|beating|beaten|kick|kicked|kicks|kicking|slap|slapped|slaps|slapping|smack|smacked|smacks|stab|stabbed|strangling|strangled|throttled|choked|drag|dragged|dragging|drags|slammed|slams|slamming|stamp|stamped|stamping|shove|shoved|shoves|push|pushed|pushes|pushing|grab|grabbed|grabs|grabbing|threw|throws|throwing|burnt|burned|burns|shook|pinned|swinging|hurting|attacked|attacking|battered|thumped|headbutt*|whipped|whips|pinched|pinches|yanked|belted|assaulted|assaulting|raped|forced|touched|touching|threatened|threatening|threatens';
const people =
  'me|her|him|us|them|mum|mam|mom|mummy|mammy|dad|nan|nana|gran|grandma|grandad|grandpa|wife|husband|girlfriend|boyfriend|sister|brother|son|daughter|baby|toddler|kid|kids|child|children|flatmate|neighbour|friend|woman|girl|boy|man|patient|resident|dog';
/** The one who does it. */
const doers =
  'he|hes|she|shes|they|theyre|boyfriend|bf|husband|hubby|wife|gf|girlfriend|partner|ex|fella|lodger|uncle|stepdad|stepfather|stepmum|son|sons|grandson|brother|brothers|nephew|cousin|carer|carers|babysitter|childminder|landlord|man|men|lads|da|dad|daddy|dads|father|mum|mummy|mother|stranger|somebody|someone|teenager|daughter|neighbour|grandpa|grandad|teacher|coach|friend|agency|staff';
const weapons =
  'knife|knives|gun|shotgun|rifle|pistol|machete|cutlass|axe|hammer|bat|petrol|kerosene|acid|scissors|crowbar|sword|cylinder|lighter|screwdriver|blade|razor';

/** It is under way, or about to be. */
const underWay = [
  'now|rn|tonight|currently|hiding|hide|whispering|banging|screaming|outside|downstairs|upstairs|blocked|trapped|coming|raging|searching|waiting|pouring|kneel|still|again|please|pls|police|held|holding|locked|barricaded|loading',
  'help me|us',
  'just punched|slapped|grabbed|pushed|hit|dragged|kicked|happened|put|told|slammed|had|beat',
  'at|behind|through|in|on the|my|this|his|her door|window|house|stairs|landing|flat|hall|garden|loo|bathroom|cupboard|wardrobe|bed|covers|room',
  'under ~2 bed|covers|table|stairs',
  'on ~2 way|doorstep',
  'wont|not|doesnt|blocked|nobody ~3 leave|leaving|out|go|stop',
  'next to|beside me',
  'back in # |ten|five|minutes|mins',
  'phone on silent',
  'not|isnt|wont|stopped ~2 moving|talking|breathing|waking|move|wake|answering',
  'bleeding|blood|tooth|teeth|broken|bent|fell',
];

/** Doers who are a person at home, not "it" or "a branch". */
const doersOfThese =
  'he|hes|boyfriend|bf|husband|hubby|wife|gf|girlfriend|partner|ex|fella|lodger|uncle|stepdad|stepfather|grandson|brother|nephew|carer|carers|childminder|dad|daddy|father|mummy|mother|teenager|man';

/** Marks that speak. */
const marks = [
  'bruise|bruised|bruises|bruising|slap mark|belt mark|handprint|welts|welt',
  'black|split eye|lip',
  'finger|hand|shoe|belt|bite|slap|loop ~1 mark|marks|shape|shaped|print',
  'burn|burns|scald|cigarette ~3 hand|hands|fingers|arm|arms|back|legs|burns',
  'flinch*|begged|begs|cowers|cowering',
  'torn|bloody ~1 pants|knickers|underwear|clothes',
  'yellow all',
];
/** Why the marks, or the silence, do not add up. */
const dontAddUp = [
  'says|said|saying|told|tells|whispered ~8 fell|rolled|nothing|accident|playing|secret|dont|not|cooking|clumsy|lied|takes|again|home|leave',
  'when|whenever|every|always ~4 uncle|he|she|his|him|dad|daddy|stepdad|partner|boyfriend|son|carer|home|drunk|name|wife',
  'goes|went|gone|so quiet|silent|red|white',
  'wont|not|doesnt|let|refuses ~3 say|tell|look|let|undress|bath|speak|see',
  'fourth|third|second|another fall|time|one',
  'scared|frightened|afraid|terrified|secret|safeguarding|disclosure|disclosed|police|social',
  'boyfriend|partner|stepdad|stepfather|ex|husband|uncle|lodger|carer|handover|contact|daddy|belt|strap|home',
];

/** Harm to another, about to happen, happening, or told of. */
export const harm: Rule = {
  id: 'harm',
  now: [
    'i ~1 could|might|nearly|almost ~1 drown|smother|suffocate ~1 her|him|them|it|baby|kids',
    'i|ive ~2 lost|snapped ~3 and|then ~1 hit|slapped|punched|shook|smacked|kicked|hurt|pushed|shoved|threw|grabbed|bit',
    'tied|ties|tie|tying|chained|chains|handcuffed|roped ~1 me|him|her|them|us|up|mum|dad|nan|resident|patient ~1 to|up ~2 chair|bed|cot|radiator|pipe|toilet|wheelchair|post',
    'me|him|her|them|us|mum|dad|nan|resident|patient|residents tied|chained|handcuffed|roped ~1 to ~2 chair|bed|cot|radiator|pipe|toilet|wheelchair|post',
    `${doers} ~1 squeezed|squeezes|squeezing|crushed|gripped|grabbed ~1 my|mums throat|neck|windpipe`,
    `${doers} ~1 choked|chokes|choking|throttled|throttles|suffocated me|mum|mam|us|him`,
    'pillow|cushion ~2 over|on ~2 face|her|him|mouth|head|mum|dad|baby',
    'put|putting|hold|held|holding ~1 the? ~1 pillow|cushion ~1 over',
    'hands|hand|arm ~2 round|around|on|over ~2 neck|throat|mouth',
    'strangles|strangled|strangling|throttled ~1 me|her|him|us',
    'going|gonna|about|want|wants|wanted|ready|planning ~3 to? hit|hurt|kill|smack|strangle|stab|shoot|burn|harm|smother|drown|poison|beat ~1 her|him|them|dad|mum|mom|me|us|baby|my|the|people|everyone|wife|husband|someone|somebody',
    'i|ill|will|would|could|nearly|might|almost ~1 finish|smother|kill|strangle|drown|throw|drop|shake|hit|hurt|batter ~1 him|her|the ~2 baby|child|down|wall|again|out|window|off|myself|hard|if|when|and|till|in|tonight',
    'i|ive|just ~1 shook|shaken|shaking her|him|baby',
    'i hit|punched|kicked|stabbed|strangled|pushed|killed my|her|him|the|wife|husband|girlfriend|boyfriend|partner ~8 hard|back|fell|wall|moving|talking|again|face|down|think|blood',
    'scared|afraid|frightened|terrified ~2 of ~3 what|my|i ~1 ill|ill|i|might|could|own|hands|will ~3 do|hands|him|her|baby',
    'dont|not|cant|scared ~2 trust me|myself ~2 to|with|near|around|alone',
    'i want to hurt|harm|kill',
    'send|sent|give ~1 him|her|it|baby back before|and|to',
    'not my|our|mine baby ~3 swapped|changed|replaced|devil|demon',
    'do something to those|people|them|him|her',
    'kill|finish|burn|shoot|stab ~1 me|us|him|her|them|everyone|himself ~4 says|said|if|tonight|when|because|going|before|and|hes',
    `says|said|saying|swears|texted|shouting|threatening|threatens|threatened|tell|tells|keeps ~6 kill|finish|shoot|burn|stab|next ~2 me|us|her|him|you|everyone|face|them|time`,
    'none of us will|see|leave|leaving|walk',
    'nobody|no one is|are? leaving|getting out',
    'says|said im next',
    'if ~3 cant have ~2 no one|nobody|neither|i cant|them',
    {
      beside: [
        [`${weapons}`, 'boiling|hot water|kettle', 'hob|oven|iron ~1 ring'],
        [
          `he|hes|she|shes|ex|they|husband|hubby|son|dad|brother|brothers|uncle|lodger|man|men|him`,
          'got|has ~2 a|the|his|out',
        ],
        [
          'says|said|saying|threat*|hiding|kill|coming|outside|locked|door|screaming|face|chased|chasing|searching|leave|pouring|loading|sharpen*|drunk|pay|shouting|scared|everyone|neck|throat|pointing|swinging|smash*|me|us|her|bump|head|boot',
        ],
      ],
      within: 14,
    },
    {
      together: [
        ['i|im|ive'],
        ['petrol|gun|knife|machete|axe|hammer|bat|floor plan'],
        ['pay|kill|outside|hurt|did|do|when|make|teach|those|going|them|him|her'],
      ],
      within: 10,
    },
    {
      beside: [
        [
          `${attacks}`,
          'holding ~2 down',
          'put ~1 hands',
          'held|holding ~3 over|against|under',
          'has|got|had|have ~1 me|her|him|us by ~1 arm|hair|throat|neck|legs|collar',
        ],
        [people, 'my ~1'],
        underWay,
        [doers],
      ],
      within: 12,
    },
    'hitting|beating|punching|attacking|strangling|raping|dragging|stamping|kicking ~1 me|her|him|them|us|my|mum|mummy|mammy|an|old|woman|man|someone|people',
    'he|hes|she|shes|they|man|men|boyfriend|dad|daddy|brother|uncle|husband|carer|is|are|someone ~1 hurting ~1 me|her|him|mum|mummy|mammy|us|my',
    'got|has|have|had ~1 me|her|him|us by the? hair|throat|neck',
    'beaten|beating|stamping|ganging ~2 up|on',
    {
      beside: [
        ['hiding|barricaded|locked|whispering', 'under ~2 bed|covers|table', 'phone on silent'],
        ['he|hes|him|his|ex|they|theyre|dad|daddy|husband|boyfriend|bf|uncle|brother|son|man|men|shes'],
        [
          'knife|shouting|outside|banging|drunk|scared|police|hammer|hit|hitting|beat|beating|dragged|raging|screaming|smashing|kill|gun|hurting|searching|chased|angry|throwing|punch*|keys|murder|rage|coming|mad|wild',
        ],
      ],
      within: 14,
    },
    'im|were|we hiding',
    'wont|not|doesnt|cant|refuses|refusing ~2 let ~1 me|us|her|him ~1 leave|out|go|call|phone',
    'holding ~2 me|us|her|him ~2 in|here|hostage|captive|down|against',
    'being held|filmed|followed|attacked|beaten|raped|strangled|chased|kidnapped|trafficked|stalked',
    'abduct*|kidnap*|hostage|trafficked',
    'they|hes|shes|have|has|been ~2 taken|took|put|dragged|bundled ~3 my|her|him|me|sister|kids|them ~4 boot|car|van|airport|ferry',
    'in the boot of',
    'someone|man|somebody|guy|bloke|he|hes ~2 following|followed|followin ~1 me|her|us|mate|since|home|off',
    'broke|broken|breaking|smashed|smashing|kicking|kicked ~2 in|into|door|window ~4 house|now|ex|he|his|her|through|down',
    'ex|he|hes ~3 restraining|injunction|order',
    'punching|kicking|smashing|banging ~1 holes|door|window|walls|on|the|down ~4 door|window|nursery|bathroom|in',
    'not|isnt|isn ~1 moving ~2 he|she|i|killed',
    'honou?r|dowry ~1 kill*|killing|burn*|shame*',
    'honour|honor kill*',
    'shamed them|us|family',
    // Sexual violence, and children.
    'rape|raped|raping',
    'sexually|indecently assault*|abus*',
    'he|they|forced ~2 forced|forces|himself|made|make|makes ~1 me|her|him|on|himself ~3 down|sex|me|do|her|camera|things|touch',
    'drink|drinks spiked',
    'spiked my|her|his|me',
    'put|slipped something in ~2 drink',
    'selling|sell|sold ~1 me|her|him to',
    'hand|hands|fingers ~2 in|up|down ~2 leggings|knickers|pants|skirt|top|trousers',
    'blood|bleeding|bled ~6 knickers|down there|underneath|nappy|bottom|bum ~6 uncle|he|forced|him|after|minded|dad|babysitter',
    'down there ~6 forced|he|raped|made',
    'send ~2 pics|pictures|nudes|photos|videos',
    'things on camera',
    'marry|marriage|wedding ~8 passport|airport|tomorrow|took|taken|morning|forced',
    'passport|papers|phone taken|took|away ~2 they',
    'took|taken|has|have|hidden ~1 my|her|our passport|papers|passports',
    'cut|cutting me|her|girl|girls ~3 saturday|tomorrow|grandmother|village|holiday|down there',
    'fgm',
    'sitting|sleeping|asleep|lying next to me ~6 forced|raped',
    'stepdad|uncle|dad|daddy|grandad|lodger|brother|he ~3 came|comes|coming|gets|got|climbs ~2 in|into again|my|bed|tonight|with|her',
    'what he does|did to her|him|me ~3 bath|bed|night|room',
    'told ~1 daddy|dad|him|uncle ~1 to stop',
    'wee|hurts|hurt|sore ~4 daddy|uncle|grandad|he|stepdad ~3 touch*|did|does|put|made|coming',
    'waiting for my|our daughter|son|girl',
    'grown|older man|men ~6 daughter|she|13|12|14|meet|station|pictures',
    'belt|cane|strap|cigarette|shoe|hand mark|marks|burn|burns',
    'refusing|refuses|withholding|taken|took|wont ~3 oxygen|insulin|alarm|inhaler|feed|food|meds ~6 until|unless|sign|neck|me',
    'swinging|dangling|holding|held|shaking ~2 her|him|toddler|baby|child ~3 by|over|out|upside ~3 arm|balcony|leg|window|bath|stairs|legs|hair',
    'over the balcony|banister|bannister|stairs ~3 drop|shouting|throw|him|her',
    'dog crate|cage|leash|tied ~2 to|up|in|him|her',
    'let go|voice|voices ~3 push|pushing ~2 someone|somebody|him|her|people',
    'bent|broken|snapped ~3 wrong|arm|leg ~8 threw|throw|he|accident|heard|dragged|twisted',
    'stood|standing ~1 over|behind|above her|him|me|us',
    'walking behind us',
    'next time ~2 my|your|her face|it|throat',
    'cylinder|gas ~2 opened|open|on|turned ~6 locked|banging|dowry|light*|match*',
  ],
  today: [
    // Kept from what they need, or left in it.
    `${doers} ~1 hides|hid|hiding|withholds|keeps|takes|took|locks|locked|threw|stops ~3 inhaler|inhalers|epipen|insulin|meds|tablets|medication|walker|frame|glasses|phone|wheelchair|hearing ~4 when|if|because|row|rows|angry|argue|punish|away|cupboard`,
    'left|leaves|leaving|lying|sat|sitting ~4 in ~2 wet|soiled|dirty|own ~2 pad|pads|nappy|nappies|bed|sheets|mess|urine|faeces|pee|poo ~4 all|hours|again|overnight|since|every',
    `${doersOfThese} ~3 slaps|slapped|hits|punches|punched|kicks|kicked|beats|pinches|pinched|hit|shoved|pushed|smacked|belts|thumps|grabbed|grabs|hitting|hurts ~1 him|her|me|mum|dad|nan|us|my`,
    'hasnt|hadnt|not|didnt ~1 hit|hurt|touched me|her|us since|for|yet|in',
    {
      beside: [
        [
          'abus*|neglected|neglecting|coerc*|safeguarding|disclosed|disclosure|stalking|stalker|molest*|grooming|groomed',
        ],
        ['me|my|him|her|mum|mrs|mr|resident|patient|child|student|pupil|daughter|son'],
        [
          'says|said|told|bruise*|scared|frightened|husband|partner|ex|carer|son|uncle|collecting|home|wont|doesnt|hit|hits|money|outside|messages|staying|going|again',
        ],
      ],
      within: 14,
    },
    { beside: [marks, dontAddUp], within: 25 },
    // Told by a child or by someone who cannot protect themselves.
    {
      beside: [
        ['says|said|told|tells|whispered|asked|asks|heard|drew|wrote|note|disclosed|telling'],
        [
          'daddy|uncle|grandad|grandpa|stepdad|stepfather|mummys|cousin|babysitter|childminder|teacher|coach|priest|lodger|carer|son|husband|boyfriend|brother|man',
        ],
        [
          'secret|touch*|game|tickle|bed|naked|belt|strap|locked|locks|cupboard|shed|hurts|smacks|hits|punch*|sore|scared|frightened|takes|alone|police|special|undress*|photos|pictures|kisses|burn*|hungry|starv*|marry',
        ],
      ],
      within: 18,
    },
    {
      beside: [
        [
          'hit|hits|pushed|pushes|shoved|shoves|punched|kicked|slapped|grabbed|grabs|choked|pinned|threw|spat|pulled|dragged|twisted|squeezed ~2 me|her|him|mum|nan|dad|us|my|at',
        ],
        [
          'drunk|drinks|drinking|temper|again|apologised|apologises|sorry|flowers|bruise|bruises|sunday|saturday|friday|monday|tuesday|wednesday|thursday|weekend|term|week|yesterday|scared|frightened|ashamed|angry|lost|snapped|secret|calm|away|sister|refuge|leave|cries|wall',
        ],
        [
          'he|hes|she|shes|husband|wife|partner|boyfriend|girlfriend|ex|son|daughter|brother|dad|mum|carer|teenager|grandson|nephew|uncle|stepdad|teen|13yo|14yo|15yo|16yo',
        ],
      ],
      within: 16,
    },
    // Not looked after.
    {
      beside: [
        [
          'carer|carers|agency|home|nurse|staff|son|daughter|nephew|husband|partner|sister|brother|mum|dad|mother|neighbour|kids|children|child|baby|family',
        ],
        [
          'filthy|soaked|soiled|unwashed|hungry|thin|skinny|starving|alone|unfed|weight|stone|sores|tied|locked|rats|stinks|toenails',
          'no food|heating|water|electric|bed|coat',
          'out of reach',
          'same clothes|pad|nappy',
        ],
        [
          'nobody|refuses|ignored|ignore|again|complained|scared|secret|pub|nights|every|says|doctors|spies|flinch*|bruise*|cries|begs|begged|steal*|lost|week|hours',
        ],
      ],
      within: 14,
    },
    // Held on a short string.
    {
      beside: [
        [
          'husband|partner|boyfriend|ex|he|hes|wife|mother in law|mother-in-law|inlaws|family|cousins|landlord|son|boss|agency',
        ],
        [
          'phone|wages|money|passport|permission|location|clothes|friends|bank|card|password|messages|keys|wheelchair|email|pills|car|contraception',
        ],
        [
          'allowed|checks|tracks|tracker|controls|takes|took|hides|locks|hidden|breaks|demands|monitors|wont|makes|forgets|under',
        ],
        ['me|her|my|him'],
        [
          'scared|frightened|afraid|hit|hits|bruise*|leave|escape|help|secret|police|cross|angry|alone|cant|black|hours|dont|trapped',
        ],
      ],
      within: 18,
    },
    // Children and strangers.
    {
      beside: [
        [
          'man|men|someone|stranger|guy|boy|person|older',
          'online|snapchat|instagram|discord|roblox|game|app|chat',
        ],
        ['pics|pictures|photos|nudes|naked|video|videos|meet|meeting|presents|vapes|money'],
        ['#|13yo|12yo|14yo|daughter|son|me|sister|child|she|he'],
        [
          'asking|asked|wants|sent|sends|send|more|threat*|secret|blocked|terrified|scared|blackmail*|older|share|post',
        ],
      ],
      within: 14,
    },
    {
      beside: [
        [
          `scared|afraid|frightened|terrified|fear|dread|dreading ~3 of|to|when|going|what|hes|home|him|her|about|my`,
          'walking on eggshells',
          'hasnt hit',
          'want|need|how ~3 get|to out|leave|escape',
        ],
        [doers],
        [
          'drunk|drinks|drinking|temper|angry|cross|hit|hits|hitting|pushed|shoved|marriage|marry|home|building|bruise|bruises|hand|slam*|shout*|rages|screamed|police|blocked|wants|sisters',
        ],
      ],
      within: 18,
    },
    'scared|afraid|ashamed|frightened ~1 of|at ~1 my own|temper|anger|rage',
    {
      beside: [
        [
          'i|ive shoved|pushed|slapped|smacked|hit|grabbed|yanked|pinched|shook|screamed',
          'had my hand up',
          'my hand up',
        ],
        ['ashamed|guilty|sorry|scared|cant|never|again|temper|shaking|help|hard', 'raised better'],
      ],
      within: 22,
    },
    'locks|locked|ties|tied|shut|shuts|straps|strapped ~2 me|him|her|them|son|food|us ~4 shed|cupboard|room|chair|away|into|in|out|cot|bed|toilet|garage|outside|flat',
    'not the cupboard|belt|cellar',
    'keep|keeps|our|special|its|a ~2 secret ~4 uncle|says|daddy|sweets|dont|grandad|he|let|teacher|coach',
    'says its? ~1 secret',
    'special secret',
    'naked|tickle|touching|private ~1 game|games',
    'walking|walks|walked|comes|coming|came|gets|got ~1 in|into ~1 on me|my|bed|bath|shower|her|room ~4 shower|changing|bed|bath|night|with|comments',
    'gets|got|climbs|climbed in|into ~1 bed with',
    'asking|asked|asks|wants|sent|sending|send|has ~4 pic|pics|picture|pictures|nudes|photos ~3 me|her|more|of|him',
    'pictures|photos|pics|nudes of ~1 her|me|him|daughter|son',
    'touched|touches|touching|fondl* ~1 me|her|him|my ~4',
    'was # ~6 cousin|uncle|teacher|priest|coach ~8 never said|told',
    'never|not|havent|havnt ~1 told|said ~3 before|anyone|anybody|her|him',
    'its|was|is|been rape',
    'without ~2 consent|condom',
    'while|when im|i|was asleep ~4 husband|he|my|partner|does',
    'arranging|arranged|forced|forcing ~2 a? marriage',
    'honour based',
    'not allowed ~2 out|phone|english|money|friends|class|see|work|speak|leave|without',
    'wont|doesnt|not|never|stops|stopped|controls|controlling|takes|checks ~1 let|lets|letting ~1 me|us|her|him|anyone ~2 speak|see|out|alone|have|in|go|talk|bath|money|phone|visit|work',
    'hand|handed|hands|takes|took|controls|keeps ~3 wages|bank|pension|money|benefits|card|phone ~5 him|pillow|all|his|her|over',
    'makes|made|making ~1 me|her|him|them ~3 sign|hand|stand|kneel|beg|sleep|pay|sit|eat|do|send|wait',
    {
      beside: [
        [
          'pension|bank|savings|pin|deeds|inheritance|cash|cashpoint|benefits|wages',
          'bank card',
          'her|his will',
        ],
        [
          'nephew|friend|carer|lodger|grandson|granddaughter|son|daughter|neighbour|boyfriend|niece|husband|partner|man|church|builder',
        ],
        [
          'missing|emptied|gone|empty|changed|moved|scared|wont|takes|took|taking|controls|sign|signed|signing|handles|thin|hungry|hides|flinch*|bruise*|owes|asks|hand|withdraw*|spending',
        ],
      ],
      within: 18,
    },
    'changed her|his will',
    'fridge|cupboards|meter is|are|was? empty',
    'filthy|soiled|starv*|soaked|wet|dirty ~1 pad|nappy|bed|clothes|sheets ~6 since|again|home|carer|carers|hours|morning|yesterday|nobody',
    'filthy|soiled|starv*|malnourished|unwashed|unfed|dehydrated ~6 pad|bed|thin|morning|hours|toenails|carer|home|son|nobody|weight|sores|since|clothes|nappy',
    'pad|nappy since|from morning|yesterday|last|hours',
    'lost ~3 stone|kg|kilos|weight ~6 nephew|son|food|fridge|carer|home|flinch*|locks',
    'food|fridge|meals away|locked',
    'locks the? food|fridge|cupboards',
    'leaving|leaves|left ~2 baby|child|kids|toddler|her|him|them ~2 alone|on ~4 flat|pub|car|house|night|hours|home|out|while',
    'roughly|rough|shouts|shouted|yells|swears|pulls|pulled|force ~3 with|at|turning|handled|handling|feeds|about ~2 her|him|mum|dad|nan|residents|patient',
    'earns|carrying|carries|runs|county ~3 money|stuff|drugs|lines|package ~4 older|lads|trains|men|for|him',
    'threatened|threatens|threatening|blackmail* ~2 him|her|me|his|mum|us|my|to|with',
    'breaks|broke|hacked|outside|leaves|sends|turns ~3 email|school|work|flowers|house|messages|car|account ~6 ex|police|log|harass*|again',
    'ex ~2 breaks|broke|outside|keeps|leaves|sends|turns|follows|hacked|harass*',
    'dont send|make|take|leave me|us|him|her ~2 home|back|there|with|alone',
    'asked|ask|begged|wants ~2 if? ~2 live|stay|sleep ~3 clubhouse|here|school|with|yours',
    'passed me a note',
    'takes|took|taking ~1 it out on',
    'takes|gets|got|gave|gives|uses|used the? strap|belt|slipper|stick|cane ~2',
    'the strap|belt ~4 for|to',
    'made to stand|sit|kneel|sleep ~3 yard|outside|corner|garden|cold',
    'rent or|other ~3 thing|sex|way|else',
    'the other thing',
    'in her|his|my own? wee|mess|poo|urine|dirt ~4',
    'she|he fell again',
    'always when hes|shes|he ~3 home|drunk|there|around',
    'carer|carers|staff|nurse|home|agency ~5 rough|slap|slapped|shouts|shouted|swore|pulls|hit|hits|mark|mocked|laughing|ignored|ignore',
  ],
  not: [
    'nothing is|was? hurting|hurts|hurt ~2',
    'choked me|us|him up',
    'lost|snapped ~4 hit|punched|kicked|threw|grabbed the|a|my|some ~1 wall|ball|desk|table|pillow|cushion|sofa|phone|mug|plate|gym|bag|coat|remote|keys|snack|drink|door',
    'and|then hit the? send|delete|mute|bed|snooze|reply|road|shops',
    'soiled|wet|soaked ~3 sheets|bed|nappy ~3 changed|few',
    'hit by ~1 a? car|bus|bike|train',
    'locked|shut ~4 by accident|mistake',
    'punched a ~1 wall in 20*',
    'beating me|us|him at',
    'storm ~12',
    '~12 shelf',
    'shook|shaken ~1 the|my|it ~1 hand|head|rug|bottle|tree|snow',
    'flinch* ~3 cold|cream|needle',
    'kill|killing|kills the ~1 mosquito|fly|wasp|spider|slug|weeds|engine|mood|vibe',
    'wants|want|going|gonna|will to? kill me because|when|for|about',
    'threatened to kill her if she cried',
    'kitchen|craft|nail|toy scissors|hammer|sword|knife',
    'foam|toy|plastic|lego sword|hammer|knife|gun|axe',
    'potato|quiz|draughts|chess|cards|scrabble|golf ~3',
    'beat me|him|her|us ~1 at|by|in|to',
    'heart|panic|asthma attack',
    'want|wanted me to hit',
    'strap pattern|mark|marks|sandal',
    'kids|children in the pantry',
    'bathroom by mistake',
    'in the|a safe',
    'threw up',
    'targeted|target ~1',
    'hit|hits her|his|my|the target|growth|head|stride|snooze|gym|shops|sales|elbow|knee|toe|thumb|funny|noggin|belly|bump',
    'knee laughing|himself',
    'slapped ~1 high',
    'strangler ~1',
    'kill|beat|beaten|smash|thrash|hammer|destroy|slaughter them|us|her|him ~2 in|at ~1 the? quiz|chess|cards|scrabble|golf|bowls|tennis|football|monopoly|pool|darts',
    'anyone hits me ~3',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'Someone may be in danger. That is an emergency like any other.',
      action:
        '{call}. Get to another room or out of the house if you can; if you cannot speak, stay on the line.',
    },
    today: {
      text: 'What is told here should be told to someone who can protect.',
      action:
        'Ring the safeguarding or social care line, a doctor or the police today. If anyone is in danger now: call the emergency number.',
    },
  },
  source: {
    name: 'Rise, Ways to stay safe; United Welsh, What to do in an emergency; Plymouth City Council, Report adult abuse or neglect',
    url: 'https://riseuk.org.uk/get-help/first-steps/ways-to-stay-safe',
    basis: 'read',
    read: '2026-11-30',
  },
};
