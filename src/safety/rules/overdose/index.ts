import type { Rule } from '../../rule.ts';
import { askedWhetherTooMuch, doubled } from './doubled.ts';
import { otherwise } from './otherwise.ts';
import { urgent } from './urgent.ts';

/** Too much of a medicine, or something that is not food. Feeling well proves nothing here. */
export const overdose: Rule = {
  id: 'overdose',
  now: urgent,
  today: doubled,
  not: otherwise,
  evenAsked: askedWhetherTooMuch,
  stands: askedWhetherTooMuch,
  urgentWhenOver: true,
  says: {
    now: {
      text: 'Too much of a medicine, or something swallowed that should not be, can do harm before it is felt.',
      action:
        '{call} and keep the packet. Do not make them sick, nothing to eat or drink; on their side if they do not wake.',
    },
    today: {
      text: 'A dose given twice, or a wrong one, should be told to someone who knows the medicine.',
      action:
        'Ring a pharmacist, doctor or poison line now, before the next dose, with the packet in hand. If they are drowsy, sick, confused or hard to wake: call the emergency number.',
    },
  },
  source: {
    name: 'NHS, Poisoning: Treatment; NHS, Poisoning (newer, as shown by Richmond GP Alliance)',
    url: 'http://www.nhs.uk/Conditions/Poisoning/Pages/Treatment.aspx',
    basis: 'read',
    read: '2026-11-30',
  },
};
