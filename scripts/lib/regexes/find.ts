import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../run.ts';

export type Expression = { readonly source: string; readonly flags: string; readonly where: string };

/** `new RegExp(…)` in the text: what it is made of is known only when it runs. */
export type Made = {
  readonly file: string;
  readonly code: string;
  /** Lines, the first is 1. */
  readonly from: number;
  readonly to: number;
};

/** Our own files that run at a person's: no tests, nor what is lent to them. */
export function sourceFiles(): string[] {
  return ['src', 'electron', 'renderer']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/\/testing(?:\.ts$|\/)/.test(file));
}

/** Every regular expression of a file as TypeScript's own parser sees it. */
export function expressionsIn(
  file: string,
  text = readFileSync(join(root, file), 'utf8'),
): { readonly literals: Expression[]; readonly made: Made[] } {
  const literals: Expression[] = [];
  const made: Made[] = [];
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const where = `${file}:${lineOf(node.getStart())}`;
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where });
    }
    const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression : undefined;
    if (called !== undefined && ts.isIdentifier(called) && called.text === 'RegExp') {
      const code = node.getText().replace(/\s+/g, ' ');
      made.push({ file, code, from: lineOf(node.getStart()), to: lineOf(node.getEnd()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, made };
}
