import { z } from 'zod';
import { ScaleId } from './ids.ts';
import { ClockInput } from './time.ts';

/** What a scale is called: for one person it is found by its name, however it is capitalised. */
export const ScaleName = z.string().trim().min(1).max(60);

/** `more-is-worse`: pain. `more-is-better`: mood. What a number means, and never the number itself. */
export const Direction = z.enum(['more-is-worse', 'more-is-better']);
export type Direction = z.infer<typeof Direction>;

/** Words at a value: 0 "none", 5 "as bad as it gets". */
export const Anchor = z.object({ at: z.number(), words: z.string().trim().min(1).max(80) });
export type Anchor = z.infer<typeof Anchor>;

/** One version of a scale. A change makes another one; what was written on this one stays on it. */
export const Scale = z.object({
  id: ScaleId,
  subject: z.string(),
  name: ScaleName,
  version: z.number().int().min(1),
  min: z.number(),
  max: z.number(),
  /** By rising value. */
  anchors: z.array(Anchor).max(21),
  direction: Direction,
});
export type Scale = z.infer<typeof Scale>;

/** Which version of which scale a number was given on. */
export const OnScale = z.object({ name: ScaleName, version: z.number().int().min(1) });
export type OnScale = z.infer<typeof OnScale>;

const About = ClockInput.extend({ subject: z.string().optional() });
const fields = {
  min: z.number().min(-1000).max(1000),
  max: z.number().min(-1000).max(1000),
  anchors: z.array(Anchor).max(21),
  direction: Direction,
};

export const scaleRequests = {
  /** As they stand; with `all` every version of each, oldest first. */
  'scale.list': {
    input: About.extend({ all: z.boolean().optional() }),
    output: z.object({ scales: z.array(Scale) }),
  },
  'scale.add': {
    input: About.extend({
      name: ScaleName,
      min: fields.min,
      max: fields.max,
      anchors: fields.anchors.optional(),
      direction: Direction,
    }),
    output: Scale,
  },
  /** A new version, unless nothing is different. What is not given stays. */
  'scale.set': {
    input: About.extend({ name: ScaleName }).extend(z.object(fields).partial().shape),
    output: Scale,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
