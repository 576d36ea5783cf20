export { LOCAL_ONLY_FILE } from './consent.ts';
export { type Crumbs, createCrumbs } from './crumbs.ts';
export { need, neededTask } from './need.ts';
