import { type FormEvent, useState } from 'react';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { isWord, placesToAsk } from './practice.ts';
import { useFocusedHeading } from './useFocusedHeading.ts';

const text = en.phrase;

/** Three of the words typed from the paper: then the paper exists and can be read. */
export function Practise({
  words,
  onLookAgain,
  onDone,
}: {
  readonly words: readonly string[];
  readonly onLookAgain: () => void;
  readonly onDone: () => void;
}) {
  const [places] = useState(() => placesToAsk(words.length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const heading = useFocusedHeading();

  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const not = places.filter((place) => !isWord(typed[place] ?? '', words[place - 1] ?? ''));
    setWrong(not);
    if (not.length === 0) onDone();
    else e.currentTarget.querySelector<HTMLInputElement>(`[name="word-${not[0]}"]`)?.focus();
  };

  return (
    <section className="phrase" aria-labelledby="phrase-title">
      <h1 id="phrase-title" ref={heading} tabIndex={-1}>
        {text.practiseTitle}
      </h1>
      <p>{text.practise}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="three">
          {places.map((place) => (
            <TextField
              key={place}
              label={text.word(place)}
              problem={problemOf(place, typed[place] ?? '', wrong)}
              name={`word-${place}`}
              autoCapitalize="none"
              value={typed[place] ?? ''}
              onChange={(e) => {
                setTyped({ ...typed, [place]: e.target.value });
                setWrong(wrong.filter((one) => one !== place));
              }}
            />
          ))}
        </div>
        <div className="row">
          <button type="submit" className="button main">
            {text.check}
          </button>
          <button type="button" className="button" onClick={onLookAgain}>
            {text.lookAgain}
          </button>
          <button type="button" className="word muted" onClick={onDone}>
            {text.skip}
          </button>
        </div>
      </form>
    </section>
  );
}

function problemOf(place: number, typed: string, wrong: readonly number[]): string | undefined {
  if (!wrong.includes(place)) return undefined;
  return typed.trim() === '' ? text.missing(place) : text.notYet(place);
}
