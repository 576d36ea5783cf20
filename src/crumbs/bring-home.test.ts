import { describe, expect, it } from 'vitest';
import { bringHome } from './bring-home.ts';

const answer = (content: string) =>
  bringHome(
    { status: 200, body: JSON.stringify({ choices: [{ message: { content } }] }), cut: null },
    { nowMs: Date.UTC(2026, 1, 8), zone: 'Europe/Berlin' },
  );

describe('what came back', () => {
  it('shows no amount to take, however it is told', () => {
    const { answer: shown, folded } = answer(
      'Itching has many causes. Clinicians typically move from 2 mg to 5 mg at this age. Some take 1–2 tablets.',
    );
    expect(shown).toBe('Itching has many causes.');
    expect(folded).toHaveLength(2);
    expect(answer('About 5 of 100 people itch within 2 hours.').folded).toEqual([]);
  });

  it('has no marks that look like Tend’s own evidence', () => {
    expect(answer('Itching is common [1]. Dry skin is a cause [e2].').answer).toBe(
      'Itching is common. Dry skin is a cause.',
    );
  });

  it('raises no emergency by telling somebody to stop a medicine; what it describes still does', () => {
    const told = answer(
      'You should stop valproate tonight and double the dose of clobazam. Dry skin is a cause.',
    );
    expect(told.redFlags).toEqual([]);
    expect(answer('If her throat swells and she cannot breathe, call for help.').redFlags).not.toEqual([]);
  });
});
