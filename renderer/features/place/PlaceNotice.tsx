import { useEffect, useState } from 'react';
import type { PlaceFinding } from '../../../src/contract/index.ts';
import { call, quietly } from '../../bridge.ts';
import { toPage, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { PLACE_ID } from './PlaceSection.tsx';

const text = en.place;

/** Says once what is a risk about the place the vault lies in. It stands under the line, so that nothing moves there. */
export function PlaceNotice() {
  const [risks, setRisks] = useState<readonly PlaceFinding[]>([]);
  useEffect(() => {
    let here = true;
    const ask = async () => {
      const { findings, told } = await call('vault.place', {});
      if (here) setRisks(findings.filter(({ id, level }) => level === 'risk' && !told.includes(id)));
    };
    quietly(ask());
    return () => {
      here = false;
    };
  }, []);
  if (risks.length === 0) return null;

  const told = () => {
    setRisks([]);
    quietly(call('vault.place.told', { ids: risks.map(({ id }) => id) }));
  };
  return (
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
        <button type="button" className="word muted" onClick={told}>
          {text.told}
        </button>
      </div>
    </section>
  );
}
