import {
  answerPage,
  asErrorData,
  type CoreEnd,
  closedToPage,
  decode,
  encode,
  placed,
  type Reply,
  readByMain,
  TendError,
} from '../contract/index.ts';

/** What a page asked, as main passes it on. */
export type Asked = {
  readonly method: string;
  readonly payload: Uint8Array;
  /** What main asked the person for on the page's behalf, and the page does not know: a folder, a file. */
  readonly place?: Readonly<Record<string, string>> | undefined;
};

/** Core's side of the border: opens what comes from the page through main, and seals what goes back. */
export function createBorder(options: {
  readonly handle: (method: string, payload: Uint8Array) => Promise<Uint8Array>;
  /** Takes an event for the page, sealed. */
  readonly send: (name: string, payload: Uint8Array) => void;
}): {
  /** Begins a line with a page and ends the one before. Gives what the page needs to know. */
  greet(greeting: Uint8Array): Promise<Uint8Array>;
  /** The sealed reply; plain where main is to read it, and when the request is not one of the present page. */
  handle(asked: Asked): Promise<Uint8Array>;
  emit(name: string, payload: Uint8Array): void;
} {
  let page: CoreEnd | undefined;

  async function answer(asked: Asked, payload: Uint8Array): Promise<Uint8Array> {
    const { method, place } = asked;
    const to = new Map<string, string>(Object.entries(placed)).get(method);
    if (to !== undefined && place !== undefined) {
      // What main added wins: a page that names a place is not believed.
      return options.handle(to, encode({ ...Object(decode(payload)), ...place }));
    }
    if (place !== undefined || closedToPage.has(method)) return encode(refused());
    return options.handle(method, payload);
  }

  return {
    async greet(greeting) {
      const { answer, end } = await answerPage(greeting);
      page = end;
      return answer;
    },
    async handle(asked) {
      const opened = await page?.open(asked.method, asked.payload).catch(() => undefined);
      if (opened === undefined) return encode(refused());
      try {
        const reply = await answer(asked, opened.payload);
        return readByMain.has(asked.method) ? reply : await opened.seal(reply);
      } finally {
        opened.payload.fill(0);
      }
    },
    emit(name, payload) {
      const to = page;
      void to?.event(name, payload).then((sealed) => {
        // A page that was loaded again meanwhile could not read it.
        if (to === page) options.send(name, sealed);
      });
    },
  };
}

function refused(): Reply {
  const sentence = 'Tend could not read that request of its own window. Please try again.';
  return { ok: false, error: asErrorData(new TendError('refused', sentence)) };
}
