import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { whereItLies } from './index.ts';
import { thisMachine } from './machine.ts';
import { machineOf, type Situation } from './testing.ts';
import { findingsOf } from './words.ts';

const vault = '/home/anna/.local/share/tend/vault';
const noSwap = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n';
const swapIs = (path: string, kind: string) =>
  `${noSwap}${path}                               ${kind}\t8388604\t\t0\t\t-2\n`;
const mounted = (line: string) =>
  `23 28 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:12 - proc proc rw\n${line}\n`;

/** The root file system as proc_pid_mountinfo(5) lays a line out. */
const ext4 = (device: string, source: string) =>
  mounted(`28 1 ${device} / / rw,relatime shared:1 - ext4 ${source} rw,errors=remount-ro`);

/** A laptop with Ubuntu's or Debian's encrypted installation: ext4 on LVM on LUKS; swap is a second LV. dmsetup info -c -o name,uuid. */
const lvmOnLuks = {
  'dm-2': { number: '253:2', uuid: lvm('swap_1'), slaves: ['dm-0'] },
  'dm-1': { number: '253:1', uuid: lvm('root'), slaves: ['dm-0'] },
  'dm-0': {
    number: '253:0',
    uuid: 'CRYPT-LUKS2-5e2d6a1c0f7b4c0a9d31c2b7a4e8f901-dm_crypt-0',
    slaves: ['nvme0n1p3'],
  },
  nvme0n1p3: { number: '259:3', partOf: 'nvme0n1' },
  nvme0n1: { number: '259:0', bus: 'pci0000:00/0000:00:1d.0/0000:3d:00.0/nvme/nvme0' },
};
const lvmLaptop: Situation = {
  files: {
    [`${vault}/vault.json`]: '',
    '/proc/self/mountinfo': ext4('253:1', '/dev/mapper/vgubuntu-root'),
    '/proc/swaps': swapIs('/dev/dm-2', 'partition'),
    '/sys/power/state': 'freeze mem disk\n',
    '/sys/power/resume': '253:2\n',
  },
  blocks: lvmOnLuks,
};

function lvm(name: string): string {
  // Two ids of 32 characters each (lvm2, lib/activate/dev_manager.c: UUID_PREFIX "LVM-").
  return `LVM-1kqWMeQWqH3qTsiHhYw3ygAzOvpfDL58dDmziWBI0panwOGRq2rp9PjpmE6qdf1${name.length}`;
}

const disk = {
  sda: { number: '8:0' },
  sda2: { number: '8:2', partOf: 'sda' },
  sda3: { number: '8:3', partOf: 'sda' },
};
const on = (mountinfo: string, others: Situation = {}): Situation => ({
  ...others,
  files: {
    [`${vault}/vault.json`]: '',
    '/proc/self/mountinfo': mountinfo,
    '/proc/swaps': noSwap,
    '/sys/power/state': 'freeze mem disk\n',
    '/sys/power/resume': '0:0\n',
    ...others.files,
  },
  blocks: { ...disk, ...others.blocks },
});

async function answers(situation: Situation, folder = vault) {
  const findings = await whereItLies(folder, machineOf(situation));
  return Object.fromEntries(findings.map(({ id, level, answer }) => [id, `${level}: ${answer}`]));
}

