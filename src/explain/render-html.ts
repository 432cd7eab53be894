import type { Chart } from './charts/chart.ts';
import { chartsOf } from './charts/charts-of.ts';
import { type Drawing, drawCharts } from './charts/draw-charts.ts';
import { compareVariants } from './compare-variants.ts';
import type { Conflict, Explanation, WorkloadExplanation } from './explanation.ts';
import { generatorText, settingOf, socketsText, workloadRows } from './explanation-rows.ts';
import { cutNote, forecastHeading, forecastTables } from './forecast-rows.ts';
import { limitsTable } from './limits-table.ts';
import { escapeMarkup } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { remediesLead, verdictOf } from './verdict.ts';

/** One page without scripts and without anything from elsewhere. The same explanations give the same bytes. */
export async function renderHtml(explanations: readonly Explanation[]): Promise<string> {
  const charts = explanations.map(chartsOf);
  const drawings = [...(await drawCharts(charts.flat()))];
  const sections = explanations.map((explanation, index) => {
    const own = charts[index] ?? [];
    return section(explanation, own, drawings.splice(0, own.length), explanations.length > 1);
  });
  const [first] = explanations;
  const name = escapeMarkup(first?.name ?? '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} - loadwright explain</title>
<style>
${PAGE_STYLE}</style>
</head>
<body>
<h1>${name}</h1>
<p class="question">${escapeMarkup(first?.description ?? '')}</p>
${explanations.length > 1 ? comparison(explanations) : ''}${sections.join('')}</body>
</html>
`;
}

function comparison(explanations: readonly Explanation[]): string {
  const { head, rows } = compareVariants(explanations);
  return `<h2>Variants</h2>\n${table(head, rows)}`;
}

function section(
  explanation: Explanation,
  charts: readonly Chart[],
  drawings: readonly Drawing[],
  isOneOfSeveral: boolean,
): string {
  const { variant, limits, intent, workloads, generator } = explanation;
  const sockets = socketsText(explanation.sockets);
  const heading = isOneOfSeveral || variant !== null;
  return `<section>
${heading ? `<h2>${escapeMarkup(variant === null ? 'The spec itself' : `Variant ${variant}`)}</h2>\n` : ''}<p class="setting">${escapeMarkup(settingOf(explanation))}</p>
${verdict(explanation)}${drawings.map((drawing, index) => figure(drawing, charts[index])).join('')}<h3>Limits</h3>
${limits.length === 0 ? '<p>None.</p>\n' : table(...limitsTable(limits, intent), 2)}${workloads.map(workload).join('')}<h3>Generator</h3>
<p>${escapeMarkup(generatorText(generator))}</p>
${sockets === null ? '' : `<p>Sockets: ${escapeMarkup(sockets)}.</p>\n`}${forecast(explanation)}</section>
`;
}

function verdict(explanation: Explanation): string {
  const { kind, sentence } = verdictOf(explanation);
  const conflicts = explanation.conflicts.map(conflict).join('');
  return `<div class="verdict ${kind}">
<p><strong>${escapeMarkup(sentence)}</strong></p>
${conflicts === '' ? '' : `<ul>\n${conflicts}</ul>\n`}</div>
`;
}

function conflict(found: Conflict): string {
  const lead = remediesLead(found);
  const items = found.remedies.map(({ sentence }) => `<li>${escapeMarkup(sentence)}</li>`).join('');
  return `<li>${escapeMarkup(found.sentence)}${lead === null ? '' : ` ${lead}<ul>${items}</ul>`}</li>\n`;
}

const figure = ({ svg }: Drawing, chart: Chart | undefined): string =>
  `<figure role="img" aria-label="${escapeMarkup(`${chart?.title}: ${chart?.subtitle}`)}">\n${svg}\n</figure>\n`;

function workload(explained: WorkloadExplanation): string {
  const rows = workloadRows(explained).map(
    ([label, text]) => `<dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(text)}</dd>\n`,
  );
  return `<h3>Workload ${escapeMarkup(explained.name)}</h3>
<p>${escapeMarkup(explained.answer)}</p>
<dl>
${rows.join('')}</dl>
`;
}

function forecast({ forecast: given }: Explanation): string {
  if (given === null) return '';
  const note = cutNote(given);
  const heading = forecastHeading(given);
  const tables = forecastTables(given).map(({ workload: name, rows }) => {
    const columns = rows.some(({ band }) => band !== '') ? 3 : 2;
    return table(
      [name ?? 'whole run', 'median', '5-95 %'].slice(0, columns),
      rows.map(({ label, median, band }) => [label, median, band].slice(0, columns)),
    );
  });
  return `<h3>Forecast</h3>
<p>${escapeMarkup(heading.charAt(0).toUpperCase() + heading.slice(1))}.</p>
${note === null ? '' : `<p><strong>${escapeMarkup(note)}</strong></p>\n`}${tables.join('')}`;
}

/** Cells are texts, not markup; the first of a row are words and stand left, the others numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[], words = 1): string {
  const cell = (text: string, column: number, tag: 'th' | 'td'): string =>
    `<${tag}${column < words ? ' class="words"' : ''}>${escapeMarkup(text)}</${tag}>`;
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((text, column) => cell(text, column, tag)).join('')}</tr>\n`;
  return `<div class="table"><table>
<thead>${line(head, 'th')}</thead>
<tbody>
${rows.map((row) => line(row, 'td')).join('')}</tbody>
</table></div>
`;
}
