import { TendError, type Where } from '../../contract/index.ts';
import { presets } from './presets.ts';

/**
 * The part before `/chat/completions`, without a slash at its end. https; plain http only to this laptop or inside the house: on the
 * way to a machine elsewhere anyone could read along, whoever owns it. No company's address is somebody's own machine.
 * @throws TendError `bad-input`
 */
export function baseUrl(address: string, own: boolean): string {
  const url = URL.parse(address.trim());
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    throw bad('url', 'That is not a web address. It should begin with https://');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw bad('url', 'Please give the address alone, and the key in its own field.');
  }
  if (url.protocol === 'http:' && whereIs(url.hostname) === 'internet') {
    throw bad(
      'url',
      'That address is not encrypted, so anyone on the way could read along. Use https://; plain http:// is only for this laptop or a machine in your own network.',
    );
  }
  if (own && isCompany(url.href)) {
    throw bad('own', 'That is a company’s address, not a machine of yours: what it keeps is up to them.');
  }
  return `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, '').replace(/\/chat\/completions$/, '');
}

const isCompany = (address: string): boolean =>
  presets().some(({ url, own }) => !own && companyOf(url) === companyOf(address));

/** Loopback, private, shared and link-local addresses (RFC 1918, 6598, 3927, 4193), and names only a home network gives. */
export function whereIs(hostname: string): Where {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host.includes(':'))
    return host === '::1' ? 'laptop' : /^f[cd]|^fe[89ab]/.test(host) ? 'house' : 'internet';
  if (/^\d+(?:\.\d+){3}$/.test(host)) {
    if (host.startsWith('127.')) return 'laptop';
    return /^10\.|^192\.168\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(
      host,
    )
      ? 'house'
      : 'internet';
  }
  if (host === 'localhost') return 'laptop';
  return !host.includes('.') || /\.(?:local|lan|home\.arpa|internal)$/.test(host) ? 'house' : 'internet';
}

/** Where a key may go: a key that was given for one host is for no other. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

/**
 * What two receivers must share to be able to put together what each was told: the name that is registered, whatever stands before
 * it and at whichever port. On this laptop each port is a program of its own.
 */
export function companyOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const host = url.hostname.replace(/\.$/, '').toLowerCase();
  const where = whereIs(host);
  if (where === 'laptop') return url.port === '' ? 'this laptop' : `this laptop, port ${url.port}`;
  if (where === 'house' || /^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  // "example.co.uk": the end that is registered under is two words long there.
  const ends = /^(?:ac|co|com|edu|gob|gov|net|org)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(ends ? -3 : -2).join('.');
}

/**
 * A way out through another machine. Its name and password may stand in it; they are shown to nobody again.
 * @throws TendError `bad-input`
 */
export function proxyAddress(address: string | undefined): string | null {
  const text = address?.trim() ?? '';
  if (text === '') return null;
  const url = URL.parse(text);
  const known = url !== null && ['http:', 'https:', 'socks5:', 'socks5h:'].includes(url.protocol);
  if (!known || url.hostname === '' || url.search !== '' || url.hash !== '' || url.pathname.length > 1) {
    throw bad('proxy', 'A proxy is written as socks5://127.0.0.1:9050 or http://192.168.1.2:3128.');
  }
  return text.replace(/\/$/, '').replace(/^socks5h:/i, 'socks5:');
}

/** A proxy as it may be shown. */
export function withoutSecrets(proxy: string | null): string | null {
  if (proxy === null) return null;
  const url = new URL(proxy);
  return `${url.protocol}//${url.host}`;
}

export function checkedKey(key: string | undefined): string | null {
  const trimmed = key?.trim() ?? '';
  if (trimmed === '') return null;
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw bad('key', 'That key holds characters no key has. Please copy it again.');
  }
  return trimmed;
}

function bad(field: string, message: string): TendError {
  return new TendError('bad-input', message, { field });
}
