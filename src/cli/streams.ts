/**
 * Standard output carries the answer and nothing else; everything said beside it goes to standard error.
 * Both resolve when the bytes have left this process, so that an acknowledgement never sits in a buffer.
 */
export function out(text: string): Promise<void> {
  return write(process.stdout, text);
}

export function say(text: string): Promise<void> {
  return write(process.stderr, `${text}\n`);
}

/** Thrown when whoever read our output went away (`tend timeline | head`): no message, there is nobody to read it. */
export class ReaderGone extends Error {}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
    });
  });
}

/** Without a listener Node throws a broken pipe as an uncaught error; `write` above has already reported it. */
export function watchPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Lines of standard input, one after the other, without their line ends. One reader for a whole run. */
export async function* inputLines(): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: false });
  let rest = '';
  for await (const chunk of process.stdin) {
    // A prompt before may have made the terminal's stream give text.
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let end = rest.indexOf('\n');
    while (end >= 0) {
      yield rest.slice(0, end).replace(/\r$/, '');
      rest = rest.slice(end + 1);
      end = rest.indexOf('\n');
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
