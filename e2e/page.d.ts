import type { Bridge } from '../src/contract/index.ts';

declare global {
  interface Window {
    /** What the preload gives the page: tests call it as the page's own code would. */
    readonly tend: Bridge;
  }
}
