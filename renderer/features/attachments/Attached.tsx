import type { Attachment, EntryWithEvents } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { Tile } from './Tile.tsx';
import { open } from './view.ts';
import { altOf, fileInWords, filesOf, photosOf, woundInWords } from './words.ts';

/** What stands beside a kept note: its photos in a row, its files as quiet chips. */
export function Attached({ entry }: { readonly entry: EntryWithEvents }) {
  const photos = photosOf(entry);
  const files = filesOf(entry);
  const show = (one: Attachment) => open(one, one.kind === 'photo' ? photos : files, entry.subject);
  return (
    <>
      {photos.length === 0 ? null : (
        <ul className="tiles">
          {photos.map((photo) => (
            <li key={photo.id}>
              <Tile photo={photo} label={altOf(photo, entry)} onOpen={() => show(photo)} />
              {woundInWords(photo) === null ? null : (
                <span className="tile-note small soft">{woundInWords(photo)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {files.length === 0 ? null : (
        <ul className="files">
          {files.map((file) => (
            <li key={file.id}>
              <FileChip file={file} onOpen={() => show(file)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function FileChip({ file, onOpen }: { readonly file: Attachment; readonly onOpen: () => void }) {
  return (
    <button type="button" className="chip file" onClick={onOpen}>
      <span className="hidden">{en.photo.kinds.file}</span>
      <bdi className="you name">{file.name}</bdi>
      <span className="more">{fileInWords(file)}</span>
    </button>
  );
}
