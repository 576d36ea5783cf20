/** A switch with its name and what it means. */
export function Setting({
  name,
  hint,
  children,
}: {
  readonly name: string;
  readonly hint: string;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="setting">
      <div>
        <p className="strong">{name}</p>
        <p className="small soft">{hint}</p>
      </div>
      {children}
    </div>
  );
}
