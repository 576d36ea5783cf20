import { runUnderOurNode } from './lib/install.mjs';

runUnderOurNode('scripts/jobs/torture.ts');
