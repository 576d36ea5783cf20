import type { Llama, LlamaModel } from 'node-llama-cpp';
import { TendError } from '../contract/index.ts';
import { type Chat, createChat } from './chat.ts';
import { createCores } from './cores.ts';
import { createEmbedder, type Embedder } from './embedder.ts';
import { verifyModel } from './verify.ts';

/** A model to open: where its file is, what it must be, and the context it gets. */
export type ModelFile = {
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contextTokens: number;
  /** The file's identity when it was verified before in this session (see `verifyModel`). */
  readonly known?: string;
};

export type EngineFacts = { readonly backend: string; readonly threads: number; readonly build: string };

/** llama.cpp in this process: at most one embedding and one chat model, opened when first needed. */
export type Engine = {
  facts(): Promise<EngineFacts>;
  /** @returns the verified file's identity beside the open model */
  embedder(file: ModelFile): Promise<{ readonly embedder: Embedder; readonly identity: string }>;
  chat(file: ModelFile): Promise<{ readonly chat: Chat; readonly identity: string }>;
};

/**
 * @param gpu `auto` takes Metal, CUDA or Vulkan where they work; `false` keeps to the CPU
 */
export function createEngine(gpu: 'auto' | false): Engine {
  let llama: Promise<Llama> | undefined;
  const start = () => {
    llama ??= startLlama(gpu);
    return llama;
  };
  const embedders = onePerFile(async (file: ModelFile) => {
    const { model, identity } = await openModel(await start(), file);
    return {
      embedder: await createEmbedder(model, file.contextTokens, createCores(model.llama.cpuMathCores)),
      identity,
    };
  });
  const chats = onePerFile(async (file: ModelFile) => {
    const { model, identity } = await openModel(await start(), file);
    return {
      chat: await createChat(model, file.contextTokens, createCores(model.llama.cpuMathCores)),
      identity,
    };
  });
  return {
    async facts() {
      const started = await start();
      return {
        backend: started.gpu || 'cpu',
        threads: started.cpuMathCores,
        build: `llama.cpp ${started.llamaCppRelease.release}`,
      };
    },
    embedder: embedders,
    chat: chats,
  };
}

async function startLlama(gpu: 'auto' | false): Promise<Llama> {
  // Imported here: the core's own process must not load it.
  const { getLlama } = await import('node-llama-cpp');
  const llama = await getLlama({
    gpu,
    // Never a compiler, never a download: what npm brought, or nothing.
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    // Its log quotes paths and may quote prompts.
    logger: () => {},
  });
  // By default it takes at least 4 threads: on 2 cores a line then takes 50 times longer (docs: traps).
  llama.maxThreads = llama.cpuMathCores;
  return llama;
}

async function openModel(llama: Llama, file: ModelFile): Promise<{ model: LlamaModel; identity: string }> {
  const identity = await verifyModel(file, file.known);
  try {
    // Without mmap: weights are repacked for the CPU, and mapped pages would count twice (2.1 against 1.5 GB).
    return { model: await llama.loadModel({ modelPath: file.path, useMmap: false }), identity };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'InsufficientMemoryError') {
      throw new TendError(
        'no-memory',
        'There is not enough free memory for this model right now. Please close something large, or choose a smaller model. Everything else works without it.',
      );
    }
    throw thrown;
  }
}

/** Opens a file once, however many ask at the same time; a failed attempt is tried again by the next who asks. */
function onePerFile<T>(openFile: (file: ModelFile) => Promise<T>): (file: ModelFile) => Promise<T> {
  const opened = new Map<string, Promise<T>>();
  return (file) => {
    const found = opened.get(file.sha256);
    if (found !== undefined) return found;
    const opening = openFile(file);
    opened.set(file.sha256, opening);
    opening.catch(() => opened.delete(file.sha256));
    return opening;
  };
}
