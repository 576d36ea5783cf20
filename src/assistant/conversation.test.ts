import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../vault/index.ts';
import { NOW, winter } from './testing.ts';

describe('after a note is deleted, its words', () => {
  const everyCell = (db: WritableDb) =>
    db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .flatMap(({ name }) => db.prepare<[], object>(`SELECT * FROM "${name}"`).all())
      .flatMap((row) => Object.values(row))
      // The word index keeps its pages as blobs.
      .map((cell) => (Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell)))
      .join('\n');

  it('are in no kept answer at once, and in no table when undoing is over', async () => {
    const other = winter();
    other.journal.onChange(other.assistant.changed);
    const id = other.journal.add({ text: 'drew a purple zebrafish, itch 4/10', subject: 'Maya' }, NOW).entry
      .id;
    await other.ask('what about the zebrafish?');
    await other.ask('how often did she itch?');
    await other.ask('when was the last seizure?');
    const kept = other.db.prepare<[], string>('SELECT question FROM conversations').pluck();
    expect(everyCell(other.db)).toMatch(/“[^”]*zebrafish/);
    other.journal.delete(id, NOW);
    expect(kept.all()).toEqual(['when was the last seizure?']);
    other.journal.purge({ ...NOW, nowMs: NOW.nowMs + 2 * 86_400_000 });
    expect(everyCell(other.db)).not.toContain('zebrafish');
    other.llm.close();
  });

  it('are in no kept answer either when the note went while the answer was on its way', async () => {
    const other = winter();
    const id = other.journal.add({ text: 'drew a purple zebrafish', subject: 'Maya' }, NOW).entry.id;
    const question = { question: 'what about the zebrafish?', subject: 'Maya', noModel: true };
    const kept = other.db.prepare('SELECT count(*) FROM conversations').pluck();
    await other.assistant.ask(question, NOW, {});
    expect(kept.get()).toBe(1);
    const answer = await other.assistant.ask(question, NOW, {
      onAnswer: () => other.journal.delete(id, NOW),
    });
    expect(answer.known[0]?.text).toContain('zebrafish');
    expect(kept.get()).toBe(1);
    other.llm.close();
  });

  it('go from kept answers also when a purge names no entry', async () => {
    const other = winter();
    const id = other.journal.add({ text: 'drew a purple zebrafish', subject: 'Maya' }, NOW).entry.id;
    await other.ask('what about the zebrafish?');
    other.journal.delete(id, NOW);
    other.assistant.changed();
    expect(other.db.prepare('SELECT count(*) FROM conversations').pluck().get()).toBe(0);
    other.llm.close();
  });
});
