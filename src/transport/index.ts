export type { Channel, Host } from './channel.ts';
export type { NetPort } from './net-port.ts';
