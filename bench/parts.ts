import type { Part } from './lib/figures.ts';
import { answers } from './parts/answers.ts';
import { answersThird } from './parts/answers-third.ts';
import { capture } from './parts/capture.ts';
import { cipher } from './parts/cipher.ts';
import { crumbs } from './parts/crumbs.ts';
import { exact } from './parts/exact.ts';
import { models } from './parts/models.ts';
import { questions } from './parts/questions.ts';
import { retrieval } from './parts/retrieval.ts';
import { safety } from './parts/safety.ts';
import { safetyTime } from './parts/safety-time.ts';
import { saving } from './parts/saving.ts';
import { search } from './parts/search.ts';
import { secondReading } from './parts/second-reading.ts';
import { timeline } from './parts/timeline.ts';
import { unlock } from './parts/unlock.ts';
import { window } from './parts/window.ts';

/** In the order they run: what needs a quiet machine first, what uses all cores for long last. */
export const parts: readonly Part[] = [
  window,
  timeline,
  unlock,
  cipher,
  saving,
  safetyTime,
  search,
  exact,
  capture,
  safety,
  crumbs,
  models,
  retrieval,
  questions,
  secondReading,
  answers,
  answersThird,
];
