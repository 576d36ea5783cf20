import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TendError } from '../../contract/index.ts';
import { type Client, openClient } from '../client.ts';
import type { Command } from '../command.ts';
import { answerText } from '../print/answer.ts';
import { previewText } from '../print/crumb-preview.ts';
import { addedText } from '../print/journal.ts';
import { ledgerText } from '../print/ledger.ts';
import { out } from '../streams.ts';
import { heading, quiet, wrap, written } from '../text.ts';

/** What a caregiver might write on an evening, about the one of the invented week with the most entries. */
const lines = (name: string) => [
  `gave ${name} 2.5 mg melatonin 20:10, itchy arms 3/10 by nine`,
  `${name} had ice cream at 15:00, no rash all afternoon`,
  `${name} slept badly last night, woke three times`,
];

export const tourCommand: Command = {
  name: 'tour',
  usage: '',
  about: 'shows Tend on a throw-away vault with an invented week, then deletes it',
  options: { 'no-model': { type: 'boolean' } },
  needs: 'core',
  async run({ common, args }) {
    const folder = mkdtempSync(join(tmpdir(), 'tend-tour-'));
    const client = openClient({ vaultDir: join(folder, 'vault'), zone: common.zone });
    try {
      await walk(client, args.flag('no-model'));
    } finally {
      await client.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return undefined;
  },
};

async function walk(client: Client, noModel: boolean): Promise<void> {
  const passphrase = randomBytes(24).toString('base64url');
  await client.call('vault.create', { passphrase, owner: 'Sam', start: 'sample' });
  const { subjects } = await client.call('subject.list', {});
  const invented = subjects.filter(({ sample }) => sample).sort((a, b) => b.entries - a.entries);
  const name = invented[0]?.name;
  if (name === undefined) throw new TendError('internal', 'The sample week has nobody in it.');
  await out(
    quiet(
      `${wrap('A vault that exists only for this tour, with an invented week in it. Nothing here is about a real person.')}\n\n`,
    ),
  );

  for (const text of lines(name)) {
    await step(`add "${text}"`, addedText(await client.call('journal.add', { text, subject: name })));
  }

  const question = `When did ${name} last have melatonin?`;
  const skip = noModel ? { noModel } : {};
  await step(`ask "${question}"`, answerText(await client.call('ask', { question, subject: name, ...skip })));

  for (const crumb of [`Should I stop giving ${name} melatonin?`, 'Can melatonin cause itching?']) {
    await step(
      `crumb preview "${crumb}"`,
      previewText(await client.call('crumb.preview', { question: crumb, subject: name })),
    );
  }
  await step('ledger', ledgerText(await client.call('ledger.list', { verify: true })));
}

function step(command: string, text: string): Promise<void> {
  return out(`${heading(written(`$ tend ${command}`))}\n\n${text}\n\n`);
}
