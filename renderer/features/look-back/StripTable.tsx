import type { Strip, StripLaneName } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { daysOfBin, type Span } from './spans.ts';
import { daysThere, LANES, laneOf, lookedWords, markAt, markWords, whenOfBin } from './strip-words.ts';

const text = en.lookBack;

/** The picture in words, the latest part first: always there for whoever does not see it, and for everybody who wants it. */
export function StripTable({
  strip,
  span,
  bounds,
  shown,
  onGo,
}: {
  readonly strip: Strip;
  readonly span: Span;
  readonly bounds: Parameters<typeof daysThere>[2];
  readonly shown: boolean;
  readonly onGo: (day: string) => void;
}) {
  const bins = Array.from({ length: span.bins }, (_, i) => span.bins - 1 - i).filter(
    (bin) => daysThere(span, bin, bounds) > 0,
  );
  const cell = (name: StripLaneName, bin: number) => {
    const there = daysThere(span, bin, bounds);
    if (name === 'looked') return lookedWords(strip, span, bin, there);
    const lane = laneOf(strip, name);
    const mark = markAt(lane, bin);
    if (lane !== undefined && mark !== undefined) return markWords(lane, mark);
    // Nothing felt says something only where somebody looked.
    return name === 'felt' && (strip.looked[bin] ?? 0) > 0 ? text.nothingThere : '';
  };
  const table = (
    <table>
      <caption className="hidden">{text.strip}</caption>
      <thead>
        <tr>
          <th scope="col">{text.when}</th>
          {LANES.map((name) => (
            <th key={name} scope="col">
              {text.lanes[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => {
          const when = whenOfBin(span, bin, bounds.today);
          return (
            <tr key={bin}>
              <th scope="row">
                {shown ? (
                  <button
                    type="button"
                    className="word"
                    aria-label={text.goTo(when)}
                    onClick={() => onGo(daysOfBin(span, bin)[1])}
                  >
                    {when}
                  </button>
                ) : (
                  when
                )}
              </th>
              {LANES.map((name) => (
                <td key={name}>{cell(name, bin)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  if (!shown) return <div className="hidden">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="strip-table small" aria-label={text.strip} tabIndex={0}>
      {table}
    </section>
  );
}
