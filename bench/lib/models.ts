import { statSync } from 'node:fs';
import { createLlm, type Llm, readCatalogue } from '../../src/llm/index.ts';
import { modelsFolders } from '../../src/paths.ts';
import { connectNet, nodeHost } from '../../src/transport/index.ts';

/** The models process exactly as the app uses it. Close it when done: it holds memory of its own. */
export const realLlm = (): Llm => llmIn(modelsFolders());

/** The same with the models of these folders only. */
export function llmIn(modelsDirs: readonly [string, ...string[]]): Llm {
  const host = nodeHost();
  return createLlm({
    host,
    net: connectNet(host),
    catalogue: readCatalogue(),
    modelsDirs,
    emit: () => {},
  });
}

/** The file of a model that is here, hash as in the catalogue; throws otherwise, so that a bench fails rather than skips. */
export function modelFile(task: 'embed' | 'word'): string {
  const llm = realLlm();
  const status = llm.status();
  llm.close();
  const wanted = status.models.find((model) => model.task === task && model.state === 'present');
  const file = readCatalogue().models.find((model) => model.id === wanted?.id)?.file;
  const found =
    file === undefined
      ? undefined
      : modelsFolders()
          .map((folder) => `${folder}/${file}`)
          .find(exists);
  if (found === undefined) throw new Error(`no ${task} model is here; npm start fetches it`);
  return found;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
