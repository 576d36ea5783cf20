import { runUnderOurNode } from './lib/install.mjs';

runUnderOurNode('scripts/jobs/learn.ts');
