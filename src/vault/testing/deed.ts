// Does what a vault does, over and over, and says each once it is done: deed.ts DIR FOLDER PASSPHRASE FROM ROUNDS DEED…
// Passphrases are numbered; PASSPHRASE is the number of the one that opens the vault now. What is written is numbered from
// FROM on. A deed that fails is told, and the next one is begun, as a person would.
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { asErrorData } from '../../contract/index.ts';
import { openVault, sealLine, type Vault, vaultError } from '../index.ts';
import { renewKeys } from '../renew.ts';
import { addEntry, attach, entryText, inboxLine } from './deeds.ts';
import { numbered } from './random.ts';

const BOAST_MS = 300;

const [dir = '', folder = '', passphrase = '', from = '', rounds = '', ...deeds] = process.argv.slice(2);
let number = Number(passphrase);
let next = Number(from);
let open: Vault | undefined;
const vault = async () => (open ??= await openVault(dir, numbered(number)));
const say = (line: string) => writeSync(1, `${line}\n`);

const does: Record<string, () => Promise<string>> = {
  async write() {
    const n = next++;
    addEntry(await vault(), `e${n}`, entryText(n));
    return `wrote ${n}`;
  },
  /** For the checks of the checks: it promises before it does, and whatever comes of it. */
  async boast() {
    const n = next++;
    say(`wrote ${n}`);
    await sleep(BOAST_MS);
    addEntry(await vault(), `e${n}`, entryText(n));
    return 'boasted';
  },
  async passphrase() {
    await (await vault()).changePassphrase(numbered(number), numbered(number + 1));
    number++;
    return `passphrase ${number}`;
  },
  async backup() {
    return `backup ${(await (await vault()).backup(folder, '2026-11-25')).file}`;
  },
  async keys() {
    close();
    open = (await renewKeys(dir, numbered(number), { holder: 'terminal', phrase: false })).vault;
    return `keys ${open.generation}`;
  },
  async attach() {
    const n = next++;
    await attach(await vault(), n);
    return `attached ${n}`;
  },
  async seal() {
    const n = next++;
    await sealLine(dir, inboxLine(n));
    return `sealed ${n}`;
  },
  /** What a start does: what was written while the vault was locked becomes entries. */
  async read() {
    close();
    const now = await vault();
    const { unreadable } = await now.readInbox(({ id, text }) => addEntry(now, id, text));
    return `read, put aside ${unreadable}`;
  },
};

say('begun');
for (let round = 0; round < Number(rounds); round++) {
  for (const deed of deeds) {
    try {
      say((await does[deed]?.()) ?? `no deed ${deed}`);
    } catch (error) {
      say(`told ${JSON.stringify(asErrorData(vaultError(error)))}`);
    }
  }
}
try {
  close();
} catch (error) {
  say(`told ${JSON.stringify(asErrorData(vaultError(error)))}`);
}

function close(): void {
  const closing = open;
  open = undefined;
  closing?.close();
}
