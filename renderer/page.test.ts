import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import html from './index.html?raw';

const here = new URL('.', import.meta.url);
/** Read from disk: the test runner hands over style sheets empty. */
const styles = Object.fromEntries(
  globSync('**/*.css', { cwd: here }).map((file) => [file, readFileSync(new URL(file, here), 'utf8')]),
);
const sources = import.meta.glob(['./**/*.{ts,tsx}', '!./**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('nothing in the page asks for an exception to the content policy', () => {
  expect(html).not.toMatch(/<style|<script(?![^>]*src=)|\son\w+=|style=/);
  // Without this element React Aria writes a <style>.
  expect(html).toContain('id="react-aria-pressable-style"');
});

test('no font, picture or script comes from anywhere else', () => {
  const all = Object.entries({ ...styles, ...sources, html });
  expect(all.length).toBeGreaterThan(40);
  const far = all.filter(([, text]) =>
    /url\(\s*['"]?https?:|@import\s+['"]https?:|\bfetch\(|XMLHttpRequest|WebSocket/.test(text),
  );
  expect(far.map(([file]) => file)).toEqual([]);
});

test('nothing written is left behind in the browser’s own stores', () => {
  const kept = Object.entries(sources).filter(([, text]) =>
    /localStorage|sessionStorage|indexedDB|document\.cookie/.test(text),
  );
  expect(kept.map(([file]) => file)).toEqual([]);
});
