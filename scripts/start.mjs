import { runUnderOurNode } from './lib/install.mjs';

runUnderOurNode('scripts/jobs/start.ts');
