/** What a helper process may know of the environment: where things are, which language and zone. */
const needed = [
  'PATH',
  'HOME',
  'TMPDIR',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  // Windows finds its own libraries and folders by these.
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  // Where OneDrive keeps its folders: a vault in one is copied elsewhere.
  'OneDrive',
  'OneDriveConsumer',
  'OneDriveCommercial',
  'TEMP',
  'TMP',
];
const ours = /^TEND_/;
const secret = /PASS|KEY|SECRET|TOKEN/;

/** The environment of a child: proxies, agents, session buses and tokens of the person's shell do not cross. */
export function scrubbedEnvironment(
  from: NodeJS.ProcessEnv,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) {
    const wanted = needed.includes(name) || (ours.test(name) && !secret.test(name));
    if (wanted && value !== undefined) kept[name] = value;
  }
  return { ...kept, ...extra };
}
