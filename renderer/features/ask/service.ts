import type { Agreement, Answer, MayCount } from '../../../src/contract/index.ts';
import { call, codeOf, onEvent, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import {
  type Asked,
  askedAgain,
  askedNow,
  draftLookedAt,
  draftRaised,
  type How,
  onStream,
  useAsk,
} from '../../state/ask.ts';
import { raised, useFlags } from '../../state/flags.ts';
import { whom } from '../../state/whom.ts';
import { wallDay } from '../../ui/format.ts';
import { flagsOf } from '../warnings/look.ts';
import { MOST_DAYS } from './layout.ts';

/** Looks for warnings in a question as it is written: nobody should have to ask first. */
export async function look(text: string, subject: string): Promise<void> {
  const about = whom(text, useApp.getState().subjects, subject).subject;
  const redFlags = await flagsOf(text, about);
  useAsk.setState((s) => draftLookedAt(s, { text, about, redFlags }));
}

/** A question has begun: what every question to the model begins with is made ready while it is typed. */
export const begin = (): Promise<unknown> => call('ask.warm', {});

/** Says whether other words count as what was asked for, and asks again. */
export async function countAs(
  asked: Asked,
  { subject }: Answer,
  { name, countsAs }: MayCount,
  counts: boolean,
): Promise<void> {
  await call('words.count', { subject, name, countsAs, counts });
  await ask(asked.question, asked.subject, lastHow(asked));
}

export async function takeBack(
  asked: Asked,
  { subject }: Answer,
  { name, countsAs }: Pick<Agreement, 'name' | 'countsAs'>,
): Promise<void> {
  await call('words.takeBack', { subject, name, countsAs });
  await ask(asked.question, asked.subject, lastHow(asked));
}

/** Asked again as it was read before, with what had been put right. */
const lastHow = ({ how }: Asked): How => ({ ...how, corrected: how.corrected ?? {} });

/** Asks, shows code's answer at once and a checked wording in its place. Nothing here is kept. */
export async function ask(question: string, subject: string, how: How = {}): Promise<void> {
  const before = useAsk.getState().asked;
  if (before !== null && !before.final) stop();
  const stream = crypto.randomUUID();
  const { draftFolded } = useAsk.getState();
  const about = whom(question, useApp.getState().subjects, subject).subject;
  const again = before !== null && before.question === question && Object.keys(how).length > 0;
  useAsk.setState((s) => (again ? askedAgain(s, stream, how) : askedNow(s, question, subject, stream)));
  // An answer may take seconds, and its warnings must not.
  void flagsOf(question, about).then((redFlags) => {
    useFlags.setState((s) =>
      raised(s, redFlags, { type: 'question', id: stream, subject: about }, draftFolded),
    );
    useAsk.setState(draftRaised);
  });
  const unhear = onEvent('answer', (event) => {
    if (event.stream === stream) show(stream, event.answer, event.final);
  });
  const unstep = onEvent('asking', ({ stream: whose, step }) => {
    useAsk.setState((s) => onStream(s, whose, { step }));
  });
  try {
    const answer = await call('ask', {
      ...{ question, stream, ...(subject === '' ? {} : { subject }) },
      // The first question of a page goes on from nothing.
      ...(before === null ? { goesOn: false } : {}),
      ...how,
    });
    show(stream, answer, true);
  } catch (thrown) {
    const stopped = codeOf(thrown) === 'cancelled';
    useAsk.setState((s) =>
      onStream(s, stream, { final: true, stopped, error: stopped ? null : sentenceOf(thrown) }),
    );
  } finally {
    unhear();
    unstep();
  }
}

export function stop(): void {
  const asked = useAsk.getState().asked;
  if (asked === null || asked.final) return;
  void call('ask.stop', { stream: asked.stream }).catch(() => undefined);
}

function show(stream: string, answer: Answer, final: boolean): void {
  const known = useAsk.getState().asked;
  useAsk.setState((s) => onStream(s, stream, { answer, answeredBy: stream, final }));
  // A warning holds whether or not its question is still the one that is shown.
  useFlags.setState((s) =>
    raised(s, answer.redFlags, { type: 'question', id: stream, subject: answer.subject }),
  );
  if (known?.noted == null && answer.series !== undefined && answer.series.marks.length > 1) {
    void findNotedDays(stream, answer);
  }
}

/** The end of an instant that says how far from UTC it was. */
function offsetOf(instant: string): string {
  return /(?:Z|[+-]\d\d:\d\d)$/.exec(instant)?.[0] ?? 'Z';
}

/** Which days have a note at all, so that a day without one is hatched and never read as zero. */
async function findNotedDays(stream: string, answer: Answer): Promise<void> {
  const times = (answer.series?.marks ?? [])
    .map((mark) => mark.at)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return;
  if (Date.parse(last) - Date.parse(first) > MOST_DAYS * 86_400_000) return;
  try {
    const { entries } = await call('journal.timeline', {
      subject: answer.subject,
      from: `${wallDay(first)}T00:00:00${offsetOf(first)}`,
      to: `${wallDay(last)}T23:59:59${offsetOf(last)}`,
      limit: 5000,
    });
    const noted = new Set([...entries.map((entry) => wallDay(entry.at.start)), ...times.map(wallDay)]);
    useAsk.setState((s) => onStream(s, stream, { noted }));
  } catch {
    // The picture stands without hatching.
  }
}
