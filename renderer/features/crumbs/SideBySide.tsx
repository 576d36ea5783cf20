import type { Output } from '../../../src/contract/index.ts';
import { list } from '../../strings/count.ts';
import { en } from '../../strings/en.ts';

type Compared = NonNullable<Output<'opinion.read'>['compared']>;

/** Where several answers speak of the same and where only one does. Never who is right. */
export function SideBySide({ compared }: { readonly compared: Compared }) {
  const { alike, alone, topics, by } = compared;
  const receivers = [...new Set(alone.map(({ receiver }) => receiver))];
  return (
    <section className="side-by-side" aria-labelledby="side-by-side">
      <h2 id="side-by-side">{en.crumbs.sideBySide}</h2>
      <p className="small soft">{by === 'meaning' ? en.crumbs.byMeaning : en.crumbs.byWords}</p>
      {topics.length === 0 ? null : <Topics topics={topics} receivers={receivers} />}
      {alike.map(({ said, againstEachOther }) => (
        <div key={said.map(({ text }) => text).join()} className="alike">
          {againstEachOther ? (
            <p className="small strong against-each">{en.crumbs.againstEachOther}</p>
          ) : null}
          {said.map(({ receiver, text }) => (
            <p key={receiver}>
              <span className="small soft">{receiver}</span> <span className="outside">{text}</span>
            </p>
          ))}
        </div>
      ))}
      {alone.map(({ receiver, sentences }) =>
        sentences.length === 0 ? null : (
          <details key={receiver} className="small">
            <summary>{en.crumbs.onlyOne(receiver, sentences.length)}</summary>
            {sentences.map((sentence) => (
              <p key={sentence} className="outside text">
                {sentence}
              </p>
            ))}
          </details>
        ),
      )}
    </section>
  );
}

/** Who names what: a table one can see at a glance, with words in it for who cannot. */
function Topics({
  topics,
  receivers,
}: {
  readonly topics: Compared['topics'];
  readonly receivers: readonly string[];
}) {
  return (
    <table className="topics small">
      <caption className="hidden">{en.crumbs.topics(list(receivers))}</caption>
      <thead>
        <tr>
          <th scope="col">{en.crumbs.topic}</th>
          {receivers.map((receiver) => (
            <th key={receiver} scope="col">
              {receiver}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topics.map(({ name, receivers: by }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {receivers.map((receiver) => (
              <td key={receiver}>{by.includes(receiver) ? en.crumbs.names : en.crumbs.namesNot}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
