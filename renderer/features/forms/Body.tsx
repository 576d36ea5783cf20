import { en } from '../../strings/en.ts';
import { OUTLINE, type Site } from './body.ts';

const text = en.forms;

/**
 * An outline to point at. It adds nothing that the list beside it has not: whoever cannot see or point chooses there, so it is one
 * picture to a screen reader.
 */
export function Body({ site, onChoose }: { readonly site: string; readonly onChoose: (site: Site) => void }) {
  return (
    <svg className="outline" viewBox="10 0 100 244" role="img" aria-label={text.body}>
      {OUTLINE.map(([name, [x, y, width, height, round]]) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it is the way by keyboard
        <rect
          key={name}
          {...{ x, y, width, height, rx: round }}
          className={site === name ? 'chosen' : undefined}
          onClick={() => onChoose(name)}
        >
          <title>{text.sites[name]}</title>
        </rect>
      ))}
    </svg>
  );
}
