import type { ExamTask } from '../contract/index.ts';

/**
 * Which exam a result must be of, for each task: a fingerprint of its prompt, its items and its marks (src/exam computes it, and a test
 * holds the two together). Whoever changes one of these examines the shipped models again.
 */
export const EXAM_VERSIONS: Readonly<Record<ExamTask, string>> = {
  wording: 'a0096fa6549e',
  question: 'e75a66409f94',
  events: '8cd6b5a2b5f5',
  support: 'b2bb30a1ff41',
  needed: '0210c7d2dc46',
};
