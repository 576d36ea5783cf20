import { join } from 'node:path';
import {
  type EventName,
  type EventPayload,
  type ExamTask,
  type ModelsStatus,
  TendError,
} from '../contract/index.ts';
import type { Host, NetPort } from '../transport/index.ts';
import type { Catalogue, CatalogueModel } from './catalogue.ts';
import { createChoice } from './choice.ts';
import type { EngineFacts, ModelFile } from './engine.ts';
import { fetchModel, type OnFetching } from './fetch.ts';
import type { ChatModel, Llm } from './port.ts';
import { createModelsProcess } from './process.ts';
import { createResults } from './results.ts';
import { createStore, forgetBad, type Store } from './store.ts';
import { verifyModel } from './verify.ts';

export type LlmOptions = {
  readonly host: Host;
  readonly net: NetPort;
  readonly catalogue: Catalogue;
  /** Where models are looked for, first found wins; the first is where fetched ones are put. */
  readonly modelsDirs: readonly [string, ...string[]];
  readonly emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
  /** After this long without work the models process is ended and its memory given back. Default: 10 minutes. */
  readonly idleMs?: number;
};

/** The models process as the rest of the core sees it: started when first needed, started anew after a crash. */
export function createLlm(options: LlmOptions): Llm {
  const store = createStore(options.catalogue, options.modelsDirs);
  const results = createResults(options.modelsDirs);
  const choice = createChoice(store.home);
  const fetching = new Map<string, AbortController>();
  const loaded = new Set<string>();
  let facts: EngineFacts | null = null;
  const models = createModelsProcess(options.host, options.idleMs ?? 600_000, () => {
    loaded.clear();
    tell();
  });

  const tell = () => options.emit('models', status());

  function status(): ModelsStatus {
    return {
      models: store.models.map((model) => ({
        id: model.id,
        name: model.name,
        file: model.file,
        bytes: model.bytes,
        licence: model.licence,
        task: model.task,
        purpose: model.purpose,
        trainedOn: model.trainedOn,
        source: sourceOf(model),
        state: fetching.has(model.id) ? 'fetching' : store.state(model),
        loaded: loaded.has(model.id),
        inUse: model === embedModel() || model === chatModel(),
        measured: model.measured,
        trust: model.task === 'word' ? results.trust(model.sha256) : [],
      })),
      backend: facts?.backend ?? null,
      threads: facts?.threads ?? null,
      build: facts?.build ?? null,
      folder: store.home,
    };
  }

  /** Runs a call that needs `model`, noting what loading it told. */
  async function using<T>(model: CatalogueModel, work: (file: ModelFile) => Promise<T>): Promise<T> {
    const file = store.file(model);
    if (file === null) throw missing(store, model);
    try {
      if (!loaded.has(model.id)) await open(model, file);
      return await work(file);
    } catch (thrown) {
      if (thrown instanceof TendError && thrown.code === 'model-damaged') {
        store.damaged(model);
        tell();
      }
      throw thrown;
    }
  }

  async function open(model: CatalogueModel, file: ModelFile): Promise<void> {
    const { identity, ...about } = await models.use((rpc) => rpc.call('open', { file, task: model.task }));
    store.verified(model, identity);
    facts = about;
    if (loaded.has(model.id)) return;
    loaded.add(model.id);
    tell();
  }

  /** Whether the model is here, to the last byte: what a person asks for again may have the right size only. */
  async function isSound(model: CatalogueModel): Promise<boolean> {
    const file = store.file(model);
    if (file === null) return false;
    try {
      store.verified(model, await verifyModel(file, file.known));
      return true;
    } catch (thrown) {
      if (!(thrown instanceof TendError) || thrown.code !== 'model-damaged') throw thrown;
      store.damaged(model);
      tell();
      return false;
    }
  }

  const embedModel = () =>
    store.models.find((model) => model.task === 'embed' && store.state(model) === 'present');
  /** The one that was chosen, when it is here; else the first of the catalogue that is. */
  function chatModel(): CatalogueModel | undefined {
    const here = store.models.filter((model) => model.task === 'word' && store.state(model) === 'present');
    const chosen = choice.get();
    return here.find(({ id }) => id === chosen) ?? here[0];
  }
  const passed = (model: CatalogueModel, task: ExamTask) =>
    results.trust(model.sha256).some((trust) => trust.task === task && trust.state === 'passed');

  function examinee(model: CatalogueModel): ChatModel {
    return {
      generate: ({ onText, signal, ...request }) =>
        using(model, (file) =>
          models.use((rpc) =>
            rpc.call(
              'generate',
              { file, request },
              { signal, ...(onText === undefined ? {} : { onProgress: onText }) },
            ),
          ),
        ),
      weigh: ({ signal, ...request }) =>
        using(model, (file) => models.use((rpc) => rpc.call('weigh', { file, request }, { signal }))),
      async warm({ task, system, shots }) {
        const prefix = { task, system, shots };
        // Only a courtesy: whoever asks next hears of what is wrong.
        await using(model, (file) => models.use((rpc) => rpc.call('warm', { file, prefix }))).catch(() => {});
      },
    };
  }

  /** The chat model in use, for what it passed. @throws TendError `model-missing`, `not-examined` */
  function trusted(task: ExamTask): ChatModel {
    const model = chatModel();
    if (model === undefined) throw missingAny();
    if (!passed(model, task)) throw notExamined();
    return examinee(model);
  }

  return {
    embedder() {
      const model = embedModel();
      return model?.dimensions === undefined ? null : { hash: model.sha256, dimensions: model.dimensions };
    },
    async embed(texts, signal, turn = 'query') {
      if (texts.length === 0) return [];
      const model = embedModel();
      if (model === undefined) throw missingAny();
      return using(model, (file) =>
        models.use((rpc) =>
          rpc.call('embed', { file, texts, background: turn === 'background' }, { signal }),
        ),
      );
    },
    writer(task) {
      const model = chatModel();
      return model === undefined || !passed(model, task) ? null : { id: model.id, name: model.name };
    },
    generate: async (request) => trusted(request.task).generate(request),
    weigh: async (request) => trusted(request.task).weigh(request),
    async warm(prefix) {
      const model = chatModel();
      if (model !== undefined && passed(model, prefix.task)) await examinee(model).warm(prefix);
    },
    examinee: (id) => examinee(known(store, id)),
    examined(id, taken) {
      results.keep(known(store, id).sha256, taken);
      tell();
    },
    status,
    async load(id) {
      await using(known(store, id), async () => {});
    },
    discard() {
      models.end();
      for (const model of store.models) {
        fetching.get(model.id)?.abort();
        store.discard(model);
        results.discard(model.sha256);
      }
      choice.discard();
      tell();
    },
    use(id) {
      const model = known(store, id);
      if (model.task !== 'word') throw new TendError('bad-input', 'Only a chat model can be chosen.');
      if (store.file(model) === null) throw missing(store, model);
      choice.set(id);
      // Two in memory are one too many.
      if (store.models.some((one) => one !== model && one.task === 'word' && loaded.has(one.id)))
        models.end();
      tell();
    },
    async unload(id) {
      // Ending the process is the one sure way to give memory back; the other model is opened again when needed.
      if (loaded.has(known(store, id).id)) models.end();
    },
    async get(id) {
      const model = known(store, id);
      if (fetching.has(id) || (await isSound(model))) return;
      const controller = new AbortController();
      fetching.set(id, controller);
      tell();
      try {
        const onFetching: OnFetching = (progress) => options.emit('download', { id, ...progress });
        await fetchModel(options.net, model, store.home, onFetching, controller.signal);
        forgetBad(join(store.home, model.file));
      } finally {
        fetching.delete(id);
        tell();
      }
    },
    stopGetting: (id) => fetching.get(id)?.abort(),
    close() {
      for (const controller of fetching.values()) controller.abort();
      models.close();
    },
  };
}

function known(store: Store, id: string): CatalogueModel {
  const model = store.model(id);
  if (model === undefined) throw new TendError('not-found', 'Tend knows no model of that name.');
  return model;
}

function missing(store: Store, model: CatalogueModel): TendError {
  return store.state(model) === 'damaged'
    ? new TendError(
        'model-damaged',
        'The model file on this laptop is cut short or changed, so it was not loaded. Please get it again in Settings.',
      )
    : missingAny();
}

function notExamined(): TendError {
  return new TendError(
    'not-examined',
    'The model on this laptop did not pass its exam for this, so it is not given it. Settings shows what it is trusted with.',
  );
}

function missingAny(): TendError {
  return new TendError(
    'model-missing',
    'This needs a model that is not on this laptop yet. You can get one in Settings.',
  );
}

/** What a person is told before anything is fetched: the host, or that it is here already. */
function sourceOf(model: CatalogueModel): string {
  const first = model.sources.find((source) => source.kind === 'url');
  return first === undefined ? 'comes with Tend' : new URL(first.url).hostname;
}
