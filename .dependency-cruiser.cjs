// The dependency rule of the house (docs/architecture.md): arrows point one way, and a folder is entered by its door.
const core =
  '^src/(vault|attachments|journal|memory|llm|safety|assistant|crumbs|insights|knowledge|exchange|place|strength|exam)/';

/** What each folder of src/ may import from the others. `contract` and `clock` are open to all. */
const may = {
  contract: [],
  transport: ['contract'],
  vault: ['contract'],
  safety: ['contract'],
  llm: ['contract', 'transport'],
  place: ['contract'],
  strength: [],
  knowledge: ['contract', 'vault'],
  attachments: ['contract', 'vault'],
  journal: ['contract', 'vault', 'attachments', 'safety', 'knowledge'],
  memory: ['contract', 'vault', 'journal', 'knowledge', 'llm'],
  assistant: ['contract', 'vault', 'journal', 'memory', 'llm', 'safety', 'knowledge'],
  exchange: ['contract', 'vault', 'journal', 'knowledge'],
  crumbs: ['contract', 'transport', 'vault', 'journal', 'safety', 'knowledge'],
  exam: ['contract', 'vault', 'llm', 'journal', 'assistant', 'crumbs'],
};

const layers = Object.entries(may).map(([from, allowed]) => ({
  name: `layer-${from}`,
  comment: `src/${from} may import only: ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^(src|electron|renderer)/', pathNot: [from, ...allowed].map((name) => `^src/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'by-the-door',
      comment: 'Another folder is entered by its index.ts only; what it lends to tests stands in testing.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: core, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/[^/]+/testing(\\.ts$|/)'] },
    },
    {
      name: 'nobody-imports-core',
      severity: 'error',
      from: { pathNot: '^src/(cli|processes)/|^src/(cli|core)\\.ts$|^(bench|e2e)/|\\.test\\.ts$' },
      to: { path: '^src/core\\.ts$' },
    },
    {
      name: 'shell-knows-only-the-contract',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^src/', pathNot: '^src/(contract|transport)/|^src/paths\\.ts$' },
    },
    {
      name: 'window-knows-only-the-contract',
      comment:
        'and how strong a passphrase is, which knows nobody: what is half typed should not go to another process.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(src|electron)/', pathNot: '^src/(contract|strength)/' },
    },
    {
      name: 'core-without-electron-or-react',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(electron|react|react-dom|zustand)/|^(electron|renderer)/' },
    },
    {
      name: 'only-net-opens-connections',
      comment:
        'No other process may open a connection (docs/privacy). node:net for the local channel is not used.',
      severity: 'error',
      from: {
        path: '^(src|electron|renderer)/',
        pathNot: '^src/net\\.ts$|^src/net/|\\.test\\.ts$|^src/[^/]+/testing/',
      },
      to: { path: '^(node:)?(net|http|https|http2|dgram|dns|tls)$', dependencyTypes: ['core'] },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'What is lent to tests (a server in a vendor’s place among it) is part of no process.',
      severity: 'error',
      from: {
        path: '^(src|electron|renderer)/',
        pathNot: '\\.test\\.tsx?$|/testing(\\.ts$|/)|^src/vault/torture/',
      },
      to: { path: '^src/.*/testing(\\.ts$|/)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
