import type { Rule } from '../../rule.ts';
import { milder } from './milder.ts';
import { otherwise } from './otherwise.ts';
import { urgent } from './urgent.ts';

/** Warning signs in pregnancy, in labour and in the weeks after birth. */
export const pregnancy: Rule = {
  id: 'pregnancy',
  now: urgent,
  today: milder,
  not: otherwise,
  urgentWhenOver: ['breathless|lips|cord|head|pushing|fit|fitted|fitting|kick*|waters|mov*|moving'],
  about: [
    'pregnan*|preg|midwife|midwives|trimester|maternity|antenatal|contraction*|braxton|labour|placenta|womb|gestation|postpartum|postnatal|miscarr*|ectopic',
    'my|the|her bump',
    'im|shes|am|is|wife|partner|daughter|sister ~2 # weeks|wks|wk',
    '# weeks|wks ~2 gone|today|baby|kick*',
    'c|caesarean section',
    'waters|water broke|broken|gone|went|leaking',
    'baby|babys ~3 kick*|mov*|coming|due',
    'after|since ~2 birth|delivery|section',
  ],
  says: {
    now: {
      text: 'Bleeding, a severe headache with flashes, green waters or a baby that moves less can be an emergency in pregnancy.',
      action: '{call}, or ring the maternity unit now. Do not wait for tomorrow.',
    },
    today: {
      text: 'This should be told to the midwife today.',
      action: 'Ring the midwife or maternity unit today.',
    },
  },
  source: {
    name: 'University Hospitals Birmingham NHS, When to call the midwife; NHS Leeds CCG, Information for pregnant women',
    url: 'https://www.uhb.nhs.uk/services/maternity/when-to-call-the-midwife.htm',
    basis: 'read',
    read: '2026-11-30',
  },
};
