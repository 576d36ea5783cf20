import type { Reading } from '../reading.ts';
import type { Found, Rule } from '../rule.ts';
import { thinners } from '../words.ts';

const blood = [
  'blood|bloody|bleed*|bled|nosebleed|nosebleeds|haemorrhag*|hemorrhag*|claret|clots|clot|gore',
  'socket|wound|cut|gash|gum|gums|stoma|artery|vein|stump|fistula|lip|tongue ~3 running|pouring|pumping|dripping|streaming|gushing|oozing|going|leaking|flowing|spurting|started',
];
/** So much, or so long, that it cannot be waited out. */
const heavy = [
  'cup|cupful|teacup|pint|pints|mug|mugs|mugful|bowl|bowlful|bucket|pool|pools|puddle|puddles|litre|jug|basin|sink|500ml|handful|handfuls',
  '# ml|mls',
  'pump*|spurt*|gush*|squirt*|spray*|arc|arcs|arcing|jet|jets|fountain|tap|torrent|river|flood*|pouring|pours|poured|streaming|cascade*',
  'lots|loads|much|lot|excessive|deep|gaping|gushes|dripping|drips|drip|trail|running ~3',
  'red|blood|full ~3 toilet|loo|pan|bath|sink|basin|bucket',
  'toilet|loo|pan|bath ~3 red|blood|full',
  'passing|passed|big|large|lumps|jelly|liver ~3 clot|clots|jelly|blood',
  'everywhere|loads|buckets|massive|profuse*|uncontroll*|torrential*',
  'soak*|drench*|saturated|sodden|ruined|full|filled|fills|filling ~5 towel|towels|pad|pads|dressing|dressings|bandage|sheet|sheets|gauze|tissue|tissues|pillow|jeans|trousers|shirt|cloth|cloths|boot|shoe|sock|roll|bed|mattress|nappy|bowl|mouth',
  'towel*|pad|pads|dressing|dressings|dressing*|bandage*|sheet|sheets|gauze|pillow|tea towel|cloth|cloths|coat|kitchen|boot|shoe|sock ~4 soak*|drench*|full|red|ruined|through|sodden|saturated|wet',
  'going|gone|went|goes|been ~1 through ~6 towel*|pad|pads|dressing*|gauze|tissue*|roll|bandage*|cloth*|one|next',
  '#|two|three|four|five|six|lost|second|third|fourth|another|count ~2 towel|towels|pads|dressings|bandages|sheets',
  'pad after pad',
  'next and ~1 next',
  'wont|not|cant|doesnt|isnt|never|hasnt|nothing|cannot|didnt|wouldnt ~3 stop*|clot*|seal|slow*|hold*|holds|working|helped|staunch',
  'nothing|tried|everything ~3 holds|works|stops|everything|nothing',
  'cut|cuts|wound|gash|hand|arm|leg|foot|scalp|vein ~1 pumping|spurting|gushing',
  'third|fourth|fifth|second|another|3rd|4th|2nd ~2 towel|towels|dressing|tea|cloth|flannel|bandage',
  'still ~3 going|bleed*|pumping|dripping|running|coming|flowing|pouring|oozing|gushing|bubbling',
  'keeps ~1 coming|going|bleeding|pouring|dripping|filling',
  'keeps|mouth ~4 filling|fills',
  'heav*|badly|hard|bad|severe|serious|lots|loads|mad|steady ~2 bleed*|blood|running|dripping',
  'bleed* ~3 heav*|badly|profusely|lots|hard|mad|loads|steady|steadily|bad|everywhere',
  'big|huge|large|massive|fist|golf|plum|plums|egg|lemon|palm|orange|apple ~3 clot|clots|size*',
  'artery|arterial|bright red|maroon',
  'bright|maroon',
  'cant|couldnt stop|slow|stem',
  'clot|clots ~5 big|huge|large|massive|fist|golf|plum|plums|egg|eggs|lemon|lemons|palm|orange',
  'half ~2 pint|cup|bowl|litre|glass',
  'up ~2 walls|tiles',
  'on ~2 floor|carpet',
];
const shocked = [
  'white|pale|grey|gray|ashen|faint*|woozy|dizzy|clammy|collapsed|collapse|unconscious|confused|drowsy|sweaty|sweating|cold|shaky|lightheaded|floppy|thready|weak|breathless',
  'heart|pulse|heartbeat ~3 racing|fast|1*|pounding',
  'bp low|#',
  'passed|blacked|passing out',
];
const thinned = [
  thinners,
  'plavix|ticagrelor|brilique|fragmin|dalteparin|tinzaparin|coumadin|haemophili*|hemophili*|varices|cirrhosis|varicose|willebrand',
  'blood|anti thinner|thinners|clot',
  'platelet|platelets ~4',
  'chemo|leukaemia|leukemia|dialysis|liver',
];
const black = [
  'poo|poos|poop|stool|stools|motion|motions|shit|diarrhoea|number ~6 black|tar|tarry',
  'black|tar|tarry ~4 poo|poos|poop|stool|stools|motion|motions|shit|diarrhoea',
  'melaena|melena|malaena',
];
/** From the lungs, the stomach or the throat. */
const fromInside = [
  'vomit*|puk*|puke|sick|threw|throwing|brought|bringing|heaved|retch* ~8 blood|bloody|claret|tar',
  'blood|bloody|red ~3 vomit|sick|puke',
  'cough*|spat|spitting|cough ~6 blood|bloody|red|claret|clots',
  'tonsil|tonsils|tonsillectomy ~8 blood|bleed*|swallowing|spitting',
  'haematemesis|hematemesis|haemoptysis|hemoptysis',
  'vomit*|sick|threw|brought ~8 coffee ~1 grounds|granules|grains?',
  'coffee grounds|ground',
];
const stuckIn = [
  'spike|knife|glass|metal|nail|fence|railing|stick|rod|skewer|shard|screwdriver|scissors ~4 still ~2 in|sticking',
  'sticking|stuck|gone|went|lodged ~2 in|into|through|out ~3 his|her|my|side|leg|chest|belly|stomach|thigh|neck|hand|arm|foot',
  'impaled|stabbed|gunshot|shot ~4',
  'pull ~2 out|it ~2 or|out',
];
const lost = [
  'tip|end|top ~2 off ~3 finger|thumb|toe',
  'finger|fingers|thumb|toe|toes ~4 gone|off|severed|hanging|amputated|missing',
  'cut|sliced|chopped|sawed|severed|took|lopped|ripped ~5 off|artery|tendon',
  'severed|amputated|artery|arterial',
  'throat|neck ~4 cut|slashed|slit|wound|bubbling',
  'cut|slashed|slit ~3 throat|neck|wrist|wrists',
  'boot|shoe full of blood',
  'tourniquet',
];
const littleBlood = [
  'pink|red|rusty|cola ~1 pee|urine',
  'pee|urine ~3 pink|red|rusty|cola|bloody',
  'wee is|was|looks|went|gone|my|his|her|pink ~2 pink|red|rusty|bloody',
  'pink|red|bloody|cola wee',
  'blood|bloody|bleed*|bled ~4 wee|pee|urine|poo|stool|stools|toilet|pan|motion|wipe|wiped|paper|phlegm|spit|saliva|sputum|tissue|nappy|pad|semen|catheter|bag|snot|mucus|ear|eye|gum|gums|mouth|socket|stoma|pillow',
  'wee|pee|peeing|urine|poo|stool|stools|phlegm|spit|sputum|tissue|nappy|catheter|motion|saliva ~6 blood|bloody|clot|clots|specks|streaks|streaked',
  'nosebleed|nosebleeds|nose ~3 bleed*|bled|spotting|starting|starts',
  'gums|gum|socket|stoma|ulcer|wound|piles|mole|biopsy|piercing|implant|polyps ~8 bleed*|bled|blood|oozing|oozes|ooze|oozed|dribbl*|dripped|dripping|leaking|beading|spotting',
  'bleed*|bled|blood|oozing|spotting|clot|clots|dripping|dribbling ~8 gums|gum|socket|stoma|ulcer|wound|piles|mole|biopsy|piercing|tooth|iud|coil|d&c|scope|colonoscopy|surgery|op',
  'heavy|long|endless|flooding|non stop ~2 period|periods|flow',
  'period|pad|pads ~8 days|hourly|clots|flooding|changing|every|murder|straight',
  'flooding|spotting ~4 day|days|hourly|period|pad|changed|on',
  'bleeding more|since|again|on|off|from|after|through|a|every|all|when|heavier ~4',
  'blood stained|streaks|specks|drip|blister|spots|dripped|spot',
  'streaks|specks|spots ~1 of blood',
  'mouth bleeding',
  'cut|ulcer|leg|dressing|nose ~2 bled',
];
const troubling = [
  'today|yesterday|yest|days|day|week|weeks|again|third|daily|every|twice|2nd|goes|four|three|two|running|hours|hour|hrs|hr|straight|since|overnight|morning|on|keeps|keep|started',
];
const bruising = [
  'bruise|bruises|bruised|bruising ~6 everywhere|unexplained|explain|why|reason|nowhere|idea|spreading|gums|nosebleeds|all',
  'nosebleed*|gums|bleed* ~10 bruises|bruising',
  'petechiae|purpura',
];

