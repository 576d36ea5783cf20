import { quietly } from '../../bridge.ts';
import { toPage, useApp } from '../../state/app.ts';
import { tellPlace, untold } from '../../state/place.ts';
import { en } from '../../strings/en.ts';
import { PLACE_ID } from './PlaceSection.tsx';

const text = en.place;

/**
 * Says once what is a risk about the place the vault lies in, in a voice that waits its turn. It stands under the line,
 * so that nothing moves there. `onTold`: where the focus goes when the notice goes.
 */
export function PlaceNotice({ onTold }: { readonly onTold: () => void }) {
  const place = useApp((s) => s.place);
  const risks = untold(place);
  const told = () => quietly(tellPlace(risks));
  return (
    <div role="status">
      {risks.length === 0 ? null : (
        <section className="place-notice" aria-labelledby="place-notice">
          <h2 id="place-notice" className="strong">
            {text.notice}
          </h2>
          {risks.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
          <div className="row">
            <button
              type="button"
              className="word"
              onClick={() => {
                told();
                useApp.setState((s) => ({ ...toPage(s, 'settings'), section: PLACE_ID }));
              }}
            >
              {text.more}
            </button>
            <button
              type="button"
              className="word muted"
              onClick={() => {
                told();
                onTold();
              }}
            >
              {text.told}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
