// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are pieces of source

import { builtIn } from './build.ts';
import { type Expression, expressionsIn, type Made, sourceFiles } from './find.ts';

/**
 * Made of a name or a word while Tend runs, so that loading the file does not make it: one as it may come out. `code` is what
 * stands in the file: when that changes, its example has to be looked at again.
 */
const examples: readonly { file: string; code: string; source: string; flags: string }[] = [
  {
    file: 'src/assistant/recall.ts',
    code: "new RegExp(`\\\\b${query.about.name.replace(/[^\\p{L}\\p{N} ]/gu, '.')}\\\\b`, 'giu')",
    source: String.raw`\bMaya ....... van der Lindqvist\b`,
    flags: 'giu',
  },
  {
    file: 'src/crumbs/leak-gate/words.ts',
    code: "new RegExp( `\\\\p{L},? (?:\\\\p{Lu}[\\\\p{L}.]{0,30} ){0,6}${word.charAt(0).toUpperCase()}${word.slice(1)}(?!\\\\p{L})`, 'u', )",
    source: String.raw`\p{L},? (?:\p{Lu}[\p{L}.]{0,30} ){0,6}Lindqvist(?!\p{L})`,
    flags: 'u',
  },
  {
    file: 'src/journal/capture/named.ts',
    code: "new RegExp(String.raw`(?<![\\p{L}\\p{N}])${plain}(?:['’]s)?(?![\\p{L}\\p{N}])`, 'gu')",
    source: String.raw`(?<![\p{L}\p{N}])maya \(the small one\)(?:['’]s)?(?![\p{L}\p{N}])`,
    flags: 'gu',
  },
];

/** Every regular expression of src/, electron/ and renderer/, each once, and those whose value nobody has seen. */
export function allExpressions(): { readonly all: Expression[]; readonly unseen: string[] } {
  const found = sourceFiles().map((file) => expressionsIn(file));
  const made = found.flatMap((one) => one.made);
  const built = builtIn([...new Set(made.map(({ file }) => file))]);
  const exampleOf = (one: Made) => examples.find(({ file, code }) => file === one.file && code === one.code);
  const wasBuilt = ({ file, from, to }: Made) =>
    built.some((one) => one.file === file && one.line >= from && one.line <= to);
  const each = [
    ...found.flatMap(({ literals }) => literals),
    ...built.map(({ file, line, source, flags }) => ({ source, flags, where: `${file}:${line}` })),
    ...made.flatMap((one) => {
      const example = exampleOf(one);
      return example === undefined ? [] : [{ ...example, where: `${one.file}:${one.from}` }];
    }),
  ];
  return {
    all: [...new Map(each.map((one) => [`/${one.source}/${one.flags}`, one])).values()],
    unseen: made
      .filter((one) => !wasBuilt(one) && exampleOf(one) === undefined)
      .map(({ file, from, code }) => `${file}:${from} ${code}`),
  };
}
