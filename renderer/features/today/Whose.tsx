/** A question that a name answers, and the names. Nothing has to be chosen: the words are kept either way. */
export function Whose({
  question,
  names,
  chosen,
  onChoose,
}: {
  readonly question: string;
  readonly names: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}) {
  return (
    <fieldset className="whose small">
      <legend className="soft">{question}</legend>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
