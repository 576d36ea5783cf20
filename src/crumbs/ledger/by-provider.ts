import type { AddedUp, ByProvider, Gathered, LedgerRow } from '../../contract/index.ts';
import { definitionOf } from '../predicates/index.ts';
import { labelOf } from '../predicates.ts';
import { companyOf } from '../receivers/address.ts';
import { together } from '../together.ts';

/**
 * What each company could add up, most crumbs first: everything that left or may have, by host. Two receivers at one host are one
 * company's.
 * @param receiver only the company that this receiver belongs to
 */
export function byProvider(rows: readonly LedgerRow[], receiver?: string): ByProvider[] {
  const hosts = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    // What never left was received by nobody.
    if (row.state === 'failed') continue;
    const host = row.url === undefined ? `(${row.receiver})` : companyOf(row.url);
    hosts.set(host, [...(hosts.get(host) ?? []), row]);
  }
  const wanted = receiver?.toLowerCase();
  return [...hosts]
    .filter(([, all]) => wanted === undefined || all.some((row) => row.receiver.toLowerCase() === wanted))
    .map(([host, all]) => ofHost(host, all))
    .sort((a, b) => b.crumbs - a.crumbs || b.last.localeCompare(a.last));
}

function ofHost(host: string, rows: readonly LedgerRow[]): ByProvider {
  const crumbs = rows.filter(({ purpose, forgotten }) => purpose !== 'test' && forgotten === undefined);
  const times = rows.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b));
  const subjects = [...new Set(crumbs.map(({ subject }) => subject ?? null))];
  return {
    host,
    receivers: [...new Set(rows.map((row) => row.receiver))],
    own: rows.every(({ own }) => own === true),
    crumbs: crumbs.length,
    tests: rows.filter(({ purpose }) => purpose === 'test').length,
    forgotten: rows.filter(({ purpose, forgotten }) => purpose !== 'test' && forgotten !== undefined).length,
    mayHaveLeft: crumbs.filter(({ state }) => state === 'unknown').length,
    first: times[0] ?? '',
    last: times.at(-1) ?? '',
    subjects: subjects.map((subject) =>
      addedUp(
        subject,
        crumbs.filter((row) => (row.subject ?? null) === subject),
      ),
    ),
  };
}

function addedUp(subject: string | null, crumbs: readonly LedgerRow[]): AddedUp {
  const left = crumbs.flatMap(({ predicates }) => predicates);
  const types = [...new Set(left.map(({ type }) => type))];
  const { predicates: _told, ...crowd } = together(left);
  return {
    subject,
    crumbs: crumbs.length,
    predicates: types.map((type) => gathered(type, crumbs)),
    // Crumbs of several people may be among those of nobody: added up they would be nobody's.
    crowd: left.length === 0 || subject === null ? null : crowd,
  };
}

function gathered(type: Gathered['type'], crumbs: readonly LedgerRow[]): Gathered {
  const values = new Map<string, Gathered['values'][number]>();
  for (const { at, predicates } of crumbs) {
    for (const { value } of predicates.filter((one) => one.type === type)) {
      values.set(value, { value, times: (values.get(value)?.times ?? 0) + 1, last: at });
    }
  }
  const { from } = definitionOf(type);
  // What has more above it in its lattice is the finer.
  const above = ({ value }: { readonly value: string }) => from(value).length;
  return { type, label: labelOf(type), values: [...values.values()].sort((a, b) => above(b) - above(a)) };
}
