import type { Preset } from '../../contract/index.ts';

/**
 * Names and addresses to begin with, as each one's own documentation gives them (read in November 2026). No prices: those change, and nobody here
 * would know. What a receiver keeps is told only where its page could be read with its day; of the others nothing is known here.
 */
export function presets(): Preset[] {
  return [...COMPANIES, ...OWN];
}

const company = (name: string, url: string, retention: Preset['retention'] = null): Preset => ({
  ...{ name, url, own: false, retention },
});
const ownMachine = (name: string, url: string): Preset => ({ name, url, own: true, retention: null });

const COMPANIES: readonly Preset[] = [
  company('Anthropic', 'https://api.anthropic.com/v1'),
  company('Google Gemini', 'https://generativelanguage.googleapis.com/v1beta/openai'),
  company('Groq', 'https://api.groq.com/openai/v1'),
  company('Mistral', 'https://api.mistral.ai/v1'),
  company('OpenAI', 'https://api.openai.com/v1', {
    words:
      'What is sent and answered may be kept for up to 30 days to look for misuse, longer where the law asks for it; it is not used for training unless you agree.',
    page: 'https://platform.openai.com/docs/guides/your-data',
    read: '2025-11-25',
  }),
  company('OpenRouter', 'https://openrouter.ai/api/v1'),
];

/** On this laptop; for a machine in the house its name or address goes in the place of 127.0.0.1. */
const OWN: readonly Preset[] = [
  ownMachine('llama.cpp server', 'http://127.0.0.1:8080/v1'),
  ownMachine('LM Studio', 'http://127.0.0.1:1234/v1'),
  ownMachine('Ollama', 'http://127.0.0.1:11434/v1'),
  ownMachine('vLLM', 'http://127.0.0.1:8000/v1'),
];
