import type {
  ChatHistoryItem,
  GbnfJsonObjectSchema,
  LlamaChatSession,
  LlamaContext,
  LlamaGrammar,
  LlamaModel,
} from 'node-llama-cpp';
import type { Cores } from './cores.ts';
import type { GenerateRequest, Prefix, WeighRequest } from './port.ts';

export type Chat = {
  /**
   * Temperature 0. Aborting takes effect after the next token and throws the signal's reason.
   * @throws Error when prompt and answer do not fit the context
   */
  generate(request: Omit<GenerateRequest<string>, 'signal' | 'onText'>, io: ChatIo): Promise<string>;
  /**
   * Reads off how probable each word is, and generates none: about as long as its prompt takes to be read.
   * @throws Error when the prompt does not fit the context, or two words begin with the same token
   */
  weigh(request: Omit<WeighRequest<string>, 'signal'>): Promise<readonly number[]>;
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
    async weigh({ prompt, begun, words, ...prefix }) {
      const { sequence, chatWrapper } = sessions.of(prefix.task);
      const { contextText } = chatWrapper.generateContextState({
        chatHistory: [
          ...history(prefix),
          { type: 'user', text: prompt },
          { type: 'model', response: [begun] },
        ],
      });
      const tokens = contextText.tokenize(model.tokenizer);
      if (tokens.length > sequence.contextSize) throw new Error('the prompt is longer than the context');
      const first = words.map((word) => model.tokenize(word)[0]);
      const weighed = first.filter((token) => token !== undefined);
      if (new Set(weighed).size < words.length) throw new Error('two words begin with the same token');
      return cores.during(cap, async () => {
        // What is evaluated already stays, but for the last token: the next word is read off it.
        await sequence.adaptStateToTokens(tokens.slice(0, -1), false);
        const rest = tokens.slice(sequence.nextTokenIndex);
        const read = await sequence.controlledEvaluate(
          rest.map((token, at) =>
            at < rest.length - 1
              ? token
              : [token, { generateNext: { logits: { filter: { tokens: weighed } } } }],
          ),
        );
        const logits = read.at(-1)?.next.logits;
        return shares(weighed.map((token) => logits?.get(token) ?? Number.NEGATIVE_INFINITY));
      });
    },
    async warm(prefix) {
      const session = sessions.of(prefix.task);
      session.setChatHistory(history(prefix));
      await cores.during(cap, () => session.preloadPrompt(''));
    },
  };
}

/** What is the share of each among these alone. */
function shares(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
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
