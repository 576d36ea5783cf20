import { useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Predicate } from '../../../src/contract/index.ts';
import { useCrumb } from '../../state/crumb.ts';
import { en } from '../../strings/en.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { oneDigit } from './people.ts';
import { step } from './service.ts';

/** One attribute: whether it may leave, how exact it is, and why it is there. To the right is finer. */
export function PredicateRow({ predicate }: { readonly predicate: Predicate }) {
  const { type, label, lattice, crowds, value, why } = predicate;
  const on = predicate.step < lattice.length;
  const coarsest = Math.max(0, lattice.length - 1);
  const [moving, setMoving] = useState<number | null>(null);
  const at = moving ?? predicate.step;
  const move = (to: number | null) => {
    setMoving(to);
    useCrumb.setState({ moving: to === null ? null : { type, step: to } });
  };
  const words = (place: number) =>
    en.crumbs.rung(lattice[place] ?? '', crowds[place] === undefined ? null : oneDigit(crowds[place]));
  return (
    <div className="predicate" data-off={on ? undefined : ''}>
      <Toggle
        on={on}
        label={en.crumbs.include(label)}
        onChange={(yes) => void step({ [type]: yes ? coarsest : null })}
      >
        <span aria-hidden="true">{label}</span>
      </Toggle>
      {coarsest > 0 ? (
        <Slider
          className="slider"
          aria-label={en.crumbs.precision(label)}
          minValue={0}
          maxValue={coarsest}
          value={on ? coarsest - at : 0}
          isDisabled={!on}
          onChange={(to) => move(coarsest - Number(to))}
          onChangeEnd={(to) => {
            const chosen = coarsest - Number(to);
            move(null);
            if (chosen !== predicate.step) void step({ [type]: chosen });
          }}
        >
          <SliderTrack className="rail">
            <Thumb words={words(at)} />
          </SliderTrack>
        </Slider>
      ) : (
        <span />
      )}
      <div className="value">
        <p className={on && value !== null ? 'outside' : undefined}>
          {on ? (lattice[at] ?? '') : en.crumbs.notNeeded}
        </p>
        <p className="small soft">{on && value === null ? en.crumbs.waitsForOther : on ? why : ''}</p>
      </div>
    </div>
  );
}

/** A screen reader says the words of a step and how many people fit them, not its number. */
function Thumb({ words }: { readonly words: string }) {
  return (
    <SliderThumb
      className="thumb"
      ref={(node) => {
        node?.querySelector('input')?.setAttribute('aria-valuetext', words);
      }}
    />
  );
}
