import type { keyRequests } from '../contract/index.ts';
import type { WayIn } from '../vault/index.ts';
import type { Renewal } from './renewal.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type KeyMethod = keyof typeof keyRequests;

const done = { done: true } as const;

type Desk = { session(): Session; unlock(way: WayIn): Promise<Session>; readonly renewal: Renewal };

/** @param entered what is done with a session that was just opened */
export function keyHandlers(desk: Desk, entered: (session: Session) => void): Pick<Handlers, KeyMethod> {
  return {
    'vault.keychain.make': async ({ passphrase, backend }) => {
      const secret = await desk.session().vault.setKeychain(passphrase, backend);
      try {
        return { secret: secret.toString('base64') };
      } finally {
        secret.fill(0);
      }
    },
    'vault.unlock.keychain': async ({ secret }) => {
      const keychain = Buffer.from(secret, 'base64');
      try {
        entered(await desk.unlock({ keychain }));
        return done;
      } finally {
        keychain.fill(0);
      }
    },
    'vault.keychain.drop': async () => {
      await desk.session().vault.dropKeychain();
      return done;
    },
    'vault.keys.renew': async (input) => {
      const renewed = await desk.renewal.renew(input);
      entered(desk.session());
      return renewed;
    },
    'vault.keys.renew.stop': () => {
      desk.renewal.stop();
      return done;
    },
  };
}