test.each<[string, Situation, Record<string, string>]>([
  [
    'LVM on LUKS',
    lvmLaptop,
    { disk: 'fine: encrypted', swap: 'fine: encrypted', hibernation: 'fine: encrypted' },
  ],
  [
    'a disk without encryption, with a swap partition: it can hibernate without being told where (systemd-sleep(8))',
    on(ext4('8:2', '/dev/sda2'), { files: { '/proc/swaps': swapIs('/dev/sda3', 'partition') } }),
    { disk: 'risk: plain', swap: 'risk: plain', hibernation: 'risk: plain' },
  ],
  [
    'a swap file on it, in a folder with a space (proc_swaps: octal escapes)',
    on(ext4('8:2', '/dev/sda2'), { files: { '/proc/swaps': swapIs('/var/my\\040swap', 'file') } }),
    { swap: 'risk: plain' },
  ],
  [
    'only zram, as Fedora does since 33',
    on(ext4('8:2', '/dev/sda2'), {
      files: { '/proc/swaps': swapIs('/dev/zram0', 'partition'), '/sys/block/zram0/backing_dev': 'none\n' },
    }),
    { swap: 'fine: memory', hibernation: 'fine: nowhere' },
  ],
  [
    'zram that writes back to a disk (zram.rst, writeback)',
    on(ext4('8:2', '/dev/sda2'), {
      files: {
        '/proc/swaps': swapIs('/dev/zram0', 'partition'),
        '/sys/block/zram0/backing_dev': '/dev/sda3\n',
      },
    }),
    { swap: 'risk: plain' },
  ],
  [
    'a kernel in lockdown, which takes "disk" away',
    on(ext4('8:2', '/dev/sda2'), {
      files: { '/proc/swaps': swapIs('/dev/sda3', 'partition'), '/sys/power/state': 'freeze mem\n' },
    }),
    { hibernation: 'fine: off' },
  ],
  [
    'btrfs, whose device number is nobody’s, on two disks of which one is open',
    on(mounted('28 1 0:25 /@ / rw,relatime shared:1 - btrfs /dev/mapper/luks-a rw,subvol=/@'), {
      files: {
        '/sys/fs/btrfs/1b6a/devices/dm-0': '',
        '/sys/fs/btrfs/1b6a/devices/sda2': '',
      },
      links: { '/dev/mapper/luks-a': '/dev/dm-0' },
      blocks: { 'dm-0': { uuid: 'CRYPT-LUKS1-aa-luks-a', slaves: ['sda3'] } },
    }),
    { disk: 'risk: plain' },
  ],
  [
    'btrfs on LUKS',
    on(mounted('28 1 0:25 /@ / rw,relatime shared:1 - btrfs /dev/mapper/luks-a rw,subvol=/@'), {
      links: { '/dev/mapper/luks-a': '/dev/dm-0' },
      blocks: { 'dm-0': { uuid: 'CRYPT-LUKS2-aa-luks-a', slaves: ['sda3'] } },
    }),
    { disk: 'fine: encrypted' },
  ],
  [
    'dm-verity: its name begins with CRYPT too, and it encrypts nothing',
    on(ext4('253:0', '/dev/mapper/root'), {
      blocks: {
        'dm-0': {
          number: '253:0',
          uuid: 'CRYPT-VERITY-2136d2f6fa6547f1a9d0a99e7a1f9207-root',
          slaves: ['sda2'],
        },
      },
    }),
    { disk: 'risk: plain' },
  ],
  [
    'a mapping without a name, as VeraCrypt makes',
    on(ext4('253:0', '/dev/mapper/veracrypt1'), {
      blocks: { 'dm-0': { number: '253:0', uuid: '', slaves: ['sda2'] } },
    }),
    { disk: 'unknown: unknown' },
  ],
  [
    'a stick',
    on(`${ext4('8:2', '/dev/sda2')}99 28 8:17 / /home/anna/.local rw,nosuid,nodev - vfat /dev/sdb1 rw`, {
      blocks: {
        sdb: { bus: 'pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0' },
        sdb1: { number: '8:17', partOf: 'sdb' },
      },
    }),
    { disk: 'risk: removable' },
  ],
  [
    'fscrypt on ext4 (lsattr(1), chattr(1): E)',
    on(ext4('8:2', '/dev/sda2'), { commands: { '/usr/bin/lsattr -d .': '--------------eE---- .\n' } }),
    { disk: 'fine: folder-encrypted' },
  ],
  [
    'the same without the attribute',
    on(ext4('8:2', '/dev/sda2'), { commands: { '/usr/bin/lsattr -d .': '--------------e----- .\n' } }),
    { disk: 'risk: plain' },
  ],
  [
    'gocryptfs',
    on(
      `${ext4('8:2', '/dev/sda2')}99 28 0:50 / /home/anna rw - fuse.gocryptfs /home/anna.cipher rw,user_id=1000`,
    ),
    { disk: 'fine: folder-encrypted' },
  ],
  [
    'a network disk',
    on(`${ext4('8:2', '/dev/sda2')}99 28 0:50 / /home rw - nfs4 nas:/home rw,vers=4.2`),
    { disk: 'risk: network' },
  ],
  [
    'a container',
    on(mounted('28 1 0:25 / / rw,relatime - overlay overlay rw,lowerdir=/var/lib/docker/overlay2/l/A')),
    { disk: 'unknown: container' },
  ],
  ['ZFS', on(mounted('28 1 0:25 / / rw,relatime - zfs rpool/ROOT/ubuntu rw')), { disk: 'unknown: zfs' }],
  [
    'a virtual machine, whose own disk it cannot see',
    on(ext4('254:1', '/dev/vda1'), {
      blocks: {
        vda: { number: '254:0', bus: 'pci0000:00/0000:00:02.0/virtio1' },
        vda1: { number: '254:1', partOf: 'vda' },
      },
    }),
    { disk: 'unknown: virtual' },
  ],
  [
    'a virtual machine whose disk looks like a real one (VMware, Hyper-V): the processor tells',
    on(ext4('8:2', '/dev/sda2'), {
      files: { '/proc/cpuinfo': 'processor\t: 0\nflags\t\t: fpu vme sse4_2 hypervisor lahf_lm\n' },
    }),
    { disk: 'unknown: virtual' },
  ],
  [
    'a folder that something was mounted over: the later mount counts',
    on(
      `${ext4('8:2', '/dev/sda2')}98 28 0:50 / /home rw - nfs4 nas:/home rw\n99 28 0:51 / /home rw - tmpfs tmpfs rw\n`,
    ),
    { disk: 'risk: memory' },
  ],
  [
    'a system that shows nothing',
    { files: { [`${vault}/vault.json`]: '' } },
    { disk: 'unknown: unknown', swap: 'unknown: unknown', hibernation: 'unknown: unknown' },
  ],
])('who keeps a journal on %s is told what that means', async (_, situation, expected) => {
  expect(await answers(situation)).toMatchObject(expected);
});

