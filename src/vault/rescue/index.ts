export { type Rescued, type RescueOptions, rescueVault } from './rescue.ts';
