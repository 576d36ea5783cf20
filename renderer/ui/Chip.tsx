import { useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { EventDraft } from '../../src/contract/index.ts';
import type { Change } from '../state/corrections.ts';
import { en } from '../strings/en.ts';
import { ChipForm } from './ChipForm.tsx';
import { eventWords } from './event-words.ts';

/** What was understood, in Tend's voice. Pressing it opens the few fields that may be wrong. */
export function Chip({
  event,
  removed = false,
  withTime,
  onChange,
}: {
  readonly event: EventDraft;
  readonly removed?: boolean;
  readonly withTime: boolean;
  /** null takes an earlier correction back. */
  readonly onChange: (change: Change | null) => void;
}) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const { tone, main, more } = eventWords(event, withTime);
  const done = (change: Change | null) => {
    setOpen(false);
    onChange(change);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button ref={trigger} className={`chip ${tone === 'plain' ? '' : tone}${removed ? ' gone' : ''}`}>
        <span>{main}</span>
        {more === '' ? null : <span className="more">{more}</span>}
        <span className="hidden">
          , {removed ? `${en.today.removed}, ` : ''}
          {en.today.press}
        </span>
      </Button>
      <Popover className="popover chip-popover" placement="bottom start">
        <Dialog aria-label={en.today.correct(main)}>
          {removed ? (
            <button type="button" className="button small" onClick={() => done(null)}>
              {en.chip.bringBack}
            </button>
          ) : (
            <ChipForm event={event} onDone={done} onCancel={() => setOpen(false)} />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
