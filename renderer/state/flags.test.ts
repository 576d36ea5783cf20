import { describe, expect, test } from 'vitest';
import { type EntryId, newId, type RedFlag } from '../../src/contract/index.ts';
import { useApp } from './app.ts';
import {
  fold,
  initialFlags,
  newIn,
  notStanding,
  type Origin,
  only,
  raised,
  seenBy,
  useFlags,
} from './flags.ts';

const airway: RedFlag = {
  rule: 'airway',
  level: 'now',
  text: 'Swelling and no breath.',
  action: 'Call now.',
  made: 'lips swelling',
};
const note = (subject = 'Juno'): Origin => ({ type: 'entry', id: newId<EntryId>(), subject });

describe('a warning', () => {
  test('is still there when the note is kept, and when another line without one is kept after it', () => {
    const first = note();
    const state = raised(raised(initialFlags, [airway], first), [], note());
    expect(state.cards).toEqual([{ flag: airway, origin: first, folded: false }]);
    expect(state.ofEntry[first.id as EntryId]).toEqual([airway]);
  });

  test('that was folded can be opened again, and still marks its note', () => {
    const origin = note();
    const state = raised(initialFlags, [airway], origin);
    const [card] = state.cards;
    if (card === undefined) throw new Error('no card');
    const folded = fold(state, card);
    expect(folded.cards.map((one) => one.folded)).toEqual([true]);
    expect(folded.ofEntry[origin.id as EntryId]).toEqual([airway]);
    expect(fold(folded, card, false).cards.map((one) => one.folded)).toEqual([false]);
  });

  test('folded for some words comes up again for others, but not for a corrected chip of the same note', () => {
    const origin = note();
    const folded = raised(initialFlags, [airway], origin, ['now airway']);
    expect(folded.cards.map((card) => card.folded)).toEqual([true]);
    expect(raised(folded, [airway], origin).cards.map((card) => card.folded)).toEqual([true]);
    const changed = raised(folded, [{ ...airway, made: 'cannot breathe' }], origin);
    expect(changed.cards.map((card) => card.folded)).toEqual([false]);
    expect(raised(folded, [airway], note()).cards.map((card) => card.folded)).toEqual([false]);
  });

  test('about one person never takes the place of the same warning about another', () => {
    const both = raised(raised(initialFlags, [airway], note('Juno')), [airway], note('Maya'));
    expect(both.cards.map((card) => card.origin.subject)).toEqual(['Maya', 'Juno']);
    expect(only(both, ['Maya']).cards.map((card) => card.origin.subject)).toEqual(['Maya']);
    expect(notStanding(both, [airway], 'Leo')).toEqual([airway]);
    expect(notStanding(both, [airway], 'Juno')).toEqual([]);
  });

  test('of words that were asked and are then sent outside is one, folded or not; of a fact with other words it is another', () => {
    const asked = raised(initialFlags, [airway], { type: 'question', id: 'a', subject: 'Juno' }, [
      'now airway',
    ]);
    expect(newIn(asked, [airway], 'Juno')).toEqual([]);
    expect(newIn(asked, [airway], 'Maya')).toEqual([airway]);
    const fact = { ...airway, made: 'cannot breathe' };
    expect(newIn(asked, [fact], 'Juno')).toEqual([fact]);
  });

  test('is never hidden in the next line because an earlier one was folded', () => {
    const folded = raised(initialFlags, [airway], note(), ['now airway']);
    expect(notStanding(folded, [airway], 'Juno')).toEqual([airway]);
  });

  test('that is urgent is neither hidden nor taken away by a milder one of its kind', () => {
    const milder = { ...airway, level: 'today', made: 'hives' } as const;
    const today = raised(initialFlags, [milder], note(), ['today airway']);
    expect(raised(today, [airway], note()).cards.map((card) => card.folded)).toEqual([false, true]);
    const open = raised(initialFlags, [milder], note());
    expect(notStanding(open, [airway], 'Juno')).toEqual([airway]);
    const now = raised(initialFlags, [airway], note());
    expect(notStanding(now, [milder], 'Juno')).toEqual([]);
    expect(raised(now, [milder], note()).cards.map((card) => card.flag.level)).toEqual(['today', 'now']);
  });

  test('of a question that turns out to be about someone else is one card', () => {
    const asked = (subject: string): Origin => ({ type: 'question', id: 'a', subject });
    const state = raised(raised(initialFlags, [airway], asked('Juno')), [airway], asked('Maya'));
    expect(state.cards.map((card) => card.origin.subject)).toEqual(['Maya']);
  });

  test('is forgotten with the key', () => {
    useApp.setState({ phase: 'open' });
    useFlags.setState(raised(initialFlags, [airway], note()));
    useApp.setState({ phase: 'locked' });
    expect(useFlags.getState()).toEqual(initialFlags);
  });
});

test('a warning of what one keeps to oneself stands for nobody else, and is there again for oneself', () => {
  const own: Origin = { type: 'entry', id: newId<EntryId>(), subject: 'Juno', only: 'Nana' };
  const state = raised(raised(initialFlags, [airway], note('Finn')), [airway], own);
  expect(seenBy(state, 'Nana').cards).toHaveLength(2);
  expect(seenBy(state, 'Anna').cards.map(({ origin }) => origin.subject)).toEqual(['Finn']);
});
