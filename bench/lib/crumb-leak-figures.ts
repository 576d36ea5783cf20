import type { Preview } from '../../src/contract/index.ts';
import { preview } from '../../src/crumbs/preview.ts';
import { type Leak, leakOf } from './crumb-leak.ts';
import { neededOf, type Scene, scenes, survived } from './crumb-scenes.ts';
import { CLOCK, vaultOf } from './crumb-vault.ts';
import type { Figure } from './figures.ts';
import { type Half, type PrivateItem, type PrivateText, pupaTexts, redactorTexts } from './private-texts.ts';
import { byKind, count, share } from './shares.ts';

/** What really leaves: the bytes of a preview that nothing refuses. */
type Way = (made: Preview, question: string) => string;
const AS_TEND_SENDS: Way = ({ refused, bytes }) => (refused.length === 0 ? bytes : '');
/** A writer that hands on the person's words, and a gate that lets all through: what the figures must notice. */
const PLANTED: Way = (_, question) => question;

const NAMES_REMOVED = { name: 'names removed, published', value: 15.3 };
const BEST_IMPLICIT = { name: 'removal, rewriting and routing, published', value: 43.6 };
const PAPILLON = { name: 'PAPILLON, published', value: 7.5 };
const BEST_KNOWN = 'removal, rewriting and routing, published: 0.6 %';

/** The samples' own texts as journal and question, their items told as a person tells them: the whole path to the bytes. */
export function leakFigures(half: Half, called: string): Figure[] {
  const reported = half === 'held-out';
  const pii = redactorTexts('pii-150', half);
  const implicit = redactorTexts('implicit-60', half);
  const pupa = pupaTexts(half);
  return [
    ...figures(`personal items in what leaves, LLM-Redactor, ${called}`, pii, (text) => text.items, {
      peer: NAMES_REMOVED,
      below: 0.6,
      best: BEST_KNOWN,
      reported,
    }),
    ...figures(
      `implicit identities in what leaves, LLM-Redactor, ${called}`,
      implicit,
      (text) => text.implicit,
      {
        peer: BEST_IMPLICIT,
        below: 20,
        reported,
      },
    ),
    ...figures(`private items in what leaves, PUPA-TNB, ${called}`, pupa, (text) => text.items, {
      peer: PAPILLON,
      below: 1,
      reported,
    }),
  ];
}

type Against = {
  readonly peer: NonNullable<Figure['peer']>;
  readonly below: number;
  readonly best?: string;
  readonly reported: boolean;
};

function figures(
  name: string,
  texts: readonly PrivateText[],
  of: (text: PrivateText) => readonly PrivateItem[],
  against: Against,
): Figure[] {
  const tally = tallyOf();
  const planted = tallyOf();
  for (const text of texts) {
    const items = [...text.items, ...text.implicit];
    const { db, subject } = vaultOf(text.items, undefined, [text.text]);
    const made = preview(db, { question: text.text, subject }, CLOCK, null);
    tally.add(made, AS_TEND_SENDS(made, text.text), of(text), neededOf(text.text));
    if (items.length > 0) planted.add(made, PLANTED(made, text.text), of(text), undefined);
    db.close();
  }
  mustBeSeen(name, tally, planted);
  return tally.figures(
    name,
    { peer: against.peer, ...(against.reported ? { aim: { below: against.below } } : {}) },
    against.best,
  );
}

/** Health questions with journals of their own, a sample's items woven into both: here nearly every question becomes a crumb. */
export function sceneFigures(half: Half): Figure[] {
  const samples = redactorTexts('pii-150', half);
  const all = scenes();
  const tally = tallyOf();
  const finest = tallyOf();
  const planted = tallyOf();
  for (const [at, sample] of samples.entries()) {
    const scene = all[at % all.length];
    if (scene === undefined) continue;
    const { made, sharp, question, close } = played(scene, sample);
    tally.add(made, AS_TEND_SENDS(made, question), sample.items, scene.needed);
    finest.add(sharp, AS_TEND_SENDS(sharp, question), sample.items, scene.needed);
    planted.add(made, PLANTED(made, `${question} ${sample.text}`), sample.items, undefined);
    close();
  }
  const name = 'personal items in what leaves, health questions with LLM-Redactor’s items';
  mustBeSeen(name, tally, planted);
  return [
    ...tally.figures(name, { peer: NAMES_REMOVED, aim: { below: 0.6 } }, BEST_KNOWN),
    ...finest.figures(`${name}, every switch at its finest`, { peer: NAMES_REMOVED }, BEST_KNOWN),
  ];
}

