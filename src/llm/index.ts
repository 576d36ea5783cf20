export type { GenerateRequest, Llm } from './port.ts';
