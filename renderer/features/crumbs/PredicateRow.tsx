import { useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Predicate } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { step } from './service.ts';

/** One attribute: whether it may leave, and how exact it is. To the right is finer. */
export function PredicateRow({ predicate }: { readonly predicate: Predicate }) {
  const { type, label, lattice, value } = predicate;
  const on = value !== null;
  const coarsest = Math.max(0, lattice.length - 1);
  const [moving, setMoving] = useState<number | null>(null);
  const at = moving ?? predicate.step;
  return (
    <div className="predicate" data-off={on ? undefined : ''}>
      <Toggle
        on={on}
        label={en.crumbs.include(label)}
        onChange={(yes) => void step(type, yes ? coarsest : null)}
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
          onChange={(to) => setMoving(coarsest - Number(to))}
          onChangeEnd={(to) => {
            setMoving(null);
            const chosen = coarsest - Number(to);
            if (chosen !== predicate.step) void step(type, chosen);
          }}
        >
          <SliderTrack className="rail">
            <Thumb words={lattice[at] ?? ''} />
          </SliderTrack>
        </Slider>
      ) : (
        <span />
      )}
      <span className="value">{on ? (lattice[at] ?? value) : en.crumbs.notNeeded}</span>
    </div>
  );
}

/** A screen reader says the words of a step, not its number. */
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
