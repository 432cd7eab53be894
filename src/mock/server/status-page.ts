import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { MockSummary } from '../mock-event.ts';
import type { Answer } from '../responses/rejection-plan.ts';
import { pathOf } from './request-target.ts';
import { send } from './send.ts';

const pagePath = '/__loadwright__/';
const summaryPath = '/__loadwright__/summary.json';

/** A page about what the stand-in has seen, in front of the other routes; its own requests count nowhere. */
export function statusPage(name: string, summary: () => MockSummary, others: RequestListener): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const path = pathOf(request.url);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && path === pagePath) send(request, response, page(name, summary()));
    else if (reads && path === summaryPath) send(request, response, json(summary()));
    else others(request, response);
  };
}

const json = (value: unknown): Answer => ({
  status: 200,
  headers: ['content-type', 'application/json', 'cache-control', 'no-store'],
  body: `${JSON.stringify(value, null, 2)}\n`,
});

const page = (name: string, summary: MockSummary): Answer => ({
  status: 200,
  headers: [
    ...['content-type', 'text/html; charset=utf-8', 'cache-control', 'no-store'],
    ...['content-security-policy', "default-src 'none'; style-src 'unsafe-inline'"],
  ],
  body: renderStatus(name, summary),
});

/** The page as HTML, self-contained; it reloads itself. */
function renderStatus(name: string, summary: MockSummary): string {
  const totals = table(
    [
      'attempts',
      'admitted',
      'rejected',
      'early retries',
      'duplicates',
      'duplicate ids',
      'token calls',
      'unmatched',
      'peak in 1 s',
      'in flight',
      'open sockets',
    ],
    [
      [
        ...[
          summary.attempts,
          summary.admitted,
          summary.rejected,
          summary.early,
          summary.duplicates,
          summary.duplicateIds,
        ],
        ...[summary.tokenCalls, summary.unmatched, summary.peakPerSecond, summary.inFlight, summary.openSockets],
      ],
    ],
  );
  const limits = table(
    [
      'limit',
      'type',
      'allows',
      'window (s)',
      'admitted',
      'refused',
      'most used',
      'most attempts in a window',
      'most attempts in 1 s',
    ],
    Object.entries(summary.limits).map(([limit, use]) => [
      ...[limit, use.type, use.allow, use.windowSeconds ?? '–', use.admitted, use.refused],
      ...[use.worstUsed, use.worstOffered ?? '–', use.peakPerSecond],
    ]),
  );
  const steps = table(
    ['step', 'attempts', 'admitted', 'rejected'],
    Object.entries(summary.perStep).map(([step, counts]) => [step, counts.attempts, counts.admitted, counts.rejected]),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(name)} - loadwright mock</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse; margin: 0 0 2rem; display: block; overflow-x: auto; }
th, td { padding: .25rem .75rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); text-align: right; }
th:first-child, td:first-child { text-align: left; }
</style>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
<h2>Seen so far</h2>
${totals}
<h2>Limits</h2>
${limits}
<h2>Steps</h2>
${steps}
<p>The same as <a href="${summaryPath}">JSON</a>.</p>
</body>
</html>
`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return '<p>None.</p>';
  const line = (cells: readonly (string | number)[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(String(cell))}</${tag}>`).join('')}</tr>`;
  return `<table>\n<thead>${line(head, 'th')}</thead>\n<tbody>\n${rows.map((row) => line(row, 'td')).join('\n')}\n</tbody>\n</table>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string);