test('only the name of the mapping makes the difference: with CRYPT- changed to LVM- the same disk is a risk', async () => {
  const opened = { ...lvmOnLuks, 'dm-0': { ...lvmOnLuks['dm-0'], uuid: lvm('pv') } };
  expect(await answers({ ...lvmLaptop, blocks: opened })).toMatchObject({
    disk: 'risk: plain',
    swap: 'risk: plain',
    hibernation: 'risk: plain',
  });
});

const library = '/Users/anna/Library/Application Support/Tend/vault';
const mac = (folder: string, commands: Record<string, string>): [Situation, string] => [
  { platform: 'darwin', home: '/Users/anna', files: { [`${folder}/vault.json`]: '' }, commands },
  folder,
];
const swapusage = {
  '/usr/sbin/sysctl -n vm.swapusage': 'total = 2048.00M  used = 1226.50M  free = 821.50M  (encrypted)\n',
};

test.each<[string, [Situation, string], Record<string, string>]>([
  [
    'with FileVault',
    mac(library, { '/usr/bin/fdesetup status': 'FileVault is On.\n', ...swapusage }),
    {
      disk: 'fine: encrypted',
      swap: 'fine: encrypted',
      hibernation: 'fine: encrypted',
      synced: 'fine: none',
    },
  ],
  [
    'without FileVault',
    mac(library, { '/usr/bin/fdesetup status': 'FileVault is Off.\n', ...swapusage }),
    { disk: 'risk: plain', swap: 'fine: encrypted', hibernation: 'unknown: unknown' },
  ],
  [
    'while it is being encrypted',
    mac(library, {
      '/usr/bin/fdesetup status': 'FileVault is On.\nEncryption in progress: Percent completed = 41.2\n',
    }),
    { disk: 'unknown: unknown', swap: 'unknown: unknown' },
  ],
  [
    'on another disk',
    mac('/Volumes/Stick/vault', { '/usr/bin/fdesetup status': 'FileVault is On.\n' }),
    { disk: 'unknown: other-disk' },
  ],
  [
    'in iCloud Drive',
    mac('/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/vault', {}),
    { synced: 'risk: icloud' },
  ],
  [
    'in Documents, which iCloud keeps too (defaults read com.apple.finder)',
    mac('/Users/anna/Documents/vault', {
      '/usr/bin/defaults read com.apple.finder FXICloudDriveDocuments': '1\n',
    }),
    { synced: 'risk: icloud' },
  ],
  ['in Documents, which it does not keep', mac('/Users/anna/Documents/vault', {}), { synced: 'fine: none' }],
  [
    'with a file provider',
    mac('/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/My Drive/vault', {}),
    { synced: 'risk: google-drive' },
  ],
])('on a Mac %s', async (_, [situation, folder], expected) => {
  expect(await answers(situation, folder)).toMatchObject(expected);
});

