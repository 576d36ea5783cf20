export { readCatalogue } from './catalogue.ts';
export { createLlm } from './client.ts';
export { createEngine } from './engine.ts';
export type { GenerateRequest, Llm } from './port.ts';
export type { ModelsProcedures } from './procedures.ts';
export { createTurns } from './turns.ts';
