import { useEffect, useRef } from 'react';
import { AboutPage } from './features/about/AboutPage.tsx';
import { Ask } from './features/ask/Ask.tsx';
import { Crumbs } from './features/crumbs/Crumbs.tsx';
import { Keeper } from './features/lock/Keeper.tsx';
import { Lock } from './features/lock/Lock.tsx';
import { Trouble } from './features/lock/Trouble.tsx';
import { useFindKey } from './features/look-back/find.ts';
import { LookBack } from './features/look-back/LookBack.tsx';
import { Memory } from './features/memory/Memory.tsx';
import { SettingsPage } from './features/settings/SettingsPage.tsx';
import { LeafPage } from './features/sheet/LeafPage.tsx';
import { redo, undo } from './features/today/service.ts';
import { Today } from './features/today/Today.tsx';
import { Warnings } from './features/warnings/Warnings.tsx';
import { Welcome } from './features/welcome/Welcome.tsx';
import { type Page, useApp } from './state/app.ts';
import { useWriter } from './state/writer.ts';
import { en } from './strings/en.ts';
import { Aloud } from './ui/Aloud.tsx';
import { Bar } from './ui/Bar.tsx';
import { focusHeading, PAGE_ID } from './ui/page.ts';
import { Side } from './ui/Side.tsx';

export function App() {
  const inside = useApp((s) => s.phase === 'open' || s.phase === 'beginning');
  return (
    <>
      <Door />
      <Aloud />
      {inside ? <Keeper /> : null}
    </>
  );
}

function Door() {
  const phase = useApp((s) => s.phase);
  const trouble = useApp((s) => s.trouble);
  if (trouble !== null) return <Trouble sentence={trouble} />;
  if (phase === 'starting') return <p className="hidden">{en.app.starting}</p>;
  if (phase === 'locking')
    return (
      <p className="locking soft" role="status">
        {en.lock.sealing}
      </p>
    );
  if (phase === 'welcome' || phase === 'beginning') return <Welcome />;
  if (phase === 'locked') return <Lock />;
  return <Open />;
}

const pages: Record<Page, () => React.ReactNode> = {
  today: Today,
  'look-back': LookBack,
  about: AboutPage,
  ask: Ask,
  memory: Memory,
  crumbs: Crumbs,
  settings: SettingsPage,
  leaf: LeafPage,
};

function Open() {
  const page = useApp((s) => s.page);
  const writer = useWriter((s) => s.name);
  const noticed = useApp((s) => s.notice !== null);
  const main = useRef<HTMLElement>(null);
  const Shown = pages[page];
  useFindKey();

  useEffect(() => {
    // A jump scrolls by itself, and so does a section that was asked for.
    const { jump, section } = useApp.getState();
    if (section !== null) return;
    if (jump === null) main.current?.scrollTo(0, 0);
    // Today and Ask put the caret into their own line.
    if (page !== 'today' && page !== 'ask') focusHeading();
  }, [page]);

  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (!e.ctrlKey && !e.metaKey) return;
      if (e.key.toLowerCase() === 'z' && !typing(e.target)) {
        e.preventDefault();
        void (e.shiftKey ? redo() : undo());
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    // Said here and not by :has(): the styles of all notes would be looked at anew with every row that comes.
    <div className={noticed ? 'frame noticed' : 'frame'}>
      <a className="skip" href={`#${PAGE_ID}`}>
        {en.app.skip}
      </a>
      <Side />
      <main className="page" id={PAGE_ID} ref={main} tabIndex={-1}>
        <Warnings />
        {/* Somebody else reads: nothing that was fetched for whoever read before stays. */}
        <Shown key={writer} />
      </main>
      <Bar onUndo={() => void undo()} onRedo={() => void redo()} />
    </div>
  );
}

/** In a field with words in it, Ctrl+Z belongs to the field. */
function typing(target: EventTarget | null): boolean {
  return (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.value !== '';
}
