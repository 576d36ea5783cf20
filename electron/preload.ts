import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../src/contract/wire.ts';

/** All that the page is given: one way to ask and one way to hear. */
const bridge: Bridge = {
  request: (method, payload) => ipcRenderer.invoke('tend:request', method, payload),
  onEvent: (listener) => {
    const heard = (_event: unknown, name: string, payload: Uint8Array) => listener(name, payload);
    ipcRenderer.on('tend:event', heard);
    return () => ipcRenderer.off('tend:event', heard);
  },
};
contextBridge.exposeInMainWorld('tend', bridge);
