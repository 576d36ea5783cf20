import { TendError } from '../contract/index.ts';
import { ProxyRefused } from './proxy.ts';

/** A request that failed. `sent`: bytes may have left, so it must never be repeated by itself. */
export function networkError(message: string, sent: boolean, status?: number): TendError {
  return new TendError('network', message, status === undefined ? { sent } : { sent, status });
}

/** What went wrong with a connection, in a sentence; the address itself is not repeated. */
export function inWords(error: unknown, sent: boolean): string {
  const left = sent
    ? 'The question may have left; it will not be sent again by itself.'
    : 'Nothing has left.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `That address could not be found. ${left}`;
  if (code === 'ECONNREFUSED') return `Nobody answers at that address. ${left}`;
  if (error instanceof ProxyRefused) return `${error.message} ${left}`;
  if (/^ERR_TLS|^ERR_SSL|CERT|SIGN|HOSTNAME_MISMATCH/.test(code)) {
    return `The other side could not prove who it is. ${left}`;
  }
  return `The connection failed. ${left}`;
}
