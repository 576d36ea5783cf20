import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** A dialog over the page: focus stays inside, Escape and a click outside close it, focus returns. */
export function Sheet({
  title,
  onClose,
  stays = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** Something is shown that is not shown again: broad, and neither Escape nor a click outside closes it. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={!stays}
      isKeyboardDismissDisabled={stays}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={stays ? 'dialog broad' : 'dialog'}>
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
