import type { Command } from './command.ts';
import { EXIT } from './exit.ts';
import { heading, quiet, wrap } from './text.ts';

export function helpText(commands: readonly Command[]): string {
  const calls = commands.map(({ name, usage, options, about }) => {
    const flags = Object.entries(options ?? {}).map(
      ([option, { type }]) => `[--${option}${type === 'string' ? ' …' : ''}]`,
    );
    return `${wrap(['tend', name, usage, ...flags].filter(Boolean).join(' '), '      ', '  ')}\n${quiet(wrap(about, '      '))}`;
  });
  return [
    heading('Tend, a private health journal, in the terminal'),
    wrap('Without a command it opens a prompt: write lines, ask, look back.'),
    '',
    ...calls,
    '',
    heading('With every command'),
    ...common.map(([option, says]) => wrap(says, ' '.repeat(26), `  ${option.padEnd(24)}`)),
    '',
    heading('Exit status'),
    wrap(
      `${EXIT.done} done, ${EXIT.error} an error, ${EXIT.usage} wrong usage, ${EXIT.passphrase} wrong passphrase, ` +
        `${EXIT.vault} the vault is in use, damaged or from a newer version, ${EXIT.nothing} nothing found. With - each line is ` +
        `answered by one JSON line, an error in its place as {"error": …}, and the status is ${EXIT.error} when one or more lines failed.`,
      '  ',
    ),
  ].join('\n');
}

const common: readonly (readonly [string, string])[] = [
  ['--vault DIR', "another vault than the app's own"],
  ['--passphrase-file FILE', 'where the passphrase is; - is the first line of standard input'],
  ['--json', 'one JSON value on standard output and nothing else'],
  ['--now INSTANT', 'replaces the clock, as 2026-02-08T20:10:00+01:00'],
  ['--zone NAME', 'replaces the time zone, as Europe/Berlin'],
  ['--subject NAME', 'whom it is about'],
  ['--observer NAME', 'who writes and reads; the owner of the vault otherwise'],
];
