import { join } from 'node:path';
import { nodeChild } from '../node-child.ts';
import { connect } from '../rpc.ts';
import type { EchoProcedures } from './suite.ts';

/** A parent to be killed by a test: starts a child, waits until it answers, tells its process id. */
const child = nodeChild(join(import.meta.dirname, 'echo.entry.ts'));
await connect<EchoProcedures>(child).call('sum', [1]);
process.stdout.write(`${child.pid}\n`);
