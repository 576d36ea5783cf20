import type { Fact } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';

const text = en.about;

/** How sure it is, in words: suspected and diagnosed are never the same. Null for what nobody diagnoses, as a telephone number. */
export function statusWords({ kind, status }: Pick<Fact, 'kind' | 'status'>): string | null {
  const ofIllness = kind === 'diagnosis' || kind === 'allergy' || kind === 'intolerance';
  return status === 'diagnosed' && !ofIllness ? null : text.statuses[status];
}

export const stands = ({ until }: Fact): boolean => until === undefined;
