import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, as an opaque text that is equal only for the same process: a number is used again after
 * its process has ended. Undefined when there is no such process.
 */
export function processStart(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    if (process.platform === 'win32') return windowsStart(pid);
    return run('ps', ['-o', 'lstart=', '-p', String(pid)]);
  } catch {
    return undefined;
  }
}

/** Field 22 of proc_pid_stat(5), in clock ticks since boot, and which boot. The name in field 2 may hold spaces and brackets. */
function linuxStart(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie still has a number but holds nothing.
  if (afterName[0] === 'Z') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}:${afterName[19]}`;
}

function windowsStart(pid: number): string | undefined {
  return run('powershell.exe', [
    '-NoProfile',
    '-Command',
    `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`,
  ]);
}

function run(command: string, args: string[]): string | undefined {
  // Two processes may have two languages and time zones.
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const out = execFileSync(command, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return out === '' ? undefined : out;
}
