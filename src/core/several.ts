import {
  type bulkRequests,
  type Clock,
  type Output,
  type Parsed,
  type pasteRequests,
  TendError,
  type templateRequests,
} from '../contract/index.ts';
import { createBulk, createPaste, createTemplates, proposals } from '../journal/index.ts';
import type { Llm } from '../llm/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
  readonly llm: Pick<Llm, 'writer' | 'generate'>;
};

type Several = keyof typeof pasteRequests | keyof typeof bulkRequests | keyof typeof templateRequests;

const done = { done: true } as const;

/** Notes by the handful: pasted, changed together, written again; and what a model proposes for one. */
export function severalHandlers(desk: Desk): Pick<Handlers, Several> {
  const made = new WeakMap<Session, ReturnType<typeof parts>>();
  const own = () => {
    const session = desk.session();
    const known = made.get(session) ?? parts(session);
    made.set(session, known);
    return known;
  };
  return {
    'paste.split': (input) => own().paste.split(input, desk.clock(input)),
    'paste.read': (input) => ({ parses: own().paste.read(input, desk.clock(input)) }),
    'paste.doses': (input) => ({
      questions: own().paste.doses(input, desk.clock(input)),
    }),
    'paste.keep': (input) => own().paste.keep(input, desk.clock(input)),

    'bulk.plan': (input) => own().bulk.plan(input, desk.clock(input)),
    'bulk.do': (input) => own().bulk.do(input, desk.clock(input)),

    'template.list': (input) => ({
      templates: own().templates.list(input.subject, input),
    }),
    'template.add': (input) => own().templates.add(input, desk.clock(input)),
    'template.rename': (input) => own().templates.rename(input),
    'template.remove': ({ id }) => {
      own().templates.remove(id);
      return done;
    },
    'line.repeat': (input) => own().templates.repeat(input, desk.clock(input)),
    'line.complete': (input) => {
      const rest = own().templates.complete(input, desk.clock(input));
      return rest === undefined ? {} : { rest };
    },
    'line.propose': (input) => propose(desk.session(), input, desk.clock(input), desk.llm),
    'line.propose.stop': ({ stream }) => {
      desk.session().asking.get(stream)?.abort();
      return done;
    },
  };
}

function parts({ vault, journal, settings }: Session) {
  return {
    paste: createPaste(vault.db, journal, () => settings.get().country),
    bulk: createBulk(vault.db, journal),
    templates: createTemplates(vault.db, journal),
  };
}

/** Without a model that passed its exam, or where the person wants none, nothing is proposed. */
async function propose(
  session: Session,
  { stream, now: _, zone: __, ...line }: Parsed<'line.propose'>,
  clock: Clock,
  llm: Desk['llm'],
): Promise<Output<'line.propose'>> {
  const writer = session.settings.get().wording === 'on' ? llm.writer('events') : null;
  if (writer === null) return { events: [] };
  session.asking.get(stream)?.abort();
  const stop = new AbortController();
  session.asking.set(stream, stop);
  try {
    const parse = session.journal.parse(line, clock);
    const { signal } = stop;
    const events = await proposals(line.text, clock, { parse, signal, generate: (r) => llm.generate(r) });
    return { events, model: writer.name };
  } catch (thrown) {
    // Stopped, crashed or gone: the line is complete without it.
    if (thrown instanceof TendError) return { events: [] };
    throw thrown;
  } finally {
    if (session.asking.get(stream) === stop) session.asking.delete(stream);
  }
}
