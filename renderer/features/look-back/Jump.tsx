import { useRef, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  Dialog,
  DialogTrigger,
  Popover,
} from 'react-aria-components';
import type { DayCount } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { longDay } from '../../ui/format.ts';
import { icons } from '../../ui/icons.tsx';
import { dayTyped } from './service.ts';

const text = en.lookBack;

/** To a day: typed as people say it, or chosen. */
export function Jump({
  days,
  today,
  onGo,
  onTyped,
}: {
  readonly days: readonly DayCount[];
  readonly today: string;
  readonly onGo: (from: string, to: string) => void;
  /** What is typed so far is this day: somebody may be about to go there. */
  readonly onTyped: (day: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [went, setWent] = useState('');
  /** What the words in the field mean, asked while they are typed. */
  const meant = useRef<{ readonly words: string; readonly when: ReturnType<typeof dayTyped> } | null>(null);

  const go = (from: string, to: string) => {
    setProblem(undefined);
    const there = days.find(({ day }) => day <= to) ?? days.at(-1);
    if (there === undefined) return;
    const wanted = from === to ? longDay(from) : text.range(longDay(from), longDay(to));
    const hit = there.day >= from && there.day <= to;
    setWent(hit ? text.wentTo(longDay(there.day)) : text.nearest(wanted, longDay(there.day)));
    onGo(from, to);
  };
  const ask = (words: string) => {
    const when = dayTyped(words);
    meant.current = { words, when };
    when.then(
      ({ to }) => (meant.current?.when === when ? onTyped(to) : undefined),
      // Half a date is none yet; going there says what is wrong.
      () => undefined,
    );
  };
  const goTyped = async () => {
    if (typed.trim() === '') return;
    try {
      const { from, to } = await (meant.current?.words === typed ? meant.current.when : dayTyped(typed));
      go(from, to);
    } catch (thrown) {
      setWent('');
      setProblem(sentenceOf(thrown));
    }
  };

  return (
    <form
      className="look-jump"
      onSubmit={(e) => {
        e.preventDefault();
        void goTyped();
      }}
    >
      <TextField
        label={text.jump}
        placeholder={text.jumpLike}
        value={typed}
        problem={problem}
        hint={went === '' ? undefined : <span role="status">{went}</span>}
        onChange={(e) => {
          const { value } = e.target;
          setTyped(value);
          setProblem(undefined);
          if (value.trim() !== '') ask(value);
        }}
      />
      <button type="submit" className="button small" aria-disabled={typed.trim() === ''}>
        {text.jumpGo}
      </button>
      <ChooseDay
        today={today}
        noted={days}
        onChoose={(day) => {
          setTyped('');
          go(day, day);
        }}
      />
    </form>
  );
}

function ChooseDay({
  noted,
  today,
  onChoose,
}: {
  readonly noted: readonly DayCount[];
  readonly today: string;
  readonly onChoose: (day: string) => void;
}) {
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={text.calendar}>
        {icons.calendar()}
      </Button>
      <Popover className="popover calendar-popover" placement="bottom end">
        <Dialog aria-label={text.calendar}>
          {({ close }) => (
            <Month
              noted={noted}
              today={today}
              onChoose={(day) => {
                close();
                onChoose(day);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Month({
  noted,
  today,
  onChoose,
}: {
  readonly noted: readonly DayCount[];
  readonly today: string;
  readonly onChoose: (day: string) => void;
}) {
  const written = new Set(noted.map(({ day }) => day));
  return (
    <Calendar
      aria-label={text.calendar}
      className="calendar"
      isDateUnavailable={(date) => date.toString() > today}
      onChange={(date) => onChoose(date.toString())}
    >
      <header>
        <Button slot="previous" className="icon-button" aria-label={text.calendarPrevious}>
          {icons.left()}
        </Button>
        <CalendarHeading className="calendar-month" />
        <Button slot="next" className="icon-button" aria-label={text.calendarNext}>
          {icons.right()}
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={written.has(date.toString()) ? 'calendar-day written' : 'calendar-day'}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
