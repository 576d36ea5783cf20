declare module '*.css';
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler hands over a file's text
  export default text;
}

interface ImportMeta {
  /** The bundler's own: the files that match, as text. Used by tests that read our sources. */
  glob(
    pattern: string | readonly string[],
    options: { query: '?raw'; import: 'default'; eager: true },
  ): Record<string, string>;
}
