import type { Wanted } from '../../rule.ts';
import { self } from './state.ts';

/** Decided, told to by voices, gone from where somebody watched, or hurt already. */
export const decided: readonly Wanted[] = [
  'i|ive|hes|shes|they|worked|work|i|and know|worked|know|figured ~1 how|where',
  'when|once|after|before|till|til|until|minute|as ~4 leaves|asleep|goes|gone|wakes|wake|gets|comes|stops ~5 doing|do|going|gone ~1 it|tonight|be',
  'im|ill|hell|shell|going|gonna|me|id ~3 do|doing it tonight|before|in|now|when|again|if|once|after|soon|the',
  'do|doing it now|tonight do|hard|so|when|before|after',
  'scared|afraid|worried|frightened|think ~2 ill|il|i|hell|shell ~2 do|hurt|something|kill ~1 it|something|myself|herself|himself|stupid|silly',
  'thinking|thought ~2 of|about doing it',
  'take|taking|took|swallow ~1 all|whole|lot|every of? ~1 it|them|lot|bottle|packet|one|on|box ~4',
  'took|taken em|them all',
  'took em',
  'sit|stay with me ~2 till|til|until it works',
  'if|when youre|your|you|u are? reading|read|get this|diary',
  'my|the last entry|message|post|day',
  'i|ill|il|id|he|she|hell|shell ~2 be gone ~2 by|before|soon|then|now|tonight|tomorrow|when',
  'by now ill|il|i ~2 be',
  'wont|not|cant|dont|ll|wouldnt ~4 be|see|being ~3 around|here|alive ~4 after|by|past|tomorrow|friday|wednesday|monday|tuesday|thursday|saturday|sunday|morning|christmas|xmas|next|much|longer|anymore',
  'there will|ll be no one|nobody|noone in|left|there|here',
  'theyll|theyd|everyones|everyone|all|youll|youre|family|kids|so|going ~4 better|happier off? ~3 and i know|ive',
  'done being|be a|the burden',
  'one way ticket',
  'nothing|none|no one to stay|live|be here for',
  'time to go ~1 now|tonight|goodbye',
  'let me go|die|be',
  'with|to|join|joining|be|going ~3 her|him|dad|mum|mam|god|jesus|heaven|home|wife|husband|son ~3 tonight|together|heaven|god',
  'go|going|send|gone ~2 home|me|him|her|up? ~1 to|back to? god|heaven|jesus|angels',
  'go|going to where she|he|they|dad|mum is|are',
  'cant|dont|not|wont|unable ~4 keep|feel|stay|be|trust ~1 me|myself|herself|himself? safe',
  'cant|dont|not|wont|unable ~4 keep myself|herself|himself|me safe',
  'dont feel safe from|with|around|in|on me|myself|my',
  'si|hi|sh ~2 plan|intent|means',
  'plan|means and|plus|with|or means|intent|plan',
  // Voices.
  {
    beside: [
      ['voice|voices|angels|angel|god|demons|spirits', 'head ~1 says|telling|tells'],
      [
        'tell|tells|telling|say|says|saying|given|want|wants|command* ~4 jump|do|die|kill|end|tonight|go|cut|hurt|burn|ready|drown',
        'agreed|obey|obeying|point|resist|listen|ready',
      ],
      ['jump|tonight|now|do|die|kill|cut|hurt|drown|window|bridge|time'],
    ],
    within: 14,
  },
  // Someone gone whom others fear for.
  {
    beside: [
      [
        'left|leaving|missing|absconded|walked|out|discharged|escaped ~3 ward|hospital|unit|detox|rehab',
        'ward|hospital ~4 missing|absconded|escaped',
      ],
      [
        'high risk',
        'gown|cannula|coat|freezing|searching|police|leaflet|body',
        'tell ~1 she|he|them',
        'not going home|anywhere',
      ],
    ],
  },
  'gone|went|going|go|walked ~2 up|into|to|in|out ~2 woods|wood|forest|river|bush|moor|barn ~6 no|without|left|alone|phone|torch|midnight|crying|tablets|rope',
  'found ~4 goodbye|suicide|farewell',
  'ill|il|her|his|my|no more|end|wants|wanted|need|needs? it|want ~1 over with|over please|be over',
  'wants|wanted|wanting|want|need ~1 out ~2 of|now|tonight|so|taken',
  // Deep or dangerous self-injury.
  {
    together: [
      ['cut|cuts|cutting|carved|carving|slashed|slit|sliced|hurt|stabbed|stab|hurting'],
      [`${self}|arm|arms|wrist|wrists|thigh|thighs|leg|legs|stomach|neck|throat|belly`, 'her|his|own? body'],
      ['deep|deeper|bad|badly|scissors|blade|razor|knife|gaping|pouring|stop|vein|veins|bone|fat'],
    ],
    within: 9,
  },
  'want|need|wish|wanting ~3 it|everything all? to be over|stop|end',
  'want|need it all to stop|end|be',
  'need|want everything to stop|end',
  'rather not wake up ~1',
  'go to sleep and never|not wake',
  'never wake up',
  'wont|dont|not|cant ~5 be|being|here|around ~1 here|around ~1 much? longer',
  {
    beside: [
      ['goodbye ~6', 'said|saying|says|texted|messaged|wrote|sent ~2 sorry'],
      [
        'look|looking after ~2 dog|cat|kids|children|mum|mom|dad|sister|brother',
        'forgive|not ~2 fault|cant go on|loved',
      ],
    ],
  },
  {
    beside: [
      ['bridge|ledge|rooftop|roof|cliff|tracks|railway|platform|multistorey'],
      [
        'dont|doesnt|wont|cant want|come|go ~3 home|back|live|here',
        'do|does not want|come|go ~3 home|back|live|here',
        'jump*',
        'goodbye|sorry',
      ],
    ],
  },
  {
    beside: [
      ['cant do|take|go|cope ~4 more|anymore|longer|on'],
      ['everything|all|got|its ~3 ready|planned|prepared', 'plan|letter|goodbye|tonight'],
    ],
  },
  'saved|saving|hoard*|stockpil*|hidden|hiding ~4 tablets|pills|painkillers|paracetamol',
  'everyone|everybody|world|family|kids|they|you ~4 better|happier ~2 without me|her|him',
  {
    beside: [
      ['locked|shut|barricaded ~4 bathroom|room|door|in'],
      ['razor|razors|blade|blades|knife|rope|tablets|pills'],
    ],
  },
  {
    beside: [['rope|noose'], ['wont|not ~2 talk|answer|come|open', 'goodbye|sorry|note|end']],
  },
  `kill|killing|hang|hanging|hanged|shoot|drown|stab|poison ${self}`,
  `hurt|hurting|harm|harming|cut|cutting|cuts ${self} ~3`,
  'end|ending|take|taking|took my|his|her|their own? life',
  'end it all|tonight|now',
  'ending|end it',
  'thinking|thoughts|think|thought ~2 about|of ~1 dying|death|suicide|ending|killing',
  'want|wants|going ~1 to hurt|harm|cut|kill ~1 myself|himself|herself|themselves|themself',
  'dont|doesnt want|wants to be alive',
  'plan to end|kill|die',
  'dont|doesnt|didnt|not want|wants ~1 to live|live',
  'cut|slit|slashed|cutting ~1 my|his|her|their|own ~1 wrist|wrists',
  'end|ending ~1 my|his|her|their life',
  'want|wants|wanted|wish|wishing to? die',
  'want|wants|wanted to? be dead',
  'wish|wishes i|he|she was|were dead',
  // Named alone it may be a course, a book, an anniversary: it has to be somebody's.
  {
    beside: [
      ['suicid*'],
      [
        'i|im|ive|me|hes|shes|he|she|son|daughter|husband|wife|friend|brother|sister|mum|dad|teen|teenager|pt|patient|resident|mate|boyfriend|girlfriend|flatmate',
        'feel|feeling|feels|actively|threatening|attempted|attempting|attempt|commit|committing|tonight|now|plan|note|again|help',
      ],
    ],
    within: 7,
  },
  'jump off|from|in ~3 bridge|roof|building|train',
  'took|taken|take|taking ~4 pills ~2 to die|end',
  'pills ~2 lined|saved|ready|stashed',
  'better off dead',
  'wont|not ~2 be here|alive tomorrow|anymore|next',
  'goodbye letter|note',
  {
    beside: [
      ['self harm*|harming', 'selfharm*'],
      [
        'i|im|ive|hes|shes|he|she|son|daughter|teen|teenager|pt|patient|resident|pupil|student|friend',
        'again|tonight|now|wants|wanting|urge|urges|urged|fresh|cuts|cutting|wounds|deep|deliberate|risk|blade|arms',
      ],
    ],
    within: 5,
  },
];
