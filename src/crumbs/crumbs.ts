import type { Clock, CrumbId, CrumbKind, CrumbKinds, Output, Parsed, Preview } from '../contract/index.ts';
import { emergencyNumber } from '../knowledge/index.ts';
import type { NetPort } from '../transport/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { type ConsentSettings, isLocalOnly, markLocalOnly, whyBlocked } from './consent.ts';
import { createOpinions, type OpinionParts, type Opinions } from './home/opinions.ts';
import { listKinds, setNever } from './kinds.ts';
import { readAhead } from './leak-gate/index.ts';
import { type Generate, type Need, need } from './need.ts';
import { createOutside, type Outside } from './outside.ts';
import { type Blocked, preview, previewed } from './preview.ts';

/** What may leave, the gates before it and the record after it. */
export type Crumbs = Outside & {
  preview(input: Omit<Parsed<'crumb.preview'>, 'now' | 'zone'>, clock: Clock): Preview;
  /** Which predicates a model here thinks are needed, of those the kind allows; null without one. */
  need(input: Parsed<'crumb.need'>, generate: Generate | null): Promise<Need>;
  /** Every kind of question, and which the person said never to. */
  kinds(): CrumbKinds;
  never(kind: CrumbKind, never: boolean): CrumbKinds;
  /** What a preview made earlier would send, for the yes at a terminal. @throws TendError `not-previewed`. */
  previewed(id: CrumbId): Output<'crumb.previewed'>;
  /** What was looked at and not sent. Called when something is forgotten that it may have been made from. */
  forgetPreviews(): void;
  readonly opinions: Opinions;
  readonly localOnly: {
    /** Either the setting or the readable file in the vault's folder is enough. */
    is(): boolean;
    /** Makes or removes the file; to be called whenever the setting was changed. */
    mark(on: boolean): void;
  };
};

export function createCrumbs(parts: {
  readonly db: WritableDb;
  readonly net: NetPort;
  readonly settings: ConsentSettings;
  readonly vaultDir: string;
  /** Whose emergency number a warning in an answer names (ISO 3166 code, or empty). */
  readonly country?: () => string;
  /** What an answer from outside is held against; nothing and nobody when they are left out. */
  readonly passages?: OpinionParts['passages'];
  readonly embed?: OpinionParts['embed'];
}): Crumbs {
  const { db, net, settings, vaultDir } = parts;
  readAhead(db);
  const blockedNow = (): Blocked | null => {
    const why = whyBlocked(vaultDir, settings);
    if (why === null) return null;
    return { code: why.code === 'local-only' ? 'local-only' : 'crumbs-off', message: why.message };
  };
  const outside = createOutside(db, {
    net,
    home: { emergencyNumber: () => emergencyNumber(parts.country?.()) },
    blocked: () => whyBlocked(vaultDir, settings),
  });
  return {
    ...outside,
    opinions: createOpinions(db, {
      passages: parts.passages ?? (async () => undefined),
      embed: parts.embed ?? (async () => null),
    }),
    preview: (input, clock) => preview(db, input, clock, blockedNow()),
    need: (input, generate) => need(db, input, generate),
    kinds: () => listKinds(db),
    never(kind, never) {
      setNever(db, kind, never);
      return listKinds(db);
    },
    previewed: (id) => previewed(db, id),
    forgetPreviews: () => void db.prepare('DELETE FROM previews').run(),
    localOnly: { is: () => isLocalOnly(vaultDir, settings), mark: (on) => markLocalOnly(vaultDir, on) },
  };
}
