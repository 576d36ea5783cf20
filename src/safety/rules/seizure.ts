import type { Reading } from '../reading.ts';
import type { Found, Rule } from '../rule.ts';

const fit =
  'seizure|seizures|seizing|convulsed|convulse|convulses|convulsing|convulsion|convulsions|fitting|tcs|gtcs|tonic|febrile';
const fitWords = [
  fit,
  'fit|fits|tc',
  'grand mal',
  'absence|absences|focal|focals',
  'epilep*|dravet|lennox|jme|rescue|buccal|midazolam|buccolam|epistatus|diazepam|nayzilam|valtoco|vns',
];
/** What the body does in a fit. */
const shaking = [
  'jerk*|jerky|jolt*|judder*|twitch*|convulsed|convulse|convulses|convulsing|convulsion|convulsions|trembl*|thrash*|shudder*|vibrat*|drumming|pumping|flail*|spasm*|seizing',
  'shaking|shook|shakes|shake|shaky',
  'stiff*|rigid|arched|arching|clenched|plank|fencing',
  'arms|legs|limbs|hands|arm|leg|body|head ~3 going|rhythm|pedalling|cycling|flapping|plucking',
  'fitting|fitted|fit',
  'limp ~4 eyes',
];
/** Not there, and the body shows it. */
const away = [
  'eyes|eye|eyelids ~4 roll*|back|up|white|whites|fixed|flutter*|flicker*|open|gone|staring|sideways|left|side|pong|vacant|glazed|wide',
  'roll*|white|staring ~2 eyes',
  'foam*|froth*|bubbl*|bubbles|gurgl*|grunt*|dribbl*|drool*|saliva|spit',
  'lip smacking',
  'bit|biting|bitten|bleeding|chewed|chewing ~3 tongue|cheek|lip',
  'tongue ~2 bleeding|bitten|bit',
  'wet ~1 himself|herself|themselves|myself',
  'blue|bluish|purple|grey|gray',
  'not|isnt|wont|doesnt|cant|hasnt|no ~3 answer*|respond*|response|wake|waking|hear*|look*|react*|rouse',
  'nobody|no one home',
  'look*|stares|staring ~2 through|stranger',
  'jaw|teeth ~2 clenched|locked|clamped',
  'unconscious|unresponsive|unrousable|collapsed|dropped ~6',
  'not|isnt|cant ~2 breath*',
  'not ~1 herself|himself|with us|there',
  'went ~2 under',
  'doesnt|not|didnt|wont|cant ~2 know|hear|see|talk|speak|recogni*',
  'out ~1 of it',
  'zoned|spaced|blanked out',
  'vacant|blank|glazed|glassy|dazed|staring|stares|stare',
  'collapsed|dropped|fell ~3 floor|ground|down',
  'floppy|limp',
  'snor*|choking|gasping|noises|noise|rattling|moaning',
];
/** It goes on, or comes back. */
const goesOn = [
  'still ~2 going|jerk*|shak*|fit*|at|on|convulsed|convulse|convulses|convulsing|convulsion|convulsions|seiz*|twitch*|down|stiff|unconscious|out',
  'wont|not|isnt|cant|doesnt|didnt|hasnt|havent|never|no ~3 stop*|ending|end|easing|settl*|working|worked|helped|help|response|touched|gap',
  'nonstop|non stop|continuous*|constant*',
  'and counting',
  'without|not|no|never|isnt|hasnt|wont|doesnt ~3 wak*|coming|recover*|regain*|come|came|picking',
  'still|not|isnt|hasnt|wont ~2 awake|alert|conscious|responsive|round',
  'again ~2 and again|now',
  'back ~1 to back',
  'one after another|the',
  'another|more|again|shakes ~2 again|straight|now|coming',
  'between|gap|break',
  'second|third|fourth|2nd|3rd|4th|two|three|four|five|x2|x3|x4|x 2|3|4|5 ~5 today|minutes|hour|row|am|tonight|morning|between|since',
  'nothing|useless|failed ~1',
  'every few minutes',
  'half|quarter ~2 hour',
  'twice ~2 now|already',
];
/** Never before; or someone in whom it is worse. */
const firstOrFrail = [
  'first ever|time|one|fit|seizure',
  'never ~4 before|seen|had|done|happened',
  'no ~2 history|diagnosis|epilepsy|hx',
  'not epileptic|epilepsy',
  'pregnan*|diabetic|tumour|tumor|sugar|meningitis|malaria|sickle|overdose|pills|drugs|cocaine|withdrawal|alcohol|detox|insulin|hypo',
  'taken something',
  'ran out|stopped ~5',
  'bath|pool|water|sea|river|swimming|drown*',
  'hit|banged|cracked ~2 head',
  'blue|grey|purple|breathing|choking',
  'baby|newborn|months|weeks ~1 old?',
  'fever|temp|hot|burning|boiling',
];
const rescueGiven = [
  'rescue|buccal|midazolam|buccolam|diazepam|epistatus|nayzilam|valtoco|lorazepam|vns|magnet|meds|med ~5 given|gave|gone|done|used|in|had|swiped|failed|twice|despite|response',
  'gave|given|giving|used|despite|after|done ~4 rescue|buccal|midazolam|buccolam|diazepam|epistatus|nayzilam|valtoco|lorazepam',
];

