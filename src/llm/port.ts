import type { ModelsStatus } from '../contract/index.ts';

/** A request to the chat model. The fixed part (system, shots) of one `task` is kept warm between requests. */
export type GenerateRequest = {
  readonly task: string;
  readonly system: string;
  readonly shots: readonly { readonly user: string; readonly assistant: string }[];
  readonly prompt: string;
  /** JSON schema the output is constrained to; give maxItems and maxLength everywhere, small models loop otherwise. */
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly maxTokens: number;
  readonly onText?: (soFar: string) => void;
  readonly signal?: AbortSignal;
};

/** The models process as the rest of the core sees it. Starting, crashing and unloading happen behind it. */
export type Llm = {
  /** The embedding model in use: its SHA-256 names the vectors it makes. Null when there is none. */
  embedder(): { readonly hash: string; readonly dimensions: number } | null;
  /**
   * Unit vectors, one per text, in order. Each text at most about 200 words (511 tokens): chunk before.
   * `background` gives way to whatever a person waits for; the default is a person's own query.
   * @throws TendError `model-missing`, `model-damaged`, `model-crashed`, `no-memory`, `cancelled`.
   */
  embed(
    texts: readonly string[],
    signal?: AbortSignal,
    turn?: 'query' | 'background',
  ): Promise<Float32Array[]>;
  /** The chat model that may word an answer; null when there is none or it did not pass its part. */
  writer(): { readonly id: string; readonly name: string } | null;
  /** @throws TendError `model-missing`, `model-damaged`, `model-crashed`, `no-memory`, `cancelled`. */
  generate(request: GenerateRequest): Promise<string>;
  /** Evaluates the fixed part of a task ahead of the question, so that nobody waits for a prompt. Never throws. */
  warm(request: Pick<GenerateRequest, 'task' | 'system' | 'shots'>): Promise<void>;
  status(): ModelsStatus;
  load(id: string): Promise<void>;
  unload(id: string): Promise<void>;
  /** Fetches a model of the catalogue through net; progress comes as `download` events. */
  get(id: string): Promise<void>;
  stopGetting(id: string): void;
  /** Removes the models that were fetched, from the folder they are put in; those of other folders stay. */
  discard(): void;
  close(): void;
};
