import type { Rule } from '../rule.ts';

/** Where the skin is open, or was opened. */
const wounds = [
  'wound|wounds|cut|cuts|bite|bites|bitten|stitch|stitches|staples|bedsore|sores|ulcer|ulcers|graze|grazed|gash|scratch|scratched|scar|incision|burn|burnt|blister|blisters|boil|abscess|tattoo|piercing|cannula|picc|drain|peg|stoma|stump|graft|dressing|bandage|puncture|splinter|thorn|sting|stung|pimple|cyst|eczema|cellulitis|jab|implant|pacemaker|cuticle|toenail|ingrowing|lesion|scrape|tick|coral|urchin|cast|steristrips|glue',
  'bit|got|bitten|scratched|attacked ~1 by|my|me|his|her|on ~4 dog|cat|kitten|rat|bat|raccoon|monkey|hamster|horse|human|fox|spider|child',
  'dog|cat|kitten|rat|bat|raccoon|monkey|hamster|horse|human|fox|spider|insect|tick|leech|crab ~2 bit|bite|bites|tooth|teeth|scratch|got|pinched',
  'op|operation|drain|peg|injection|insulin|pump|picc|line|port|implant|catheter|surgical|surgery|tube|jab|graft|donor|acupuncture|cannula|laser ~1 site|hole|scar|spot|entry',
  'nail|toe|foot|skin|tooth|finger surgery|op|abscess|graft|bed',
  'belly button',
  'rusty|garden ~1 nail|hinge|fork|wire|hook',
  'pressure|bed|cold ~1 sore|area|ulcer',
  'squeezed|popped|picked ~3 spot|zit|boil|blackhead|pimple|button|it',
  'spot|sore ~3 squeezed|popped|picked|weeping|pus',
];
const wherever =
  'finger|thumb|toe|toes|foot|feet|heel|shin|calf|leg|knee|hand|palm|arm|elbow|wrist|thigh|buttock|buttocks|sacral|sacrum|hip|scalp|chin|ear|nose|cheek|belly|groin|armpit|eyebrow|forehead|forearm|sole|stump|breast|boob|shoulder|tooth|gum';

/** It goes bad. */
const bad = [
  'pus|pussy|pussing|oozing|oozes|ooze|oozy|weeping|weeps|weepy|gunk|discharge|cloudy|murky|whiffy|malodour|slough|sloughy|macerated|infected|necrotic|gangren*|festering|septic',
  'smell|smells|smelly|stinks|stinking|stink|stench|reeks|foul',
  'green|yellow|yellowish|greenish|brown|grey ~2 stuff|pus|bits|bit|goo|gunk|fluid|liquid|ooze|discharge|patch|slime|round|coming|under|on|at|smell|crust',
  'gone|turned|going|gets|getting|looks ~2 green|yellow|angry|black|purple|red|shiny|cloudy|hard|hot|murky|soft|worse|purply',
  'redness|red|pinker|inflamed|purple ~4 spreading|growing|grown|bigger|size|streak|streaks|streaky|track|ring|rim|past|round|around|hot|warm|swollen|puffy|shiny|throb|throbbing|up|edge|edges|wider|worse|aching|hard|line|hour',
  'hot|warm|burning ~3 touch|swollen|hard|lump|red|round|and|edge|cord|tender|shiny|puffy',
  'spreading|spread|creeping|tracking|growing',
  'swollen|puffed|puffy|swelling|fat|balloon*|throb|throbbing|aching ~3 red|hot|throb|throbbing|tight|up|sore|purple|tender|shiny|more|since|straighten',
  'worse|bigger|deeper|not ~1 healing|smaller|shallower|better|closing',
  'come|came|broke|broken|split|opened|popped|burst|lifted ~1 open|apart|undone',
  'gaping|reopened',
  'struck through',
  'black ~2 bit|patch|cap|toe|edge|spot|scab|skin|spots|centre|middle',
  'no feeling',
  'cant ~1 feel|straighten|bend ~2 it',
];

