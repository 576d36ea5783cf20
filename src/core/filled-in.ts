import type { Clock } from '../contract/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type Desk = {
  /** @throws TendError `locked`, `no-vault` */
  session(): Session;
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
};

/** What is filled in rather than written: scales, the evening's check-in, and forms. */
export function filledInHandlers(desk: Desk): Pick<Handlers, FilledInMethod> {
  const journal = () => desk.session().journal;
  const draft = () => desk.session().draft;
  return {
    'scale.list': ({ subject, all }) => ({ scales: journal().scales.list(subject, all === true) }),
    'scale.add': (input) => journal().scales.add(input, desk.clock(input)),
    'scale.set': (input) => journal().scales.set(input, desk.clock(input)),

    'tracked.list': (input) => journal().tracked.list(input.subject, desk.clock(input)),
    'tracked.set': (input) => journal().tracked.set(input.subject, input.tracked, desk.clock(input)),
    'check-in.get': (input) => journal().checkIns.get(input.subject, desk.clock(input)),
    'check-in.keep': (input) => journal().checkIns.keep(input, desk.clock(input)),
    'check-in.fold': (input) => journal().checkIns.fold(input.subject, input.folded, desk.clock(input)),

    'form.read': (input) => journal().forms.read(input, desk.clock(input)),
    'form.add': (input) => {
      const added = journal().forms.add(input, desk.clock(input));
      draft().form.set(undefined, input);
      return added;
    },
    'form.edit': (input) => {
      const added = journal().forms.edit(input, desk.clock(input));
      draft().form.set(undefined, input);
      return added;
    },
    'form.of': ({ id, observer }) => journal().forms.of(id, observer),
    'form.draft.get': (by) => ({ draft: draft().form.get(by) }),
    'form.draft.set': ({ draft: half, ...by }) => {
      draft().form.set(half, by);
      return { done: true };
    },
  };
}

type FilledInMethod =
  | `scale.${'list' | 'add' | 'set'}`
  | `tracked.${'list' | 'set'}`
  | `check-in.${'get' | 'keep' | 'fold'}`
  | `form.${'read' | 'add' | 'edit' | 'of' | 'draft.get' | 'draft.set'}`;
