import { type Clock, type crumbRequests, TendError } from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
  readonly llm: Pick<Llm, 'writer' | 'generate'>;
};

/** What may leave, looked at before it does. Nothing here opens a connection. */
export function crumbHandlers(desk: Desk): Pick<Handlers, keyof typeof crumbRequests> {
  const crumbs = () => desk.session().crumbs;
  return {
    'crumb.preview': (input) => crumbs().preview(input, desk.clock(input)),
    'crumb.previewed': ({ id }) => crumbs().previewed(id),
    'crumb.need': async (input) => {
      const { settings } = desk.session();
      const writer = settings.get().wording === 'on' ? desk.llm.writer('needed') : null;
      const generate = writer === null ? null : desk.llm.generate.bind(desk.llm);
      try {
        const need = await crumbs().need(input, generate);
        return { ...need, model: need.proposed === null ? null : (writer?.name ?? null) };
      } catch (thrown) {
        // Stopped, crashed or gone: code's own choice stands.
        if (!(thrown instanceof TendError)) throw thrown;
        return { kind: input.kind ?? 'cause', proposed: null, model: null };
      }
    },
    'crumb.kinds': () => crumbs().kinds(),
    'crumb.never': ({ kind, never }) => crumbs().never(kind, never),
  };
}
