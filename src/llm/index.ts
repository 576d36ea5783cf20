export { readCatalogue } from './catalogue.ts';
export { createLlm } from './client.ts';
export { createEngine } from './engine.ts';
export type { ChatModel, GenerateRequest, Llm, Prefix, WeighRequest } from './port.ts';
export type { ModelsProcedures } from './procedures.ts';
export { createTurns } from './turns.ts';
