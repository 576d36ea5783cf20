/** Counts up when a script that reads an export would have to change. Fields and kinds may be added without. */
export const FORMAT = 1;

const AT = ['at.start', 'at.end', 'at.zone', 'at.precision'];

/**
 * What an export holds: each kind of row, and the columns of its table. A column's name is the path of the same field in
 * the JSON row; what has no fixed shape (lists, an answer) is JSON in its cell. docs/export-format.md says what each means,
 * and a test holds that page, these columns and what is really written together.
 */
export const COLUMNS = {
  person: ['id', 'name', 'role', 'aliases'],
  subject: ['id', 'name', 'born', 'sex', 'country', 'colour', 'aliases', 'sample'],
  fact: [
    ...['id', 'subject', 'kind', 'value', 'status', 'saidBy', 'since', 'until', 'lastReviewed'],
    ...['plan', 'reviewBy', 'planState', 'regimen'],
  ],
  entry: [
    ...['id', 'revision', 'subject', 'observer', 'text', ...AT],
    ...['createdAt', 'editedAt', 'sample', 'whileLocked', 'template', 'madeBy'],
  ],
  revision: ['entryId', 'revision', 'subject', 'text', ...AT, 'writtenAt', 'by', 'events', 'madeBy'],
  event: [
    ...['id', 'entryId', 'revision', 'kind', 'subject', 'observer', 'source', 'confirmed', ...AT, 'how'],
    ...['what.name', 'what.original', 'what.group', 'what.detail'],
    ...['amount.value', 'amount.low', 'amount.high', 'amount.unit', 'amount.original'],
    ...[
      'severity.value',
      'severity.low',
      'severity.high',
      'severity.min',
      'severity.max',
      'severity.label',
      'severity.original',
      'severity.scale.name',
      'severity.scale.version',
    ],
    ...['site', 'route', 'count', 'absent', 'taken', 'settled', 'ingredients', 'givenBy', 'exposedTo'],
    ...['onset.of', 'onset.low', 'onset.high', 'onset.original'],
    ...['suspects', 'checkIn', 'wound', 'text'],
  ],
  attachment: [
    ...['id', 'entryId', 'subject', 'kind', 'name', 'mediaType', 'bytes', 'sha256', 'width', 'height'],
    ...['takenAt', 'metadata', 'wound', 'addedAt', 'file', 'unreadable'],
  ],
  scale: ['id', 'subject', 'name', 'version', 'min', 'max', 'anchors', 'direction'],
  tracked: ['subject', 'name', 'by'],
  statement: [
    ...['id', 'subject', 'sort', 'text', 'tend', 'why', 'weight', 'firstSeen', 'lastSeen'],
    ...['evidence', 'questions', 'state'],
  ],
  conversation: ['subject', 'askedAt', 'question', 'answer'],
  number: ['id', 'kind', 'label', 'number', 'country', 'lockScreen'],
  outside: ['id', 'at', 'subject', 'question', 'sentence', 'predicates', 'answers'],
  provider: [
    ...['name', 'url', 'model', 'hasKey', 'own', 'where', 'proxy', 'timeoutSeconds', 'stream'],
    ...['retention', 'price'],
  ],
  setting: ['name', 'value'],
  ledger: [
    ...['id', 'state', 'at', 'receiver', 'bytes', 'sha256', 'predicates', 'answer', 'folded'],
    ...['redFlags', 'error', 'purpose', 'subject', 'together', 'url', 'model', 'own', 'crowd', 'retention'],
    ...['consent', 'answeredAt', 'forgotten', 'answerForgotten', 'previous', 'hash'],
  ],
} as const satisfies Record<string, readonly string[]>;

export type Kind = keyof typeof COLUMNS;
export const KINDS = Object.keys(COLUMNS) as readonly Kind[];

export type Row = { readonly type: Kind } & Readonly<Record<string, unknown>>;

export const JSON_LINES = 'journal.jsonl';
export const FILES = 'files';
export const README = 'README.txt';
export const tableOf = (kind: Kind) => `${kind}.csv`;

/** Says first what matters most: whoever opens the folder can read it. */
export const readme = `What was taken out of Tend

NOT ENCRYPTED. Whoever can open this folder can read everything in it. Keep it
where only you get at it, and delete it when you no longer need it. Tend does
not watch over it, and does not know where copies of it are.

${JSON_LINES.padEnd(16)}everything, one JSON object a line; the last line counts the rows
*.csv           the same as tables, one for each kind of row
${`${FILES}/`.padEnd(16)}photos and files, where they were asked for, named by their id

Format ${FORMAT}. Times are ISO 8601 with the offset of where they were written; text is
UTF-8. In the tables, a cell of text that begins with = + - @ ' a tab or a line
end has a ' put before it, so that no spreadsheet takes it for a formula.
Every field, unit and convention: docs/export-format.md in Tend's repository.
`;
