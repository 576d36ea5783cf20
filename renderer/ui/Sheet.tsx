import { type ReactNode, useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useApp } from '../state/app.ts';

/** A dialog over the page: focus stays inside, Escape and a click outside close it, focus returns. */
export function Sheet({
  title,
  onClose,
  stays = false,
  broad = stays,
  blank = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** Something is shown that is not shown again: broad, and neither Escape nor a click outside closes it. */
  readonly stays?: boolean;
  /** Holds more than a question. */
  readonly broad?: boolean;
  /** What was behind it is gone: nothing of it is shown any more. */
  readonly blank?: boolean;
  readonly children: ReactNode;
}) {
  // What was said of the page before would stand half covered under it.
  useEffect(() => useApp.setState({ notice: null }), []);
  return (
    <ModalOverlay
      className={blank ? 'veil blank' : 'veil'}
      isOpen
      isDismissable={!stays}
      isKeyboardDismissDisabled={stays}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={broad ? 'dialog broad' : 'dialog'}>
        <Dialog>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
