import { DayMark, type Sheet } from '../../contract/index.ts';

/**
 * The page as one HTML file that loads nothing. Its title, which a browser offers as the name of a PDF, says nothing of a
 * person. Type and measure are the window's; where its typefaces are not installed, their like are used.
 */
export function sheetHtml(sheet: Sheet): string {
  const { known, medicines, looked, days } = sheet;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page from Tend</title>
<style>${CSS}</style>
</head>
<body>
<div class="leaf">
<div class="running" aria-hidden="true">${text(sheet.running)}</div>
<main>
<header>
<h1>${text(sheet.title)}</h1>
<p class="span">${text(sheet.span)}</p>
${sheet.sample === undefined ? '' : `<p class="strong">${text(sheet.sample)}</p>`}
<dl>${sheet.head.map((one) => `<div><dt>${text(one.label)}</dt><dd>${text(one.text)}</dd></div>`).join('')}</dl>
<p class="notice">${text(sheet.notice)} <strong>${text(sheet.emergency)}</strong></p>
</header>
${
  known.rows.length === 0
    ? ''
    : section(
        known.title,
        '',
        `<ul>${known.rows.map(({ kind, words, how }) => `<li>${text(kind)}: ${you(words)}${how === '' ? '' : `, ${text(how)}`}</li>`).join('')}</ul>`,
      )
}
${section(
  medicines.title,
  medicines.rows.length === 0 ? medicines.none : medicines.note,
  table(
    [medicines.prescribedTitle, medicines.takenTitle],
    medicines.rows.map(({ words, how, name, taken }) => [
      words === null ? 'not in the journal' : `${you(words)}<small>${text(how)}</small>`,
      `${name === '' ? '' : `<strong>${text(name)}</strong> `}${text(taken)}`,
    ]),
  ),
)}
${section(
  looked.title,
  looked.rows.length === 0 ? looked.none : looked.note,
  legend(looked) +
    table(
      [looked.columns.what, looked.columns.noted, looked.columns.notThere, looked.columns.notLooked],
      looked.rows.map(({ what, noted, notThere, notLooked, marks }) => [
        `<strong>${text(what)}</strong>${marks === undefined ? '' : `<span class="marks" aria-hidden="true">${marks.map(mark).join('')}</span>`}`,
        text(noted),
        text(notThere),
        text(notLooked),
      ]),
    ),
)}
${section(
  days.title,
  days.note,
  days.days
    .map(
      (day) =>
        `<article><h3>${text(day.title)}</h3>${day.none === undefined ? '' : `<p class="none">${text(day.none)}</p>`}${day.entries
          .map(
            (entry) =>
              `<p class="entry"><span class="time">${text(entry.time)}</span><span>${entry.made ? text(entry.words) : you(entry.words)}${entry.more === '' ? '' : ` <small>${text(entry.more)}</small>`}</span></p>`,
          )
          .join('')}</article>`,
    )
    .join('\n'),
)}
<footer><p>${text(sheet.foot)}</p></footer>
</main>
</div>
</body>
</html>
`;
}

function section(title: string, note: string, body: string): string {
  return `<section><h2>${text(title)}</h2>${note === '' ? '' : `<p class="note">${text(note)}</p>`}${body}</section>`;
}

/** Cells are HTML already. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** What the marks mean, where there are some: the cells beside them say the same in words. */
function legend({ rows, legend: says }: Sheet['looked']): string {
  if (!rows.some(({ marks }) => marks !== undefined)) return '';
  const each = DayMark.options.map((one) => `<span>${mark(one)} ${text(says[one])}</span>`);
  return `<p class="legend" aria-hidden="true">${each.join('')}</p>`;
}

function mark(one: DayMark): string {
  return `<i class="${one}"></i>`;
}

/** Words a person wrote, told apart by their type. */
function you(words: string): string {
  return `<q class="you">${text(words)}</q>`;
}

/** Nobody's words are markup; what moves the reading direction is shown, not obeyed. */
function text(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : '\ufffd'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const CSS = `
:root { color: #23211e; background: white; font: 10.5pt/1.45 "Figtree Variable", Figtree, system-ui, sans-serif; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; }
h1, h3, .you { font-family: "Literata Variable", Literata, "Iowan Old Style", Georgia, serif; }
h1 { font-size: 20pt; margin: 0; font-weight: 600; }
h2 { font-size: 11pt; margin: 1.3rem 0 0.1rem; color: #1f6f64; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 0.7rem 0 0.1rem; break-after: avoid; }
p { margin: 0.15rem 0; }
dl, ul { margin: 0.5rem 0; padding: 0; list-style: none; }
dl div { display: grid; grid-template-columns: 6rem 1fr; }
dd { margin: 0; }
q::before, q::after { content: none; }
.you { white-space: pre-line; overflow-wrap: anywhere; }
.span { font-size: 12pt; }
.note, .none, small, .legend, footer, dt, .running { color: #55504a; }
.note, .legend, footer, .running { font-size: 9pt; }
small { display: block; font-size: 9pt; }
.entry small { display: inline; margin-left: 0.5rem; }
.notice { border: 1px solid #777; border-radius: 6px; padding: 0.4rem 0.6rem; }
table { width: 100%; border-collapse: collapse; margin-top: 0.3rem; font-variant-numeric: tabular-nums; }
th:first-child { width: 28%; }
th { text-align: left; font-size: 9pt; font-weight: 600; }
th, td { border-bottom: 1px solid #bbb; padding: 0.25rem 0.8rem 0.25rem 0; vertical-align: top; }
tr, article, .entry, .notice { break-inside: avoid; }
.entry { display: grid; grid-template-columns: 5.2rem 1fr; }
.time { font-variant-numeric: tabular-nums; color: #55504a; }
.marks { display: flex; flex-wrap: wrap; gap: 3px; margin-top: 2px; }
.legend span { display: inline-flex; gap: 5px; align-items: center; margin-right: 1.2rem; }
i { display: inline-block; box-sizing: border-box; width: 9px; height: 9px; border: 1.6px solid #23211e; border-radius: 50%; print-color-adjust: exact; }
i.noted { border-width: 4.5px; }
i.not-looked { height: 0; width: 6px; border-width: 0 0 1.6px; border-radius: 0; margin: auto 2px; }
.running { display: none; }
@media print {
  @page { margin: 14mm 16mm 16mm; }
  body { padding: 0; max-width: none; }
  .leaf { display: table; width: 100%; }
  .running { display: table-header-group; break-inside: avoid; font-size: 8pt; }
  .running::after { content: ""; display: block; height: 10pt; }
  main { display: table-row-group; }
}
`;
