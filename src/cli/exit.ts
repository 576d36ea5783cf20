import type { ErrorCode, ErrorData } from '../contract/index.ts';

/** The exit statuses of docs/terminal.md: a promise to scripts. */
export const EXIT = { done: 0, error: 1, usage: 2, passphrase: 3, vault: 4, nothing: 5 } as const;

const byCode: Partial<Record<ErrorCode, number>> = {
  'bad-input': EXIT.usage,
  'wrong-passphrase': EXIT.passphrase,
  'wrong-phrase': EXIT.passphrase,
  'in-use': EXIT.vault,
  damaged: EXIT.vault,
  'newer-version': EXIT.vault,
  'not-found': EXIT.nothing,
};

export function exitStatus(error: ErrorData): number {
  return byCode[error.code] ?? EXIT.error;
}
