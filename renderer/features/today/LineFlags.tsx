import { notStanding, useFlags } from '../../state/flags.ts';
import { useLine } from '../../state/line.ts';
import { Flags } from '../../ui/Flags.tsx';

/** The warnings of the line that is being written. What is said already by a card that stands is not said twice. */
export function LineFlags({ subject }: { readonly subject: string }) {
  const standing = useFlags();
  const found = useLine((line) => line.parse?.redFlags);
  const folded = useLine((line) => line.folded);
  return (
    <Flags
      flags={notStanding(standing, found ?? [], subject).map((flag) => ({
        flag,
        folded: folded.includes(flag.rule),
        where: '',
        line: 'writing',
      }))}
      onFold={({ flag }) => useLine.setState((line) => ({ folded: [...line.folded, flag.rule] }))}
      onUnfold={() => useLine.setState({ folded: [] })}
    />
  );
}
