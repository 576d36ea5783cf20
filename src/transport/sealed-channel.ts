import { inOrder, makeOffer, type Sealing } from '../contract/index.ts';
import type { Channel } from './channel.ts';
import { listeners } from './listeners.ts';

/**
 * A channel whose messages are sealed from one end to the other, for lanes that lead through main: what core asks
 * models and net (notes, crumbs, a receiver's key) is theirs alone. Begins with an exchange of keys; messages keep
 * their order, and none can be left out, repeated or sent back without the line ending.
 */
export function sealedChannel(inner: Channel, side: 'first' | 'second'): Channel {
  const hears = listeners();
  const arriving = inOrder();
  const leaving = inOrder();
  const offer = makeOffer(side);
  let sent = 0;
  let received = 0;
  let agreed: (sealing: Promise<Sealing>) => void = () => {};
  const sealing = new Promise<Sealing>((resolve) => {
    agreed = resolve;
  });

  const greet = async () => inner.send((await offer).publicKey);
  if (side === 'first') void greet();
  let greeted = false;
  inner.onMessage((bytes) => {
    // Whoever reads a channel may overwrite the message afterwards; opening comes later.
    const message = Uint8Array.from(bytes);
    void arriving(async () => {
      if (!greeted) {
        greeted = true;
        agreed(offer.then((own) => own.agree(message)));
        await sealing;
        if (side === 'second') await greet();
        return;
      }
      const number = ++received;
      hears.message(await (await sealing).open({ kind: 'lane', name: '', number }, message));
    }).catch(() => inner.close());
  });
  inner.onClose(({ code }) => void arriving(async () => hears.closed(code)));

  return {
    send: (bytes) => {
      const message = Uint8Array.from(bytes);
      void leaving(async () => {
        const number = ++sent;
        inner.send(await (await sealing).seal({ kind: 'lane', name: '', number }, message));
        message.fill(0);
      }).catch(() => {}); // the two never agreed: the arriving side has ended the channel
    },
    onMessage: hears.onMessage,
    onClose: hears.onClose,
    close: () => inner.close(),
  };
}
