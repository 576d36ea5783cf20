import { useEffect, useId, useRef } from 'react';
import { useApp } from '../../state/app.ts';
import { toHit, useLookBackPage, withQuery } from '../../state/look-back.ts';
import { en } from '../../strings/en.ts';
import { icons } from '../../ui/icons.tsx';
import { focusHit, SEARCH_ID } from './find.ts';
import { search } from './service.ts';

/** Words to look for. What is found stands beneath as it is typed; Enter goes to the first, Escape empties it. */
export function SearchField() {
  const query = useLookBackPage((s) => s.query);
  const subject = useApp((s) => s.subject);
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  const change = (text: string) => useLookBackPage.setState((s) => withQuery(s, text));

  // "/" as in a terminal's pager, wherever nothing is being written.
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const writing =
        e.target instanceof HTMLElement && e.target.closest('input, textarea, select, [role=slider]');
      if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || writing) return;
      e.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const toFirst = async () => {
    await search(subject);
    useLookBackPage.setState((s) => toHit(s, 0));
  };

  return (
    <search className="look-search">
      <div className="field">
        <label htmlFor={SEARCH_ID}>{en.lookBack.search}</label>
        <input
          id={SEARCH_ID}
          ref={field}
          type="search"
          className="input you"
          autoComplete="off"
          spellCheck={false}
          placeholder={en.lookBack.searchHint}
          aria-describedby={hint}
          aria-keyshortcuts="Control+F /"
          value={query}
          onChange={(e) => change(e.target.value)}
          onKeyDown={(e) => {
            if (e.key === 'Escape') change('');
            else if (e.key === 'Enter' && !e.nativeEvent.isComposing) void toFirst();
            else if (e.key === 'ArrowDown') focusHit(0);
            else return;
            e.preventDefault();
          }}
        />
        <span id={hint} className="hidden">
          {en.lookBack.hitKeys}
        </span>
      </div>
      {query === '' ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={en.lookBack.clear}
          onClick={() => {
            change('');
            field.current?.focus();
          }}
        >
          {icons.close()}
        </button>
      )}
    </search>
  );
}
