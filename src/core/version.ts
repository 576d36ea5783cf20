import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { programFolder } from '../paths.ts';

/** The version in package.json: the one place that says it. */
export const version: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8'))).version;
