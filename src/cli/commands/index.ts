import type { Command } from '../command.ts';
import { attachmentCommands } from './attachments.ts';
import { crumbCommands } from './crumbs.ts';
import { exchangeCommands } from './exchange.ts';
import { factCommands } from './facts.ts';
import { forgettingCommands } from './forgetting.ts';
import { inboxCommands } from './inbox.ts';
import { journalCommands } from './journal.ts';
import { keyCommands } from './keys.ts';
import { modelCommands } from './models.ts';
import { numberCommands } from './numbers.ts';
import { peopleCommands } from './people.ts';
import { rescueCommand } from './rescue.ts';
import { tourCommand } from './tour.ts';
import { vaultCommands } from './vault.ts';

export const commands: readonly Command[] = [
  ...vaultCommands,
  ...keyCommands,
  rescueCommand,
  ...journalCommands,
  ...attachmentCommands,
  ...exchangeCommands,
  ...inboxCommands,
  ...forgettingCommands,
  ...peopleCommands,
  ...factCommands,
  ...numberCommands,
  ...crumbCommands,
  ...modelCommands,
  tourCommand,
];

/** Promised in docs/terminal.md and coming with issues of their own: until then they answer with wrong usage and say so. */
export const later: readonly string[] = ['models exam', 'models use', '--persona'];
