import type { Rule } from '../../rule.ts';
import { decided } from './decided.ts';
import { heavy } from './heavy.ts';
import { otherwise } from './otherwise.ts';
import { outright } from './outright.ts';
import { planned } from './planned.ts';
import { sidewaysNow, sidewaysToday } from './sideways.ts';

/** Intent to end one's life or to hurt oneself, said plainly or sideways. */
export const selfHarm: Rule = {
  id: 'self-harm',
  now: [...planned, ...decided, ...sidewaysNow],
  today: [...heavy, ...sidewaysToday, ...outright],
  stands: outright,
  not: otherwise,
  urgentWhenOver: true,
  // The question is the warning.
  evenAsked: [
    ...outright,
    'how many|much ~8 kill|finish|end me|myself',
    'how|what|which ~1 dose|many|much|amount ~5 lethal|fatal|deadly',
    'notice|noticed|care|cares|miss|missed|mind|cry ~2 if|when ~1 i|im ~1 died|die|dead|disappeared|vanished|gone',
  ],
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
