import type { Command } from '../command.ts';
import { previewCommands } from './crumb-preview.ts';
import { outsideCommands } from './outside.ts';
import { receiverCommands } from './receivers.ts';

export const crumbCommands: readonly Command[] = [
  ...previewCommands,
  ...outsideCommands,
  ...receiverCommands,
];
