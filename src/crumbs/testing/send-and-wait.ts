// Sends one crumb in a process of its own, so that a test can kill it while it waits for the answer.
// Arguments: the vault's folder, its passphrase, the preview's id and hash.
import { CrumbId } from '../../contract/index.ts';
import { connectNet, nodeHost } from '../../transport/index.ts';
import { openVault } from '../../vault/index.ts';
import { createCrumbs } from '../index.ts';
import { CLOCK } from './vault.ts';

const [vaultDir = '', passphrase = '', id = '', sha256 = ''] = process.argv.slice(2);
const { db } = await openVault(vaultDir, passphrase);
const settings = { get: () => ({ crumbs: 'on', 'local-only': 'off' }) as const };
await createCrumbs({ db, net: connectNet(nodeHost()), settings, vaultDir }).send(
  { id: CrumbId.parse(id), sha256 },
  CLOCK,
);
