export { createAgreements } from './agreements.ts';
export { askedAbout } from './asked.ts';
export { type Assistant, createAssistant } from './assistant.ts';
export { readByModel, reading } from './model-read.ts';
export { fitToShow } from './passages.ts';
export { readDay } from './reading/day-typed.ts';
export { readWindow } from './reading/window.ts';
export { support, supported } from './second-reading.ts';
export { task as wording, word } from './wording.ts';
