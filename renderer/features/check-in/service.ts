import { call, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { answersOf, gotCard, initialCheckIn, useCheckIn } from '../../state/check-in.ts';
import { en } from '../../strings/en.ts';
import { keptElsewhere } from '../today/service.ts';

const set = useCheckIn.setState;

/** The card of a person as it is now. Errors are silent: it is offered again at the next look. */
export async function load(subject: string): Promise<void> {
  if (subject === '') return;
  try {
    const card = await call('check-in.get', { subject });
    set((s) => (s.card === null || s.card.subject === card.subject ? gotCard(s, card) : s));
  } catch {
    set(initialCheckIn, true);
  }
}

/** Keeps what is answered; true when it is on disk. Otherwise all of it stays where it is. */
export async function keep(): Promise<boolean> {
  const state = useCheckIn.getState();
  const answers = answersOf(state);
  if (state.busy || state.card === null || answers.length === 0) return false;
  const { subject } = state.card;
  set({ busy: true, error: null });
  try {
    const added = await call('check-in.keep', { subject, answers });
    set(initialCheckIn, true);
    keptElsewhere(added);
    await load(subject);
    return true;
  } catch (thrown) {
    set({ busy: false, error: sentenceOf(thrown) });
    return false;
  }
}

/** Away for today. */
export async function fold(): Promise<void> {
  const subject = useCheckIn.getState().card?.subject;
  if (subject === undefined) return;
  try {
    const card = await call('check-in.fold', { subject, folded: true });
    set((s) => ({ ...gotCard(s, card), open: false, settingUp: false }));
    useApp.setState((s) => noticed(s, en.checkIn.folded, false));
  } catch (thrown) {
    set({ error: sentenceOf(thrown) });
  }
}
