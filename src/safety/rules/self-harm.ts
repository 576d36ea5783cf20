import type { Rule } from '../rule.ts';

const self = 'myself|himself|herself|themselves|themself|yourself';

/** Intent to end one's life or to hurt oneself, said plainly or sideways. */
export const selfHarm: Rule = {
  id: 'self-harm',
  now: [
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
    'cutting again|myself|herself|himself',
    'dont|doesnt want|wants to be alive',
    'plan to end|kill|die',
    'dont|doesnt|didnt|not want|wants ~1 to live|live',
    'cut|slit|slashed|cutting ~2 wrist|wrists',
    'end|ending ~1 my|his|her|their life',
    'want|wants|wanted|wish|wishing to? die',
    'want|wants|wanted to? be dead',
    'wish|wishes i|he|she was|were dead',
    'suicid*',
    'jump off|from|in ~3 bridge|roof|building|train',
    'took|taken|take|taking ~4 pills ~2 to die|end',
    'pills ~2 lined|saved|ready|stashed',
    'better off dead',
    'wont|not ~2 be here|alive tomorrow|anymore|next',
    'goodbye letter|note',
    'self harm*|harming',
    'selfharm*',
  ],
  today: [
    'better off without me|him|her',
    'better|happier|easier ~1 without me',
    'no way out',
    'given|giving up on life|living|everything',
    'hates ~1 life',
    'cant go|carry|keep on|going',
    'cant|can|not do|take|cope this|it|any anymore|longer|more',
    'cant do|take|cope ~1 anymore',
    'no reason|point to|in live|living|going|life',
    'dont|doesnt|didnt want|wants to be here|alive',
    'dont|doesnt want|wants to wake|live',
    'nothing to live for',
    'whats the point',
    'what is the point',
    'no point ~1 anymore|any|carrying|going|living',
    'tired of living|life|being',
    'life ~2 not worth',
    'not worth living',
    'feel|feels|feeling hopeless|worthless',
    'want|wants to disappear',
  ],
  not: [
    'over ~4 boring|winter|term|meeting',
    'it to be over ~3 winter|term|meeting|week',
    'saved|saving ~6 for|until|till holiday|trip|travel|morning|later',
    'suicide squad|bomber',
    'killing me|time|it',
    'hurt|cut myself|himself|herself|themselves ~2 on|shaving|chopping|cooking|playing|at|falling|with|while|when|climbing|slipping',
    'could kill',
    'point of|in ~1 this|that|the|a|school|homework|it',
    'take ~1 their life in|into hands',
    'dying|died to|laughing|laughter|of laughing',
    'want to die of laughter|embarrassment|shame',
    'suicid* ~2 prevention|training|awareness|note',
    'cant go|carry|keep on ~1 holiday|trip|the|this|a ~1 holiday|trip|walk|ride|swing|slide|bus|bike',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'This sounds like someone may be in danger from themselves. That is an emergency like any other.',
      action:
        '{call}, or go to an emergency department. Stay with them, or ask someone to stay with you; put what could do harm out of reach.',
    },
    today: {
      text: 'This sounds very heavy. You do not have to carry it alone.',
      action:
        'Speak to someone today: a doctor, a crisis line, or someone you trust. If you or they may act on it: call the emergency number now.',
    },
  },
  source: {
    name: 'nidirect, Mental health emergency - if you’re in crisis or despair; National Institute of Mental Health, action steps (as given by Kansas City YMCA)',
    url: 'https://nidirect.gov.uk/node/2219',
    basis: 'read',
    read: '2026-11-30',
  },
};
