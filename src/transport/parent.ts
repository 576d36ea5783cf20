import type { Channel } from './channel.ts';
import { listeners } from './listeners.ts';
import { alone, type ParentPort } from './utility.ts';

/**
 * The channel to whoever started this process, whichever way. When the parent is gone, however it died, this
 * process ends too: nobody is left to ask it anything, and what it holds in memory should not outlive them.
 */
export function parentChannel(): Channel {
  const port = electronPort();
  const channel = port === undefined ? overIpc() : overPort(port);
  return channel;
}

function overIpc(): Channel {
  if (process.send === undefined) throw new Error('started by hand: this process has no parent to serve');
  const hears = listeners();
  process.on('message', (message) => {
    if (message instanceof Uint8Array) hears.message(message);
  });
  process.on('disconnect', () => {
    hears.closed(null);
    process.exit(0);
  });
  return {
    send: (message) => {
      // The callback keeps a write to a parent that has just died from being thrown.
      if (process.connected) process.send?.(message, undefined, undefined, () => {});
    },
    onMessage: hears.onMessage,
    onClose: hears.onClose,
    close: () => process.disconnect?.(),
  };
}

/** Electron ends a utility process itself when its main process is gone. */
function overPort(port: ParentPort): Channel {
  const hears = listeners();
  port.on('message', ({ data }) => {
    if (data instanceof Uint8Array) hears.message(data);
  });
  return {
    send: (message) => port.postMessage(alone(message)),
    onMessage: hears.onMessage,
    onClose: hears.onClose,
    close: () => process.exit(0),
  };
}

function electronPort(): ParentPort | undefined {
  // `process.parentPort` exists only inside a utilityProcess and is typed only by Electron, which src/ does not know.
  return (process as { parentPort?: ParentPort }).parentPort;
}
