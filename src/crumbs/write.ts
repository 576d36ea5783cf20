import type { PredicateType } from '../contract/index.ts';
import type { Chosen, Derived } from './predicates.ts';
import type { QuestionClass } from './question.ts';
import { CLOSING, CLOSING_CONDITION, CLOSING_MEDICINE } from './template.ts';
import { isCounted, withArticle } from './words.ts';

/**
 * A fresh general question out of the predicates that are on, never an edited copy of anyone's words. Undefined when
 * nothing is on that a question could be about.
 */
export function write(on: Chosen, after: Derived['after'], asked: QuestionClass): string | undefined {
  const words = (type: PredicateType) => on.get(type)?.words;
  const symptom = words('symptom');
  const medicine = words('medicine-class');
  const food = words('food-group');
  const condition = words('condition');
  if (symptom === undefined && medicine === undefined && food === undefined && condition === undefined)
    return undefined;

  const alone = symptom === undefined && medicine === undefined && food === undefined;
  const person = capital(withArticle(words('age-band') ?? 'person'));
  if (alone) return `${person} has ${condition}. ${CLOSING_CONDITION}`;
  const who = person + (condition === undefined ? '' : ` with ${condition}`);
  const followed = symptom === undefined ? undefined : after;
  const also = [
    medicine !== undefined && followed !== 'medicine' ? `taking ${medicine}` : undefined,
    food !== undefined && followed !== 'food'
      ? `${on.get('food-group')?.deed ?? 'eating'} ${food}`
      : undefined,
  ].filter((part) => part !== undefined);

  if (symptom === undefined) return `${who} is ${also.join(' and ')}. ${CLOSING_CONDITION}`;
  const has = ['has', felt(symptom, words('severity-band')), when(on, followed)]
    .filter((part) => part !== '')
    .join(' ');
  return `${who}${also.length === 0 ? '' : ` ${also.join(' and ')}`} ${has}. ${closing(asked, on)}`;
}

function felt(symptom: string, severity: string | undefined): string {
  const phrase = severity === undefined ? symptom : `${severity} ${symptom}`;
  return isCounted(symptom.replace(/ (?:of|on) the .*/, '')) ? withArticle(phrase) : phrase;
}

function when(on: Chosen, after: Derived['after']): string {
  const anchor =
    after === 'food' ? on.get('food-group') : after === 'medicine' ? on.get('medicine-class') : undefined;
  if (anchor === undefined) return '';
  const soon = on.get('onset-band');
  const deed = anchor.deed ?? (after === 'food' ? 'eating' : 'taking');
  return `${soon === undefined ? '' : `${soon.words} `}after ${deed} ${anchor.words}`;
}

function closing(asked: QuestionClass, on: Chosen): string {
  if (asked === 'medicine-effect' && on.has('medicine-class')) return CLOSING_MEDICINE;
  if (asked === 'condition' && on.has('condition')) return CLOSING_CONDITION;
  return CLOSING;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
