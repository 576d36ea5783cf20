import type {
  ChatHistoryItem,
  GbnfJsonObjectSchema,
  LlamaChatSession,
  LlamaContext,
  LlamaGrammar,
  LlamaModel,
} from 'node-llama-cpp';
import type { Cores } from './cores.ts';
import type { GenerateRequest, Prefix } from './port.ts';

export type Chat = {
  /**
   * Temperature 0. Aborting takes effect after the next token and throws the signal's reason.
   * @throws Error when prompt and answer do not fit the context
   */
  generate(request: Omit<GenerateRequest<string>, 'signal' | 'onText'>, io: ChatIo): Promise<string>;
  /** Evaluates the fixed part, so that a later `generate` of the same task starts at its own words. */
  warm(prefix: Prefix<string>): Promise<void>;
};

type ChatIo = { readonly signal: AbortSignal; readonly onText: (soFar: string) => void };

/** Each task keeps its own evaluated prefix. A sequence of 2,048 tokens costs about 60 MB on a 1.5B model. */
const SEQUENCES = 2;

/** @param contextTokens tokens of one task: fixed part, prompt and answer together */
export async function createChat(model: LlamaModel, contextTokens: number, cores: Cores): Promise<Chat> {
  const { LlamaChatSession } = await import('node-llama-cpp');
  const context = await model.createContext({
    contextSize: contextTokens,
    sequences: SEQUENCES,
    threads: cores.most,
  });
  const sessions = createSessions(context, (contextSequence) => new LlamaChatSession({ contextSequence }));
  const grammars = createGrammars(model);
  /** Threads are split among what computes: this caps them all, from the next token on. */
  const cap = (threads: number) => {
    model.llama.maxThreads = threads;
  };

  return {
    async generate(request, { signal, onText }) {
      const session = sessions.of(request.task);
      session.setChatHistory(history(request));
      let soFar = '';
      const grammar = request.schema === undefined ? {} : { grammar: await grammars.of(request.schema) };
      return cores.during(cap, () =>
        session.prompt(request.prompt, {
          maxTokens: request.maxTokens,
          temperature: 0,
          signal,
          ...grammar,
          onTextChunk(chunk) {
            soFar += chunk;
            onText(soFar);
          },
        }),
      );
    },
    async warm(prefix) {
      const session = sessions.of(prefix.task);
      session.setChatHistory(history(prefix));
      await cores.during(cap, () => session.preloadPrompt(''));
    },
  };
}

function history({ system, shots }: Prefix<string>): ChatHistoryItem[] {
  return [
    { type: 'system', text: system },
    ...shots.flatMap((shot): ChatHistoryItem[] => [
      { type: 'user', text: shot.user },
      { type: 'model', response: [shot.assistant] },
    ]),
  ];
}

/** One session per task; when sequences run out, the task that waited longest gives up its own. */
function createSessions(
  context: LlamaContext,
  open: (sequence: ReturnType<LlamaContext['getSequence']>) => LlamaChatSession,
): { of(task: string): LlamaChatSession } {
  const byTask = new Map<string, LlamaChatSession>();
  return {
    of(task) {
      let session = byTask.get(task);
      byTask.delete(task);
      if (session === undefined && byTask.size >= SEQUENCES) {
        const [oldest, given] = byTask.entries().next().value ?? [];
        if (oldest !== undefined) byTask.delete(oldest);
        session = given;
      }
      session ??= open(context.getSequence());
      // Put last: a Map keeps the order of insertion.
      byTask.set(task, session);
      return session;
    },
  };
}

/** Compiling a grammar takes longer than a token; schemas are few and fixed. */
function createGrammars(model: LlamaModel): {
  of(schema: NonNullable<GenerateRequest['schema']>): Promise<LlamaGrammar>;
} {
  const compiled = new Map<string, Promise<LlamaGrammar>>();
  return {
    of(schema) {
      const key = JSON.stringify(schema);
      let grammar = compiled.get(key);
      if (grammar === undefined) {
        // An enum of retrieved ids makes a new schema for each question: keep few.
        if (compiled.size >= 20) compiled.clear();
        // The port takes any JSON schema; the library checks it and throws on what it cannot express.
        grammar = model.llama.createGrammarForJsonSchema(schema as GbnfJsonObjectSchema);
        compiled.set(key, grammar);
      }
      return grammar;
    },
  };
}
