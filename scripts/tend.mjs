import { runUnderOurNode } from './lib/install.mjs';

runUnderOurNode('src/cli.ts');
