import { dirname, join } from 'node:path';

/**
 * A disk that loses power. It is fed the calls a program made (as strace prints them) and knows of each file what was
 * synced and what was only written: POSIX promises the first and nothing about the second.
 */
export type Disk = {
  /** What is surely there after a power cut now: path → bytes. Only what was synced, under names that were synced. */
  synced(): Map<string, Buffer>;
  /** What may be there: besides, any part of what was not synced, in any order, torn at sectors. */
  maybe(random: () => number): Map<string, Buffer>;
};

/** After each call that changes what a power cut would leave: the disk, and what the program had said until then. */
export type Moment = { readonly disk: Disk; readonly said: string };

type Write = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };
type Inode = { readonly kind: 'file' | 'folder'; synced: Buffer; pending: Write[] };
type Naming = (names: Map<string, Inode>) => void;

const SECTOR = 512;

export const TRACED_CALLS = [
  'openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink',
  'write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,msync',
].join(',');

/**
 * Replays a trace made with `strace -xx -y`, the calls in the order in which they began.
 * @param root the folder that counts; calls elsewhere are passed over
 * @param before what was on the disk when the trace began, all of it synced: path → bytes
 * @throws Error for a call under `root` that this disk does not know: a write it missed would prove nothing
 */
export function* replay(
  trace: string,
  root: string,
  before: ReadonlyMap<string, Buffer> = new Map(),
): Generator<Moment> {
  const files = new Files();
  for (const [path, bytes] of before) {
    files.createFolders(dirname(path), root);
    files.create(path, 'file');
    files.write(path, { at: 0, bytes });
    files.sync(path);
    files.sync(dirname(path));
  }
  let said = '';
  for (const line of trace.split('\n')) {
    const call = parse(line);
    if (call === undefined) continue;
    if (call.name === 'write' && call.fd === 1) {
      said += call.text[0]?.toString('utf8') ?? '';
      yield { disk: files, said };
    } else if (
      call.paths.some((path) => path === root || path.startsWith(`${root}/`) || path === dirname(root))
    ) {
      if (apply(files, call)) yield { disk: files, said };
    }
  }
}

type Call = { name: string; fd: number; paths: string[]; text: Buffer[]; numbers: number[]; flags: string };

/** @returns whether something became surely or possibly different */
function apply(files: Files, { name, paths, text, numbers, flags }: Call): boolean {
  const [path = '', to = ''] = paths;
  switch (name) {
    case 'openat':
      if (!flags.includes('O_CREAT') || files.has(path)) return false;
      files.create(path, 'file');
      return true;
    case 'mkdir':
      files.create(path, 'folder');
      return true;
    case 'rename':
      files.rename(path, to);
      return true;
    case 'link':
    case 'linkat':
      files.link(path, to);
      return true;
    case 'unlink':
    case 'rmdir':
      files.remove(path);
      return true;
    case 'unlinkat':
      // Of a folder that is open: its path, then the name in it.
      files.remove(join(path, text[0]?.toString('utf8') ?? ''));
      return true;
    case 'write':
      files.append(path, text[0] ?? Buffer.alloc(0));
      return false;
    case 'pwrite64':
      files.write(path, { at: numbers.at(-1) ?? 0, bytes: text[0] ?? Buffer.alloc(0) });
      return false;
    case 'ftruncate':
      files.write(path, { length: numbers.at(-1) ?? 0 });
      return false;
    case 'fsync':
    case 'fdatasync':
      files.sync(path);
      return true;
    default:
      throw new Error(`The disk does not know ${name}.`);
  }
}

class Files implements Disk {
  readonly #live = new Map<string, Inode>();
  readonly #synced = new Map<string, Inode>();
  readonly #namings = new Map<string, Naming[]>();
  /** Every folder there ever was. */
  readonly #folders = new Set<string>();

  has(path: string): boolean {
    return this.#live.has(path);
  }

  /** What leads from `root` to a folder, and the folder, where they are not there. */
  createFolders(folder: string, root: string): void {
    if (this.has(folder) || !folder.startsWith(`${root}/`)) return;
    this.createFolders(dirname(folder), root);
    this.create(folder, 'folder');
    this.sync(dirname(folder));
  }

  create(path: string, kind: Inode['kind']): void {
    if (kind === 'folder') this.#folders.add(path);
    const inode: Inode = { kind, synced: Buffer.alloc(0), pending: [] };
    this.#name(path, (names) => names.set(path, inode));
  }

  remove(path: string): void {
    this.#name(path, (names) => names.delete(path));
  }

