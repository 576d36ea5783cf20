import type { Compared, LedgerRow } from '../../contract/index.ts';
import { claimSentences, topicsOf } from './sentences.ts';

/** Unit vectors, one a text; null while there is no embedding model. */
export type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[] | null>;

/** From this cosine on two sentences speak of the same. Of two dozen pairs of such sentences with MiniLM: the same .48 to .97, others .22 to .46. */
const SAME_MEANING = 0.55;
/** Without a model: this part of the shorter one's words stands in the other too. */
const SAME_WORDS = 0.5;
/** More than anyone compares. */
const MOST_SENTENCES = 40;

type Sentence = {
  readonly receiver: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly topics: readonly string[];
  readonly vector: Float32Array | undefined;
};

/**
 * Answers of several receivers beside each other, sentence by sentence; null when there are not two. Who is right is never said: two that
 * agree may both be wrong.
 */
export async function compared(rows: readonly LedgerRow[], embed: Embed): Promise<Compared | null> {
  const said = rows.flatMap(({ receiver, answer }) =>
    answer === undefined
      ? []
      : claimSentences(answer)
          .slice(0, MOST_SENTENCES)
          .map((text) => ({ receiver, text })),
  );
  const receivers = [...new Set(said.map(({ receiver }) => receiver))];
  if (receivers.length < 2) return null;
  const vectors = await embed(said.map(({ text }) => text));
  const all = said.map(
    (one, at): Sentence => ({
      ...one,
      words: contentWords(one.text),
      topics: topicsOf(one.text).map(({ name }) => name),
      vector: vectors?.[at],
    }),
  );
  const groups = aligned(all);
  const grouped = new Set(groups.flat());
  return {
    by: vectors === null ? 'words' : 'meaning',
    alike: groups.map((group) => ({
      about: [...new Set(group.flatMap(({ topics }) => topics))],
      said: group.map(({ receiver, text }) => ({ receiver, text })),
      againstEachOther: new Set(group.map(({ text }) => denies(text))).size > 1,
    })),
    alone: receivers.map((receiver) => ({
      receiver,
      sentences: all.filter((one) => one.receiver === receiver && !grouped.has(one)).map(({ text }) => text),
    })),
    topics: [...new Set(all.flatMap(({ topics }) => topics))].map((name) => ({
      name,
      receivers: receivers.filter((receiver) =>
        all.some((one) => one.receiver === receiver && one.topics.includes(name)),
      ),
    })),
  };
}

/** The best pairs first; a sentence stands in one group, and each receiver once in it. */
function aligned(all: readonly Sentence[]): Sentence[][] {
  const pairs = all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => b.receiver !== a.receiver)
      .map((b) => ({ a, b, likeness: likeness(a, b) })),
  );
  const groups: Sentence[][] = [];
  for (const { a, b, likeness } of pairs.sort((one, other) => other.likeness - one.likeness)) {
    if (likeness < 1) break;
    const [ofA, ofB] = [groups.find((group) => group.includes(a)), groups.find((group) => group.includes(b))];
    if (ofA === undefined && ofB === undefined) groups.push([a, b]);
    else if (ofA === undefined) join(ofB, a);
    else if (ofB === undefined) join(ofA, b);
  }
  return groups;
}

function join(group: Sentence[] | undefined, one: Sentence): void {
  if (group?.every(({ receiver }) => receiver !== one.receiver)) group.push(one);
}

/** 1 and more: they speak of the same. */
function likeness(a: Sentence, b: Sentence): number {
  if (a.vector !== undefined && b.vector !== undefined) return cosine(a.vector, b.vector) / SAME_MEANING;
  const both = [...a.words].filter((word) => b.words.has(word)).length;
  return both / Math.max(1, Math.min(a.words.size, b.words.size)) / SAME_WORDS;
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** A sentence that says no to what it is about. Simple on purpose: it only asks a person to read both. */
function denies(sentence: string): boolean {
  return /\b(?:not|no|never|rarely|unlikely|cannot|isn['’]t|doesn['’]t|don['’]t|aren['’]t|won['’]t|without)\b/i.test(
    sentence,
  );
}

function contentWords(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '');

const COMMON: ReadonlySet<string> = new Set(
  'this that these those with from into than then them they their there have been being also some such when what which while will would could should more most many much often very other about after before because however'.split(
    ' ',
  ),
);
