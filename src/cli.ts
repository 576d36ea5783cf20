import { resolve } from 'node:path';
import { readCommandLine } from './cli/arguments.ts';
import { type Client, openClient } from './cli/client.ts';
import type { Common, Context, Result } from './cli/command.ts';
import { commands, later } from './cli/commands/index.ts';
import { knownZone } from './cli/dates.ts';
import { EXIT, exitStatus } from './cli/exit.ts';
import { helpText } from './cli/help.ts';
import { readPassphrase } from './cli/passphrase.ts';
import { arrivedText } from './cli/print/inbox.ts';
import { converse } from './cli/prompt.ts';
import { inputLines, out, ReaderGone, say, watchPipes } from './cli/streams.ts';
import { wrongUsage } from './cli/usage.ts';

import { asErrorData, Instant, TendError } from './contract/index.ts';
import { version } from './core/version.ts';
import { defaultVault } from './paths.ts';
import { noCoreDumps } from './transport/index.ts';

/** The core of this run, once it is started: closed on every way out, signals included. */
let client: Client | undefined;

noCoreDumps();
watchPipes();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void close().then(() => process.kill(process.pid, signal));
  });
}
const wantsJson = process.argv.includes('--json');
process.exitCode = await main(process.argv.slice(2)).catch(failed);
await close();
// What the person's terminal or a pipe still holds open must not keep this process.
process.exit();

async function main(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, commands, later);
  const { command, args } = line;
  if (line.common.version) return print(line.common.json === true, { value: { version }, text: version });
  if (line.common.help || args.words[0] === 'help') {
    await out(`${helpText(commands)}\n`);
    return EXIT.done;
  }
  const common = readCommon(line.common);
  client = openClient({ vaultDir: common.vaultDir, zone: common.zone, observer: common.observer });
  if (command === undefined) return converse({ client, common, args });
  const needs = typeof command.needs === 'function' ? command.needs(args) : command.needs;
  if (needs === 'vault') await unlock({ client, common, args });
  return print(common.json, await command.run({ client, common, args }));
}

function readCommon(given: ReturnType<typeof readCommandLine>['common']): Common {
  if (given.now !== undefined && !Instant.safeParse(given.now).success) {
    throw wrongUsage('--now is an instant with its offset, as 2026-02-08T20:10:00+01:00.');
  }
  return {
    vaultDir: given.vault === undefined ? defaultVault() : resolve(given.vault),
    json: given.json === true,
    now: given.now,
    zone: knownZone(given.zone),
    subject: given.subject,
    observer: given.observer,
    passphrase: { file: given['passphrase-file'], lines: inputLines() },
  };
}

async function unlock({ client, common }: Context): Promise<void> {
  const { state } = await client.call('vault.state', {});
  if (state === 'none') throw new TendError('no-vault', 'There is no vault here yet. tend init makes one.');
  await client.call('vault.unlock', { passphrase: await readPassphrase(common.passphrase) });
  const arrived = arrivedText(await client.call('inbox.arrived', {}));
  if (arrived !== undefined) await say(arrived);
}

async function print(json: boolean, result: Result | undefined): Promise<number> {
  if (result === undefined) return EXIT.done;
  if (result.value !== undefined) await out(`${json ? JSON.stringify(result.value) : result.text}\n`);
  return result.status ?? EXIT.done;
}

/** One sentence for people on standard error; with `--json` the same as data on standard output. */
async function failed(thrown: unknown): Promise<number> {
  if (thrown instanceof ReaderGone) return EXIT.error;
  const error = asErrorData(thrown);
  try {
    await say(error.message);
    if (wantsJson) await out(`${JSON.stringify({ error })}\n`);
  } catch {
    // Nobody is there to read it.
  }
  return exitStatus(error);
}

async function close(): Promise<void> {
  const closing = client;
  client = undefined;
  await closing?.close();
}
