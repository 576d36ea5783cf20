import { type Output, PersonRole, Sex, SubjectColour } from '../../contract/index.ts';
import { type Args, type Command, present } from '../command.ts';
import { joined, plural, wrap } from '../text.ts';
import { needed, oneOf } from '../usage.ts';

const subjectOptions = {
  born: { type: 'string' },
  sex: { type: 'string' },
  country: { type: 'string' },
  colour: { type: 'string' },
  alias: { type: 'string', multiple: true },
} as const;

export const peopleCommands: readonly Command[] = [
  {
    name: 'subject add',
    usage: 'NAME',
    about: 'someone entries are about',
    options: subjectOptions,
    needs: 'vault',
    async run({ client, args }) {
      const value = await client.call('subject.add', { name: name(args), ...subjectFields(args) });
      return { value, text: subjectText(value) };
    },
  },
  {
    name: 'subject set',
    usage: 'NAME',
    about: 'changes what is known about a subject',
    options: { ...subjectOptions, 'new-name': { type: 'string' } },
    needs: 'vault',
    async run({ client, args }) {
      const newName = args.option('new-name');
      const value = await client.call('subject.set', {
        name: name(args),
        ...subjectFields(args),
        ...(newName === undefined ? {} : { newName }),
      });
      return { value, text: subjectText(value) };
    },
  },
  {
    name: 'subject list',
    usage: '',
    about: 'the subjects of this vault',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('subject.list', {});
      return {
        value,
        text: value.subjects.map(subjectText).join('\n') || 'Nobody yet: tend subject add NAME.',
      };
    },
  },
  {
    name: 'person add',
    usage: 'NAME',
    about: 'someone the journal mentions; the name never leaves',
    options: { role: { type: 'string' }, alias: { type: 'string', multiple: true } },
    needs: 'vault',
    async run({ client, args }) {
      const role = oneOf(args.option('role'), PersonRole.options, '--role') ?? 'other';
      const value = await client.call('person.add', {
        name: name(args),
        role,
        ...present({ aliases: args.list('alias') }),
      });
      return { value, text: personText(value) };
    },
  },
  {
    name: 'person list',
    usage: '',
    about: 'who is known by name',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('person.list', {});
      return { value, text: value.people.map(personText).join('\n') || 'Nobody yet: tend person add NAME.' };
    },
  },
];

function name(args: Args): string {
  return needed([args.words.join(' ')].filter(Boolean), 0, 'a name');
}

function subjectFields(args: Args) {
  return present({
    born: args.option('born'),
    sex: oneOf(args.option('sex'), Sex.options, '--sex'),
    country: args.option('country')?.toUpperCase(),
    colour: oneOf(args.option('colour'), SubjectColour.options, '--colour'),
    aliases: args.list('alias'),
  });
}

function subjectText({ name, born, sex, country, aliases, entries, sample }: Output<'subject.add'>): string {
  return wrap(
    joined([
      name,
      born && `born ${born}`,
      sex,
      country,
      aliases !== undefined && aliases.length > 0 && `also ${aliases.join(', ')}`,
      plural(entries, 'entry', 'entries'),
      sample && 'invented, for looking around',
    ]),
    '  ',
    '',
  );
}

function personText({ name, role, aliases }: Output<'person.add'>): string {
  return wrap(joined([name, role, aliases.length > 0 && `also ${aliases.join(', ')}`]), '  ', '');
}
