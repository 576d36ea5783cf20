import type { Machine } from './machine.ts';
import type { Answers, DiskAnswer } from './words.ts';

/** macOS: FileVault for the disk it starts from; what is mounted in /Volumes is another disk or another machine. */
export async function askMac(machine: Machine, folder: string): Promise<Omit<Answers, 'synced'>> {
  const [startDisk, swap] = await Promise.all([fileVault(machine), swapping(machine)]);
  return {
    disk: folder.startsWith('/Volumes/') ? 'other-disk' : startDisk,
    swap,
    // The image is written to the disk the system starts from.
    hibernation: startDisk === 'encrypted' ? 'encrypted' : 'unknown',
  };
}

/** fdesetup(8): its status may be asked for without root. */
async function fileVault(machine: Machine): Promise<DiskAnswer> {
  const said = (await machine.run('/usr/bin/fdesetup', ['status'])) ?? '';
  if (/in progress/i.test(said)) return 'unknown';
  if (/^FileVault is On\b/m.test(said)) return 'encrypted';
  return /^FileVault is Off\b/m.test(said) ? 'plain' : 'unknown';
}

/** `total = 2048.00M  used = …  free = …  (encrypted)` since swap is sealed under a key of each start. */
async function swapping(machine: Machine): Promise<Answers['swap']> {
  const said = await machine.run('/usr/sbin/sysctl', ['-n', 'vm.swapusage']);
  return said?.includes('(encrypted)') ? 'encrypted' : 'unknown';
}
