import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const clock: Clock = { nowMs: Date.parse('2026-11-24T21:00:00Z'), zone: 'Europe/London' };
const line = 'gave Maya 2.5 mg melatonin, Leo rash on arms 3/10';

let journal: ReturnType<typeof createJournal>;
beforeEach(() => {
  journal = createJournal(scratchDb());
  journal.begin('Anna', clock);
  for (const name of ['Maya', 'Leo']) journal.subjects.add({ name }, clock);
});

const page = (subject: string) =>
  journal
    .timeline({ subject })
    .entries.map(({ text, events }) => [text, ...events.map(({ what }) => what?.name)]);

describe('a line that speaks of two people', () => {
  it.each([line, 'Maya and Leo both had soup', 'Maya slept 7 h. Leo woke 3x'])(
    '%s: is asked about once, whoever is named with it',
    (text) => {
      for (const subject of [undefined, 'Maya']) {
        const { questions, others = [] } = journal.parse({ text, subject }, clock);
        expect(questions).toEqual(['Part of this line is about Leo. Should it stand on Leo’s page too?']);
        expect(others.map(({ about, question }) => [about, question])).toEqual([['Leo', questions[0]]]);
      }
    },
  );

  it('is kept on one page alone where nobody agreed to more', () => {
    expect(journal.add({ text: line, subject: 'Maya' }, clock)).not.toHaveProperty('also');
    expect(page('Maya')).toEqual([[line, 'melatonin']]);
    expect(page('Leo')).toEqual([]);
  });

  it('has the part of the other on their page too, in its words only, and is one deed', () => {
    const added = journal.add({ text: line, subject: 'Maya', alsoAbout: ['Leo'] }, clock);
    expect(added.also?.map(({ entry }) => [entry.subject, entry.text])).toEqual([
      ['Leo', 'Leo rash on arms 3/10'],
    ]);
    expect(page('Maya')).toEqual([[line, 'melatonin']]);
    expect(page('Leo')).toEqual([['Leo rash on arms 3/10', 'rash']]);
    expect(journal.undo(clock)).toMatchObject({ undone: 'add', subject: 'Maya', text: line });
    expect([page('Maya'), page('Leo')]).toEqual([[], []]);
    expect(journal.redo(clock)).toMatchObject({ undone: 'add', subject: 'Maya', text: line });
    expect([page('Maya').length, page('Leo').length]).toEqual([1, 1]);
  });

  it('is its writer’s alone on both pages where it is private', () => {
    journal.people.add({ name: 'Nana', role: 'relative' }, clock);
    journal.add({ text: line, subject: 'Maya', alsoAbout: ['Leo'], private: true, observer: 'Nana' }, clock);
    expect([page('Maya'), page('Leo')]).toEqual([[], []]);
    expect(journal.timeline({ subject: 'Leo', observer: 'Nana' }).entries).toHaveLength(1);
  });

  it('asks about the other’s doses by what the other had', () => {
    journal.add({ text: 'gave Leo 5 ml calpol', subject: 'Leo' }, clock);
    const { others, doseQuestions } = journal.parse(
      { text: 'gave Maya 5 ml calpol, Leo had 5 ml calpol', subject: 'Maya' },
      clock,
    );
    expect(doseQuestions).toBeUndefined();
    expect(others?.[0]?.doseQuestions?.[0]).toContain('Another one?');
  });

  it('keeps nobody’s part whom it does not speak of', () => {
    const added = journal.add(
      { text: 'gave Maya 2.5 mg melatonin', subject: 'Maya', alsoAbout: ['Leo'] },
      clock,
    );
    expect(added.also).toBeUndefined();
    expect(page('Leo')).toEqual([]);
  });
});
