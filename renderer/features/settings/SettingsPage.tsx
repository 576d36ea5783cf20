import { useState } from 'react';
import { Settings } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { changeSettings } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { SelectField } from '../../ui/Field.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { ExchangeSection } from '../exchange/ExchangeSection.tsx';
import { EraseSection } from '../forgetting/EraseSection.tsx';
import { KeychainSetting } from '../keychain/KeychainSetting.tsx';
import { Models } from '../models/Models.tsx';
import { PlaceSection } from '../place/PlaceSection.tsx';
import { Receivers } from '../receivers/Receivers.tsx';
import { Templates } from '../templates/Templates.tsx';
import { BackupSection } from './BackupSection.tsx';
import { Keys } from './Keys.tsx';
import { Numbers } from './Numbers.tsx';
import { Persons } from './Persons.tsx';
import { Setting } from './Setting.tsx';
import { Subjects } from './Subjects.tsx';

const text = en.settings;

export function SettingsPage() {
  const settings = useApp((s) => s.status?.settings);
  const version = useApp((s) => s.status?.version ?? '');
  const [error, setError] = useState<string | null>(null);
  if (settings === undefined) return null;
  const change = (part: Partial<Settings>) => {
    changeSettings(part).then(
      () => setError(null),
      (thrown: unknown) => setError(sentenceOf(thrown)),
    );
  };
  return (
    <div className="settings">
      <header className="head">
        <h1 tabIndex={-1}>{text.title}</h1>
      </header>
      <p className="problem" role="alert">
        {error}
      </p>

      <section aria-labelledby="set-outside">
        <h2 id="set-outside">{text.outside}</h2>
        <Setting name={text.crumbs} hint={text.crumbsHint}>
          <Toggle
            on={settings.crumbs === 'on'}
            label={text.crumbs}
            onChange={(on) => change({ crumbs: on ? 'on' : 'off' })}
          />
        </Setting>
        <Setting name={text.localOnly} hint={text.localOnlyHint}>
          <Toggle
            on={settings['local-only'] === 'on'}
            label={text.localOnly}
            onChange={(on) => change({ 'local-only': on ? 'on' : 'off' })}
          />
        </Setting>
        <Receivers />
      </section>

      <section aria-labelledby="set-look">
        <h2 id="set-look">{text.look}</h2>
        <div className="two">
          <SelectField
            label={text.theme}
            value={settings.theme}
            onChange={(e) => change({ theme: Settings.shape.theme.parse(e.target.value) })}
          >
            {Settings.shape.theme.options.map((theme) => (
              <option key={theme} value={theme}>
                {text.themes[theme]}
              </option>
            ))}
          </SelectField>
        </div>
      </section>

      <Numbers country={settings.country} onCountry={(country) => change({ country })} />
      <Keys>
        <SelectField
          label={en.keys.lockAfter}
          hint={en.keys.lockAfterHint}
          value={settings['lock-after']}
          onChange={(e) => change({ 'lock-after': Settings.shape['lock-after'].parse(e.target.value) })}
        >
          {Settings.shape['lock-after'].options.map((minutes) => (
            <option key={minutes} value={minutes}>
              {en.keys.lockAfters[minutes]}
            </option>
          ))}
        </SelectField>
        <KeychainSetting />
      </Keys>
      <BackupSection />
      <ExchangeSection />
      <PlaceSection />
      <Subjects />
      <Persons />
      <Templates />
      <Models settings={settings} onChange={change} />
      <EraseSection />
      <p className="small soft">{text.version(version)}</p>
    </div>
  );
}
