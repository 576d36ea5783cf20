import type { Attachment } from '../../../src/contract/index.ts';
import { call, quietly } from '../../bridge.ts';
import { among, useViewer } from '../../state/viewer.ts';

/** Opens one at once, beside those of its note; all of its kind about that person follow, oldest first. */
export async function openAmong(
  one: Attachment,
  its: readonly Attachment[],
  subject: string | null,
): Promise<void> {
  useViewer.setState({ items: its, at: one.id, compare: false });
  if (subject === null || one.kind !== 'photo') return;
  const rest = call('attachment.list', { subject }).then(({ attachments }) => {
    useViewer.setState((v) =>
      v.at === null
        ? v
        : among(
            v,
            attachments.filter(({ kind }) => kind === 'photo'),
          ),
    );
  });
  quietly(rest);
  await rest.catch(() => undefined);
}
