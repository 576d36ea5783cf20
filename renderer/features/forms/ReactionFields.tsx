import { useEffect, useState } from 'react';
import type { Scale } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { dayName } from '../../ui/format.ts';
import { ListField } from './ListField.tsx';
import { RatedFields } from './RatedFields.tsx';
import { recentSuspects, type Suspect } from './service.ts';
import type { Fields } from './WhenFields.tsx';

const text = en.forms;

/** What was seen, and what the person suspects of what is in the notes of the last days. */
export function ReactionFields({
  draft,
  put,
  scales,
  subject,
  today,
}: Fields & { readonly scales: readonly Scale[]; readonly subject: string; readonly today: string }) {
  const [recent, setRecent] = useState<readonly Suspect[]>([]);
  useEffect(() => {
    let here = true;
    recentSuspects(subject).then(
      (found) => here && setRecent(found),
      // Without them the form is kept without a suspect.
      () => here && setRecent([]),
    );
    return () => {
      here = false;
    };
  }, [subject]);
  const turn = (id: Suspect['id'], on: boolean) =>
    put({ suspects: on ? [...draft.suspects, id] : draft.suspects.filter((one) => one !== id) });
  return (
    <>
      <TextField
        label={text.reaction}
        maxLength={120}
        value={draft.name}
        onChange={(e) => put({ name: e.target.value })}
      />
      <ListField
        label={text.site}
        hint={text.siteHint}
        options={Object.values(text.sites)}
        maxLength={100}
        value={draft.site}
        onChange={(e) => put({ site: e.target.value })}
      />
      <RatedFields
        label={text.severity}
        rated={draft.rated}
        scales={scales}
        onChange={(rated) => put({ rated })}
      />
      <fieldset className="pick-field">
        <legend className="form-label">{text.suspects}</legend>
        <p className="small soft">{recent.length === 0 ? text.noSuspects : text.suspectsHint}</p>
        <div className="picks suspects">
          {recent.map(({ id, words, day, time }) => (
            <label key={id} className="pick">
              <input
                type="checkbox"
                checked={draft.suspects.includes(id)}
                onChange={(e) => turn(id, e.currentTarget.checked)}
              />
              <span>
                <span>
                  <span className="you">{words}</span>{' '}
                  <span className="small soft">
                    {dayName(day, today)} {time}
                  </span>
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
