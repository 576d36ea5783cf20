import type { Attachment } from '../../../src/contract/index.ts';
import { call, quietly } from '../../bridge.ts';
import { among, useViewer } from '../../state/viewer.ts';

/** Opens one at once, beside those of its note; all photos of that person follow. `subject` is null for no note's. */
export function open(one: Attachment, its: readonly Attachment[], subject: string | null): void {
  useViewer.setState({ items: its, at: one.id, compare: false });
  if (subject !== null && one.kind === 'photo') quietly(inOrder(subject));
}

/** The photos about a person, oldest first, as core has them now. */
export async function inOrder(subject: string): Promise<void> {
  const { attachments } = await call('attachment.list', { subject });
  const photos = attachments.filter(({ kind }) => kind === 'photo');
  useViewer.setState((v) => among(v, photos));
}
