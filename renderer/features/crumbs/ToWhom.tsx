import type { Letter, Preview } from '../../../src/contract/index.ts';
import { useCrumb } from '../../state/crumb.ts';
import { list } from '../../strings/count.ts';
import { en } from '../../strings/en.ts';
import { SelectField } from '../../ui/Field.tsx';
import { longDay } from '../../ui/format.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { money } from './people.ts';
import { askAs, sendTo } from './service.ts';

/** Who would get it, and as which kind of question. */
export function ToWhom({ preview }: { readonly preview: Preview }) {
  const known = useCrumb((c) => c.known);
  const chosen = useCrumb((c) => c.receivers);
  const { kind, kinds } = preview;
  const turn = (name: string, on: boolean) =>
    void sendTo(on ? [...chosen, name] : chosen.filter((one) => one !== name));
  if (known.length < 2 && kinds.length < 2) return null;
  return (
    <div className="to-whom">
      {kinds.length < 2 ? null : (
        <SelectField
          label={en.crumbs.kind}
          value={kind}
          onChange={(e) => {
            const to = kinds.find((one) => one.kind === e.target.value);
            if (to !== undefined) void askAs(to.kind);
          }}
        >
          {kinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.label}
            </option>
          ))}
        </SelectField>
      )}
      {known.length < 2 ? null : (
        <fieldset className="receivers">
          <legend className="label">{en.crumbs.askWhom}</legend>
          {known.map((name) => (
            <Toggle
              key={name}
              on={chosen.includes(name)}
              // Somebody has to be asked: the last one stays.
              disabled={chosen.length === 1 && chosen.includes(name)}
              onChange={(on) => turn(name, on)}
            >
              {name}
            </Toggle>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** "To my server, once. 231 bytes." */
export function receiverLine({ bytes, letters }: Preview): string {
  const long = letters.length > 0 ? Math.max(...letters.map((one) => sizeOf(one.bytes))) : sizeOf(bytes);
  if (letters.length === 0) return en.crumbs.noReceiver(long);
  return en.crumbs.receiver(list(letters.map(({ receiver }) => receiver)), long);
}

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

/** What each of them learns beside the bytes, how long it is kept by their own words, and what it would cost. */
export function Knows({ preview }: { readonly preview: Preview }) {
  return (
    <div className="knows">
      {preview.letters.map((letter) => (
        <section key={letter.receiver} className="small" aria-label={letter.receiver}>
          <p className="strong">{en.crumbs.knowsAnyway(letter.receiver)}</p>
          <ul>
            {letter.knows.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li>
              <Kept letter={letter} />
            </li>
            {letter.estimate === null ? null : (
              <li title={letter.estimate.basis}>
                {en.crumbs.cost(money(letter.estimate.amount, letter.estimate.currency))}
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Kept({ letter }: { readonly letter: Letter }) {
  const { retention, own } = letter;
  if (retention === null) return own ? en.crumbs.ownKeeps : en.crumbs.keepsUnknown;
  const { words, page, read } = retention;
  return (
    <>
      {en.crumbs.keeps} <span className="outside">{words}</span>
      {page === null ? null : (
        <span className="soft"> {en.crumbs.keepsPage(page, read === null ? null : longDay(read))}</span>
      )}
    </>
  );
}
