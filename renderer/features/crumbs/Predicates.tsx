import type { Preview } from '../../../src/contract/index.ts';
import { useCrumb } from '../../state/crumb.ts';
import { list } from '../../strings/count.ts';
import { en } from '../../strings/en.ts';
import { PredicateRow } from './PredicateRow.tsx';
import { takeProposal } from './service.ts';

/** What may be said of the person, one by one. A row stays where it is when it is switched, to be compared. */
export function Predicates({ preview }: { readonly preview: Preview }) {
  const { predicates, unknown } = preview;
  return (
    <fieldset className="predicates">
      <legend className="hidden">{en.crumbs.predicates}</legend>
      <Proposed preview={preview} />
      {predicates.map((predicate) => (
        <PredicateRow key={predicate.type} predicate={predicate} />
      ))}
      {unknown.length === 0 ? null : (
        <p className="small soft not-known">
          {en.crumbs.notWrittenDown(list(unknown.map(({ label }) => label.toLowerCase())))}
        </p>
      )}
    </fieldset>
  );
}

/** The model's own idea of what is needed. It moves nothing until it is taken over, and never what a person set. */
function Proposed({ preview }: { readonly preview: Preview }) {
  const proposal = useCrumb((c) => c.proposal);
  const taken = useCrumb((c) => c.taken);
  if (proposal === null) return null;
  const named = preview.predicates.filter(({ type }) => proposal.types.includes(type));
  const words = list(named.map(({ label }) => label.toLowerCase()));
  return (
    <p className="small soft proposed" role="status">
      {words === '' ? en.crumbs.modelNothing : en.crumbs.modelThinks(words)}{' '}
      {taken || words === '' ? null : (
        <button type="button" className="word small" onClick={() => void takeProposal()}>
          {en.crumbs.takeProposal}
        </button>
      )}
    </p>
  );
}
