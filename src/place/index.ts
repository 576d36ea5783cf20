export { whereItLies } from './place.ts';
