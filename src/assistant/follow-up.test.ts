import { afterAll, describe, expect, it } from 'vitest';
import { NOW, winter } from './testing.ts';

const home = winter();
afterAll(() => home.llm.close());
home.write('2026-02-21T09:00', 'itchy arms 4/10', 'Jonas');

const ask = (question: string, more: object = {}) =>
  home.assistant.ask({ question, subject: 'Maya', ...more }, NOW);
const first = async (question: string, more: object = {}) => (await ask(question, more)).known[0]?.text ?? '';
/** A conversation begins, and goes on. */
async function talk(...questions: string[]) {
  const [begin = '', ...rest] = questions;
  let answer = await ask(begin, { goesOn: false });
  for (const question of rest) answer = await ask(question);
  return answer;
}

describe('a question goes on from the one before', () => {
  it('for another month', async () => {
    const answer = await talk('how often did she itch in January?', 'and in February?');
    expect(answer.understood).toMatchObject({
      goesOnFrom: ['how often did she itch in January?'],
      parts: { form: 'how-often', what: ['itch'], when: 'from 1 to 28 February' },
    });
  });

  it('for another person, in the words of their own journal', async () => {
    const answer = await talk('how often did she itch?', 'and Jonas?');
    expect(answer.subject).toBe('Jonas');
    expect(answer.known[0]?.text).toBe('Itch was written down once, on 1 day.');
  });

  it('for another thing, the last time again', async () => {
    const answer = await talk('when did she last have ice cream?', 'and milk?');
    expect(answer.known[0]?.text).toContain('Milk was last written down on 12 January');
  });

  it('for what was before the one that was told', async () => {
    const answer = await talk('when was the last seizure?', 'and before that?');
    expect(answer.known[0]?.text).toContain('29 January');
    const again = await ask('and before that?');
    expect(again.known[0]?.text).toContain('10 January');
  });

  it('for the day that was told, who wrote it, how often in all, the lowest', async () => {
    const day = await talk('when was the last fever?', 'what else happened that day?');
    expect(day.known.map(({ text }) => text).join(' ')).toContain('18 January');
    expect((await talk('when was the last seizure?', 'who wrote that?')).known[0]?.text).toContain(
      'by Jonas',
    );
    expect((await talk('when was the last seizure?', 'and how often altogether?')).known[0]?.text).toContain(
      '3 times',
    );
    expect((await talk('what was the highest temperature?', 'and the lowest?')).known[0]?.text).toContain(
      '37.6 °C',
    );
  });

  it('through several turns', async () => {
    const answer = await talk('how often did she itch in January?', 'and in February?', 'which days?');
    expect(answer.understood.parts).toMatchObject({ form: 'which-days', when: 'from 1 to 28 February' });
  });
});

describe('a question stands by itself', () => {
  it.each([
    'how often did she itch in January?',
    'when was the last seizure?',
    'what happened on 20 January?',
    'what is epilepsy?',
    'any rash in January?',
    'when did we stop dairy?',
    '😀',
  ])('%s', async (question) => {
    await ask('when did she last have ice cream?', { goesOn: false });
    expect((await ask(question)).understood.goesOnFrom).toBeUndefined();
  });

  it('where it begins a conversation, after an hour, and for another who asks', async () => {
    await ask('how often did she itch in January?', { goesOn: false });
    expect((await ask('and in February?', { goesOn: false })).understood.goesOnFrom).toBeUndefined();
    await ask('how often did she itch in January?', { goesOn: false });
    const later = { ...NOW, nowMs: NOW.nowMs + 2 * 3_600_000 };
    const answer = await home.assistant.ask({ question: 'and in February?', subject: 'Maya' }, later);
    expect(answer.understood.goesOnFrom).toBeUndefined();
    await ask('how often did she itch in January?', { goesOn: false });
    expect((await ask('and in February?', { observer: 'Nana' })).understood.goesOnFrom).toBeUndefined();
  });
});

describe('what was read can be put right', () => {
  it('whom, what, when and what is asked for', async () => {
    const wrong = 'tell me about the itching';
    expect(await first(wrong, { goesOn: false, corrected: { form: 'how-often', when: 'January' } })).toMatch(
      /^Itch was written down 4 times from 1 to 31 January/,
    );
    expect(await first(wrong, { corrected: { what: 'seizure', form: 'last-time' } })).toContain(
      '15 February',
    );
    expect((await ask(wrong, { corrected: { whom: 'Jonas', form: 'how-often' } })).subject).toBe('Jonas');
    expect(
      (await ask('how often did she itch in January?', { goesOn: false, corrected: { when: '' } })).understood
        .parts?.when,
    ).toBeNull();
  });

  it('and the next question goes on from that', async () => {
    await ask('how often did she itch in January?', { goesOn: false, corrected: { what: 'seizure' } });
    expect((await ask('and in February?')).understood.parts).toMatchObject({ what: ['seizure'] });
  });

  it('a time that cannot be read is said, and nothing is counted', async () => {
    await expect(ask('how often did she itch?', { corrected: { when: 'soon-ish' } })).rejects.toMatchObject({
      code: 'bad-input',
      data: { field: 'when' },
    });
  });
});

describe('several at once', () => {
  it('two people are each answered, and each sentence says of whom', async () => {
    const { known } = await ask('how often did Maya and Jonas itch?', { goesOn: false });
    const texts = known.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('Maya: Itch was written down'))).toBe(true);
    expect(texts.some((text) => text.startsWith('Jonas: Itch was written down once'))).toBe(true);
  });

  it('two things are each answered', async () => {
    const { known } = await ask('when did she last have ice cream and when melatonin?', { goesOn: false });
    const text = known.map((claim) => claim.text).join(' ');
    expect(text).toContain('Ice cream was last written down on 6 January');
    expect(text).toContain('Melatonin was last written down on 20 February');
  });
});

describe('narrowed', () => {
  it('to a place on the body, to a part of the day, to days with something else', async () => {
    expect(await first('how often were her arms itchy?', { goesOn: false })).toContain('at the arms');
    expect(await first('which seizures were in the morning?', { goesOn: false })).toContain('in the morning');
    const days = await ask('how often did she itch on days with milk?', { goesOn: false });
    expect(days.known[0]?.text).toContain('on days with milk');
    expect(days.known.map(({ text }) => text).join(' ')).toContain('Milk was written down on 1 day.');
  });
});
