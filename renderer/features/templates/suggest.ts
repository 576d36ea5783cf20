import { call, quietly } from '../../bridge.ts';
import { useLine, written } from '../../state/line.ts';
import { noSuggestions, type Suggestions, useSuggestions } from '../../state/suggestions.ts';

/** What the line repeats and how it went on before. Silent: the line can always be kept as it is. */
export async function suggestRepeats(text: string, about: string): Promise<void> {
  if (text.trim() === '') return useSuggestions.setState(noSuggestions, true);
  const line = { text, ...(about === '' ? {} : { subject: about }) };
  try {
    const [repeat, { rest = '' }] = await Promise.all([
      call('line.repeat', line),
      call('line.complete', line),
    ]);
    put(text, about, { repeat, rest });
  } catch {
    // Somebody locked, or nobody is written about yet.
  }
}

let turn = 0;

/** Asks the chat model what it reads in the words that code left over. A later question, or another word, ends it. */
export async function suggestRest(text: string, about: string): Promise<void> {
  stopSuggesting();
  turn += 1;
  const stream = `suggest-${turn}`;
  put(text, about, { asking: stream, model: null });
  try {
    const line = { text, stream, ...(about === '' ? {} : { subject: about }) };
    const { events } = await call('line.propose', line);
    if (useSuggestions.getState().asking === stream) put(text, about, { model: events, asking: null });
  } catch {
    if (useSuggestions.getState().asking === stream) useSuggestions.setState({ asking: null });
  }
}

export function stopSuggesting(): void {
  const { asking } = useSuggestions.getState();
  if (asking === null) return;
  useSuggestions.setState({ asking: null });
  quietly(call('line.propose.stop', { stream: asking }));
}

/** Writes on what was written before. */
export function complete(): void {
  const { text, rest } = useSuggestions.getState();
  if (rest !== '' && useLine.getState().text === text) useLine.setState((line) => written(line, text + rest));
}

/** What comes for words that are no longer there is dropped. */
function put(text: string, about: string, part: Partial<Suggestions>): void {
  if (useLine.getState().text !== text) return;
  useSuggestions.setState((s) =>
    s.text === text && s.about === about
      ? { ...s, ...part }
      : { ...noSuggestions, refused: s.refused, text, about, ...part },
  );
}
