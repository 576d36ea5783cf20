import { runUnderOurNode } from './lib/install.mjs';

runUnderOurNode('bench/run.ts');
