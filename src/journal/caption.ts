import type { Attachment } from '../contract/index.ts';

/**
 * The words of an entry; of one without words that has photos or files, what stands for them. Never their names:
 * "melatonin 2 mg.pdf" is no dose that was given.
 */
export function captioned(text: string, attachments: readonly Pick<Attachment, 'kind'>[]): string {
  if (text.trim() !== '' || attachments.length === 0) return text;
  const photos = attachments.filter(({ kind }) => kind === 'photo').length;
  const files = attachments.length - photos;
  if (photos > 0 && files > 0) return 'Photos and files';
  if (photos > 0) return photos === 1 ? 'Photo' : 'Photos';
  return files === 1 ? 'File' : 'Files';
}
