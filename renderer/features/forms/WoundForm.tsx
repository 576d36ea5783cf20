import { useRef, useState } from 'react';
import { en } from '../../strings/en.ts';
import { SelectField } from '../../ui/Field.tsx';
import { ScaleInput } from '../../ui/ScaleInput.tsx';
import { FileInput } from '../attachments/AddButton.tsx';
import { bytesInWords } from '../attachments/measure.ts';
import { SizeFields } from '../attachments/SizeFields.tsx';
import { Body } from './Body.tsx';
import { ListField } from './ListField.tsx';
import { addPhotos, removePhoto } from './service.ts';
import type { Fields } from './WhenFields.tsx';

const text = en.forms;

export function WoundForm({ draft, put }: Fields) {
  const chooser = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  return (
    <div className="wound-form">
      <Body site={draft.site} onChoose={(site) => put({ site: text.sites[site] })} />
      <div className="stack">
        <ListField
          label={text.site}
          options={Object.values(text.sites)}
          maxLength={100}
          value={draft.site}
          onChange={(e) => put({ site: e.target.value })}
        />
        <SizeFields sizes={draft} checked onChange={put} />
        <SelectField
          label={text.exudate}
          value={draft.exudate}
          onChange={(e) => put({ exudate: e.target.value })}
        >
          {Object.entries(text.exudates).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        <div>
          <p className="form-label">{text.pain}</p>
          <ScaleInput
            label={text.pain}
            min={0}
            max={10}
            value={draft.pain}
            onChange={(pain) => put({ pain })}
          />
        </div>
        <div>
          <p className="form-label">{text.photos}</p>
          <ul className="small">
            {draft.photos.map((photo) => (
              <li key={photo.id} className="row">
                <span>
                  <bdi className="you">{photo.name}</bdi> · {bytesInWords(photo.bytes)}
                </span>
                {photo.entryId === null ? (
                  <button
                    type="button"
                    className="word muted"
                    aria-label={text.removePhoto(photo.name)}
                    onClick={() => removePhoto(photo)}
                  >
                    {en.app.remove}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
          <button type="button" className="word" onClick={() => chooser.current?.click()}>
            {adding ? text.addingPhoto : text.addPhoto}
          </button>
          <FileInput
            input={chooser}
            onFiles={(files) => {
              setAdding(true);
              void addPhotos(files).finally(() => setAdding(false));
            }}
          />
        </div>
      </div>
    </div>
  );
}