const powershell = (drives: string) =>
  `C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -NonInteractive -Command $s=New-Object -ComObject Shell.Application;foreach($d in ${drives}){"$d "+$s.NameSpace($d+'\\').Self.ExtendedProperty('System.Volume.BitLockerProtection')}`;
const windows = (folder: string, commands: Record<string, string>): [Situation, string] => [
  {
    platform: 'win32',
    home: 'C:\\Users\\anna',
    env: {
      SystemRoot: 'C:\\Windows',
      LOCALAPPDATA: 'C:\\Users\\anna\\AppData\\Local',
      OneDrive: 'C:\\Users\\anna\\OneDrive',
    },
    files: {
      [`${folder}\\vault.json`]: '',
      'C:\\Users\\anna\\AppData\\Local\\Dropbox\\info.json':
        '{"personal": {"path": "D:\\\\Dropbox", "host": 4, "is_team": false, "subscription_type": "Basic"}}',
    },
    commands,
  },
  folder,
];
const roaming = 'C:\\Users\\anna\\AppData\\Roaming\\Tend\\vault';

test.each<[string, [Situation, string], Record<string, string>]>([
  [
    'with BitLocker',
    windows(roaming, { [powershell("'C:'")]: 'C: 1\r\n' }),
    {
      disk: 'fine: encrypted',
      swap: 'fine: encrypted',
      hibernation: 'fine: encrypted',
      synced: 'fine: none',
    },
  ],
  [
    'on a second disk without it',
    windows('D:\\vault', { [powershell("'C:','D:'")]: 'C: 1\r\nD: 2\r\n' }),
    { disk: 'risk: plain', swap: 'fine: encrypted' },
  ],
  [
    'with BitLocker suspended',
    windows(roaming, { [powershell("'C:'")]: 'C: 5\r\n' }),
    { disk: 'unknown: unknown' },
  ],
  ['where PowerShell is not allowed', windows(roaming, {}), { disk: 'unknown: unknown' }],
  [
    'in Documents moved to OneDrive',
    windows('C:\\Users\\anna\\OneDrive\\Documents\\v', {}),
    { synced: 'risk: onedrive' },
  ],
  ['in Dropbox', windows('D:\\Dropbox\\vault', {}), { synced: 'risk: dropbox' }],
  ['on another machine', windows('\\\\nas\\anna\\vault', {}), { disk: 'risk: network' }],
])('on Windows %s', async (_, [situation, folder], expected) => {
  expect(await answers(situation, folder)).toMatchObject(expected);
});

