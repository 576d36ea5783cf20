import { ClockTime, type Expected, type ExpectedDose, FactId, type Reminders } from '../../contract/index.ts';
import { about, type Command, type Common, clockOf } from '../command.ts';
import { EXIT } from '../exit.ts';
import { addedText, questionLine } from '../print/journal.ts';
import { whenOf } from '../print/time.ts';
import { heading, quiet, wrap } from '../text.ts';
import { needed, oneOf, wrongUsage } from '../usage.ts';

const who = (common: Common) => ({
  ...about(common),
  ...clockOf(common),
  ...(common.observer === undefined ? {} : { observer: common.observer }),
});

export const expectedCommands: readonly Command[] = [
  {
    name: 'expected list',
    usage: '',
    about: 'doses whose time has come and that are not written down',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('expected.list', who(common));
      return { value, text: expectedText(value) };
    },
  },
  {
    name: 'expected settle',
    usage: 'FACT given|not-given',
    about:
      'writes down the first of a medicine that is expected; --at 19:50 when it was at another time; --sure answers what is asked about the dose',
    options: { at: { type: 'string' }, sure: { type: 'boolean' } },
    needs: 'vault',
    async run({ client, common, args }) {
      const fact = FactId.safeParse(args.words[0]);
      if (!fact.success)
        throw wrongUsage('This command needs the id of a medicine, as tend expected list prints it.');
      const how = oneOf(
        needed(args.words, 1, 'given or not-given'),
        ['given', 'not-given'] as const,
        'settle',
      );
      if (how === undefined) throw wrongUsage('Say given or not-given.');
      const { doses, missed } = await client.call('expected.list', who(common));
      const dose = [...missed, ...doses].find((one) => one.fact === fact.data);
      if (dose === undefined)
        return { value: null, text: 'Nothing of it is expected now.', status: EXIT.nothing };
      const time = args.option('at');
      const value = await client.call('expected.settle', {
        ...who(common),
        ...{ fact: dose.fact, at: dose.at, how, sure: args.flag('sure') },
        ...(time === undefined ? {} : { time: sameDay(dose, time) }),
      });
      if ('asked' in value) {
        const questions = value.asked.map(questionLine);
        return {
          value,
          text: [...questions, 'Nothing was kept yet. The same with --sure keeps it.'].join('\n'),
          status: EXIT.error,
        };
      }
      return { value, text: addedText(value) };
    },
  },
  {
    name: 'reminder get',
    usage: '',
    about: 'whether the window reminds of what is expected of a subject, and at what time of the check-in',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('reminder.get', { ...about(common), ...clockOf(common) });
      return { value, text: reminderText(value) };
    },
  },
  {
    name: 'reminder set',
    usage: '',
    about:
      '--doses on|off, --check-in 20:30|off: the window then shows a notification that says only “Something to write down”',
    options: { doses: { type: 'string' }, 'check-in': { type: 'string' } },
    needs: 'vault',
    async run({ client, common, args }) {
      const whose = { ...about(common), ...clockOf(common) };
      const before = await client.call('reminder.get', whose);
      const doses = oneOf(args.option('doses'), ['on', 'off'] as const, '--doses');
      const time = args.option('check-in');
      if (time !== undefined && time !== 'off' && !ClockTime.safeParse(time).success) {
        throw wrongUsage('--check-in is a time as 20:30, or off.');
      }
      const value = await client.call('reminder.set', {
        ...whose,
        doses: doses === undefined ? before.doses : doses === 'on',
        checkIn: time === undefined ? before.checkIn : time === 'off' ? null : time,
      });
      return { value, text: reminderText(value) };
    },
  },
];

/** A time of the same day on the same wall. */
function sameDay({ at }: ExpectedDose, time: string): string {
  if (!ClockTime.safeParse(time).success) throw wrongUsage('--at is a time as 19:50.');
  return `${at.start.slice(0, 11)}${time}:00${at.start.slice(19)}`;
}

function expectedText({ doses, missed, said }: Expected): string {
  if (doses.length + missed.length === 0) return 'Nothing that was expected is missing.';
  return [
    ...doses.map(doseText),
    ...said.map(({ words }) => questionLine(`“${words}”: does that mean all of these?`)),
    ...(missed.length === 0 ? [] : [heading('Of the days before'), ...missed.map(doseText)]),
  ].join('\n');
}

const doseText = ({ words, at, fact }: ExpectedDose) =>
  `${wrap(`${words}, ${whenOf(at)}: not written down`, '  ', '')}\n${quiet(`  ${fact}`)}`;

function reminderText({ doses, checkIn }: Reminders): string {
  return `doses ${doses ? 'on' : 'off'} · check-in ${checkIn ?? 'off'}`;
}
