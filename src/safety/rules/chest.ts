import type { Rule } from '../rule.ts';

const feels =
  'pain|pains|pressure|tightness|heaviness|ache|aching|squeezing|crushing|discomfort|burning|weight|elephant|band';

/** Chest pain: a heart attack until someone has looked. */
export const chest: Rule = {
  id: 'chest',
  now: [
    'holding|clutching|gripping ~2 breastbone|sternum|ribs ~6 weight|pressure|tight*|heavy|crush*|squeez*',
    'grey|ashen|clammy ~8 stood|sitting|weight|tight* ~4',
    'tight* ~3 strap|band|belt|rope|vice|clamp ~3 ribs|chest|me|him|her',
    'strap|band|belt|vice|clamp|rope ~3 ribs|chest|breastbone',
    'ribs|breastbone ~2 squeezed|crushed|crushing|clamped',
    `chest ~1 ${feels}`,
    `${feels} ~5 chest|breastbone|sternum`,
    'chest ~3 ached|tight|tightening|heavy|hurts|hurting|hurt|aches|sore|crushed|squeezed|crushing',
    'standing|sitting|pressing|stamping|kneeling ~2 chest',
    'heart attack',
    'clutching|clutches|holding|grabbing|rubbing ~2 chest',
    'vice|belt|band ~3 chest',
    'chest ~2 ached|squeezes|burns|pounding',
    'cardiac arrest',
    {
      beside: [
        ['pain|ache|heavy|numb ~3 left|both arm|arms|jaw', 'jaw pain'],
        ['sweat*|clammy|breathless|sick|faint|chest'],
      ],
    },
  ],
  today: ['palpitations', 'heart racing|pounding|fluttering|skipping'],
  not: [
    'chest infection|cold|rub|clear|physio|xray|drawers',
    'nearly|almost|practically|gave ~3 heart attack',
    'heart attack ~3 when|seeing|reading ~1 i|the|my',
    'hope chest',
    'heart racing|pounding ~4 film|race|run|running|rollercoaster|excite*',
    'chest ~3 rash|itch*|hair',
  ],
  says: {
    now: {
      text: 'Chest pain or tightness can be the heart.',
      action: '{call}. Sit down, rest, do not drive; ask on the phone about aspirin.',
    },
    today: {
      text: 'Chest pain that has gone, or a racing heart, needs to be looked at.',
      action:
        'Speak to a doctor today. If it comes back, spreads to arm, back, neck or jaw, or comes with sweat, sickness or breathlessness: call the emergency number at once.',
    },
  },
  source: {
    name: 'HSE Ireland, Chest pain; Australian Red Cross, Heart attack; Portsmouth City Council, Heart attack',
    url: 'https://www2.hse.ie/conditions/chest-pain',
    basis: 'read',
    read: '2026-11-30',
  },
};