  rename(from: string, to: string): void {
    const inode = this.#live.get(from);
    if (inode === undefined) throw new Error('A file that is not there was renamed.');
    // One step, as file systems have it: never both names, never none.
    this.#name(to, (names) => {
      names.delete(from);
      names.set(to, inode);
    });
  }

  link(from: string, to: string): void {
    const inode = this.#live.get(from);
    if (inode === undefined) throw new Error('A file that is not there got a second name.');
    this.#name(to, (names) => names.set(to, inode));
  }

  write(path: string, write: Write): void {
    this.#live.get(path)?.pending.push(write);
  }

  /** Who writes without saying where has written all before in order: nothing of ours seeks. */
  append(path: string, bytes: Buffer): void {
    const inode = this.#live.get(path);
    if (inode !== undefined) this.write(path, { at: applied(inode.synced, inode.pending).length, bytes });
  }

  sync(path: string): void {
    const inode = this.#live.get(path);
    if (inode !== undefined) {
      inode.synced = applied(inode.synced, inode.pending);
      inode.pending = [];
    }
    for (const naming of this.#namings.get(path) ?? []) naming(this.#synced);
    this.#namings.delete(path);
  }

  synced(): Map<string, Buffer> {
    return this.#content(this.#synced, (inode) => inode.synced);
  }

  maybe(random: () => number): Map<string, Buffer> {
    const names = new Map(this.#synced);
    for (const pending of this.#namings.values()) {
      for (const naming of pending.slice(0, Math.floor(random() * (pending.length + 1)))) naming(names);
    }
    return this.#content(names, (inode) =>
      applied(
        inode.synced,
        inode.pending.flatMap((write) => torn(write, random)),
      ),
    );
  }

  #name(path: string, naming: Naming): void {
    naming(this.#live);
    const folder = dirname(path);
    this.#namings.set(folder, [...(this.#namings.get(folder) ?? []), naming]);
  }

  #content(names: Map<string, Inode>, read: (inode: Inode) => Buffer): Map<string, Buffer> {
    const files = new Map<string, Buffer>();
    for (const [path, inode] of names) {
      if (inode.kind === 'file' && this.#reachable(path, names)) files.set(path, read(inode));
    }
    return files;
  }

  /** A file whose folder's own name is lost is lost with it. */
  #reachable(path: string, names: Map<string, Inode>): boolean {
    for (let folder = dirname(path); this.#folders.has(folder); folder = dirname(folder)) {
      if (!names.has(folder)) return false;
    }
    return true;
  }
}

function applied(old: Buffer, writes: readonly Write[]): Buffer {
  let bytes = Buffer.from(old);
  for (const write of writes) {
    const length = 'length' in write ? write.length : Math.max(bytes.length, write.at + write.bytes.length);
    if (length !== bytes.length) {
      const resized = Buffer.alloc(length);
      bytes.copy(resized);
      bytes = resized;
    }
    if ('bytes' in write) write.bytes.copy(bytes, write.at);
  }
  return bytes;
}

/** All of a write, none of it, or its first sectors. */
function torn(write: Write, random: () => number): Write[] {
  const luck = random();
  if (luck < 0.4) return [];
  if (luck < 0.8 || !('bytes' in write)) return [write];
  const sectors = Math.floor(random() * (write.bytes.length / SECTOR));
  return [{ at: write.at, bytes: write.bytes.subarray(0, sectors * SECTOR) }];
}

/** `name(fd<path>, "text", number) = result<path>`, every string in hexadecimal. Undefined for a call that failed. */
function parse(line: string): Call | undefined {
  const [, name, inner, result] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? [];
  if (name === undefined || inner === undefined || Number(result) < 0) return undefined;
  const strings = [...inner.matchAll(/(?:^|, )"((?:\\x..)*)"/g)].map(([, hex]) => unhex(hex));
  const onDescriptor = /^(\d+)<([^>]*)>/.exec(inner);
  const paths = onDescriptor === null ? strings.map(String) : [unhex(onDescriptor[2]).toString('utf8')];
  return {
    name,
    fd: Number(onDescriptor?.[1] ?? -1),
    paths,
    text: strings,
    numbers: inner
      .replaceAll(/"[^"]*"|<[^>]*>/g, '')
      .split(', ')
      .slice(1)
      .map(Number),
    flags: inner.replaceAll(/"[^"]*"/g, ''),
  };
}

function unhex(hex: string | undefined): Buffer {
  return Buffer.from((hex ?? '').replaceAll('\\x', ''), 'hex');
}
