import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anywhere, inFolders, inOpenFiles } from '../fixtures/canary.ts';
import { callsIn, contacts, contactsIn, straceCommand } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';
import { environmentOf, makeWorld, removeWorld, type World } from '../fixtures/world.ts';

// The instruments of the privacy specs, shown to see what they are there to see. One that is blind passes everything.
test.skip(process.platform !== 'linux', 'strace and /proc are Linux');

const canary = 'the zephyrquince sang at midnight';
let world: World;
test.beforeEach(() => {
  world = makeWorld();
});
test.afterEach(() => removeWorld(world));

test('strace sees a connection, a datagram and a name looked up, in the process and in its child', () => {
  const program = join(world.root, 'caller.mjs');
  writeFileSync(
    program,
    `import net from 'node:net'; import dgram from 'node:dgram'; import dns from 'node:dns';
     import { fork } from 'node:child_process';
     if (process.argv[2] === 'child') {
       const socket = dgram.createSocket('udp4');
       socket.send('x', 9, '127.0.0.9', () => socket.close());
     } else {
       net.connect(9, '192.0.2.1').on('error', () => {}).setTimeout(200, function () { this.destroy(); });
       net.connect(9, '::1').on('error', () => {});
       new dns.Resolver({ timeout: 100, tries: 1 }).resolve4('tend.invalid', () => {});
       fork(import.meta.filename, ['child']);
     }`,
  );
  execFileSync('sh', ['-c', `${straceCommand(world)} "${process.execPath}" "${program}"`], {
    env: environmentOf(world),
  });
  const seen = contactsIn(world);
  expect(seen).toContainEqual(expect.objectContaining({ address: '192.0.2.1', port: 9 }));
  expect(seen).toContainEqual(expect.objectContaining({ address: '::1', port: 9 }));
  expect(seen).toContainEqual(expect.objectContaining({ address: '127.0.0.9', port: 9 }));
  expect(seen.some(({ port }) => port === 53)).toBe(true);
  expect(new Set(seen.map(({ pid }) => pid)).size).toBeGreaterThan(1);
  expect(callsIn(world)).toBeGreaterThan(4);
});

test('the reader of traces knows what stays in the kernel, and does not pass what it cannot read', () => {
  const trace = [
    'connect(5, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0',
    'sendto(7, ""..., 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20',
    'socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 8',
    'connect(8, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("203.0.113.7")}, 16) = -1 EINPROGRESS',
    'sendmsg(9, {msg_name={sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, msg_namelen=28}, 0) = 3',
    'connect(8, {sa_family=AF_INET, sa_data="x"}, 16 <unfinished ...>',
  ].join('\n');
  expect(contacts(trace, 1)).toEqual([
    { pid: 1, call: 'connect', address: '203.0.113.7', port: 443 },
    { pid: 1, call: 'sendmsg', address: '2001:db8::1', port: 53 },
    { pid: 1, call: 'connect', address: 'unreadable', port: -1 },
  ]);
});

test('the search for plaintext finds it in a file, in UTF-16, in another case, in base64, and in a deleted file held open', async () => {
  writeFileSync(join(world.home, 'a.log'), `noise ${canary} noise`);
  writeFileSync(join(world.profile, 'b.db'), Buffer.from(canary.toUpperCase(), 'utf16le'));
  writeFileSync(join(world.temp, 'c'), 'nothing here');
  const { found, files } = inFolders(canary, [world.home, world.temp, world.profile]);
  expect(found.toSorted()).toEqual([join(world.home, 'a.log'), join(world.profile, 'b.db')]);
  expect(files).toBe(3);

  const key = Buffer.from('00ff10a5c3'.repeat(6), 'hex');
  writeFileSync(join(world.home, 'd'), Buffer.concat([Buffer.from('x'), key]));
  writeFileSync(join(world.home, 'e'), `key="x'${key.toString('hex').toUpperCase()}'"`);
  writeFileSync(join(world.home, 'f'), `ab${Buffer.from(`a${canary}`).toString('base64')}`);
  expect(anywhere({ key, words: canary }, [world.home]).toSorted()).toEqual([
    `key in ${join(world.home, 'd')}`,
    `key in ${join(world.home, 'e')}`,
    `words in ${join(world.home, 'a.log')}`,
    `words in ${join(world.home, 'f')}`,
  ]);

  const holder = spawn(process.execPath, [
    '-e',
    `const fs = require('node:fs'); const file = ${JSON.stringify(join(world.temp, 'gone'))};
     const fd = fs.openSync(file, 'w+'); fs.writeSync(fd, ${JSON.stringify(canary)}); fs.unlinkSync(file);
     console.log('held'); setInterval(() => fd, 1000);`,
  ]);
  await once(holder.stdout, 'data');
  expect(inOpenFiles(canary, holder.pid ?? 0).found).toEqual([`${join(world.temp, 'gone')} (deleted)`]);
  holder.kill('SIGKILL');
});
