import type { EventKind } from '../../contract/index.ts';
import type { Draft, Parts } from '../claims.ts';
import { type Ev, occurred } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, list, sayMoment, times, was, writtenDown } from '../say.ts';
import { around } from './around.ts';
import { type Asked, because, countedFor, nothingRecorded, observedBy } from './common.ts';
import { standing } from './facts.ts';
import { told } from './told.ts';
import { when } from './when.ts';

const LISTED = 12;

/** What was eaten, given or noticed in a time: every event of that kind, by name. */
export function what(asked: Asked): Parts | undefined {
  const kind = asked.query.things.find((each) => each.generic) ?? kindAsked(asked.query.question);
  const near = asked.query.things.find((each) => !each.generic);
  const side = /\b(before|prior to|preceding|leading up to|ahead of)\b/i.test(asked.query.question)
    ? 'before'
    : /\b(after|following)\b/i.test(asked.query.question)
      ? 'after'
      : kind?.type === 'medicine' &&
          near !== undefined &&
          near.type !== 'medicine' &&
          /\bfor\b/i.test(asked.query.question)
        ? 'after'
        : undefined;
  if (near !== undefined && side !== undefined) return around(asked, near, side, kind);
  const thing = kind;
  if (thing === undefined) return near === undefined ? undefined : when(asked);
  const all = asked.events.of(asked.query.about.id, thing, asked.span, asked.query.observer?.id);
  const counts = countedFor(thing);
  const there = all.filter(counts);
  const current = thing.type === 'medicine' && thing.taken === undefined ? standing(asked, 'medicine') : [];
  if (there.length === 0) {
    const nothing = nothingRecorded(asked, thing);
    return current.length === 0
      ? nothing
      : { ...nothing, known: [...current, ...nothing.known], unknown: [LIST] };
  }
  const names = [...Map.groupBy(there, (ev) => ev.name)].sort((a, b) => b[1].length - a[1].length);
  const listed = there.length <= LISTED && (asked.query.window !== undefined || there.length <= 4);
  const known: Draft[] = listed
    ? there.map((ev) => ({
        text: `${capital(ev.name)} ${was(ev.name)} ${writtenDown(thing)}${observedBy(asked)} ${told(ev, { ...thing, label: ev.name, generic: false }, asked.today)}.`,
        events: [ev],
      }))
    : [
        {
          text: `${names.length === 1 ? 'One name' : `${names.length} different names`}${thing.taken === undefined ? '' : ` ${writtenDown(thing)}`}${asked.inTime}: ${list(names.slice(0, 20).map(([name, events]) => `${name} (${times(events.length)}, last ${sayMoment(events.at(-1) as Ev, asked.today)})`))}${names.length > 20 ? ', the 20 most often written ones listed' : ''}.`,
          events: there,
          because: because(thing),
        },
      ];
  known.unshift(...current);
  const notThere = all.filter((ev) => !occurred(ev) && !counts(ev));
  if (notThere.length > 0 && thing.taken === undefined) {
    known.push({
      text: `Written down as not there, not taken or stopped: ${list(notThere.slice(-6).map((ev) => `${ev.name} ${told(ev, { ...thing, label: ev.name, generic: false }, asked.today)}`))}.`,
      events: notThere,
    });
  }
  return {
    known,
    unknown: [
      asked.query.present === 'all' && current.length === 0
        ? {
            text: 'No current medicine is kept here: this is only what was written down as given or taken. What is taken at present can be kept as a current medicine, with who prescribed it.',
          }
        : LIST,
    ],
    maybe: [],
  };
}

const LIST: Draft = { text: 'What was not written down is not in this list.' };

function kindAsked(question: string): Thing | undefined {
  const text = question.toLowerCase();
  const make = (kinds: readonly EventKind[], label: string, type: Thing['type']): Thing => ({
    names: [],
    groups: [],
    kinds,
    label,
    asked: label,
    at: 0,
    type,
    generic: true,
    because: '',
  });
  if (/\b(?:eat|ate|eaten|drink|drank|for (?:breakfast|lunch|dinner|supper|tea))\b/.test(text))
    return make(['exposure'], 'any food', 'food');
  return /\bwhat (?:did|was|were|has|have|does|is) (?:\w+ ){0,3}(?:take|taken|took|give|given|gave|on(?= now|$|\?| at the moment))(?=\W|$)/.test(
    text,
  )
    ? make(['dose'], 'any medicine', 'medicine')
    : undefined;
}
