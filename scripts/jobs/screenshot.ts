import { join } from 'node:path';
import { cache, ourNode, run, unseenScreen } from '../lib/run.ts';

/** Opens the real window on a throw-away vault, on a screen that nobody sees, and saves a picture of it. */
export async function photograph(): Promise<number> {
  const picture = join(cache, 'tour.png');
  const [command = ourNode, ...args] = [...unseenScreen(), ourNode, 'scripts/jobs/window.ts', picture];
  const status = await run(command, args);
  if (status === 0) console.log(`A picture of the window is in ${picture}`);
  else console.error('The window could not be photographed; what went wrong stands above.');
  return status;
}
