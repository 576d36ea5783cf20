import { useEffect, useMemo, useState } from 'react';
import { useApp } from '../../state/app.ts';
import { useLookBack } from '../../state/journal.ts';
import { toHit, useLookBackPage } from '../../state/look-back.ts';
import { en } from '../../strings/en.ts';
import { dayOf, longDay } from '../../ui/format.ts';
import { useNow } from '../../ui/useNow.ts';
import { Viewer } from '../attachments/Viewer.tsx';
import { BulkBar } from '../bulk/BulkBar.tsx';
import { foresee, loadDays } from '../today/load.ts';
import { type Target, Timeline } from '../today/Timeline.tsx';
import { Filters } from './Filters.tsx';
import { HitBar } from './HitBar.tsx';
import { Hits } from './Hits.tsx';
import { Jump } from './Jump.tsx';
import { SearchField } from './SearchField.tsx';
import { Strip } from './Strip.tsx';
import { StripLegend } from './StripLegend.tsx';
import { draw, learnThings, search } from './service.ts';
import { around, daysBetween, spanOf, type Zoom } from './spans.ts';

/** The whole journal of one person: as a picture, by its words, and day by day. */
export function LookBack() {
  const subject = useApp((s) => s.subject);
  const { filter, query, found, hit, problem, strip } = useLookBackPage();
  const { days, loaded } = useLookBack();
  const today = dayOf(useNow());
  const first = days.at(-1)?.day ?? today;
  const total = useTotal(subject);
  const count = useMemo(() => days.reduce((sum, { entries }) => sum + entries, 0), [days]);

  const [chosen, setView] = useState<{ zoom: Zoom; to: string } | null>(null);
  // A week of notes would be lost in a month.
  const zoom = chosen?.zoom ?? (loaded && daysBetween(first, today) < 7 ? 'week' : 'month');
  const to = chosen?.to ?? today;
  const span = useMemo(() => spanOf(zoom, to, first, today), [zoom, to, first, today]);
  const [target, setTarget] = useState<Target | null>(null);
  const [seen, setSeen] = useState({ latest: today, earliest: today });
  const [sticky, setSticky] = useState<HTMLDivElement | null>(null);
  const clearance = useSticky(sticky);

  useEffect(() => {
    if (subject !== '') void loadDays(useLookBack, subject, filter);
  }, [subject, filter]);

  useEffect(() => {
    if (subject !== '') learnThings(subject);
  }, [subject]);

  // Also when a note was changed: its days are others then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the days stand for what was kept, changed or taken away
  useEffect(() => {
    if (subject !== '' && loaded) void draw(subject, filter, span);
  }, [subject, filter, span, loaded, days]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter finds something else
  useEffect(() => {
    if (query.trim() === '' || subject === '') return;
    const soon = setTimeout(() => void search(subject), 150);
    return () => clearTimeout(soon);
  }, [query, filter, subject]);

  const shownHit = hit === null ? undefined : found?.hits[hit];
  useEffect(() => {
    // Left behind it would take the focus when the days are shown again.
    if (shownHit === undefined) setTarget((before) => (before?.type === 'entry' ? null : before));
    else
      setTarget((before) => ({
        type: 'entry',
        id: shownHit.entryId,
        marks: shownHit.marks,
        turn: (before?.turn ?? 0) + 1,
      }));
  }, [shownHit]);

  const goToDay = (day: string) => {
    useLookBackPage.setState((s) => toHit(s, null));
    if (useLookBackPage.getState().query !== '') useLookBackPage.setState({ query: '', found: null });
    setTarget((before) => ({ type: 'day', day, turn: (before?.turn ?? 0) + 1 }));
  };
  const show = (day: string) => setView({ zoom, to: around(day, zoom, first, today) });

  const listsHits = query.trim() !== '' && hit === null;
  const text = en.lookBack;
  const narrow = Object.keys(filter).length > 0;
  const empty = loaded && days.length === 0;
  return (
    <>
      <header className="head">
        <div>
          <h1 tabIndex={-1}>{text.title}</h1>
          {loaded && count > 0 ? (
            <p>
              {narrow
                ? text.headNarrowed(count, Math.max(count, total))
                : text.head(count, subject, longDay(first))}
            </p>
          ) : null}
        </div>
      </header>
      <div className="look-tools">
        <SearchField />
        <Jump
          days={days}
          today={today}
          onGo={(from, to) => {
            show(to);
            goToDay(to);
            return from;
          }}
          onTyped={(day) => void foresee(useLookBack, day)}
        />
      </div>
      <Filters span={span} />
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {empty && !narrow ? (
        <section className="empty days">
          <p>{text.empty(subject)}</p>
          <p className="small">{text.emptyAfter}</p>
        </section>
      ) : (
        <>
          <div className="look-strip" ref={setSticky}>
            <Strip
              span={span}
              zoom={zoom}
              first={first}
              today={today}
              seen={seen}
              onView={(zoom, to) => setView({ zoom, to })}
              onGo={goToDay}
            />
            {hit === null ? null : <HitBar />}
          </div>
          {strip === null ? null : (
            <StripLegend strip={strip} span={span} bounds={{ first, today, filter }} />
          )}
          {listsHits ? (
            <Hits />
          ) : empty ? (
            <p className="empty days">{text.nothingFits}</p>
          ) : (
            <>
              <BulkBar store={useLookBack} stays />
              <Timeline
                store={useLookBack}
                today={today}
                target={target}
                label={text.days}
                clearance={clearance}
                onSeen={(latest, earliest) =>
                  setSeen((before) =>
                    before.latest === latest && before.earliest === earliest ? before : { latest, earliest },
                  )
                }
              />
            </>
          )}
        </>
      )}
      <Viewer />
    </>
  );
}

/** How many notes there are about somebody, whatever is shown. */
function useTotal(subject: string): number {
  return useApp((s) => s.subjects.find(({ name }) => name === subject)?.entries ?? 0);
}

/** Of the focus ring, which should not lie under it. */
const RING_PX = 8;

/** The height of what stays at the top while the days scroll; 0 where the window is too low for it to stay. */
function useSticky(its: HTMLElement | null): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (its === null) return;
    const measure = () =>
      setHeight(getComputedStyle(its).position === 'sticky' ? its.offsetHeight + RING_PX : 0);
    // Told at once, and whenever it changes: asked for at other times, the whole page would be laid out anew.
    const watch = new ResizeObserver(measure);
    watch.observe(its);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
      setHeight(0);
    };
  }, [its]);
  return height;
}
