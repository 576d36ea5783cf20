import { createInterface } from 'node:readline/promises';
import { TendError } from '../../contract/index.ts';
import { wrongUsage } from '../usage.ts';

/** Shows exactly what would leave, and takes nothing but a typed yes. @throws TendError `cancelled` */
export async function askedAtTheTerminal(show: () => Promise<void>): Promise<void> {
  if (!process.stdin.isTTY) {
    throw wrongUsage(
      'Sending needs a yes at the terminal, or --yes-send-exactly with the SHA-256 of the previewed bytes.',
    );
  }
  await show();
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    const answer = await lines.question('Send this once? Type yes to send it: ');
    if (answer.trim().toLowerCase() !== 'yes') throw new TendError('cancelled', 'Nothing was sent.');
  } finally {
    lines.close();
  }
}
