import type { Machine } from './machine.ts';
import type { Answers } from './words.ts';

type Drive = 'encrypted' | 'plain' | 'unknown';

/**
 * Windows: manage-bde and WMI want an administrator; the shell's property System.Volume.BitLockerProtection, which
 * Explorer shows the padlock by, does not.
 */
export async function askWindows(machine: Machine, folder: string): Promise<Omit<Answers, 'synced'>> {
  const root = /^[A-Za-z]:\\[\w\\]+$/.exec(machine.env.SystemRoot ?? '')?.[0] ?? 'C:\\Windows';
  const system = root.slice(0, 2).toUpperCase();
  const own = /^[A-Za-z]:/.exec(folder)?.[0].toUpperCase();
  const drives = await bitLocker(machine, root, [
    system,
    ...(own === undefined || own === system ? [] : [own]),
  ]);
  // The image of hibernation lies on the system's disk, and so does what does not fit in memory unless it was moved.
  const beside = drives.get(system) ?? 'unknown';
  return {
    disk: own === undefined ? 'network' : (drives.get(own) ?? 'unknown'),
    swap: beside,
    hibernation: beside,
  };
}

async function bitLocker(
  machine: Machine,
  root: string,
  drives: readonly string[],
): Promise<ReadonlyMap<string, Drive>> {
  const list = drives.map((drive) => `'${drive}'`).join(',');
  const script = `$s=New-Object -ComObject Shell.Application;foreach($d in ${list}){"$d "+$s.NameSpace($d+'\\').Self.ExtendedProperty('System.Volume.BitLockerProtection')}`;
  const file = `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const said = (await machine.run(file, ['-NoProfile', '-NonInteractive', '-Command', script])) ?? '';
  return new Map(
    [...said.matchAll(/^([A-Z]:) (\d+)\s*$/gm)].map(([, drive = '', value = '']) => [drive, meaning(value)]),
  );
}

/** 1 on, 2 off, 4 being decrypted; 3 being encrypted, 5 suspended and all else do not say that it is safe now. */
function meaning(value: string): Drive {
  if (value === '1') return 'encrypted';
  return value === '2' || value === '4' ? 'plain' : 'unknown';
}
