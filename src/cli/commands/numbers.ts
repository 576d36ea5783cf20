import { NumberId, NumberKind } from '../../contract/index.ts';
import { type Args, about, type Command, present } from '../command.ts';
import { numbersText, numberText } from '../print/numbers.ts';
import { needed, oneOf, wrongUsage } from '../usage.ts';

export const numberCommands: readonly Command[] = [
  {
    name: 'number list',
    usage: '',
    about: 'whom a warning says to call: the built-in ones of the country, then those that were added',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('number.list', about(common));
      return { value, text: numbersText(value) };
    },
  },
  {
    name: 'number add',
    usage: 'KIND NUMBER LABEL',
    about:
      'adds one (emergency, poison, crisis or doctor) beneath the built-in ones; --country where it is good, else wherever you are; --at-lock-screen on shows it there too, in the clear; --sure keeps one that no table knows',
    options: {
      country: { type: 'string' },
      'at-lock-screen': { type: 'string' },
      sure: { type: 'boolean' },
    },
    needs: 'vault',
    async run({ client, args }) {
      const [first, second, ...label] = args.words;
      const kind = oneOf(first, NumberKind.options, 'KIND');
      if (kind === undefined || second === undefined || label.length === 0)
        throw wrongUsage('This command needs a kind, a number in one word or in quotes, and whose it is.');
      const value = await client.call('number.add', {
        ...{ kind, number: second, label: label.join(' ') },
        ...{ lockScreen: atLockScreen(args) === 'on', sure: args.flag('sure') },
        ...present({ country: args.option('country')?.toUpperCase() }),
      });
      return { value, text: numberText(value) };
    },
  },
  {
    name: 'number set',
    usage: 'ID',
    about: '--at-lock-screen on shows an added number at the lock screen too, in the clear; off no longer',
    options: { 'at-lock-screen': { type: 'string' } },
    needs: 'vault',
    async run({ client, args }) {
      const on = atLockScreen(args);
      if (on === undefined) throw wrongUsage('Say --at-lock-screen on or off.');
      const value = await client.call('number.set', { id: numberId(args), lockScreen: on === 'on' });
      return { value, text: numberText(value) };
    },
  },
  {
    name: 'number remove',
    usage: 'ID',
    about: 'takes out one that was added; built-in ones stay',
    needs: 'vault',
    async run({ client, args }) {
      const value = await client.call('number.remove', { id: numberId(args) });
      return { value, text: 'Removed.' };
    },
  },
];

const atLockScreen = (args: Args) =>
  oneOf(args.option('at-lock-screen'), ['on', 'off'] as const, '--at-lock-screen');

function numberId(args: Args): NumberId {
  const id = NumberId.safeParse(needed(args.words, 0, 'the id of a number'));
  if (!id.success) throw wrongUsage('This command needs the id of a number, as tend number list prints it.');
  return id.data;
}
