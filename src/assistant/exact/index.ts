import type { Form } from '../reading/form.ts';
import { average } from './average.ts';
import { beforeAfter } from './before-after.ts';
import type { ExactForm } from './common.ts';
import { facts } from './facts.ts';
import { firstTime, lastTime } from './first-last.ts';
import { highest } from './highest.ts';
import { howLongAfter } from './how-long-after.ts';
import { howMuch } from './how-much.ts';
import { howOften } from './how-often.ts';
import { longest } from './longest.ts';
import { reactions } from './reactions.ts';
import { sameDay } from './same-day.ts';
import { trend } from './trend.ts';
import { turning } from './turning.ts';
import { usual } from './usual.ts';
import { what } from './what.ts';
import { when } from './when.ts';
import { whichDays } from './which-days.ts';
import { who } from './who.ts';

/** Each form answers by SQL, or gives nothing where the question names nothing it can look for. */
export const exact: Readonly<Record<Form, ExactForm | null>> = {
  when,
  'first-time': firstTime,
  'last-time': lastTime,
  'how-often': howOften,
  'how-much': howMuch,
  'which-days': whichDays,
  'how-long-after': howLongAfter,
  highest,
  longest,
  'before-after': beforeAfter,
  turning,
  'same-day': sameDay,
  who,
  average,
  usual,
  trend,
  reactions,
  what,
  facts,
  recall: null,
};

export { type Asked, askedOf, type ExactForm } from './common.ts';
