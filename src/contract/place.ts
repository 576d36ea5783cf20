import { z } from 'zod';

/** What is looked at around a vault: the disk it lies on, what the system writes beside it, who copies it. */
export const PlaceId = z.enum(['disk', 'swap', 'hibernation', 'synced']);
export type PlaceId = z.infer<typeof PlaceId>;

/** One answer about where a vault lies, in words for people. */
export const PlaceFinding = z.object({
  id: PlaceId,
  level: z.enum(['risk', 'unknown', 'fine']),
  /** What was found, in one word ("plain", "dropbox"): the same until something changes. */
  answer: z.string(),
  title: z.string(),
  text: z.string(),
  /** What a person can do about it. */
  todo: z.string().optional(),
});
export type PlaceFinding = z.infer<typeof PlaceFinding>;

/** `told`: the findings whose present answer the person has been told of. */
export const Place = z.object({ findings: z.array(PlaceFinding), told: z.array(PlaceId) });
export type Place = z.infer<typeof Place>;

/** What concerns the place a vault lies in. */
export const placeRequests = {
  /** As found since the vault was opened; `fresh` looks again. */
  'vault.place': { input: z.object({ fresh: z.boolean().optional() }), output: Place },
  /** The person has read these: they are not brought up again until their answer changes. */
  'vault.place.told': {
    input: z.object({ ids: z.array(PlaceId).max(PlaceId.options.length) }),
    output: z.object({ done: z.literal(true) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
