import type { Attachment } from '../contract/index.ts';

/**
 * What stands for the words of an entry that has only photos or files. Never their names: "melatonin 2 mg.pdf" is no
 * dose that was given.
 */
export function captionOf(attachments: readonly Pick<Attachment, 'kind'>[]): string {
  const photos = attachments.filter(({ kind }) => kind === 'photo').length;
  const files = attachments.length - photos;
  if (photos > 0 && files > 0) return 'Photos and files';
  if (photos > 0) return photos === 1 ? 'Photo' : 'Photos';
  return files === 1 ? 'File' : 'Files';
}