/** A fit: longer than five minutes, repeated, first, not waking, hurt or blue is an emergency; any other is for today. */
export const seizure: Rule = {
  id: 'seizure',
  now: [
    { beside: [shaking.slice(0, 4), away], within: 16 },
    { beside: [[...fitWords.slice(0, 2), ...shaking.slice(0, 1)], goesOn], within: 16 },
    {
      beside: [
        [
          'fit|fits|fitting|seizure|seizures|convulsed|convulse|convulses|convulsing|convulsion|convulsions|seizing|fitted|jerk*|twitch*',
        ],
        firstOrFrail,
      ],
      within: 16,
    },
    {
      beside: [
        ['shaking|jerk*|shakes'],
        ['nonstop|continuously|constant*', 'left|right|one ~1 side|half|only|arm|leg', 'wont stop'],
        ['eyes|now|tumour|epilep*|meningitis|encephalitis|cant|wont|not'],
      ],
      within: 12,
    },
    { beside: [['fit|fitting|convulsing|seizing|convulsions|fits'], away], within: 16 },
    { beside: [rescueGiven, goesOn.slice(0, 4)], within: 16 },
    {
      beside: [
        ['shaking|jerk*|jerking|twitching|rigid|stiff'],
        ['epilep*|client|patient|resident|baby|months|weeks|days'],
        ['no response|cant|still|keeps|keep|nonstop|now|cause'],
      ],
      within: 18,
    },
    'fitting|convulsing|seizing ~3 now|help|on|in|again|for|since|still|right',
    'now|been|is|found|started|keeps|still|mums|dads|sons|shes|hes|daughters|kids|hubby|husband|wife|grandson|gran|baby|brother|sister|mate|friend ~3 fitting|seizing|convulsing',
    'had a fall ~3 fitted|fit',
    'having|in|has|avin a? ~1 fit|fits|convulsions ~2 now|in|on|since|help|what|quick|temp',
    'havin*|having|in a|another seizure|fit|convulsion',
    'fit ~3 in ~2 bath|pool|water|sea',
    'absence after absence',
    'fit fit',
    'another|one seizure|fit ~1 straight|right',
    'then|hes|shes|in ~2 another ~3 one|in|on|now|seizure|fit',
    'just|has|she|he|hes|shes ~1 gone|went ~1 stiff|rigid',
    'seizure after seizure',
    'fit after fit',
    'status epilepticus',
    'in status',
    'cant bring ~1 round|to|back',
    'cant get ~2 out of it',
    'wont|hasnt|not|isnt|havent come|coming|came round',
    'still ~1 cant|wont|not ~3 wake|rouse|bring|answer',
    'comes round ~5 again',
    'out of one and ~2 straight|right|back into',
    'post ictal|postictal',
    '2nd|3rd|4th|5th|6th|second|third|fourth|fifth seizure|fit|one|tonic ~5',
    'second|third|fourth|2nd|3rd|4th|several|two|three|four|five|cluster|clusters ~2 seizure|seizures|fit|fits|convulsed|convulse|convulses|convulsing|convulsion|convulsions|tonic ~4 hour|row|morning|afternoon|evening|minutes|straight|between|tonight|today|close|day',
    'cluster|clusters ~2 seizures|fits',
    'seizure|seizures|fit cluster|clusters|clustering',
    'seizures|fits|fit|clusters back to back',
    'stiff|stiffened|rigid ~5 shook|shaking|jerked|jerking|twitched|twitching|shuddered',
    'eyes|eye ~1 rolled|rolling ~1 back|up',
    'jerking|shaking|twitching|convulsing ~1 all|uncontrollably over?',
    'jerk jerk',
    'head drops ~8 clusters|months|baby',
    'first ~2 seizure|fit|convulsion',
    'never ~3 seizure|fit|convulsion ~2 before',
    'twitching|jerking|shaking|convulsing ~10 not|isnt|wont ~1 easing|ending|slowing|letting',
    'twitching|jerking|convulsing|shaking ~1 on ~1 floor|ground|carpet|bed|sofa',
    'still|keeps|keep jerking|shaking|twitching ~4',
    'wont|not|cant stop jerking|shaking|twitching|fitting',
  ],
  today: [
    'had|has|having ~4 seizure|seizures|convulsion',
    'had|have|has|having|after|another|a|the|her|his|short|long|small|big|little|mini|bad|brief|nocturnal|this ~1 seizure|seizures',
    'seizure|seizures ~4 today|yesterday|night|morning|this|min|mins|minutes|secs|seconds|#|more|lasted|in|at|on',
    '#|two|three|several|more ~2 seizures|fits|absences|focals|focal|auras',
    'convulsed|convulse|convulses|convulsing|convulsion|convulsions|seizing|fitting',
    'he|she|i|hes|shes|has|had|who|then|child|baby fitted',
    'staring|blank|vacant spell|spells|episode|episodes',
    'blacked|blanked out ~4',
    'episode|episodes ~4 jerk*|shak*|stare*|blank',
    'a|the|had|short|long|absence|small|big|another|febrile|epileptic|his|her fit',
    'absence|absences seizure*|today|this|again|more|all',
    'absences',
    'tonic clonic',
    'grand mal at|this|again|last|yesterday|today',
    'breakthrough|infantile seizure|seizures|spasm|spasms|fit',
    'missed|missing|forgot|forgotten|skipped|without|late ~4 keppra|lamotrigine|epilim|valproate|carbamazepine|tegretol|epilepsy|levetiracetam|clobazam|briviact|seizure',
    'vacant|blank|staring|absent|stare ~2 spells|episodes|moments|turns|times|spell|episode',
    'blanks|blanking|vacanting|stares|spaces out|off|for ~4',
    'more|increase|increased|extra|unusual ~3 seizures|jerks|twitches|absences|fits|auras|spasms|blanks|episodes',
    'jerks|twitches|jolts|spasms ~4 morning|today|more|arms|awake|clusters|all|week|again',
    'deja vu|metallic taste ~6',
    'woke ~6 floor ~8',
    'myoclonic|atonic jerk*|clusters|cluster|seizure*',
    'auras',
    'aura|auras ~6 since|every|today|again|no|without|more|daily|days|nights',
    'zone|zones|zoned|zoning ~1 out|outs',
    'funny turn|turns',
    'drop|head|salaam attack|attacks|drops|nods|nod',
    'head nods|drops',
    'tc|gtcs|tcs|focal ~4 #|one|two|x|today|yesterday|sunday|week|self|ones|more',
    'focals|focal ones',
    {
      beside: [
        ['chewed|bit|bitten|chewing ~2 tongue|cheek', 'tongue ~2 chewed|bitten|bit|sore', 'blood ~2 pillow'],
        ['wet|soaked|woke|wiped|dazed|sore|shak*|muscle|pjs|confused'],
      ],
      within: 20,
    },
    {
      beside: [
        ['shook|shaking|shakes|jerk*|twitch*|nods|flicker*'],
        [
          'came round',
          'seconds|secs|min|sec',
          'dazed|confused|blank|teacher|mid sentence|collapsed|fell|eyes',
          'per day|dozens|usually|times|awake',
        ],
        [
          'yesterday|today|last|week|sunday|monday|tuesday|wednesday|thursday|friday|saturday|night|now|this|morning|lunchtime',
        ],
      ],
      within: 24,
    },
    {
      beside: [
        ['eyes roll*|rolled', 'went blank|vacant', 'blank|vacant spell|spells|episode|episodes'],
        ['shook|shaking|sec|secs|mins|today|week|times'],
      ],
      within: 16,
    },
    {
      beside: [
        rescueGiven,
        [
          'today|twice|yesterday|last|this|times|night|days|week|asleep|sleeping|worked|stopped|nine|two|again',
        ],
      ],
      within: 16,
    },
    'buccal|midazolam|rescue|rectal ~1 midazolam|diazepam|med|meds|medicine given|used',
    'gave|given|used ~2 buccal|midazolam|buccolam|nayzilam|diazepam',
    'magnet ~3 swiped|used|times',
    {
      beside: [
        ['lamotrigine|lamictal|carbamazepine|tegretol|phenytoin|oxcarbazepine'],
        ['rash|blister*|peeling|spots'],
      ],
    },
    { beside: [['valproate|epilim|depakote|topiramate|topamax'], ['pregnan*']] },
    {
      beside: [
        [
          'epilim|keppra|lamotrigine|valproate|briviact|carbamazepine|tegretol|clobazam|epilepsy|antiseizure|levetiracetam',
        ],
        ['sick|vomit*|threw|puked', 'swapped|changed|switched ~3 brand'],
      ],
      within: 14,
    },
  ],
  not: [
    // Joints in the morning.
    'finger|fingers|knee|knees|joints|back|shoulder|shoulders|hip|hips|ankle|ankles ~2 stiff',
    'stiff ~1 finger|fingers|knee|knees|joint|joints|back|shoulder|shoulders|hip|hips|neck',
    'legs|legged ~2 shaky|shaking|jelly ~4 gym|gardening|run|walk|stairs|swim|climb',
    'shaky|shaking|shakes ~2 legs ~4 gym|gardening|run|walk|stairs|swim|climb',
    'shaking|paying ~3 sore throat',
    'he|she|i|has|had fitted a|the|new|it|my|our|her|his',
    'about|regarding|re the|her|his|my ~2 seizure|seizures|fit|fits',
    // Nobody saw whether there was one.
    'cant|dont|couldnt ~1 say|tell|know|swear if|whether ~2 had a? seizure|fit|fits|one|seizures',
    'afraid|scared|frightened|fear|fearful|dread of ~3',
    'do i ~3 down ~6',
    'fitting ~2 end|boiler|tribute',
    'fitting of',
    'jaw ~2 from ~1 cold',
    'childhood fits|seizures',
    'police ~1 seizure',
    'seizure of',
    'febrile ~3 baby',
    'fit for|for a|the ~1 sec|second',
    'thought ~2 a|fit|seizure ~6',
    'had no seizures|fits',
    'head drops|drop ~8 asleep|sleep',
    'bit my tongue rather',
    'lips twitch ~4 dreams|sleep|asleep|milk',
    'fit to fly|drive|work',
    'i just|always jerk|twitch ~6',
    '~8 joke|laughter|laughing ~6',
    'laughter|joke ~8',
    'rash worry ~9',
    'jerking|shaking|twitching ~3 music|song|dance|dancing|beat',
    'shook|shaking ~3 hands|head|snow|rug|blanket|bottle|duvet',
    'shaking|shook with|from ~1 laughter|laughing|cold|nerves|excitement',
    'fit|fits of|into|well|perfectly|nicely|him|her|better|the|like|as|so ~2',
    'fit|fits in with|well|nicely|perfectly|between',
    'fit|fits for ~1 work|purpose|school|life|travel|duty|sport',
    'threw ~1 fit',
    'labradors|dogs|cats ~9',
    '~6 labradors|polish|guides|canteen',
    'hissy|tight|good|loose|perfect|coughing|laughing|giggling|crying|sneezing|fake|bike fit|fits',
    'fit|fits of giggles|laughter|coughing|rage|crying|temper',
    'keep|feel|feeling|very|get|getting|so|super|physically|looks fit',
    'have|had|throw|having a fit when|about|over|if|at|laughing|because',
    'nearly|almost had a fit|seizure',
    'shoes|dress|trousers|jacket|splint|mask|brace|coat|clothes|helmet|helmets|alarm|gate|mat|smoke ~4 fit|fits|fitting|fitted',
    'fitting room|appointment|for|a|the|gas|boiler|kitchen|carpet|fine',
    'fitting ~2 halfords|plumber|electrician',
    'seizing|seizes up|the',
    'absence from|of|at|note',
    'seizure|seizures free|plan|meds|medicine|medication|clinic|diary|alarm|monitor|nurse|drug|drugs|tracker|action|surgery|scene|bit|poster|drill|chart|log|training|fund',
    'seizures controlled|stopped|in everyone',
    'log|logged|record|explain*|documentary|watching|watched|casualty|training|refresher|certificate|drill|essay|reading|rehearsal|dream|guides ~9 seizure|seizures|fit|fits|fitting',
    'whats a seizure|fit',
    'does|can|could ~5 cause|causes|bring|mean|always ~4 seizure|seizures|fit|fits ~9',
    'what ~1 counts|percentage ~12',
    'can|does|how ~6 panto|moon|say|spell ~9',
    'is there any link ~12',
    'last ~1 seizure|fit|convulsion|absence was|on|in|date|ever',
    'date of ~2 seizure|fit',
    '0|zero seizures|fits',
    'cat|dog|puppy|spaniel|pup|hamster|horse|kitten ~6 seizure|fit|fits|seizures|fitting',
    'seizure|fit|fits|fitting ~4 vet|vets',
    'brace|aid|hearing|wheelchair ~2 fitting',
    'figure of speech ~4',
    'seizure|fits|fit ~4 when ~2 he|she|i was ~1 # |nine|ten|six|little',
    'eyes had a',
    'after the war',
    'support group ~9',
    'seizures|fits stopped after',
    'one|last seizure ~3 gp in',
    'about the fits',
    'onion under ~4',
    'fit ~1 as ~2 fiddle',
    'essential tremor',
    'washing|machine ~4 convulsed|convulse|convulses|convulsing|convulsion|convulsions',
    'convulsed|convulse|convulses|convulsing|convulsion|convulsions ~4 spin',
    'rigid deadline*',
    'every week ~4 knows',
    'as she|he has every ~4',
    '~6 as she|he|i has|have every',
    'any fits|seizures no',
    'rescue pack',
    'worry from ~9',
    'nearest hospital ~9',
    'if we ~12',
    'seizure first aid',
    'pattern|link|connection|difference|correlation between ~8',
    'seizure cluster|clusters plan|meds|medicine|diary|log|chart',
    'tapering|weaning ~12',
    'any blackouts|fits ~9',
    'absences ~3 register|school',
    'stair|gate ~3',
    'twitchy ~2 eyelid',
    'last convulsed|convulse|convulses|convulsing|convulsion|convulsions|seizure|fit ~2 #',
    'last ~1 convulsed|convulse|convulses|convulsing|convulsion|convulsions|seizure|fit ~1 january|february|march|april|may|june|july|august|september|october|november|december',
    'hypnic|falling asleep ~6',
  ],
  also: long,
  urgentWhenOver: [
    'first ~2 seizure|fit|convulsion',
    'never ~3 seizure|fit|convulsion ~2 before',
    'blue',
    'cluster*',
    'first ever',
    'first one|time ever',
  ],
  says: {
    now: {
      text: 'A fit that is long, repeated, a first one, or not followed by waking is an emergency.',
      action:
        '{call} and note the time; use their rescue plan. Soft under the head, nothing in the mouth, do not hold them down; on their side when it stops.',
    },
    today: {
      text: 'A fit should be told to whoever looks after this.',
      action:
        'Speak to the doctor or epilepsy nurse today. If one lasts five minutes, or two minutes longer than usual, comes again, or they do not wake: call the emergency number at once.',
    },
  },
  source: {
    name: 'Epilepsy Society, First Aid quick guide; CDC, Get Seizure Smart!',
    url: 'https://epilepsysociety.org.uk/first-aid-quick-guide',
    basis: 'read',
    read: '2026-11-30',
  },
};

