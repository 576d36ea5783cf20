import { runUnderOurNode } from './lib/install.mjs';

runUnderOurNode('scripts/jobs/regexes.ts');
