import { ownerOf, useApp } from '../../state/app.ts';
import { speakers, toldAbout, unknownSenders, usePaste } from '../../state/paste.ts';
import { en } from '../../strings/en.ts';
import { longDay } from '../../ui/format.ts';
import { Whose } from '../today/Whose.tsx';
import { answer, readOn } from './service.ts';

const text = en.paste;

/** What code could not know, each asked once for the whole paste. */
export function PasteQuestions() {
  const paste = usePaste();
  const owner = useApp(ownerOf);
  const people = useApp((s) => s.people);
  const { order, undated = 0, senders = [] } = paste.split ?? {};
  const unknown = new Set(unknownSenders(paste));
  const asked = senders.filter(({ name, person }) => person === undefined || unknown.has(name));
  const undatedAsked = undated > 0;
  const page = useApp((s) => s.subject);
  const told = speakers(paste, page);
  if (order === undefined && !undatedAsked && asked.length + told.length === 0) return null;
  const days = order && { first: longDay(order.dayFirst), second: longDay(order.monthFirst) };
  const say = { above: text.above, now: text.now };
  return (
    <div className="paste-questions">
      {order === undefined || days === undefined ? null : (
        <Whose
          question={text.order(order.written, days.first, days.second)}
          names={[days.first, days.second]}
          chosen={null}
          onChoose={(name) => void answer({ order: name === days.first ? 'day-first' : 'month-first' })}
        />
      )}
      {undatedAsked ? (
        <Whose
          question={text.undated(undated)}
          names={[say.above, say.now]}
          chosen={paste.answers.undated === undefined ? null : say[paste.answers.undated]}
          onChoose={(name) => void answer({ undated: name === say.above ? 'above' : 'now' })}
        />
      ) : null}
      {asked.map(({ name: sender }) => (
        <Whose
          key={sender}
          question={text.sender(sender)}
          names={[owner, ...people.map(({ name }) => name).filter((name) => name !== owner)]}
          chosen={paste.senders[sender] ?? null}
          onChoose={(who) => {
            usePaste.setState((p) => ({
              ...p,
              senders: { ...p.senders, [sender]: who },
              notes: p.notes.map((note) => (note.sender === sender ? { ...note, parse: null } : note)),
              doses: [],
            }));
            void readOn();
          }}
        />
      ))}
      {told.map(({ name: sender, subject }) => (
        <Whose
          key={sender}
          question={text.aboutWhom(sender)}
          names={[page, subject]}
          chosen={paste.abouts[sender] ?? null}
          onChoose={(who) => {
            usePaste.setState((p) => toldAbout(p, sender, who, page));
            void readOn();
          }}
        />
      ))}
    </div>
  );
}
