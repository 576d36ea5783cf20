import { type Told as AllTold, useLeft } from '../../state/ledger.ts';
import { count } from '../../strings/count.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';
import { CrowdPicture } from './CrowdPicture.tsx';
import { oneDigit } from './people.ts';

type Company = AllTold[number];

/** What each company could put together from everything it was ever sent, person by person. */
export function Told() {
  const told = useLeft((s) => s.told);
  if (told.length === 0) return null;
  return (
    <section className="told" aria-labelledby="told">
      <h2 id="told">{en.crumbs.told}</h2>
      <p className="small soft measure">{en.crumbs.toldHint}</p>
      <ul>
        {told.map((one) => (
          <li key={one.host}>
            <One company={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ company }: { readonly company: Company }) {
  const { host, receivers, own, crumbs, tests, forgotten, mayHaveLeft, first, last, subjects } = company;
  const today = dayOf(new Date());
  const [from, to] = [first, last].map((at) => shortDay(wallDay(at), today));
  return (
    <article aria-label={host}>
      <h3>
        <span className="outside">{host}</span>{' '}
        <span className="soft small">{own ? en.crumbs.ownMachine : receivers.join(', ')}</span>
      </h3>
      <p className="small soft">
        {[
          count(crumbs, 'crumb'),
          from === to ? from : `${from} – ${to}`,
          ...(tests === 0 ? [] : [count(tests, 'test')]),
          ...(mayHaveLeft === 0 ? [] : [en.crumbs.ofThemMaybe(mayHaveLeft)]),
          ...(forgotten === 0 ? [] : [en.crumbs.forgottenHere(forgotten)]),
        ].join(' · ')}
      </p>
      {subjects.map((one) => (
        <div key={one.subject ?? ''} className="about-one">
          <p className="small strong">{en.crumbs.toldAbout(one.subject)}</p>
          <dl className="gathered small">
            {one.predicates.map(({ type, label, values }) => (
              <div key={type}>
                <dt>{label}</dt>
                <dd className="outside">{values.map(({ value }) => value).join('; ')}</dd>
              </div>
            ))}
          </dl>
          {one.crowd === null ? null : (
            <div className="how-many small">
              <p>{en.crumbs.addedUp(oneDigit(one.crowd.low))}</p>
              <CrowdPicture low={one.crowd.low} together={null} />
            </div>
          )}
        </div>
      ))}
    </article>
  );
}