/** Bleeding that does not stop, or from inside. */
export const bleeding: Rule = {
  id: 'bleeding',
  now: [
    { beside: [blood, heavy], within: 16 },
    { beside: [[...black, ...fromInside, ...blood.slice(0, 1)], shocked], within: 16 },
    ...fromInside,
    {
      beside: [
        stuckIn,
        ['side|leg|chest|belly|stomach|thigh|neck|arm|foot|hand|eye|pull|blood|bleeding|back', 'tummy'],
      ],
      within: 10,
    },
    {
      beside: [
        lost,
        [
          'blood*|bleed*|pump*|spray*|pouring|gushing|towel*|pressing|mower|saw|door|machine|ice|white|numb|feeling|hanging|bag|fence|bubbling|knife|on|pale|tourniquet',
        ],
      ],
      within: 18,
    },
    {
      beside: [
        thinned,
        blood,
        [
          '#|an|hour|still|keeps|wont|cant|through|pouring|dripping|steady|flowing|coming|pumping|vomit*|puk*|threw|nothing',
        ],
      ],
      within: 22,
    },
    {
      beside: [
        ['miscarr*|birth|postpartum|partum|pregnant|delivery|section|tonsil*|throat op|thyroid|op|surgery'],
        [...heavy, ...shocked.slice(0, 1)],
        ['blood*|bleed*|pad|pads|clot|clots|tap|gush*|red|scab|swelling'],
      ],
      within: 22,
    },
    {
      beside: [
        ['neck|trache*|stump'],
        ['swelling|bubbling|ballooning|bleeding'],
        ['wound|op|site|dressing|stitches'],
      ],
      within: 14,
    },
    { beside: [['bruises|bruising'], ['gums|nose|wee|pee'], ['bloody|bleed*|blood']], within: 12 },
    'nose ~4 red|blood* ~4 hour|hours|ages',
    'wont|not|cant|doesnt|isnt|never|hasnt ~2 stop* ~2 bleed*',
    'bleed*|nosebleed ~2 for ~2 hour|hours|ages|half',
    'pr|pv|rectal|gi|internal|arterial bleed*',
    'exsanguinat*',
    'cut|gash|wound|slice ~3 deep|bone|gaping|tendon|fat|muscle',
    'deep|gaping|nasty cut|gash|wound',
    'down to the? bone',
    'blood everywhere|pooling',
    'losing|lost ~3 blood',
    'pouring|gushing|spurting|streaming|squirting|spraying|pumping ~3 blood',
    'bleeding out|heavily|badly',
    'varicose|vein ~4 burst',
    {
      beside: [
        [
          'lost|through|another|next|third|fourth|after|soaked|count|full|sheets ~4 towel*|pad|pads|dressing*|gauze|bandage*|full',
          'towel|pads|dressing ~5 soaked|full|ruined',
        ],
        [
          'cut|elbow|wound|warfarin|thinner|thinners|dialysis|pale|faint*|fainting|legs|seal|piles|next|heparin|knee|clammy|grey|op|spurting|tooth|wont',
        ],
      ],
      within: 16,
    },
    'wont|cant|not|never seal|clot',
    {
      beside: [['blood|cut|gash|wound|holding|bleed*'], ['wont|keeps|still ~1 stop|going|oozing|coming']],
      within: 16,
    },
    'soak* ~4 pad|pads|towel|towels ~4',
    'been|got|was|just|is|hes|shes stabbed|shot|impaled',
    'gunshot|impaled',
  ],
  today: [
    ...black,
    ...littleBlood.slice(0, 6),
    {
      beside: [
        littleBlood,
        [
          ...troubling,
          ...thinned,
          'tired|exhausted|faint|dizzy|lightheaded|pale|pain|cramp*|worried|no idea',
          'fever*',
        ],
      ],
      within: 20,
    },
    {
      beside: [thinned, ['bleed*|bled|blood|nosebleed*|oozing|bruise*|bruising|pink|red|cut'], troubling],
      within: 20,
    },
    ...bruising,
    'nosebleed ~4 #|long',
    'bleeding since|again',
    'black ~1 tarry|sticky',
  ],
  not: [
    'swelling|redness|bruise|bruising gone|going|went ~1',
    'tooth ~6 fairy',
    'next|full dose|strength',
    'nose|nosebleed ~3 stopped ~3 minute|minutes|mins|min',
    'nosebleed ~2 picking',
    'nose bled ~3 min|mins|minutes|minute',
    'lost|lose ~2 tooth',
    'scab ~6',
    'bruised pride|ego',
    'bruise ~3 desk|table|corner',
    'wash ~4 nurse',
    'beetroot ~12',
    'burst blood vessel ~2 eye',
    'bleed maroon',
    'watching|account|bank|detective|season ~9',
    '~6 season|match ~3',
    'inr 1|2|2.* ~3',
    '~4 inr 1*|2*|3*',
    'no ~4 bruise*|nosebleed*|blood|bleed*|bleeding ~3',
    '~9 no ~1 bruise*|nosebleed*|nose',
    'no red flags',
    'leaflet|organiser|quiz|detective|yellow book ~9',
    '~9 leaflet|organiser|quiz|detective|book',
    '~10 dentist ~2 said|says',
    '~10 nurse says that is normal|same as|always',
    'gums bled? ~3 bit|flossing|normal|preg',
    'flossing ~9',
    '~8 flossing|preg|stuffing|lentil|octopus',
    'radiator|toilet|overflow|budget|bus|lentil|stuffing|crochet* ~9',
    'bad blood|vibes between? ~4',
    'bruise|bruises ~2 old|normal|shin',
    'period ~3 early|late|same',
    'water before my period',
    '~8 for ~1 holiday|folder|form',
    'does beetroot ~6',
    'heart was pumping',
    'bee|flew ~6',
    'pinched stopped',
    '~8 pinched stopped',
    'knuckles|chapped ~12',
    'cut ~1 finger|toe|hand ~4 chopping|slicing|paper|stopped|plaster|opening',
    'blood test|tests|sugar|sugars|pressure|sample|samples|results|count|type|thinner|thinners|bank|donor|moon|orange|draw|glucose|work|form|group|gas|culture|cultures|alcohol|ketones',
    'bleeding edge|obvious|heck|hell|hearts|heart',
    'heavy|normal period|periods ~1 as|usual|normal',
    'period ~6 as always|usual|normal',
    'finger|fingers nail|nails',
    'bleed|bleeds|bleeding ~2 the|my|your radiator|radiators|brakes|valve|boiler',
    'fake blood ~4',
    'blood ~3 steak',
    'stabbed ~4 back|heart',
    'black ~6 iron',
    '~8 iron tablets|tabs',
    'since|in|back ~1 19*|20*|2015|2016|2017|2018|2019|2020|2021|2022|2023 ~6',
    '~14 2015|2016|2017|2018|2019|2020|2021|2022|2023',
    'donat*|gave|give|giving blood ~6',
    '~4 beetroot',
    'first period',
    'period ~4 app|late|due|tracker|normal',
    'question|class|kit|training|audit|ticked|documentary|film|movie ~12',
    '~6 henna|jam|halloween|hallowe|vampire',
    'steak|pig|pigs|carrie|lipstick ~8',
    'not bleeding|bled ~4',
    'like ~1 period ~6',
    'paper cut',
    'loo paper|plaster ~3',
    'tap water|drips|leaking|dripping|kitchen',
    'nose ~1 running|runny|streaming',
    'cord stump ~9',
  ],
  also: measured,
  urgentWhenOver: ['coffee|blood|bloody|black|tar|soak*|cup|pint|mug|bowl'],
  says: {
    now: {
      text: 'Heavy bleeding, or blood that is vomited or coughed up, is an emergency.',
      action:
        '{call}. Press hard on the wound and keep pressing; if it soaks through put more on top, and pull nothing out.',
    },
    today: {
      text: 'Blood where it does not belong needs to be looked at.',
      action:
        'Speak to a doctor today. If it becomes heavy, or they are pale, faint or confused: call the emergency number at once.',
    },
  },
  source: {
    name: 'American Red Cross, Bleeding, Life-Threatening External; Self Injury Support, First aid for severe bleeding; NHS 111 Wales, Vomiting blood',
    url: 'https://www.redcross.org/take-a-class/resources/learn-first-aid/bleeding-life-threatening-external',
    basis: 'read',
    read: '2026-11-30',
  },
};

