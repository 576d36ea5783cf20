import { useEffect, useState } from 'react';
import type { EventDraft } from '../../../src/contract/index.ts';
import { useApp } from '../../state/app.ts';
import { useLine } from '../../state/line.ts';
import { accepted, keyOf, leavesSome, openOf, useSuggestions } from '../../state/suggestions.ts';
import { en } from '../../strings/en.ts';
import { eventWords } from '../../ui/event-words.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';
import { stopSuggesting, suggestRepeats, suggestRest } from './suggest.ts';

const AFTER_MS = 300;
/** How long nobody types before there is a button: what comes and goes with each letter would only disturb. */
const QUIET_MS = 1200;
/** How long nobody types before a model that is in memory already is asked. */
const PAUSE_MS = 2500;
const text = en.suggest;

/** What Tend suggests for the line, behind a dashed edge until a person says keep. Nothing of it is kept by Enter. */
export function Suggestions({
  about,
  onAnswered,
}: {
  readonly about: string;
  readonly onAnswered: () => void;
}) {
  const line = useLine();
  const suggestions = useSuggestions();
  const { repeat, model } = openOf(suggestions, line);
  const writer = useApp((s) =>
    s.status?.settings.wording === 'on'
      ? s.status.models.models.find(
          ({ inUse, trust }) => inUse && trust.some((one) => one.task === 'events' && one.state === 'passed'),
        )
      : undefined,
  );
  const mayAsk = writer !== undefined && leavesSome(line);
  const isFor = suggestions.text === line.text;
  const asked = isFor && (suggestions.asking !== null || suggestions.model !== null);

  useEffect(() => {
    stopSuggesting();
    const timer = setTimeout(() => void suggestRepeats(line.text, about), AFTER_MS);
    return () => clearTimeout(timer);
  }, [line.text, about]);

  const paused = usePause(line.text);
  const loaded = writer?.loaded === true;
  useEffect(() => {
    if (!mayAsk || !loaded) return;
    const timer = setTimeout(() => void suggestRest(line.text, about), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mayAsk, loaded, line.text, about]);

  if (line.text.trim() === '') return null;
  const of = suggestions.repeat?.of;
  const keep = (events: readonly EventDraft[]) => {
    useLine.setState((l) => accepted(l, events));
    onAnswered();
  };
  return (
    <div className="suggestions">
      <p className="hidden" role="status">
        {[...repeat, ...model].length > 0
          ? `${text.says} ${[...repeat, ...model].map((event) => eventWords(event).main).join('; ')}`
          : ''}
      </p>
      {of === undefined || repeat.length === 0 ? null : (
        <Suggested
          label={
            of.name === undefined
              ? text.again(shortDay(wallDay(of.at.start), dayOf(new Date())))
              : text.named(of.name)
          }
          events={repeat}
          onKeep={keep}
          onRefused={onAnswered}
        />
      )}
      {model.length === 0 ? null : (
        <Suggested label={text.says} events={model} onKeep={keep} onRefused={onAnswered} />
      )}
      {!mayAsk ? null : isFor && suggestions.asking !== null ? (
        <span className="small soft">
          {text.thinking}{' '}
          <button type="button" className="word small" onClick={stopSuggesting}>
            {text.stop}
          </button>
        </span>
      ) : isFor && suggestions.model?.length === 0 ? (
        <span className="small soft">{text.none}</span>
      ) : asked || !paused ? null : (
        <button
          type="button"
          className="word small muted"
          onClick={() => {
            void suggestRest(line.text, about);
            onAnswered();
          }}
        >
          {text.ask}
        </button>
      )}
    </div>
  );
}

function usePause(text: string): boolean {
  const [rests, setRests] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRests(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rests === text;
}

function Suggested({
  label,
  events,
  onKeep,
  onRefused,
}: {
  readonly label: string;
  readonly events: readonly EventDraft[];
  readonly onKeep: (events: readonly EventDraft[]) => void;
  readonly onRefused: () => void;
}) {
  return (
    <fieldset className="suggested-events">
      <legend className="small soft">{label}</legend>
      {events.map((event) => {
        const { main, more } = eventWords(event, true);
        return (
          <span key={event.id} className="chip dashed">
            <span>{main}</span>
            {more === '' ? null : <span className="more">{more}</span>}
            <button
              type="button"
              className="word small"
              aria-label={text.keepOf(main)}
              onClick={() => onKeep([event])}
            >
              {text.keep}
            </button>
            <button
              type="button"
              className="word small muted"
              aria-label={text.noOf(main)}
              onClick={() => {
                useSuggestions.setState((s) => ({ ...s, refused: [...s.refused, keyOf(event)] }));
                onRefused();
              }}
            >
              {text.no}
            </button>
          </span>
        );
      })}
      {events.length > 1 ? (
        <button type="button" className="word small" onClick={() => onKeep(events)}>
          {text.all}
        </button>
      ) : null}
    </fieldset>
  );
}
