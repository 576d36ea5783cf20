import { styleText } from 'node:util';

/** How wide a line may get: the terminal's width (0 where it does not say), but never longer than a comfortable line. */
export function width(): number {
  return Math.max(40, Math.min(process.stdout.columns || 80, 100));
}

/**
 * A person's words, an answer from outside: shown as plain text. Control characters could move the cursor, hide
 * a line or set the window's title, so they are taken out.
 */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Breaks text at spaces; `indent` stands before every line, `first` in its place before the first. */
export function wrap(text: string, indent = '', first = indent): string {
  const room = width() - indent.length;
  const lines: string[] = [];
  for (const paragraph of plain(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(/[ \t]+/)) {
      if (line !== '' && line.length + 1 + word.length > room) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line, index) => (index === 0 ? first : indent) + line).join('\n');
}

/** Colour only where a person looks: styleText leaves it out on pipes, with NO_COLOR and on dumb terminals. */
type Style = Parameters<typeof styleText>[0];
const styled = (style: Style) => (text: string) => styleText(style, text, { stream: process.stdout });

export const heading = styled('bold');
export const quiet = styled('dim');
export const found = styled(['bold', 'underline']);
/** The voices told apart, by their words first and by colour second. */
export const written = styled('cyan');
export const outside = styled('magenta');
export const alarm = styled(['bold', 'red']);

/** Joins what is there: parts that are empty or absent leave no separator behind. */
export function joined(parts: readonly (string | undefined | null | false)[], separator = ' · '): string {
  return parts.filter(Boolean).join(separator);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
