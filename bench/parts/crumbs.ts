import { adversaryFigures } from '../lib/crumb-adversary-figures.ts';
import { heldBackFigures } from '../lib/crumb-held-back.ts';
import { leakFigures, sceneFigures } from '../lib/crumb-leak-figures.ts';
import { speedFigures } from '../lib/crumb-speed.ts';
import type { Part } from '../lib/figures.ts';
import { presidioSentences } from '../lib/private-texts.ts';
import { recogniserFigures } from '../lib/recogniser-score.ts';

/**
 * What leaves, what gets past the leak gate and what it holds back without need. The half "reported" was not looked at while
 * anything was tuned. Published figures (LLM-Redactor 2026, PAPILLON NAACL 2025, Presidio) are on data of the same kind, not on
 * the same split.
 */
export const crumbs: Part = {
  name: 'crumbs',
  run: async () => [
    ...leakFigures('held-out', 'reported'),
    ...leakFigures('tuned', 'looked at'),
    ...sceneFigures('held-out'),
    ...adversaryFigures('held-out'),
    ...recogniserFigures(presidioSentences('held-out'), 'templates not looked at', true),
    ...recogniserFigures(presidioSentences('tuned'), 'templates looked at', false),
    ...heldBackFigures('held-out'),
    ...(await speedFigures()),
  ],
};
