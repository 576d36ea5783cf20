import { BlockList, isIP } from 'node:net';
import { TendError } from '../contract/index.ts';

const home = new BlockList();
home.addSubnet('127.0.0.0', 8);
home.addSubnet('10.0.0.0', 8);
home.addSubnet('172.16.0.0', 12);
home.addSubnet('192.168.0.0', 16);
home.addSubnet('169.254.0.0', 16);
home.addAddress('::1', 'ipv6');
home.addSubnet('fc00::', 7, 'ipv6');
home.addSubnet('fe80::', 10, 'ipv6');
const homeNames = /^(localhost|[^.]+|.+\.(local|lan|home\.arpa|internal))$/i;

/**
 * An address that bytes may be sent to: https anywhere, plain http only on this machine, inside the house, or to a machine
 * its owner marked as `own`, and no name and password written into it.
 * @throws TendError `bad-input`, `refused`.
 */
export function allowedAddress(address: string, own = false): URL {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new TendError('bad-input', 'This is not a web address. It should begin with https://');
  }
  if (url.username !== '' || url.password !== '') {
    throw new TendError('refused', 'Please write the key into its own field, not into the address.');
  }
  if (url.protocol === 'http:' && !own && !isInTheHouse(url.hostname)) {
    throw new TendError(
      'refused',
      'This address is not encrypted, so anyone on the way could read along. Please use one that begins with https://',
    );
  }
  return url;
}

function isInTheHouse(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  return version === 0 ? homeNames.test(host) : home.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