function played(scene: Scene, { text, items }: PrivateText) {
  const { db, journal, subject } = vaultOf(items, scene.born, [text]);
  const of = (kinds: RegExp) => items.find((item) => kinds.test(item.kind) && item.text !== subject)?.text;
  const filled = (line: string) =>
    line
      .replaceAll('{name}', subject)
      .replaceAll('{other}', of(/person|email/) ?? 'a friend')
      .replaceAll('{place}', of(/org_name|address|hostname/) ?? 'school')
      .replaceAll('{number}', of(/phone|ssn|employee_id|ip_address/) ?? 'the nurse');
  for (const fact of scene.facts) {
    const [kind, value = ''] = fact.split(': ');
    if (kind !== 'medicine' && kind !== 'diagnosis') throw new Error(`no such kind of fact: ${kind}`);
    journal.facts.add({ subject, kind, value, status: 'diagnosed' }, CLOCK);
  }
  for (const line of scene.lines) journal.add({ text: filled(line), subject }, CLOCK);
  const question = filled(scene.question);
  const made = preview(db, { question, subject }, CLOCK, null);
  const steps = Object.fromEntries(made.predicates.map(({ type }) => [type, 0]));
  const sharp = preview(db, { question, subject, steps }, CLOCK, null);
  return { made, sharp, question, close: () => db.close() };
}

function tallyOf() {
  const kinds = new Map<string, [number, number]>();
  const said = { crumbs: 0, nothing: 0, refused: 0, texts: 0 };
  const gates = new Map<string, number>();
  const leaks: Record<Leak, number> = { none: 0, partial: 0, normalised: 0, exact: 0 };
  let needed = 0;
  let kept = 0;
  return {
    leaks,
    add(made: Preview, leaves: string, items: readonly PrivateItem[], needs: readonly string[] | undefined) {
      said.texts++;
      if (made.sentence === '') said.nothing++;
      else if (made.refused.length > 0) said.refused++;
      else said.crumbs++;
      if (made.sentence !== '')
        for (const gate of new Set(made.refused.map((one) => one.gate)))
          gates.set(gate, (gates.get(gate) ?? 0) + 1);
      for (const item of items) {
        const leak = leakOf(item.text, leaves);
        leaks[leak]++;
        count(kinds, item.kind, leak !== 'none');
      }
      if (needs !== undefined) {
        needed += needs.length;
        kept += survived(needs, made);
      }
    },
    figures(name: string, against: Pick<Figure, 'peer' | 'aim'>, best?: string): Figure[] {
      const whole = leaks.exact + leaks.normalised;
      const all = whole + leaks.partial + leaks.none;
      const why = [...gates].map(([gate, times]) => `${gate} ${times}`).join(', ');
      const path = `a crumb for ${said.crumbs} of ${said.texts}, nothing to ask in ${said.nothing}, refused ${said.refused}${why === '' ? '' : ` (${why})`}`;
      const predicates =
        needed === 0 ? 'no needed predicates labelled' : `needed predicates kept ${kept} of ${needed}`;
      const note = [best, byKind(kinds), path, predicates].filter((part) => part !== undefined).join('; ');
      return [
        share(`${name}: exact`, leaks.exact, all, { ...against, note }),
        share(`${name}: normalised`, whole, all, against),
        share(`${name}: partial, 4 letters and more`, whole + leaks.partial, all, against),
      ];
    },
  };
}

/** The measure is worth nothing if it does not see the person's own words leave. @throws Error when it does not. */
function mustBeSeen(
  name: string,
  { leaks }: ReturnType<typeof tallyOf>,
  planted: ReturnType<typeof tallyOf>,
): void {
  const { none, ...seen } = planted.leaks;
  const plantedShare =
    (seen.exact + seen.normalised + seen.partial) / (none + seen.exact + seen.normalised + seen.partial);
  const share = 1 - leaks.none / (leaks.none + leaks.exact + leaks.normalised + leaks.partial);
  if (!(plantedShare > 0.95) || !(plantedShare > share))
    throw new Error(
      `${name}: an open gate was planted and the measure saw ${(100 * plantedShare).toFixed(1)} % of it`,
    );
}
