import { IDENTITY_NUMBERS } from './identity-numbers.ts';
import { type Found, matches, type Recogniser } from './recogniser.ts';

const NAMED =
  /\b(?:passport|licen[cs]e|driver['’]?s?|identity|identification|id|insurance|policy|member(?:ship)?|patient|account|employee|staff|customer|case|hospital|record|mrn|ssn|tax|social security|iban|booking|reference|ref|file|badge|serial|order|room|ward|bed)(?: (?:card|number|no|nr|code|id|is|was|of|the|my|her|his)){0,4}\s?[.:#]{0,2}\s?(?=[A-Z-]{0,12}\d)[A-Z\d][A-Z\d/-]{2,30}/gi;

/** Numbers of states and insurers by form and check digit, and any that is called one ("policy no. 88-17 A"). */
export const identityNumber: Recogniser = (text): Found[] => [
  ...IDENTITY_NUMBERS.flatMap(({ pattern, valid }) =>
    matches(text, 'identity-number', pattern, (match) => valid(match.toUpperCase().replace(/[^A-Z\d]/g, ''))),
  ),
  ...matches(text, 'identity-number', NAMED),
];
