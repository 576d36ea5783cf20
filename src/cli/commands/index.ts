import type { Command } from '../command.ts';
import { attachmentCommands } from './attachments.ts';
import { crumbCommands } from './crumbs.ts';
import { exchangeCommands } from './exchange.ts';
import { expectedCommands } from './expected.ts';
import { factCommands } from './facts.ts';
import { filledInCommands } from './filled-in.ts';
import { forgettingCommands } from './forgetting.ts';
import { inboxCommands } from './inbox.ts';
import { journalCommands } from './journal.ts';
import { keyCommands } from './keys.ts';
import { memoryCommands } from './memory.ts';
import { modelCommands } from './models.ts';
import { numberCommands } from './numbers.ts';
import { peopleCommands } from './people.ts';
import { rescueCommand } from './rescue.ts';
import { severalCommands } from './several.ts';
import { tourCommand } from './tour.ts';
import { vaultCommands } from './vault.ts';

export const commands: readonly Command[] = [
  ...vaultCommands,
  ...keyCommands,
  rescueCommand,
  ...journalCommands,
  ...severalCommands,
  ...attachmentCommands,
  ...exchangeCommands,
  ...inboxCommands,
  ...forgettingCommands,
  ...peopleCommands,
  ...memoryCommands,
  ...factCommands,
  ...expectedCommands,
  ...filledInCommands,
  ...numberCommands,
  ...crumbCommands,
  ...modelCommands,
  tourCommand,
];

/** Promised in docs/terminal.md and coming with issues of their own: until then they answer with wrong usage and say so. */
export const later: readonly string[] = ['--persona'];
