export { type Rescued, rescueVault } from './rescue.ts';
