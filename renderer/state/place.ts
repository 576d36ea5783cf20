import type { Place, PlaceFinding } from '../../src/contract/index.ts';
import { call } from '../bridge.ts';
import { type App, useApp } from './app.ts';

/** Asks where the vault lies; `fresh` has the system looked at again. */
export async function refreshPlace(fresh = false): Promise<void> {
  const place = await call('vault.place', { fresh });
  useApp.setState({ place });
}

/** The person has read these. They stay in Settings. */
export async function tellPlace(findings: readonly PlaceFinding[]): Promise<void> {
  const ids = findings.map(({ id }) => id);
  useApp.setState(({ place }) => ({ place: place && { ...place, told: [...place.told, ...ids] } }));
  await call('vault.place.told', { ids });
}

/** What is a risk and was not brought up yet. */
export const untold = (place: Place | null): readonly PlaceFinding[] =>
  place === null
    ? []
    : place.findings.filter(({ id, level }) => level === 'risk' && !place.told.includes(id));

/** Whether the sealed files are also, or only, on other machines, as far as that is known. */
export function elsewhere({ place }: App): 'copied' | 'network' | null {
  const found = (id: PlaceFinding['id']) => place?.findings.find((one) => one.id === id);
  if (found('disk')?.answer === 'network') return 'network';
  return found('synced')?.level === 'risk' ? 'copied' : null;
}
