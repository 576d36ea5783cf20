import {
  type Fact,
  hoursMissing,
  type JournalEvent,
  type Regimen,
  type Sheet,
  whenWords,
} from '../../contract/index.ts';
import { lexicon } from '../../knowledge/index.ts';
import { type DayText, dayList, firstDay } from './calendar.ts';

type Dose = JournalEvent & { readonly day: DayText };

/**
 * What stands in the journal as prescribed beside what was written down as taken. Counts, never a judgement: a dose nobody
 * wrote down is not one that was not taken.
 */
export function medicines(
  facts: readonly Fact[],
  events: readonly JournalEvent[],
  days: readonly DayText[],
): Sheet['medicines'] {
  const inSpan = new Set(days);
  const doses = events
    .filter(({ kind, what }) => kind === 'dose' && what !== undefined)
    .map((event): Dose => ({ ...event, day: firstDay(event.at) }))
    .filter(({ day }) => inSpan.has(day));
  const byName = Map.groupBy(doses, ({ what }) => what?.name ?? '');
  const placed = new Set<string>();
  const prescribed = facts.map((fact) => {
    const named = [...byName].find(
      ([name, some]) => fact.regimen?.ingredient === name || names(fact.value, name, some),
    )?.[0];
    const again = named !== undefined && placed.has(named);
    if (named !== undefined) placed.add(named);
    return {
      words: fact.value,
      how: howOf(fact),
      name: named ?? '',
      taken:
        named === undefined
          ? 'no dose on this page'
          : again
            ? 'the doses above'
            : takenWords(byName.get(named) ?? [], days),
    };
  });
  const others = [...byName]
    .filter(([name]) => !placed.has(name))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, taken]) => ({ words: null, how: '', name, taken: takenWords(taken, days) }));
  return {
    title: 'Medicines',
    note: 'Prescribed: as it stands in the journal, not checked with a prescription. Taken: as it was written down; a dose that is not written down may have been taken.',
    prescribedTitle: 'As prescribed',
    takenTitle: 'As taken',
    rows: [...prescribed, ...others],
    none: 'No medicine stands in the journal, and no dose stands on this page.',
  };
}

/** Whether a fact's words name what these doses are of: by the brand or the ingredient, or as whoever wrote the doses called it. */
function names(value: string, name: string, doses: readonly Dose[]): boolean {
  const words = value.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const known = lexicon()
    .scan(words)
    .some(({ medicine }) => medicine?.name === name);
  const said = new Set([name, ...doses.map(({ what }) => what?.original.toLowerCase() ?? '')]);
  return known || words.some((word) => said.has(word));
}

function howOf({ value, status, since, until, saidBy, regimen }: Fact): string {
  return [
    ...(regimen === undefined ? [] : beside(value, regimen)),
    status === 'suspected' && 'not certain',
    status === 'confirmed-absent' && 'said not to be taken',
    since !== undefined && `since ${since}`,
    until !== undefined && `until ${until}`,
    `written down by ${saidBy}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What is known of a regimen and not said by the person's own words beside it. */
function beside(value: string, { dose, when, route, prescribedBy }: Regimen): string[] {
  const lower = value.toLowerCase();
  return [
    dose?.original,
    // The words beside it say how often already.
    when && !hoursMissing({ when }) && whenWords(when),
    route,
    prescribedBy !== undefined && `prescribed by ${prescribedBy}`,
  ].flatMap((words) => (typeof words === 'string' && !lower.includes(words.toLowerCase()) ? [words] : []));
}

function takenWords(doses: readonly Dose[], days: readonly DayText[]): string {
  const of = (...states: readonly string[]) => doses.filter((dose) => states.includes(stateOf(dose)));
  const taken = of('taken');
  const noted = new Set(doses.map(({ day }) => day));
  const silent = days.filter((day) => !noted.has(day));
  return [
    taken.length > 0 && `${amounts(taken)}, on ${daysWords(taken, days)}`,
    ...(
      [
        ['partial', 'in part'],
        ['skipped', 'skipped'],
        ['refused', 'refused'],
        ['stopped', 'stopped'],
        ['not-taken', 'said not taken'],
        ['unknown', 'not clear whether taken'],
      ] as const
    ).map(([state, says]) => {
      const some = of(state);
      return some.length > 0 && `${says} ${some.length}× (${dayList(some.map(({ day }) => day))})`;
    }),
    silent.length > 0 && `nothing written down on ${dayList(silent)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

function stateOf({ absent, taken }: Dose): string {
  if (absent === true && (taken === undefined || taken === 'taken')) return 'not-taken';
  return taken ?? 'taken';
}

/** "250 mg 9×, no amount written 1×": each as it was written, never added up. */
function amounts(doses: readonly Dose[]): string {
  const groups = Map.groupBy(doses, ({ amount }) =>
    amount === undefined ? 'no amount written' : amount.original.trim().replace(/(\d)(\p{L})/gu, '$1 $2'),
  );
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([amount, some]) => `${amount} ${some.length}×`)
    .join(', ');
}

function daysWords(doses: readonly Dose[], days: readonly DayText[]): string {
  const on = [...new Set(doses.map(({ day }) => day))];
  const of = days.length === 1 ? '' : ` of ${days.length} days`;
  return days.length === 1 ? 'that day' : `${on.length}${of} (${dayList(on)})`;
}
