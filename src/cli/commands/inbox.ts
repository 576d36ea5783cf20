import type { Client } from '../client.ts';
import { about, type Command, type Common, type Context, clockOf, present } from '../command.ts';
import { inboxText, sealedText } from '../print/inbox.ts';
import { plural } from '../text.ts';
import { wrongUsage } from '../usage.ts';

export const inboxCommands: readonly Command[] = [
  {
    name: 'inbox',
    usage: '',
    about: 'how many lines written while locked are waiting; asks for no passphrase',
    needs: 'core',
    async run({ client }) {
      const value = await client.call('inbox.state', {});
      return { value, text: inboxText(value) };
    },
  },
  {
    name: 'inbox delete',
    usage: '',
    about: 'deletes for good what could not be read and was put aside',
    needs: 'vault',
    async run({ client }) {
      const value = await client.call('inbox.unreadable.delete', {});
      return { value, text: `Deleted: ${plural(value.deleted, 'file')} that could not be read.` };
    },
  },
];

/** `add --sealed`: one line, without a passphrase. It is on disk when this answers. */
export async function sealLine(client: Client, text: string, common: Common) {
  const { observer } = common;
  const { waiting, ...value } = await client.call('inbox.seal', {
    text,
    ...present({ observer }),
    ...about(common),
    ...clockOf(common),
  });
  return { value, text: sealedText({ ...value, waiting }) };
}

/** The first line of standard input would be the passphrase, and must not become a line of the journal. */
export function refusePassphrase({ common }: Context): void {
  if (common.passphrase.file === '-') {
    throw wrongUsage('add --sealed needs no passphrase. Please leave out --passphrase-file -.');
  }
}
