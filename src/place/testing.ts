import type { Machine } from './machine.ts';

/** A block device: the kernel's number, what it is mapped from, or the disk it is a part of. */
export type Block = {
  readonly number?: string;
  readonly uuid?: string;
  readonly slaves?: readonly string[];
  readonly partOf?: string;
  /** Where a whole disk hangs in /sys/devices. */
  readonly bus?: string;
  readonly removable?: boolean;
};

export type Situation = {
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Links, from the path to what it leads to. */
  readonly links?: Readonly<Record<string, string>>;
  readonly blocks?: Readonly<Record<string, Block>>;
  /** What a command prints, by its whole line. */
  readonly commands?: Readonly<Record<string, string>>;
};

/** A machine made of captured texts. What is not in them cannot be read, as on a real one. */
export function machineOf(situation: Situation): Machine {
  const { platform = 'linux', home = '/home/anna', env = {}, commands = {} } = situation;
  const sep = platform === 'win32' ? '\\' : '/';
  const { files, links } = withBlocks(situation);
  const paths = [...Object.keys(files), ...Object.keys(links)];
  const namesIn = (folder: string) => {
    const prefix = folder.endsWith(sep) ? folder : folder + sep;
    const below = paths.filter((path) => path.startsWith(prefix));
    return [...new Set(below.map((path) => path.slice(prefix.length).split(sep)[0] ?? ''))];
  };
  return {
    platform,
    home,
    env,
    read: async (path) => files[path],
    list: async (path) => (namesIn(path).length === 0 ? undefined : namesIn(path)),
    real: async (path) => {
      const to = links[path];
      if (to !== undefined) return to;
      return path in files || namesIn(path).length > 0 ? path : undefined;
    },
    run: async (file, args) => commands[[file, ...args].join(' ')],
  };
}

/** /sys/dev/block, /sys/class/block and /sys/devices as the kernel lays them out (Documentation/ABI/stable/sysfs-block). */
function withBlocks({ files = {}, links = {}, blocks = {} }: Situation) {
  const all = { files: { ...files }, links: { ...links } };
  const folderOf = (name: string): string => {
    const { partOf, bus, uuid } = blocks[name] ?? {};
    if (partOf !== undefined) return `${folderOf(partOf)}/${name}`;
    if (bus !== undefined) return `/sys/devices/${bus}/block/${name}`;
    const virtual = uuid !== undefined || /^(dm-|md|loop|zram)/.test(name);
    return `/sys/devices/${virtual ? 'virtual' : 'pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0'}/block/${name}`;
  };
  for (const [name, { number, uuid, slaves = [], partOf, removable }] of Object.entries(blocks)) {
    const folder = folderOf(name);
    all.links[`/sys/class/block/${name}`] = folder;
    if (number !== undefined) all.links[`/sys/dev/block/${number}`] = folder;
    all.files[`${folder}/size`] = '1000215216\n';
    if (uuid !== undefined) all.files[`${folder}/dm/uuid`] = `${uuid}\n`;
    if (partOf !== undefined) all.files[`${folder}/partition`] = '1\n';
    else all.files[`${folder}/removable`] = removable ? '1\n' : '0\n';
    for (const one of slaves) all.links[`${folder}/slaves/${one}`] = folderOf(one);
    all.links[`/dev/${name}`] = `/dev/${name}`;
  }
  return all;
}
