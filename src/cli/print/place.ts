import type { PlaceFinding } from '../../contract/index.ts';
import { wrap } from '../text.ts';

const levels = { fine: 'in order', unknown: 'not known', risk: 'worth a change' } as const;

/** What was found about the place a vault lies in, a paragraph each, with what can be done. */
export function placeText(findings: readonly PlaceFinding[]): string {
  return findings
    .map(({ title, level, text, todo }) => {
      const said = todo === undefined ? text : `${text} What you can do: ${todo}`;
      return wrap(`${title}, ${levels[level]}: ${said}`, '    ', '  - ');
    })
    .join('\n');
}
