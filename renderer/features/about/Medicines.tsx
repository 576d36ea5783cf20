import { type Fact, regimenWords } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { FactSection } from './FactSection.tsx';
import { MedicineForm } from './MedicineForm.tsx';
import { expectationOf } from './medicine-form.ts';

const text = en.about;
export const MEDICINES_ID = 'about-medicines';

/** Current medicines and how each is to be had. `changing` is the one whose form is asked for from elsewhere. */
export function Medicines({
  subject,
  medicines,
  changing,
  onEnd,
  onKept,
}: {
  readonly subject: string;
  readonly medicines: readonly Fact[];
  readonly changing: string | null;
  readonly onEnd: (fact: Fact) => void;
  readonly onKept: () => void;
}) {
  return (
    <FactSection
      id={MEDICINES_ID}
      title={text.medicines}
      hint={text.medicinesHint}
      facts={medicines}
      none={text.medicinesNone}
      add={text.medicineAdd}
      opened={medicines.find(({ id }) => id === changing) ?? null}
      onEnd={onEnd}
      onKept={onKept}
      shown={(fact, open) => ({
        actions: (
          <button
            type="button"
            className="word small"
            aria-label={text.medicineChangeNamed(fact.value)}
            onClick={open}
          >
            {text.medicineChange}
          </button>
        ),
        says: <ReadAs fact={fact} />,
      })}
      form={(props) => <MedicineForm subject={subject} {...props} />}
    />
  );
}

function ReadAs({ fact }: { readonly fact: Fact }) {
  const { regimen } = fact;
  const words =
    regimen === undefined ? '' : [regimen.ingredient, regimenWords(regimen)].filter(Boolean).join(', ');
  const expected = expectationOf(fact);
  return (
    <>
      {words === '' ? null : <p className="small">{text.readAs(words)}</p>}
      {expected === null ? null : <p className="small soft">{expected}</p>}
    </>
  );
}