/** Half an hour of bleeding is too long; an INR above 5 needs someone today, also without any blood. */
function measured(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence, at) => {
    const words = sentence.words.map((word) => word.text);
    const near = reading.sentences
      .slice(Math.max(0, at - 1), at + 2)
      .flatMap((other) => other.words.map((word) => word.text));
    const bleeds = words.findIndex((word) => /^(bleed|nosebleed|blood$|nose$|bled$)/.test(word));
    const inr = words.findIndex((word) => /^(inr|coumadin|warfarin)$/.test(word));
    const found: Found[] = [];
    if (
      bleeds >= 0 &&
      near.some((word, index) => tooLong(word, near[index + 1] ?? '', near[index + 2] ?? ''))
    )
      found.push({ level: 'now', sentence: at, from: bleeds, to: bleeds + 1 });
    if (
      inr >= 0 &&
      words.slice(inr, inr + 9).some((word, index) => {
        // "Warfarin 5 mg at 8" is a dose and an hour.
        const dose = /^(mgs?|milligrams?|tablets?)$/.test(words[inr + index + 1] ?? '');
        const hour = !words.includes('inr') && words[inr + index - 1] === 'at';
        if (dose || hour) return false;
        const value = Number(word.replace(',', '.')) || numbers.indexOf(word);
        return value >= 5 && value < 20;
      })
    )
      found.push({ level: 'today', sentence: at, from: inr, to: inr + 1 });
    return found;
  });
}
const numbers = ['', '', '', '', '', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function tooLong(word: string, next: string, after: string): boolean {
  if (/^(ago|later|after|before|old)$/.test(after)) return false;
  const unit = /^(min|mins|minutes)$/.test(next);
  return (
    (unit && (Number(word) >= 25 || ['thirty', 'forty', 'fifty', 'sixty'].includes(word))) ||
    (word === 'half' && next === 'hour')
  );
}
