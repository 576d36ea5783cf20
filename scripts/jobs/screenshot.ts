import { join } from 'node:path';
import { cache, ourNode, root, run } from '../lib/run.ts';

/** Opens the real window on a throw-away vault, on a screen that nobody sees, and saves a picture of it. */
export async function photograph(executable: string): Promise<number> {
  const picture = join(cache, 'tour.png');
  const screen = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'] : [];
  const [command = ourNode, ...args] = [
    ...screen,
    ourNode,
    join(root, 'scripts/jobs/window.ts'),
    executable,
    picture,
  ];
  const status = await run(command, args);
  if (status === 0) console.log(`A picture of the window is in ${picture}`);
  else console.error('The window could not be photographed; what went wrong stands above.');
  return status;
}
