import type { ExamResult, ExamTask, ModelsStatus } from '../contract/index.ts';

/** A request to the chat model. The fixed part (system, shots) of one `task` is kept warm between requests. */
export type GenerateRequest<Task extends string = ExamTask> = {
  readonly task: Task;
  readonly system: string;
  readonly shots: readonly { readonly user: string; readonly assistant: string }[];
  readonly prompt: string;
  /** JSON schema the output is constrained to; give maxItems and maxLength everywhere, small models loop otherwise. */
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly maxTokens: number;
  readonly onText?: (soFar: string) => void;
  readonly signal?: AbortSignal;
};

/** The fixed part of a request: what can be evaluated ahead. */
export type Prefix<Task extends string = ExamTask> = Pick<GenerateRequest<Task>, 'task' | 'system' | 'shots'>;

/** Which of a few words would come next, and how surely: a model that says "yes" at 51 % and one that does at 99 % are not the same. */
export type WeighRequest<Task extends string = ExamTask> = Prefix<Task> & {
  readonly prompt: string;
  /** The answer up to where one of the words would stand: `{"supported":"`. */
  readonly begun: string;
  /** No two may begin with the same token. */
  readonly words: readonly string[];
  readonly signal?: AbortSignal;
};

/** One chat model, asked anything. */
export type ChatModel = {
  generate(request: GenerateRequest<string>): Promise<string>;
  /** The share of each word among these, in their order; they add up to 1. */
  weigh(request: WeighRequest<string>): Promise<readonly number[]>;
  warm(prefix: Prefix<string>): Promise<void>;
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
  /** The chat model in use, when it is here and passed the exam's part for this task; null otherwise. Ask before anything else. */
  writer(task: ExamTask): { readonly id: string; readonly name: string } | null;
  /**
   * Refuses a task that the model in use did not pass, whoever asks.
   * @throws TendError `not-examined`, `model-missing`, `model-damaged`, `model-crashed`, `no-memory`, `cancelled`.
   */
  generate(request: GenerateRequest): Promise<string>;
  /** Refuses as `generate` does. @throws TendError as `generate` */
  weigh(request: WeighRequest): Promise<readonly number[]>;
  /** Evaluates the fixed part of a task ahead of the question, so that nobody waits for a prompt. Never throws. */
  warm(prefix: Prefix): Promise<void>;
  /** A model by its id, whatever it passed: for the exam and for benches, never for what a person reads. @throws TendError as `generate` */
  examinee(id: string): ChatModel;
  /** Keeps how a model did. @throws TendError `not-found`, `read-only` */
  examined(id: string, results: readonly ExamResult[]): void;
  status(): ModelsStatus;
  load(id: string): Promise<void>;
  unload(id: string): Promise<void>;
  /** Chooses among the chat models that are here. @throws TendError `not-found`, `bad-input`, `model-missing`, `model-damaged`, `read-only` */
  use(id: string): void;
  /** Fetches a model of the catalogue through net; progress comes as `download` events. */
  get(id: string): Promise<void>;
  stopGetting(id: string): void;
  /** Removes the models that were fetched, from the folder they are put in; those of other folders stay. */
  discard(): void;
  close(): void;
};