/** Whoever heals badly. */
const fragile =
  'diabetic|diabetes|chemo|steroid|steroids|immunosuppressed|neuropathy|charcot|thinners|transplant|dialysis|type|newborn|pregnant';

/** The blood is poisoned, or is about to be. */
const unwell = [
  'fever|feverish|shiver|shivery|shivering|shivers|shakes|rigor|rigors|confused|confusion|muddled|rambling|delirious|drowsy|unwell|sweating|sweaty|clammy|vomiting|vomit|collapsed|faint|woozy|dizzy|mottled|floppy|freezing|sepsis',
  'shaking with|all|uncontrollably|cold|and',
  'hot and cold',
  'teeth chattering',
  'high|raised temp|temperature',
  '38*|39*|40*|41*',
  'burning|boiling ~1 up|hot',
  'hes|shes|im|he|she boiling|burning|freezing',
  'not ~2 making|make sense',
  'racing heart',
  'heart racing',
  'cant ~2 wake|stand|get|sense',
];

/** Skin that is dying or a pain that is too much for what is seen. */
const dying = [
  'purple|black|dusky|grey|blue ~2 black|fluid|blister|blisters|cold|swelling|swollen|spreading|since|overnight|toe|toes|foot|and',
  'toe|toes|foot|leg|finger|fingers|skin|stump|scrotum|willy|belly ~3 black|dusky|purple|blue|grey',
  'crackle|crackly|crackles|crunchy|crackling|bubbles ~3 press|touch|skin|under',
  'blisters ~2 dark|fluid|blood|purple',
  'pain|hurts|agony|agonising|screaming|howling ~5 beyond|sheet|touches|looks',
  'maggots',
];

