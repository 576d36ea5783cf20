import { basename } from 'node:path/posix';
import { type Sealing, sealingOfFile, sealingOfName, sealingOfNumber, weakest } from './block.ts';
import type { Machine } from './machine.ts';
import { type Mount, mountOf, unescaped } from './mounts.ts';
import type { Answers, DiskAnswer } from './words.ts';

/** File systems that tell by their name where their bytes are. */
const byType: readonly (readonly [RegExp, DiskAnswer])[] = [
  [/^(ecryptfs|fuse\.(gocryptfs|cryfs|encfs))$/, 'folder-encrypted'],
  [
    /^(nfs4?|cifs|smb3|smbfs|afs|ceph|lustre|davfs|fuse\.(sshfs|rclone|s3fs|glusterfs|gvfsd-fuse))$/,
    'network',
  ],
  [/^(9p|virtiofs|vboxsf|prl_fs|fuse\.vmhgfs-fuse)$/, 'host'],
  [/^(tmpfs|ramfs)$/, 'memory'],
  [/^(overlay|aufs)$/, 'container'],
  [/^zfs$/, 'zfs'],
];

/** Linux tells everything in files: /proc/self/mountinfo, /proc/swaps, /sys/class/block, /sys/power. */
export async function askLinux(machine: Machine, folder: string): Promise<Omit<Answers, 'synced'>> {
  const swap = await swaps(machine);
  return {
    disk: await diskOf(machine, folder),
    swap: swap.length === 0 ? 'none' : swap.every((one) => one === 'memory') ? 'memory' : onDisk(swap),
    hibernation: await hibernation(machine, swap),
  };
}

async function diskOf(machine: Machine, folder: string): Promise<DiskAnswer> {
  const mount = await mountOf(machine, folder);
  if (mount === undefined) return 'unknown';
  const known = byType.find(([type]) => type.test(mount.type));
  if (known !== undefined) return known[1];
  const sealing = await sealingOf(machine, mount);
  return sealing !== 'encrypted' && (await isFscrypt(machine, mount, folder)) ? 'folder-encrypted' : sealing;
}

async function sealingOf(machine: Machine, { device, type, source }: Mount): Promise<Sealing> {
  if (!device.startsWith('0:')) return sealingOfNumber(machine, device);
  if (!source.startsWith('/dev/')) return 'unknown';
  return type === 'btrfs' ? btrfs(machine, source) : sealingOfFile(machine, source);
}

/** A btrfs may lie on several disks, of which a mount names one; /sys/fs/btrfs/<id>/devices names them all. */
async function btrfs(machine: Machine, source: string): Promise<Sealing> {
  const name = basename((await machine.real(source)) ?? '');
  for (const id of (await machine.list('/sys/fs/btrfs')) ?? []) {
    const devices = (await machine.list(`/sys/fs/btrfs/${id}/devices`)) ?? [];
    if (devices.includes(name)) {
      return weakest(await Promise.all(devices.map((one) => sealingOfName(machine, one))));
    }
  }
  return sealingOfFile(machine, source);
}

/**
 * A folder under fscrypt carries the attribute E (chattr(1)). The command stands in the folder and is told `.`, so
 * that the list of processes, which everybody can read, does not name it.
 */
async function isFscrypt(machine: Machine, { type }: Mount, folder: string): Promise<boolean> {
  if (!/^(ext4|f2fs|ubifs)$/.test(type)) return false;
  return /^[^\sE]*E\S* /.test((await machine.run('/usr/bin/lsattr', ['-d', '.'], folder)) ?? '');
}

type Swap = Sealing | 'memory';

/** One answer for each line of /proc/swaps after its heading. */
async function swaps(machine: Machine): Promise<Swap[]> {
  const text = await machine.read('/proc/swaps');
  if (text === undefined) return ['unknown'];
  const lines = text.trimEnd().split('\n').slice(1);
  return Promise.all(
    lines.map(async (line): Promise<Swap> => {
      const [path = '', kind] = line.split(/\s+/);
      const file = unescaped(path);
      if (/^\/dev\/zram\d+$/.test(file)) return zram(machine, basename(file));
      if (kind === 'partition') return sealingOfFile(machine, file);
      const mount = await mountOf(machine, file);
      return mount === undefined ? 'unknown' : sealingOf(machine, mount);
    }),
  );
}

/** zram is memory, unless it was given a disk to write back to (Documentation/admin-guide/blockdev/zram.rst). */
async function zram(machine: Machine, name: string): Promise<Swap> {
  const backing = (await machine.read(`/sys/block/${name}/backing_dev`))?.trim() ?? 'none';
  return backing === 'none' ? 'memory' : sealingOfFile(machine, backing);
}

function onDisk(swap: readonly Swap[]): 'encrypted' | 'plain' | 'virtual' | 'unknown' {
  const sealing = weakest(swap.filter((one) => one !== 'memory'));
  return sealing === 'removable' ? 'plain' : sealing;
}

/**
 * Memory can be written out whole only when the kernel offers `disk` in /sys/power/state, and only into a swap that
 * is not zram: the one in /sys/power/resume, or any that is in use (Documentation/power/swsusp.rst).
 */
async function hibernation(machine: Machine, swap: readonly Swap[]): Promise<Answers['hibernation']> {
  const offered = (await machine.read('/sys/power/state'))?.split(/\s+/);
  if (offered === undefined) return 'unknown';
  if (!offered.includes('disk')) return 'off';
  const targets = swap.filter((one) => one !== 'memory');
  const resume = (await machine.read('/sys/power/resume'))?.trim() ?? '0:0';
  if (resume !== '0:0') targets.push(await sealingOfNumber(machine, resume));
  return targets.length === 0 ? 'nowhere' : onDisk(targets);
}
