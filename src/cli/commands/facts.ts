import {
  Day,
  FactId,
  FactKind,
  FactStatus,
  LONGEST_USUAL_FIT_MIN,
  Plan,
  PlanKind,
} from '../../contract/index.ts';
import { type Args, about, type Command, clockOf, present } from '../command.ts';
import { factsText, factText } from '../print/facts.ts';
import { regimenOf, regimenOptions, saysRegimen } from '../regimen-options.ts';
import { needed, oneOf, wrongUsage } from '../usage.ts';
import { underCards, warningAnyway } from '../warn-anyway.ts';

const ofPlans = ['under', 'from', 'by', 'given', 'review-by'];
const kinds = FactKind.exclude(['plan']);

export const factCommands: readonly Command[] = [
  {
    name: 'fact add',
    usage: 'KIND VALUE',
    about:
      'what stands for longer than a day; fact add plan usual-seizure --under MINUTES, or plan usual-oxygen --from PERCENT, with --by NAME --given DAY --review-by DAY, keeps what a clinician allowed; a medicine also takes --times 07:30,19:30 (or morning, noon, evening, night), --days mon,thu, --every HOURS or --as-needed, --route and --prescribed-by, and is read for what they leave out',
    options: {
      status: { type: 'string' },
      since: { type: 'string' },
      under: { type: 'string' },
      from: { type: 'string' },
      by: { type: 'string' },
      given: { type: 'string' },
      'review-by': { type: 'string' },
      ...regimenOptions,
    },
    needs: 'vault',
    async run({ client, common, args }) {
      const about_ = { ...about(common), ...clockOf(common) };
      if (args.words[0] === 'plan') {
        refuseOthers(
          args,
          ['status', 'since', ...Object.keys(regimenOptions)],
          'does not belong to a plan: it has --given and --review-by',
        );
        const value = await client.call('fact.plan', { ...planOf(args), ...about_ });
        return { value, text: factText(value) };
      }
      refuseOthers(args, ofPlans, 'belongs to a plan: tend fact add plan KIND');
      const kind = oneOf(needed(args.words, 0, 'a kind and a value'), kinds.options, 'KIND');
      if (kind === undefined) throw wrongUsage('This command needs a kind and a value.');
      const words = needed([args.words.slice(1).join(' ')].filter(Boolean), 0, 'a value after the kind');
      if (kind !== 'medicine' && saysRegimen(args)) {
        throw wrongUsage('Only a medicine has times, a route and somebody who prescribed it.');
      }
      const value = await warningAnyway(client, words, common, async () =>
        client.call('fact.add', {
          kind,
          value: words,
          ...about_,
          ...present({
            status: oneOf(args.option('status'), FactStatus.options, '--status'),
            since: args.option('since'),
            regimen: await regimenOf(args, words, client),
          }),
        }),
      );
      return { value, text: await underCards(client, words, common, factText(value)) };
    },
  },
  {
    name: 'fact change',
    usage: 'ID VALUE',
    about: 'a medicine as it is now; the one before ends and stays in the list as what was',
    options: { since: { type: 'string' }, ...regimenOptions },
    needs: 'vault',
    async run({ client, common, args }) {
      const words = needed([args.words.slice(1).join(' ')].filter(Boolean), 0, 'how it is taken now');
      const value = await client.call('fact.change', {
        ...{ id: factId(args), value: words, ...clockOf(common) },
        ...present({ since: args.option('since'), regimen: await regimenOf(args, words, client) }),
      });
      return { value, text: factText(value) };
    },
  },
  {
    name: 'fact list',
    usage: '',
    about: 'the facts about a subject, those that stand no longer last',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('fact.list', { ...about(common), ...clockOf(common) });
      return { value, text: factsText(value.facts) };
    },
  },
  {
    name: 'fact review',
    usage: 'ID',
    about: 'says that a fact still stands; a plan is written down anew instead',
    needs: 'vault',
    async run({ client, common, args }) {
      const value = await client.call('fact.review', { id: factId(args), ...clockOf(common) });
      return { value, text: factText(value) };
    },
  },
  {
    name: 'fact later',
    usage: 'ID',
    about: 'asks in a week whether a fact still stands',
    needs: 'vault',
    async run({ client, common, args }) {
      const value = await client.call('fact.later', { id: factId(args), ...clockOf(common) });
      return { value, text: factText(value) };
    },
  },
  {
    name: 'fact end',
    usage: 'ID',
    about: 'says that a fact stands no longer; it stays in the list as what was',
    needs: 'vault',
    async run({ client, common, args }) {
      const value = await client.call('fact.end', { id: factId(args), ...clockOf(common) });
      return { value, text: factText(value) };
    },
  },
];

function refuseOthers(args: Args, options: readonly string[], why: string): void {
  const stray = options.find((name) => args.option(name) !== undefined);
  if (stray !== undefined) throw wrongUsage(`--${stray} ${why}.`);
}

function factId(args: Args): FactId {
  const id = FactId.safeParse(args.words[0]);
  if (!id.success) throw wrongUsage('This command needs the id of a fact, as tend fact list prints it.');
  return id.data;
}

/** What a plan is has to be said whole: nothing of it is guessed. */
function planOf(args: Args) {
  const kind = oneOf(
    needed(args.words, 1, `a kind of plan: ${PlanKind.options.join(' or ')}`),
    PlanKind.options,
    'plan',
  );
  const plan = Plan.safeParse(
    kind === 'usual-oxygen'
      ? { kind, fromPercent: numberOf(args, 'from') }
      : { kind, underMinutes: numberOf(args, 'under') },
  );
  if (!plan.success) {
    throw wrongUsage(
      kind === 'usual-oxygen'
        ? '--from is the lowest usual reading in percent, from 75 to 91.'
        : `--under is the minutes a usual fit stays under, up to ${LONGEST_USUAL_FIT_MIN}: a longer one is an emergency whatever a plan says.`,
    );
  }
  const givenBy = args.option('by')?.trim();
  if (givenBy === undefined || givenBy === '') throw wrongUsage('Say with --by who gave the plan.');
  return { plan: plan.data, givenBy, givenOn: day(args, 'given'), reviewBy: day(args, 'review-by') };
}

function numberOf(args: Args, option: string): number | undefined {
  const value = args.option(option);
  return value !== undefined && /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

function day(args: Args, option: string): string {
  const value = Day.safeParse(args.option(option));
  if (!value.success) throw wrongUsage(`--${option} is a day, as 2026-03-03.`);
  return value.data;
}