/** A wound that goes bad. */
export const wound: Rule = {
  id: 'wound',
  now: [
    { beside: [wounds, [...bad, ...dying, 'red line|lines|streak|streaks|track'], unwell], within: 22 },
    {
      beside: [
        [...wounds, wherever],
        dying,
        [
          ...unwell,
          'agony|screaming|howling|stinks|reeks|smell|stink|cold|overnight|hours|lunch|spreading|fast|swelling|diabetic|worse',
        ],
      ],
      within: 14,
    },
    'red line|lines|streak|streaks|track ~4 up|to|from ~2 armpit|elbow|groin|knee|thigh',
  ],
  today: [
    'red|black line|lines|streak|streaks|track|streaky ~3 up|from|along|on|edges|starting|above',
    { beside: [wounds, bad], within: 9 },
    { beside: [wounds, [wherever], bad], within: 12 },
    {
      beside: [
        [wherever],
        ['red|hot|swollen|throb|throbbing|shiny|puffy|fat|purple|tender'],
        ['throb|throbbing|swollen|hot|shiny|tight|pus|spreading|puff|puffy|hard|lump|lumpy|warm'],
        [
          'cut|nail|rust|rusted|rusty|thorn|splinter|bite|bitten|pricked|urchin|coral|squeezed|popped|picked|cuticle|hinge|hook|fishmonger|garden|rose|sting|glass|scratch|graze|days',
        ],
      ],
      within: 14,
    },
    // Skin broken by something that brings germs in.
    'rusty|rusted|dirty|manure|soil ~4 nail|hinge|wire|knife|tin|fork|hook|metal ~8 tetanus|tetnus|cut|through|thru|sore|back|foot|hand|sole|thumb',
    'tetanus|tetnus|tet|lockjaw ~4 when|ago|due|cover|knows|years|god|idea|remember|jab|need',
    'when|idea|knows|remember|sure|last|need ~4 tetanus|tetnus',
    {
      together: [
        ['bite|bit|bitten|scratch|scratched|tooth|teeth|pinched|nipped'],
        [
          'dog|cat|kitten|rat|bat|raccoon|monkey|hamster|horse|human|fox|squirrel|ferret|patient|resident|child|stray|terrier|pig',
        ],
        [
          'punctures|puncture|skin|broke|broken|hole|holes|deep|cleaned|washed|washing|red|puffed|hand|finger|thumb|calf|wrist|leg|arm|cheek|face|open|blood|bleeding|through',
        ],
      ],
      within: 12,
    },
    {
      together: [
        ['human bite', 'bat|raccoon|monkey|stray'],
        ['bite|bit|bitten|scratch|scratched|skin|puncture*|punctures|hand|wrist|finger|got'],
      ],
      within: 10,
    },
    // A wound on someone who heals badly.
    {
      beside: [
        [...wounds, 'foot|toe|toenail|heel|shin'],
        [fragile],
        [
          ...bad,
          'black|broke|open|red|wet|stained|sock|swollen|purple|purpleish|fell|rubbed|pinker|bled|blood|deep|sore|oozy|hot|feel|rolled|paper',
        ],
      ],
      within: 16,
    },
    'moisture|pressure|bed ~1 lesion|ulcer|ulcers|sore|sores|area|damage|injury ~6 broken|open|bleeding|broke|black|new|worse|bigger|smell|size|cm|grade|category|red',
    'wound|cut|scar|glue|stitches|stitch|staples|steristrips|gash|incision ~4 opened|open|gaping|gap|lifted|lifting|popped|burst|split|apart|away ~4',
    'skin ~2 rolled|torn|tear|flap|split|splitting|broken ~6 shin|arm|leg|nan|nana|gran|granny|grandad|granddad|mum|dad|steroid|paper|steroids',
    'skin tear ~4 new|bleeding|today|hoist|deep|oozing|shin|steroid|big',
    'blisters|blister|burn|scald ~5 murky|cloudy|burst|weeping|yellow|green|smell|oozing|infected|stiff|palm|face|size',
    { beside: [wounds, ['size|big ~2 of|as|my ~2 palm|saucer|orange|50p|fist|plate|hand']], within: 10 },
  ],
  not: [
    'knee|ankle swollen ~2 after ~2 run|football|gym|netball|walk',
    'scratched ~1 the ~1 sofa|car|paint|table|door',
    'no|nae ~1 redness|gunk|smell',
    'old scar|wound',
    'wound ~1 from|reopened ~2 divorce|dinner|at',
    'clean ~1 and pink',
    'toes|toe|foot pink',
    'pink and warm',
    'yesteryear',
    'stump ~1 dried|dry|fell',
    '~6 all gone',
    'bee|wasp|nettle|insect|midge|mozzie ~1 sting|bite ~6 ok|fine|ice|vinegar|gone',
    'black spot ~4 roses|leaves|roses',
    'healed|healing|healthy ~3',
    'tetanus up|in to|date ~8',
    'paper stitches',
    'steri|paper strips off|peeled',
    'skin tear ~8 healed|good|pleased',
    'sore arm ~6 flu|jab|redness',
    'flu|covid|mmr|menb|booster jab ~3 sore',
    'shallow|tiny|plaster|soap|washed ~3',
    'infected wound looks',
    'heart|acid|rug|sun burn*',
    'pus ~1 none',
    'no|without|nae ~2 pus|redness|red|smell|ooze|discharge|swelling|spreading',
    'open wound|burn ~1 course',
    'size|big of|as his|her ego',
  ],

  says: {
    now: {
      text: 'A wound with a red line or pus and shivering or fever can be blood poisoning.',
      action: '{call}, or go to an emergency department now. Say "sepsis".',
    },
    today: {
      text: 'A wound that is hot, smells or has pus needs to be looked at.',
      action:
        'Speak to a doctor or nurse today. If there is fever, shivering, confusion or a spreading red line: call the emergency number.',
    },
  },
  source: {
    name: 'NHS inform, Sepsis; Patient.info with The UK Sepsis Trust, Adult Sepsis Safety Net; Lab Tests Online Australasia, Wound infection',
    url: 'https://www.nhsinform.scot/sepsis',
    basis: 'read',
    read: '2026-11-30',
  },
};
