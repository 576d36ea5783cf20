import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Channel, ProcessKind } from './channel.ts';
import { listeners } from './listeners.ts';
import { nodeChild } from './node-child.ts';
import { coreSide, mainSide } from './relay.ts';
import { transportCases } from './testing/suite.ts';
import { plainNode } from './which.ts';

const echo = join(import.meta.dirname, 'testing', 'echo.entry.ts');

describe('over a plain Node child', () => {
  for (const { name, run } of transportCases) test(name, () => run(() => nodeChild(echo)));
});

describe('over a relay through main', () => {
  for (const { name, run } of transportCases) {
    test(name, async () => {
      const [core, main] = pair();
      mainSide(main, { start: () => nodeChild(echo, { args: ['sealed'] }) });
      await run(() => coreSide(core).host.start('models'));
    });
  }

  test('main starts only what core may have beside it', () => {
    const [core, main] = pair();
    const started: ProcessKind[] = [];
    mainSide(main, {
      start: (kind) => {
        started.push(kind);
        return pair()[0];
      },
    });
    const { host } = coreSide(core);
    host.start('net');
    // A frame as a subverted core would write it: open lane 9 with a process that does not exist.
    core.send(Uint8Array.of(1, 0, 0, 0, 9, 7));
    core.send(Uint8Array.of(1));
    assert.deepEqual(started, ['net']);
  });

  test('when core ends, the processes it asked for end with it', async () => {
    const [core, main] = pair();
    const helper = nodeChild(echo, { args: ['sealed'] });
    mainSide(main, { start: () => helper });
    coreSide(core).host.start('models');
    const ended = new Promise<void>((resolve) => helper.onClose(() => resolve()));
    main.close();
    await ended;
  });
});

test('a parent killed with SIGKILL leaves no process behind that still holds what was written', async () => {
  const parent = spawn(plainNode(), [join(import.meta.dirname, 'testing', 'parent.fixture.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  const child = Number(String(line).trim());
  expect(isAlive(child)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isAlive(child), { timeout: 20_000 }).toBe(false);
});

/** Two ends of a line inside this process: a copy of each message, in order, as the real ones do. */
function pair(): [Channel, Channel] {
  const [left, right] = [listeners(), listeners()];
  const end = (own: typeof left, other: typeof left): Channel => ({
    send: (message) => {
      const copy = Uint8Array.from(message);
      other.message(copy);
    },
    onMessage: own.onMessage,
    onClose: own.onClose,
    close: () => {
      left.closed(0);
      right.closed(0);
    },
  });
  return [end(left, right), end(right, left)];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
