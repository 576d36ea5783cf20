import { useEffect, useState } from 'react';
import { ClockTime, type Reminders } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useDeed } from '../../ui/useDeed.ts';
import { Setting } from '../settings/Setting.tsx';

const text = en.reminders;
/** Late enough that the day is known, before most people are in bed. */
const EVENING = '20:30';

/** Off until somebody asks for it, and says first what it will and will not show. */
export function RemindersSection({ subject }: { readonly subject: string }) {
  const [reminders, setReminders] = useState<Reminders | null>(null);
  const { error, does } = useDeed();
  const about = subject === '' ? {} : { subject };

  useEffect(() => {
    let here = true;
    call('reminder.get', subject === '' ? {} : { subject }).then(
      (found) => here && setReminders(found),
      () => here && setReminders(null),
    );
    return () => {
      here = false;
    };
  }, [subject]);

  const set = (part: Partial<Reminders>) => {
    if (reminders === null) return;
    const wanted = { ...reminders, ...part };
    void does(async () => {
      setReminders(await call('reminder.set', { ...about, ...wanted }));
      return '';
    });
  };
  if (reminders === null) return null;
  return (
    <section aria-labelledby="about-reminders">
      <h2 id="about-reminders">{text.title}</h2>
      <p className="small soft">{text.hint}</p>
      <Setting name={text.doses} hint={text.dosesHint}>
        <Toggle on={reminders.doses} label={text.doses} onChange={(doses) => set({ doses })} />
      </Setting>
      <Setting name={text.checkIn} hint={text.checkInHint}>
        <Toggle
          on={reminders.checkIn !== null}
          label={text.checkIn}
          onChange={(on) => set({ checkIn: on ? EVENING : null })}
        />
      </Setting>
      {reminders.checkIn === null ? null : (
        <div className="two">
          <TextField
            label={text.time}
            type="time"
            value={reminders.checkIn}
            onChange={(e) => {
              const time = ClockTime.safeParse(e.target.value);
              if (time.success) set({ checkIn: time.data });
            }}
          />
        </div>
      )}
      <p className="problem" role="alert">
        {error}
      </p>
    </section>
  );
}
