import type { Refusal } from '../../src/contract/index.ts';
import { checkSentence } from '../../src/crumbs/leak-gate/index.ts';
import { scratchDb, type WritableDb } from '../../src/vault/index.ts';
import { type Attempt, disguised, LICENSED, rewritten } from './crumb-adversary.ts';
import { vaultOf } from './crumb-vault.ts';
import type { Figure } from './figures.ts';
import { type Half, type PrivateText, pupaTexts, redactorTexts } from './private-texts.ts';
import { byKind, count, share } from './shares.ts';

type Gate = (db: WritableDb, sentence: string) => readonly Refusal[];
const GATE: Gate = (db, sentence) => checkSentence(db, sentence, LICENSED);
/** What the figures must notice. */
const OPEN: Gate = () => [];

/**
 * The gate alone, with a writer that leaves items in: told in other words as a model rewrites, and hidden in an otherwise clean crumb. An
 * item is stopped when a refusal points at it, not merely somewhere in its sentence. Without the rule that every word needs
 * a switch, which stops all of these.
 */
export function adversaryFigures(half: Half): Figure[] {
  const pii = redactorTexts('pii-150', half);
  const pupa = pupaTexts(half);
  const implicit = redactorTexts('implicit-60', half);
  return [
    ...attempts('LLM-Redactor’s items', pii),
    ...attempts('PUPA-TNB’s items', pupa),
    wholeTexts('implicit identities, their own text handed on', implicit),
  ];
}

function attempts(called: string, texts: readonly PrivateText[]): Figure[] {
  const known = tallied(texts, GATE, (text) => vaultOf(text.items).db);
  const strange = tallied(texts, GATE, () => scratchDb());
  if (tallied(texts.slice(0, 5), OPEN, () => scratchDb()).stopped > 0)
    throw new Error('an open gate was planted and the measure counts items as stopped');
  const of = (name: string) => `gate alone, ${called}, ${name}`;
  return [
    share(of('items stopped, a vault that knows them'), known.stopped, known.all, {
      note: `sentence refused ${known.refused}; ${byKind(known.kinds)}; ${byKind(known.ways)}`,
    }),
    share(of('items stopped, told in other words'), ...pair(known.ways, 'told in other words')),
    share(of('items stopped, a vault that knows nothing'), strange.stopped, strange.all, {
      note: `sentence refused ${strange.refused}; ${byKind(strange.kinds)}; ${byKind(strange.ways)}`,
    }),
  ];
}

function pair(counts: ReadonlyMap<string, readonly [number, number]>, kind: string): [number, number] {
  const [hits, of] = counts.get(kind) ?? [0, 0];
  return [hits, of];
}

function tallied(texts: readonly PrivateText[], gate: Gate, vault: (text: PrivateText) => WritableDb) {
  const kinds = new Map<string, [number, number]>();
  const ways = new Map<string, [number, number]>();
  const sum = { stopped: 0, refused: 0, all: 0 };
  for (const text of texts) {
    const db = vault(text);
    const items = text.items.map((item) => item.text);
    for (const item of text.items) {
      const told = rewritten(text.text, item.text, items);
      for (const attempt of [...disguised(item.text), ...(told === undefined ? [] : [told])]) {
        const refusals = gate(db, attempt.sentence);
        const stopped = refusals.some((refusal) => pointsAt(refusal, attempt));
        count(kinds, item.kind, stopped);
        count(ways, attempt.how, stopped);
        sum.all++;
        if (stopped) sum.stopped++;
        if (refusals.length > 0) sum.refused++;
      }
    }
    db.close();
  }
  return { ...sum, kinds, ways };
}

function pointsAt({ gate, start, end }: Refusal, attempt: Attempt): boolean {
  return gate === 'gate' || ((start ?? -1) < attempt.end && (end ?? -1) > attempt.start);
}

/** Nobody is named, so nothing can point: stopped is what is in a sentence that does not leave. */
function wholeTexts(name: string, texts: readonly PrivateText[]): Figure {
  const db = scratchDb();
  let all = 0;
  let stopped = 0;
  for (const { text, implicit } of texts) {
    all += implicit.length;
    if (GATE(db, text).length > 0) stopped += implicit.length;
  }
  return share(`gate alone, ${name}, stopped`, stopped, all);
}
