import { address } from './address.ts';
import { age } from './age.ts';
import { card } from './card.ts';
import { code } from './code.ts';
import { coordinates } from './coordinates.ts';
import { crypto } from './crypto.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import { handle } from './handle.ts';
import { hardware } from './hardware.ts';
import { iban } from './iban.ts';
import { identityNumber } from './identity-number.ts';
import { ip } from './ip.ts';
import { job } from './job.ts';
import { location } from './location.ts';
import { longNumber } from './long-number.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import type { Found, Recogniser } from './recogniser.ts';
import { textOf } from './text.ts';
import { url } from './url.ts';

export type { Found, Kind } from './recogniser.ts';

/** Where two find the same characters, the one that stands first names them. */
const RECOGNISERS: readonly Recogniser[] = [
  email,
  url,
  handle,
  ip,
  hardware,
  iban,
  crypto,
  identityNumber,
  card,
  date,
  coordinates,
  phone,
  plate,
  address,
  age,
  organisation,
  location,
  person,
  job,
  code,
  longNumber,
];

/** Everything in a text that tells who someone is, by its form alone, in reading order. Spans may overlap. */
export function recognise(original: string): Found[] {
  const text = textOf(original);
  return RECOGNISERS.flatMap((recogniser) => recogniser(text))
    .map((found, order) => ({ found, order }))
    .sort((a, b) => a.found.start - b.found.start || b.found.end - a.found.end || a.order - b.order)
    .map(({ found }) => found);
}
