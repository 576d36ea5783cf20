import type { At, Attachment } from '../../contract/index.ts';
import { joined, quiet, wrap } from '../text.ts';
import { whenOf } from './time.ts';

/** A photo or file in one line, as it stands under its entry. */
export function attachmentLine(attachment: Attachment): string {
  const { kind, name, bytes, width, height, takenAt, wound } = attachment;
  return joined([
    kind,
    name,
    width !== undefined && height !== undefined && `${width} × ${height}`,
    sizeOf(bytes),
    takenAt !== null && `taken ${whenOf(at(takenAt))}`,
    wound !== undefined && woundText(wound),
    kind === 'photo' && attachment.metadata === 'kept' && 'with all that its camera noted',
  ]);
}

export function attachmentsText(attachments: readonly Attachment[]): string {
  if (attachments.length === 0) return 'There are no photos or files here.';
  return attachments
    .map(
      (one) =>
        `${wrap(attachmentLine(one), '    ', '  - ')}\n${quiet(`    ${joined([one.id, one.entryId !== null && `on ${one.entryId}`])}`)}`,
    )
    .join('\n');
}

/** What was just put to an entry, and what became of the notes in it. */
export function attachedText(attachments: readonly Attachment[]): string {
  const removed = attachments.some(({ metadata }) => metadata === 'removed');
  const kept = attachments.some(({ metadata }) => metadata === 'kept');
  return [
    attachmentsText(attachments),
    removed && wrap('Place, camera and other notes were taken out of the photos; the pictures are the same.'),
    kept &&
      wrap(
        'A file that is no JPEG, PNG, WebP or GIF photo, or was to stay as it is, still holds what was noted in it.',
      ),
  ]
    .filter(Boolean)
    .join('\n');
}

function woundText({ lengthMm, widthMm, depthMm }: NonNullable<Attachment['wound']>): string {
  const sides = [lengthMm, widthMm, depthMm].filter((side) => side !== undefined);
  return sides.length === 0 ? 'wound' : `wound ${sides.join(' × ')} mm`;
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function at(instant: string): At {
  return { start: instant, end: instant, zone: '', precision: 'minute' };
}
