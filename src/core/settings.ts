import { countryCode, Settings } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';

/** Everything that lets bytes leave is off until a person turns it on. */
const defaults: Settings = {
  crumbs: 'off',
  'local-only': 'off',
  country: '',
  theme: 'system',
  wording: 'on',
  'lock-after': '5',
  'backup-schedule': 'off',
};

export type SettingsStore = {
  get(): Settings;
  /** @throws TendError `bad-input` when no country has that code. */
  set(patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings;
};

/** Settings live in the vault, one row a key. A row that no longer fits the schema falls back to its default. */
export function createSettings(db: WritableDb): SettingsStore {
  const all = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  const put = db.prepare(
    'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value',
  );

  function get(): Settings {
    const stored = Object.fromEntries(all.all().map(({ key, value }) => [key, value]));
    const settings = { ...defaults };
    for (const key of Settings.keyof().options) {
      const one = Settings.shape[key].safeParse(stored[key]);
      if (one.success) Object.assign(settings, { [key]: one.data });
      // A switch that cannot be read must not open anything.
      else if (key === 'local-only' && stored[key] !== undefined) settings[key] = 'on';
    }
    return settings;
  }

  return {
    get,
    set({ country, ...others }) {
      const patch = { ...others, country: country ? countryCode(country) : country };
      db.transaction(() => {
        for (const [key, value] of Object.entries(patch)) if (value !== undefined) put.run({ key, value });
      })();
      return get();
    },
  };
}
