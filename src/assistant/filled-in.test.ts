import { afterAll, describe, expect, it } from 'vitest';
import { resolveSubject } from '../journal/index.ts';
import { at } from '../memory/testing.ts';
import { diary } from './testing.ts';

const home = diary([['2026-01-05T20:30', 'good day at school']]);
const { journal, ask } = home;
afterAll(() => home.llm.close());
const subject = resolveSubject(home.db).name;
const texts = (claims: readonly { readonly text: string }[]) => claims.map(({ text }) => text);

describe('what was filled in is asked about as what was written', () => {
  it('a product by each of its ingredients, a dish by what is in it', async () => {
    journal.forms.add(
      {
        subject,
        form: {
          ...{ kind: 'dose', product: 'Co-codamol', taken: 'taken', amount: { value: 1, unit: 'tablet' } },
          ingredients: [{ name: 'paracetamol', strength: { value: 500, unit: 'mg' } }, { name: 'codeine' }],
        },
      },
      at('2026-02-01T20:00'),
    );
    journal.forms.add(
      { subject, form: { kind: 'exposure', to: 'food', name: 'pancakes', ingredients: ['milk', 'egg'] } },
      at('2026-02-02T08:00'),
    );
    const codeine = await ask('When did Maya last have codeine?');
    expect(texts(codeine.known)[0]).toContain('1 February at 20:00');
    expect(codeine.evidence[0]).toMatchObject({
      madeBy: 'form',
      text: expect.stringMatching(/^Took 1 tablet/),
    });
    const dairy = await ask('When did Maya last have dairy?');
    expect(texts(dairy.known)[0]).toContain('2 February at 08:00');
  });

  it('an evening that looked and found nothing is a day that was covered', async () => {
    journal.tracked.set(
      subject,
      [
        { name: 'itch', by: { as: 'ten' } },
        { name: 'mood', by: { as: 'ten' } },
      ],
      at('2026-02-03T20:00'),
    );
    for (const day of ['2026-02-03', '2026-02-04']) {
      journal.checkIns.keep({ subject, answers: [{ name: 'itch', answer: 'none' }] }, at(`${day}T20:00`));
    }
    journal.checkIns.keep(
      { subject, answers: [{ name: 'itch', answer: 'some', value: 4 }] },
      at('2026-02-05T20:00'),
    );
    const often = await ask('How often did Maya itch from 3 to 6 February?');
    expect(texts(often.known)[0]).toContain('on 1 of the 3 days that have any note about it');
    expect(texts(often.unknown)[0]).toContain('On the other day nothing is recorded about itch');
    // Never asked about: its absence is nobody's statement.
    const mood = await ask('How often was Maya’s mood low from 3 to 6 February?');
    expect(texts(mood.known).join(' ')).not.toMatch(/no mood/);
  });
});
