import {
  CrumbKind,
  type Predicate,
  type PredicateSteps,
  PredicateType,
  type Preview,
} from '../../contract/index.ts';
import type { Client } from '../client.ts';
import { about, type Command, type Common, clockOf, present } from '../command.ts';
import { kindsText, previewText } from '../print/crumb-preview.ts';
import { needed, oneOf, wrongUsage } from '../usage.ts';
import { underCards } from '../warn-anyway.ts';
import { eachText } from './journal.ts';

export const previewCommands: readonly Command[] = [
  {
    name: 'crumb preview',
    usage: '"QUESTION" | -',
    about:
      'the bytes that would leave, what stays, and why a gate refused; --set TYPE=coarser|finer|on|off|N moves one predicate (N counts from 0, the finest), --kind KIND asks it as another kind, --need lets the model here propose which predicates it needs',
    options: {
      provider: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
      kind: { type: 'string' },
      need: { type: 'boolean' },
    },
    needs: 'vault',
    run: eachText('a question', async (client, question, common, { args }) => {
      const kind = oneOf(args.option('kind'), CrumbKind.options, '--kind');
      const asked = { question, ...present({ providers: args.list('provider'), kind }) };
      const value = await previewed(client, common, asked, {
        moves: (args.list('set') ?? []).map(readMove),
        need: args.flag('need'),
      });
      return { value, text: await underCards(client, question, common, previewText(value)) };
    }),
  },
  {
    name: 'crumb kinds',
    usage: '',
    about: 'every kind of question, what each may carry, and which you said never to',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('crumb.kinds', {});
      return { value, text: kindsText(value) };
    },
  },
  neverCommand('crumb never', true, 'questions of this kind never leave'),
  neverCommand('crumb allow', false, 'questions of this kind may leave again, each after your yes'),
];

function neverCommand(name: string, never: boolean, what: string): Command {
  return {
    name,
    usage: 'KIND',
    about: what,
    needs: 'vault',
    async run({ client, args }) {
      const kind = oneOf(needed(args.words, 0, 'a kind of question'), CrumbKind.options, 'The kind');
      if (kind === undefined) throw wrongUsage('tend crumb kinds lists the kinds.');
      const value = await client.call('crumb.never', { kind, never });
      return { value, text: kindsText(value) };
    },
  };
}

type Move = { readonly type: PredicateType; readonly to: string };
type Asked = { readonly question: string; readonly providers?: string[]; readonly kind?: CrumbKind };

function readMove(written: string): Move {
  const [type, to] = written.split('=');
  const known = PredicateType.options.find((one) => one === type);
  if (known === undefined || to === undefined || !/^(?:coarser|finer|on|off|\d{1,2})$/.test(to)) {
    throw wrongUsage(
      `--set is TYPE=coarser, finer, on, off or a number; TYPE is one of: ${PredicateType.options.join(', ')}.`,
    );
  }
  return { type: known, to };
}

/** First where everything stands by itself, then with what was moved. */
async function previewed(
  client: Client,
  common: Common,
  asked: Asked,
  { moves, need }: { readonly moves: readonly Move[]; readonly need: boolean },
): Promise<Preview> {
  const whom = { ...about(common), ...clockOf(common) };
  const input = { ...asked, ...whom };
  const { question, kind } = asked;
  const proposed = need
    ? ((await client.call('crumb.need', { question, ...present({ kind }) })).proposed ?? undefined)
    : undefined;
  const standing = { ...input, ...present({ proposed }) };
  const first = await client.call('crumb.preview', standing);
  if (moves.length === 0) return first;
  const steps: PredicateSteps = {};
  for (const { type, to } of moves) {
    const predicate = first.predicates.find((one) => one.type === type);
    if (predicate === undefined) {
      throw wrongUsage(
        `${type} is not part of this question: it may not carry it, or nothing of it was written down.`,
      );
    }
    steps[type] = placeOf(predicate, steps[type], to);
  }
  return client.call('crumb.preview', { ...standing, steps });
}

/** @param moved where an earlier --set of the same command put it */
function placeOf(predicate: Predicate, moved: number | null | undefined, to: string): number | null {
  const last = predicate.lattice.length - 1;
  const at = moved === undefined ? predicate.step : (moved ?? last + 1);
  if (to === 'off') return null;
  if (to === 'on') return Math.min(at, last);
  const step = to === 'coarser' ? at + 1 : to === 'finer' ? Math.max(0, at - 1) : Number(to);
  return step > last ? null : step;
}
