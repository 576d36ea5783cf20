import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Args, Command } from './command.ts';
import { wrongUsage } from './usage.ts';

const commonOptions = {
  vault: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean' },
  now: { type: 'string' },
  zone: { type: 'string' },
  subject: { type: 'string' },
  observer: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

export type CommonValues = {
  readonly [Name in keyof typeof commonOptions]?: (typeof commonOptions)[Name]['type'] extends 'boolean'
    ? boolean
    : string;
};

export type CommandLine = {
  readonly common: CommonValues;
  /** Undefined when no command was named. */
  readonly command: Command | undefined;
  readonly args: Args;
};

/**
 * Reads a command line: options may stand anywhere, `--` ends them, and an option of another command is an error.
 * @throws TendError `bad-input`
 */
export function readCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  later: readonly string[],
): CommandLine {
  const all: ParseArgsOptionsConfig = Object.assign(
    {},
    ...commands.map(({ options }) => options ?? {}),
    commonOptions,
  );
  const early = later.find((word) => word.startsWith('--') && argv.includes(word));
  if (early !== undefined) throw notYet(early);
  const { values, positionals } = parsed(argv, all);
  const command = named(positionals, commands, later);
  for (const name of Object.keys(values)) {
    if (!(name in commonOptions) && !(command?.options && name in command.options)) {
      throw wrongUsage(
        `--${name} does not belong to ${command === undefined ? 'tend without a command' : `tend ${command.name}`}.`,
      );
    }
  }
  return {
    // parseArgs gives each option the type its definition above says.
    common: values as CommonValues,
    command,
    args: {
      words: positionals.slice(command?.name.split(' ').length ?? 0),
      option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : undefined),
      flag: (name) => values[name] === true,
    },
  };
}

function parsed(argv: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's sentence names the option and nothing else of what was typed.
    const said = error instanceof Error ? error.message.split(/\.\s/, 1)[0] : 'That is not understood';
    throw wrongUsage(`${said}. tend help shows how it is written.`);
  }
}

function named(
  words: readonly string[],
  commands: readonly Command[],
  later: readonly string[],
): Command | undefined {
  const [first, second] = words;
  if (first === undefined || first === 'help') return undefined;
  const pair = `${first} ${second}`;
  if (later.includes(pair) || later.includes(first)) {
    throw notYet(`tend ${later.includes(pair) ? pair : first}`);
  }
  const found = commands.find(({ name }) => name === pair) ?? commands.find(({ name }) => name === first);
  if (found !== undefined) return found;
  const kin = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => `tend ${name}`);
  throw wrongUsage(
    kin.length > 0
      ? `Say which: ${kin.join(', ')}.`
      : 'Tend does not know that command. tend help lists them.',
  );
}

function notYet(what: string): Error {
  return wrongUsage(`${what} is not in this version yet.`);
}
