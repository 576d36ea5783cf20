import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type Attachment,
  type Clock,
  type Exported,
  type ExportProgress,
  TendError,
} from '../contract/index.ts';
import { csvHeader, csvLine } from './csv.ts';
import { type NewFolder, newFolder } from './folder.ts';
import { FILES, FORMAT, JSON_LINES, KINDS, type Kind, README, type Row, readme, tableOf } from './format.ts';
import { entriesIn, headOf, pieces, type Scope, type Sources } from './rows.ts';

export type ExportOptions = {
  readonly parent: string;
  /** For the folder's name, as `2026-11-30`. */
  readonly day: string;
  readonly scope: Scope;
  readonly files: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
  /** Told of the folder that is in the making, before there is anything in it. */
  readonly onBegun: (part: string) => void;
};

/**
 * Writes everything as JSON Lines and as CSV into a new folder, in the clear. Core answers others between two pieces, so
 * what is changed meanwhile is in it as it was when its turn came; each entry is whole.
 * @throws TendError `cancelled`, `disk-full`, `bad-input`; then nothing of it is left
 */
export async function writeExport(sources: Sources, options: ExportOptions): Promise<Omit<Exported, 'path'>> {
  const folder = await newFolder(options.parent, options.day);
  try {
    options.onBegun(folder.part);
    const written = await fill(folder, sources, options);
    return { ...written, folder: await folder.finish() };
  } catch (thrown) {
    await folder.drop();
    throw thrown;
  }
}

async function fill(folder: NewFolder, sources: Sources, options: ExportOptions) {
  const { scope, clock, signal, onProgress } = options;
  const total = entriesIn(sources, scope);
  const lines = await folder.file(JSON_LINES);
  const tables = new Map<Kind, Awaited<ReturnType<NewFolder['file']>>>();
  for (const kind of KINDS) {
    const table = await folder.file(tableOf(kind));
    await table.add(csvHeader(kind));
    tables.set(kind, table);
  }
  if (options.files) await folder.folder(FILES);
  const copies = copier(folder, sources, signal);
  const counts: Partial<Record<Kind, number>> = {};
  let done = 0;

  await lines.add(jsonLine(headOf(sources, scope, clock)));
  for (const piece of pieces(sources, scope, clock)) {
    stopIf(signal);
    const said = options.files ? await copies.copy(piece.attachments) : new Map();
    const rows = piece.rows.map((row): Row => ({ ...row, ...said.get(row.id) }));
    await lines.add(rows.map(jsonLine).join(''));
    for (const [kind, some] of Map.groupBy(rows, ({ type }) => type)) {
      await tables.get(kind)?.add(some.map(csvLine).join(''));
      counts[kind] = (counts[kind] ?? 0) + some.length;
    }
    done += piece.entries;
    onProgress({ step: 'writing', done, total });
    await setImmediate();
  }
  const { files, unreadable, bytes } = copies.sum();
  // Without this line a file is not whole.
  await lines.add(jsonLine({ type: 'end', counts, files, unreadable }));
  await folder.whole(README, readme);
  stopIf(signal);
  const text = [lines, ...tables.values()].reduce((sum, file) => sum + file.bytes(), 0);
  return { format: FORMAT, counts, files, unreadable, bytes: bytes + text };
}

/** What is said of an attachment besides: where its copy is, or that it cannot be read any more. */
type Said = { readonly file: string } | { readonly unreadable: true };

function copier(folder: NewFolder, { bytesOf }: Sources, signal: AbortSignal) {
  const sum = { files: 0, unreadable: 0, bytes: 0 };
  return {
    sum: () => sum,
    async copy(attachments: readonly Attachment[]): Promise<Map<unknown, Said>> {
      const said = new Map<unknown, Said>();
      for (const { id, name, mediaType } of attachments) {
        stopIf(signal);
        const bytes = await readable(bytesOf(id));
        if (bytes === undefined) {
          sum.unreadable += 1;
          said.set(id, { unreadable: true });
          continue;
        }
        const file = `${FILES}/${id}${ending(name, mediaType)}`;
        try {
          await folder.whole(file, bytes);
          sum.bytes += bytes.length;
        } finally {
          bytes.fill(0);
        }
        sum.files += 1;
        said.set(id, { file });
      }
      return said;
    },
  };
}

/** One file that does not hold must not keep everything else in. */
async function readable(bytes: Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await bytes;
  } catch (thrown) {
    if (thrown instanceof TendError && ['damaged', 'not-found'].includes(thrown.code)) return undefined;
    throw thrown;
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
};

/** A photo's by its bytes, another file's as it was called, when that is an ordinary one. */
function ending(name: string, mediaType: string): string {
  const own = extname(name).toLowerCase();
  return ENDINGS[mediaType] ?? (/^\.[a-z0-9]{1,5}$/.test(own) ? own : '');
}

function jsonLine(row: object): string {
  return `${JSON.stringify(row)}\n`;
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new TendError('cancelled', 'Stopped. Nothing was written.');
}
