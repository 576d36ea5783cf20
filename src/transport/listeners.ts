import type { Channel } from './channel.ts';

/** The listening half of a channel: messages in order, the end exactly once and also for those who ask late. */
export function listeners(): {
  readonly onMessage: Channel['onMessage'];
  readonly onClose: Channel['onClose'];
  message(bytes: Uint8Array): void;
  closed(code: number | null): void;
  isClosed(): boolean;
} {
  const onMessage: ((message: Uint8Array) => void)[] = [];
  const onClose: ((exit: { code: number | null }) => void)[] = [];
  let exit: { code: number | null } | undefined;
  return {
    onMessage: (listener) => void onMessage.push(listener),
    onClose: (listener) => {
      if (exit === undefined) onClose.push(listener);
      else listener(exit);
    },
    message: (bytes) => {
      for (const listener of onMessage) listener(bytes);
    },
    closed: (code) => {
      if (exit !== undefined) return;
      exit = { code };
      for (const listener of onClose.splice(0)) listener(exit);
    },
    isClosed: () => exit !== undefined,
  };
}