test.each<[string, Record<string, string>, string]>([
  [
    'info.json of Dropbox',
    { '/home/anna/.dropbox/info.json': '{"personal": {"path": "/home/anna"}}' },
    'risk: dropbox',
  ],
  [
    'info.json cut short',
    { '/home/anna/.dropbox/info.json': '{"personal": {"path": "/home/an' },
    'fine: none',
  ],
  ['the folder marker of Syncthing', { '/home/anna/.stfolder/x': '' }, 'risk: syncthing'],
  ['the database of Nextcloud', { '/home/anna/.local/.sync_0d6e2a31f4b7.db': '' }, 'risk: nextcloud'],
  ['Resilio Sync', { '/home/anna/.sync/ID': '' }, 'risk: resilio'],
  [
    'the OneDrive client, in its usual folder and not in this one',
    { '/home/anna/.config/onedrive/items.sqlite3': '' },
    'fine: none',
  ],
  [
    'the OneDrive client with a folder of its own',
    {
      '/home/anna/.config/onedrive/items.sqlite3': '',
      '/home/anna/.config/onedrive/config': 'sync_dir = "~/.local"\n',
    },
    'risk: onedrive',
  ],
])('a journal that is copied elsewhere is found out by %s', async (_, files, expected) => {
  expect(await answers(on(ext4('8:2', '/dev/sda2'), { files }))).toMatchObject({ synced: expected });
});

test('a folder that only has the name is not said to be copied', async () => {
  const folder = '/home/anna/Dropbox/vault';
  const situation = on(ext4('8:2', '/dev/sda2'), { files: { [`${folder}/vault.json`]: '' } });
  expect(await answers(situation, folder)).toMatchObject({ synced: 'unknown: maybe-dropbox' });
});

test('every risk and every doubt says what to do', () => {
  const disks = ['encrypted', 'plain', 'removable', 'virtual', 'unknown', 'folder-encrypted'] as const;
  const others = ['network', 'memory', 'container', 'host', 'zfs', 'other-disk'] as const;
  for (const platform of ['linux', 'darwin', 'win32', 'freebsd'] as const) {
    const all = [...disks, ...others].flatMap((disk) =>
      findingsOf({ disk, swap: 'plain', hibernation: 'plain', synced: 'maybe-mega' }, platform),
    );
    const rest = (['encrypted', 'virtual', 'unknown'] as const).flatMap((beside) =>
      findingsOf({ disk: 'plain', swap: beside, hibernation: beside, synced: 'unknown' }, platform),
    );
    for (const { level, text, todo } of [...all, ...rest]) {
      expect(text).toMatch(/^[A-Z].*[.)]$/);
      expect(todo === undefined).toBe(level === 'fine');
    }
  }
});

test('this machine is read for real: a synced folder is found through a link, and nothing hangs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const inside = join(folder, 'synced', 'deeper', 'vault');
  mkdirSync(inside, { recursive: true });
  mkdirSync(join(folder, 'synced', '.stfolder'));
  symlinkSync(inside, join(folder, 'link'));
  const [disk, , , synced] = await whereItLies(join(folder, 'link'));
  expect(synced).toMatchObject({ level: 'risk', answer: 'syncthing' });
  expect(disk?.answer).not.toBe('');
  expect((await whereItLies(folder))[3]).toMatchObject({ level: 'fine' });
  if (process.platform === 'linux') {
    expect((await whereItLies('/dev/shm'))[0]).toMatchObject({ level: 'risk', answer: 'memory' });
  }
});

test('a command that hangs is given up, one that fails says nothing, and none sees the person’s environment', async () => {
  process.env.TEND_PLACE_CANARY = 'seen';
  onTestFinished(() => {
    delete process.env.TEND_PLACE_CANARY;
  });
  const node = (script: string, patienceMs?: number) =>
    thisMachine(patienceMs).run(process.execPath, ['-e', script]);
  expect(await node('console.log(JSON.stringify(process.env))')).toMatch(/^{"LC_ALL":"C"/);
  expect(await node('process.exit(3)')).toBeUndefined();
  expect(await node('setInterval(() => {}, 1000)', 300)).toBeUndefined();
  expect(await thisMachine().run('/nowhere/at/all', [])).toBeUndefined();
});

test('a folder that never answers, as on a network disk that is gone, does not keep the answer', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const hangs = { ...machineOf({}), real: () => new Promise<undefined>(() => {}) };
  const asked = whereItLies(vault, hangs);
  await vi.runAllTimersAsync();
  expect((await asked).map(({ level }) => level)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
});
