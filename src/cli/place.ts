import type { Client } from './client.ts';
import { placeText } from './print/place.ts';
import { say } from './streams.ts';

/** Said once, where a vault begins: what is a risk or not known about the place it lies in. */
export async function sayPlace(client: Client): Promise<void> {
  const { findings } = await client.call('vault.place', {});
  const open = findings.filter(({ level }) => level !== 'fine');
  if (open.length === 0) return;
  await say(`About the place it lies in:\n${placeText(open)}`);
  // Into a log it was not said to anybody.
  if (process.stderr.isTTY) await client.call('vault.place.told', { ids: open.map(({ id }) => id) });
}
