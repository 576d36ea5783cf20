export { askedAbout } from './asked.ts';
export { type Assistant, createAssistant } from './assistant.ts';
export { fitToShow } from './passages.ts';
