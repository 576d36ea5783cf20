import type { RefObject } from 'react';
import { type Here, hereOf, type Staged, useStaged } from '../../state/staged.ts';
import { en } from '../../strings/en.ts';
import { icons } from '../../ui/icons.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { FileChip } from './Attached.tsx';
import { bytesInWords, ROW_HEIGHT, tileWidth } from './measure.ts';
import { isAtHand, keepMetadata, stageAsItIs, takeOut } from './service.ts';
import { Tile } from './Tile.tsx';
import { open } from './view.ts';
import { metadataInWords } from './words.ts';

/** What was brought to the line and will be kept with it. Told aloud as well: the focus stays in the line. */
export function StagedRow({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const staged = useStaged();
  const { length } = hereOf(staged);
  return (
    <>
      <p className="hidden" role="status">
        {length === 0 ? null : en.attach.here(length)}
      </p>
      {staged.items.length === 0 && staged.note === null ? null : <Items field={field} />}
    </>
  );
}

function Items({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { items, note } = useStaged();
  const here = hereOf({ items, note });
  const out = (item: Staged) => {
    takeOut(item);
    // The button that was pressed is gone.
    field.current?.focus();
  };
  const refused = items.filter((item) => item.state === 'refused');
  return (
    <div className="staged">
      <ul className="tiles" aria-label={en.attach.row}>
        {items.map((item) =>
          item.state === 'refused' ? null : (
            <li key={item.key}>
              {item.state === 'coming' ? (
                <Coming item={item} />
              ) : item.attachment.kind === 'photo' ? (
                <Tile
                  photo={item.attachment}
                  label={en.attach.open(item.attachment.name)}
                  onOpen={() => open(item.attachment, sameKind(here, 'photo'), null)}
                />
              ) : (
                <FileChip
                  file={item.attachment}
                  onOpen={() => open(item.attachment, sameKind(here, 'file'), null)}
                />
              )}
              <button
                type="button"
                className="tile-out"
                aria-label={
                  item.state === 'coming'
                    ? en.attach.stop(item.name)
                    : en.attach.takeOut(item.attachment.name)
                }
                onClick={() => out(item)}
              >
                {icons.close()}
              </button>
            </li>
          ),
        )}
      </ul>
      {refused.map((item) => (
        <div key={item.key} className="row small refused">
          <p className="problem" role="alert">
            {en.attach.refused(item.name, item.why)}
          </p>
          {item.asItIs && isAtHand(item.key) ? (
            <button type="button" className="word" onClick={() => stageAsItIs(item.key)}>
              {en.attach.asItIs}
            </button>
          ) : null}
          <button type="button" className="word muted" onClick={() => out(item)}>
            {en.attach.dismiss}
          </button>
        </div>
      ))}
      <Hidden here={here} />
      <p className="small soft" role="status">
        {note}
      </p>
    </div>
  );
}

/** What happened to what the photos hide, once and plainly. */
function Hidden({ here }: { readonly here: readonly Here[] }) {
  const said = metadataInWords(here.map((one) => one.attachment));
  const told = here.filter(({ attachment }) => attachment.kind === 'photo' && attachment.metadata !== 'none');
  const [only] = told;
  const choosable = told.filter(({ key }) => isAtHand(key));
  return (
    <div className="row small soft hidden-data" role="status">
      {said === null ? null : <span>{said}</span>}
      {only !== undefined && told.length === 1 && choosable.length === 1 ? (
        <Toggle on={only.attachment.metadata === 'kept'} onChange={(keep) => void keepMetadata(only, keep)}>
          {en.attach.keepFor}
        </Toggle>
      ) : choosable.length > 1 ? (
        <span>{en.attach.keepEach}</span>
      ) : null}
    </div>
  );
}

function Coming({ item }: { readonly item: Extract<Staged, { state: 'coming' }> }) {
  const done = item.bytes === 0 ? 0 : item.done / item.bytes;
  return (
    <div className="tile coming" style={{ width: tileWidth({}), height: ROW_HEIGHT }}>
      <span className="small soft">{bytesInWords(item.bytes)}</span>
      <progress className="progress" aria-label={en.attach.coming(item.name)} value={done} max={1} />
    </div>
  );
}

function sameKind(here: readonly Here[], kind: 'photo' | 'file') {
  return here.map((one) => one.attachment).filter((one) => one.kind === kind);
}
