export { type AskOptions, type Assistant, type AssistantParts, createAssistant } from './assistant.ts';
