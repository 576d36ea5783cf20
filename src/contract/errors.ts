import { z } from 'zod';

/** Every way a request can fail. A code is a promise to scripts; the sentence beside it is for people and says what to do. */
export const ErrorCode = z.enum([
  'bad-input',
  'empty-line',
  'line-too-long',
  'no-such-time',
  'not-found',
  'no-vault',
  'vault-exists',
  'wrong-passphrase',
  'wrong-phrase',
  'wrong-keychain',
  'no-keychain',
  'weak-passphrase',
  'locked',
  'in-use',
  'busy',
  'damaged',
  'newer-version',
  'disk-full',
  'inbox-full',
  'read-only',
  'model-missing',
  'model-damaged',
  'model-crashed',
  'not-examined',
  'no-memory',
  'core-crashed',
  'cancelled',
  'crumbs-off',
  'local-only',
  'refused',
  'not-previewed',
  'already-sent',
  'no-provider',
  'network',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ErrorData = z.object({
  code: ErrorCode,
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type ErrorData = z.infer<typeof ErrorData>;

/**
 * An error that may be shown. Inside a process it is thrown; it crosses every border as `ErrorData`.
 * The message is one sentence or two, kind, says what to do, and never holds journal text, a path or a key.
 */
export class TendError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData['data'];

  constructor(code: ErrorCode, message: string, data?: ErrorData['data']) {
    super(message);
    this.name = 'TendError';
    this.code = code;
    this.data = data;
  }

  toData(): ErrorData {
    return this.data === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, data: this.data };
  }
}

/** Anything thrown, as data. What is not ours is not quoted: a foreign message may hold a path or a person's words. */
export function asErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof TendError) return thrown.toData();
  return {
    code: 'internal',
    message: 'Something inside Tend went wrong. What you wrote is kept; please try again.',
  };
}
