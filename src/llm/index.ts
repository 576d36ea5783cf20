export { type Catalogue, type CatalogueModel, readCatalogue } from './catalogue.ts';
export { createLlm, type LlmOptions } from './client.ts';
export { createEngine } from './engine.ts';
export type { GenerateRequest, Llm } from './port.ts';
export type { ModelsProcedures } from './procedures.ts';
export { createTurns } from './turns.ts';
