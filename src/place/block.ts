import { basename, dirname } from 'node:path/posix';
import type { Machine } from './machine.ts';

/**
 * How what is written on a block device lies there. `removable` is plain and can be carried off; `virtual` is a disk
 * that another machine lends, whose own sealing cannot be seen from inside.
 */
export type Sealing = 'encrypted' | 'plain' | 'removable' | 'virtual' | 'unknown';

/**
 * What cryptsetup names the mappings that encrypt (lib/utils_devpath.c and the types of libcryptsetup.h). Its VERITY
 * and INTEGRITY mappings begin with CRYPT- too and encrypt nothing.
 */
const encrypts = /^CRYPT-(LUKS\d|PLAIN|LOOPAES|TCRYPT|BITLK|FVAULT2)-/;
/** Mappings that only arrange what lies beneath. */
const arranges = /^(LVM|mpath|DMRAID|stratis|part\d+|CRYPT-VERITY|CRYPT-INTEGRITY)-/;
/** A stack deeper than this is a loop or a fault. */
const DEEPEST = 10;

/** @param device `major:minor` */
export async function sealingOfNumber(machine: Machine, device: string): Promise<Sealing> {
  return sealingAt(machine, await machine.real(`/sys/dev/block/${device}`));
}

/** @param file as `/dev/mapper/swap` or `/dev/sda2` */
export async function sealingOfFile(machine: Machine, file: string): Promise<Sealing> {
  const node = await machine.real(file);
  return node === undefined ? 'unknown' : sealingOfName(machine, basename(node));
}

/** @param name the kernel's own, as `dm-0` or `sda2` */
export async function sealingOfName(machine: Machine, name: string): Promise<Sealing> {
  return sealingAt(machine, await machine.real(`/sys/class/block/${name}`));
}

/** Of several devices that hold parts of one thing: the least protected counts. */
export function weakest(parts: readonly Sealing[]): Sealing {
  const order = ['removable', 'plain', 'unknown', 'virtual', 'encrypted'] as const;
  return order.find((one) => parts.includes(one)) ?? 'unknown';
}

/** Walks down from a device's folder in sysfs to what it is made of, until something encrypts or nothing lies beneath. */
async function sealingAt(machine: Machine, folder: string | undefined, depth = 0): Promise<Sealing> {
  if (folder === undefined || depth > DEEPEST) return 'unknown';
  const names = await machine.list(folder);
  if (names === undefined) return 'unknown';
  const mapping = (await machine.read(`${folder}/dm/uuid`))?.trim();
  if (mapping !== undefined && encrypts.test(mapping)) return 'encrypted';
  const beneath = (await machine.list(`${folder}/slaves`)) ?? [];
  if (beneath.length > 0) {
    const below = async (name: string) =>
      sealingAt(machine, await machine.real(`/sys/class/block/${name}`), depth + 1);
    const sealing = weakest(await Promise.all(beneath.map(below)));
    // A mapping without a known name may encrypt (VeraCrypt gives none): only root can read its table.
    const open = mapping === undefined || arranges.test(mapping);
    return open || sealing === 'encrypted' ? sealing : 'unknown';
  }
  if (names.includes('partition')) return sealingAt(machine, dirname(folder), depth + 1);
  // A loop device is a file somewhere else; nbd and rbd are disks of another machine.
  if (mapping !== undefined || /^(loop|nbd|rbd)\d/.test(basename(folder))) return 'unknown';
  if (/\/(virtio\d|vbd-)/.test(folder) || (await isGuest(machine))) return 'virtual';
  const removable = (await machine.read(`${folder}/removable`))?.trim() === '1' || /\/usb\d/.test(folder);
  return removable ? 'removable' : 'plain';
}

/** The processor tells a system that it runs on a hypervisor (CPUID leaf 1, ECX bit 31). */
async function isGuest(machine: Machine): Promise<boolean> {
  return /^flags\s*:.*\bhypervisor\b/m.test((await machine.read('/proc/cpuinfo')) ?? '');
}
