import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../renderer/strings/en.ts';
import { anywhere } from '../fixtures/canary.ts';
import { hasKeyring, startKeyring } from '../fixtures/keyring.ts';
import { expect, test } from '../fixtures/test.ts';
import * as door from '../pages/door.ts';
import * as frame from '../pages/frame.ts';
import * as today from '../pages/today.ts';

const line = 'slept 7 h, no rash this morning';
const fresh = 'four otters under the old bridge';
const byKeychain = (page: Page) => page.getByRole('button', { name: en.keychain.open });
const setting = (page: Page) => page.getByRole('switch', { name: en.keychain.name });
const atGnome = ['--password-store=gnome-libsecret'];

test('a keychain that only hides a secret counts as none: it cannot be turned on, and Settings says why', async ({
  start,
}) => {
  const tend = await start({ args: ['--password-store=basic'] });
  await door.begin(tend.page);
  await frame.open(tend.page, 'settings');
  await expect(setting(tend.page)).toBeDisabled();
  await expect(tend.page.getByText(en.keychain.none)).toBeVisible();
  expect(await tend.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe(
    'basic_text',
  );
  await tend.locking(door.lockByKey);
  await door.lockScreen(tend.page).waitFor();
  await expect(byKeychain(tend.page)).toHaveCount(0);
  expect(existsSync(join(tend.world.vault, 'keychain.json'))).toBe(false);
});

test('turned on, one press opens it; with the keychain gone or another, the passphrase does, and it is said why', async ({
  world,
  start,
}) => {
  test.skip(!hasKeyring(), 'no gnome-keyring-daemon and dbus-daemon here');
  const kept = join(world.vault, 'keychain.json');
  let keyring = await startKeyring(world);
  try {
    let tend = await start({ env: keyring.env, args: atGnome });

    await test.step('off at first; the passphrase turns it on, a wrong one does not', async () => {
      await door.begin(tend.page);
      await today.write(tend.page, line);
      await turnOn(tend.page, 'not the passphrase');
      await expect(tend.page.getByRole('dialog')).toContainText(en.keys.wrong);
      expect(existsSync(kept)).toBe(false);
      await tend.page.getByRole('dialog').getByLabel(en.keys.old, { exact: true }).fill(door.passphrase);
      await tend.page.keyboard.press('Enter');
      await expect(setting(tend.page)).toBeChecked();
      expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({
        backend: 'gnome_libsecret',
        secret: expect.any(String),
      });
      expect(statSync(kept).mode & 0o777).toBe(0o600);
    });

    await test.step('one press, never by itself', async () => {
      await tend.locking(door.lockByKey);
      await expect(byKeychain(tend.page)).toBeVisible();
      await byKeychain(tend.page).press('Enter');
      await expect(today.note(tend.page, line)).toBeVisible();
    });

    await test.step('another passphrase leaves it as it is', async () => {
      await changePassphrase(tend.page);
      await tend.locking(door.lockByKey);
      await byKeychain(tend.page).click();
      await expect(today.note(tend.page, line)).toBeVisible();
      expect(anywhere({ line, passphrase: door.passphrase, fresh }, [world.root], tend.pid)).toEqual([]);
      await tend.quit();
    });

    await test.step('on a desktop without it: why, and the passphrase', async () => {
      tend = await start({ args: ['--password-store=basic'] });
      await expect(tend.page.getByText(en.keychain.changed)).toBeVisible();
      await expect(byKeychain(tend.page)).toHaveCount(0);
      await door.unlock(tend.page, fresh);
      await expect(today.note(tend.page, line)).toBeVisible();
      await tend.quit();
    });

    await test.step('the keyring was made anew: it cannot give the secret back, and the passphrase opens', async () => {
      keyring.stop();
      keyring = await startKeyring({ ...world, home: world.temp });
      tend = await start({ env: { ...keyring.env, HOME: world.temp }, args: atGnome });
      await byKeychain(tend.page).click();
      await expect(tend.page.getByRole('alert').filter({ hasText: 'keychain' })).toContainText(
        'use your passphrase',
      );
      await door.unlock(tend.page, fresh);
      await expect(today.note(tend.page, line)).toBeVisible();
    });

    await test.step('turned off, nothing of it is left', async () => {
      await frame.open(tend.page, 'settings');
      await setting(tend.page).focus();
      await tend.page.keyboard.press('Space');
      await expect(tend.page.getByText(en.keychain.off)).toBeVisible();
      expect(existsSync(kept)).toBe(false);
      expect(readFileSync(join(world.vault, 'vault.json'), 'utf8')).not.toContain('libsecret');
      await tend.locking(door.lockByKey);
      await door.lockScreen(tend.page).waitFor();
      await expect(byKeychain(tend.page)).toHaveCount(0);
    });
  } finally {
    keyring.stop();
  }
});

async function turnOn(page: Page, passphrase: string): Promise<void> {
  await frame.open(page, 'settings');
  await expect(setting(page)).not.toBeChecked();
  await setting(page).focus();
  await page.keyboard.press('Space');
  await page.getByRole('dialog').getByLabel(en.keys.old, { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

async function changePassphrase(page: Page): Promise<void> {
  await frame.open(page, 'settings');
  await page.getByRole('button', { name: en.keys.change }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(en.keys.old, { exact: true }).fill(door.passphrase);
  await sheet.getByLabel(en.keys.fresh, { exact: true }).fill(fresh);
  await sheet.getByLabel(en.welcome.again, { exact: true }).fill(fresh);
  await sheet.getByRole('button', { name: en.keys.change }).click();
  await expect(page.getByText(en.keys.changed)).toBeVisible();
}
