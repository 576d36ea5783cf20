import { z } from 'zod';

/** Who reads: a note that is its writer's alone is there for them only. By default the vault's owner. */
export const Reader = z.object({ observer: z.string().max(200).optional() });