const minutesOf = new Map([
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['quarter', 15],
  ['half', 30],
  ['hour', 60],
]);
const happening =
  /^(seiz|convuls|jerk|twitch|shaking$|shakes$|fitting$|fit$|fits$|stiff|rigid|trembl|absence|buccal|midaz|tonic|lip$|smacking|flutter|999$|foam|froth)/;

/** "seizure lasted 7 minutes", "jerking. 12 min now": five minutes or more close to it, not "7 minutes after". */
function long(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence, at) => {
    const near = reading.sentences.slice(Math.max(0, at - 2), at + 3);
    const where = sentence.words.findIndex((word) => happening.test(word.text));
    if (where < 0 || !near.some((other) => lasts(other.words.map((word) => word.text)))) return [];
    return [{ level: 'now' as const, sentence: at, from: where, to: where + 1 }];
  });
}

function lasts(words: readonly string[]): boolean {
  return words.some((word, index) => {
    const next = words[index + 1] ?? '';
    const minutes = minutesOf.get(word) ?? Number(word);
    if (word === 'hour' && /^(an|the|last|whole)$/.test(words[index - 1] ?? '')) return true;
    if (word === 'quarter' || word === 'half') return /^(of|an|a|hour)$/.test(next) && words.includes('hour');
    if (/^(hours|hrs|hour|hr)$/.test(word)) return wholeHours(words, index);
    const unit = /^(min|mins|minute|minutes)$/.test(next);
    const after = words[index + 2] ?? '';
    return unit && minutes >= 5 && !/^(after|ago|later|before|into|walk|nap|sleep|drive)$/.test(after);
  });
}

const counts = /^(\d+(\.\d+)?|one|two|three|four|five|six|and|a|half|an)$/;

/** "One and a half hours", not "slept two hours", "3 hours ago" or "every 4 hours". */
function wholeHours(words: readonly string[], at: number): boolean {
  let from = at;
  while (from > 0 && counts.test(words[from - 1] ?? '')) from -= 1;
  return (
    from < at &&
    !/^(ago|after|later|before|into|apart|nap|sleep|drive|of|since|earlier)$/.test(words[at + 1] ?? '') &&
    !words
      .slice(Math.max(0, from - 3), from)
      .some((word) =>
        /^(slept|sleeps?|asleep|every|past|last|within|next|free|rest|rested|nap|in|after|sleepy|postictal|tired)$/.test(
          word,
        ),
      )
  );
}
