export { askedAbout } from './asked.ts';
export { type Assistant, createAssistant } from './assistant.ts';
