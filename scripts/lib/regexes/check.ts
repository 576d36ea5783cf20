import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { root } from '../run.ts';
import type { Expression } from './find.ts';

/**
 * What counts as hanging. Where recheck can prove it (automata), more than linear in the length is too much, however little. Where it
 * has to search (look-around, long alternatives), 10,000 characters that take more than two million steps are too much: a
 * square of them is fifty million, and a second's work is a hundred. Counted, not timed: the answer is the same on a busy machine.
 */
const LIMITS = {
  maxAttackStringSize: 10_000,
  attackLimit: 2_000_000,
  attackTimeout: null,
  maxIteration: 4,
  timeout: 600_000,
} as const;

const file = join(root, 'scripts/lib/regexes/checked.txt');

/** Those the tool found safe before, so that only what is new or was changed has to be looked at. `npm run regexes` writes it. */
export function checkedBefore(): ReadonlySet<string> {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
}

export function remember(safe: readonly Expression[]): void {
  writeFileSync(file, `${safe.map(hashOf).sort().join('\n')}\n`);
}

/** With the limits: what was safe under others is looked at again. */
export function hashOf({ source, flags }: Expression): string {
  return createHash('sha256')
    .update(JSON.stringify([source, flags, LIMITS]))
    .digest('hex')
    .slice(0, 24);
}

/** @returns what is wrong with it, in a line; undefined when nothing is */
export async function faultOf(expression: Expression): Promise<string | undefined> {
  const { source, flags, where } = expression;
  const found = await check(source, flags, LIMITS);
  const about = `${where} /${source.slice(0, 100)}/${flags}`;
  if (found.status === 'safe') return undefined;
  if (found.status === 'unknown')
    return `${about}: the tool gives up (${found.error.kind}); please make it simpler`;
  return `${about}: ${found.complexity.summary}, with ${found.attack.pattern.slice(0, 200)}`;
}
