import type { Machine } from './machine.ts';

/** One mounted file system, as the kernel names it. */
export type Mount = {
  /** `major:minor`; major 0 where no single block device lies beneath (btrfs, overlay, network). */
  readonly device: string;
  readonly at: string;
  /** As `ext4`, `nfs4` or `fuse.sshfs`. */
  readonly type: string;
  readonly source: string;
};

/** The mount that a path without links lies on: the deepest, and of several at one point the last, which hides the others. */
export async function mountOf(machine: Machine, path: string): Promise<Mount | undefined> {
  const mounts = readMountinfo((await machine.read('/proc/self/mountinfo')) ?? '');
  return mounts
    .filter(({ at }) => path === at || path.startsWith(at === '/' ? '/' : `${at}/`))
    .reduce<Mount | undefined>(
      (best, one) => (one.at.length >= (best?.at.length ?? 0) ? one : best),
      undefined,
    );
}

/**
 * Lines as proc_pid_mountinfo(5) describes them: id, parent, major:minor, root, mount point, options, any number of
 * optional fields, a hyphen, type, source, options of the file system.
 */
function readMountinfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const fields = line.split(' ');
    const hyphen = fields.indexOf('-', 6);
    const [device, , at] = fields.slice(2);
    const [type, source] = fields.slice(hyphen + 1);
    if (hyphen < 0 || device === undefined || at === undefined || type === undefined) return [];
    return [{ device, at: unescaped(at), type, source: unescaped(source ?? '') }];
  });
}

/** The kernel writes space, tab, line end and backslash in a path as three octal digits. */
export function unescaped(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
