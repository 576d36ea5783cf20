/** Photos that every window can show, and whose metadata Tend knows how to remove. */
export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif';

const UNKNOWN = 'application/octet-stream';

const starts = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', at, at + text.length) ===
  text;

/** A photo by its own first bytes, never by its name or what the caller says. */
export function photoType(bytes: Uint8Array): PhotoType | undefined {
  if (starts(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'image/gif';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp';
  return undefined;
}

const signatures: readonly (readonly [string, number, string])[] = [
  ['%PDF-', 0, 'application/pdf'],
  ['II*\0', 0, 'image/tiff'],
  ['MM\0*', 0, 'image/tiff'],
  ['ftypavif', 4, 'image/avif'],
  ['ftypavis', 4, 'image/avif'],
  ['ftyphei', 4, 'image/heic'],
  ['ftyphev', 4, 'image/heic'],
  ['ftypmif1', 4, 'image/heif'],
  ['ftypmsf1', 4, 'image/heif'],
  ['ftypqt  ', 4, 'video/quicktime'],
  ['ftypM4A', 4, 'audio/mp4'],
  ['ftyp', 4, 'video/mp4'],
  ['\x1aE\xdf\xa3', 0, 'video/webm'],
  ['ID3', 0, 'audio/mpeg'],
  ['OggS', 0, 'audio/ogg'],
  ['BM', 0, 'image/bmp'],
  ['PK\x03\x04', 0, 'application/zip'],
];

/** Zip archives by another name: told apart by what the caller says, as their bytes begin alike. */
const ZIPPED = /^application\/(vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.)[\w.+-]+$/;
/** Text has no signature. Nothing that a window would run: HTML and SVG are not among these. */
const TEXTS: ReadonlySet<string> = new Set(['text/plain', 'text/csv', 'text/markdown', 'application/json']);

/** What another file is, by its bytes as far as they tell. */
export function fileType(bytes: Uint8Array, said: string): string {
  const found = signatures.find(([text, at]) => starts(bytes, text, at))?.[2];
  if (found === 'application/zip' && ZIPPED.test(said)) return said;
  if (found !== undefined) return found;
  return TEXTS.has(said) && isText(bytes) ? said : UNKNOWN;
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
