import { plainText } from '../base/scrub.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { RedactionProfile } from '../catalog/types.js';
import type { Manifest, SummaryFile } from '../run/manifest.js';
import { hasRecords } from '../run/manifest.js';
import { foreign, type Section, type Shown, type Table } from './facts.js';
import { reportModel } from './model.js';
import { heatMap } from './page-heat.js';
import { PAGE_STYLE } from './page-style.js';
import { formatInterval } from './text.js';

const MAX_ROWS = 200;
const MAX_LEADING_ROWS = 20;
const MAX_CELL = 300;

const STATUS_WORDS: Readonly<Record<Manifest['status'], string>> = {
  succeeded: '✓ succeeded',
  partial: '△ partial',
  failed: '✕ failed',
  cancelled: '■ cancelled',
};

/**
 * A run as one page: no script, nothing fetched, whatever the texts in it. Made before the folder is sealed, so digests of
 * the page itself and of the event file are in the manifest alone. `rules` say why redaction did what it did.
 */
export function reportPage(
  manifest: Manifest,
  summary: SummaryFile,
  rules: RedactionProfile['allow'] = {},
): string {
  const { datasetKey, status, request } = manifest;
  const model = reportModel({
    result: {
      status,
      datasetKey,
      runId: manifest.runId,
      runDir: '',
      manifest,
      summary,
      error: manifest.error,
      dataDigest: manifest.dataDigest,
    },
    artifacts: [],
    uploadError: null,
    published: [],
    publishErrors: [],
    shownDir: `${datasetKey}/${manifest.runId}`,
  });
  const window = formatInterval(request.start, request.end);
  const title = `${datasetKey}, ${window}: ${status}`;
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${PAGE_STYLE}</style></head><body>`,
    '<a class="skip" href="#content">Skip to the content</a>',
    `<header><h1>${escaped(datasetKey)} <span class="status ${status}">${STATUS_WORDS[status]}</span></h1>`,
    `<p class="quiet">${escaped(window)} · run ${escaped(manifest.runId)} · ${escaped(manifest.engine.name)} ${escaped(manifest.engine.version)} · catalog ${escaped(manifest.catalog.version)}</p></header>`,
    '<main id="content">',
    tiles(manifest),
    ...model.errors.map(
      ({ report, remedy }) =>
        `<section class="card alarm"><h2>${escaped(report.code)}</h2><p>${escaped(report.message)}</p>${remedy === '' ? '' : `<p>${escaped(remedy)}</p>`}</section>`,
    ),
    ...model.sections
      .filter(({ id }) => id === 'missing' || id === 'incomplete' || id === 'anomalies')
      .map((section) => sectionHtml(section)),
    heatMap(summary, manifest),
    ...model.sections
      .filter(
        ({ id }) =>
          !['missing', 'incomplete', 'anomalies', 'run', 'delivery', 'redaction', 'files'].includes(id),
      )
      .map((section) => sectionHtml(section)),
    slicesHtml(manifest),
    ...model.sections
      .filter(({ id }) => id === 'run')
      .map((section) => sectionHtml({ ...section, title: 'The run' })),
    ...model.sections
      .filter(({ id }) => id === 'redaction')
      .map((section) => sectionHtml(withReasons(section, rules), redactionBar(manifest))),
    ...model.sections.filter(({ id }) => id === 'files').map((section) => sectionHtml(section)),
    certificate(manifest),
    '</main></body></html>',
    '',
  ].join('\n');
}

function tiles({ counts, slices, redaction, request }: Manifest): string {
  const whole = slices.filter(({ status }) => status === 'succeeded').length;
  const unknown = Object.keys(redaction.unlisted).length;
  const facts: readonly (readonly [value: string, label: string, note: string])[] = [
    [
      formatCount(counts.records),
      counts.records === 1 ? 'record' : 'records',
      request.summaryOnly ? 'counted, none kept' : counts.records === 0 ? '' : 'each once',
    ],
    [`${formatCount(whole)} / ${formatCount(slices.length)}`, 'slices complete', ''],
    ...(counts.duplicates === 0
      ? []
      : [
          [
            formatCount(counts.duplicates),
            counts.duplicates === 1 ? 'duplicate left out' : 'duplicates left out',
            '',
          ] as const,
        ]),
    [
      formatCount(counts.requests),
      counts.requests === 1 ? 'request' : 'requests',
      counts.retries === 0 ? '' : counted(counts.retries, 'retry', 'retries'),
    ],
    ...(unknown === 0
      ? []
      : [[formatCount(unknown), unknown === 1 ? 'unknown field' : 'unknown fields', 'removed'] as const]),
  ];
  return `<ul class="tiles">${facts
    .map(([value, label, note]) => `<li><b>${value}</b> <span>${label}</span> <small>${note}</small></li>`)
    .join('')}</ul>`;
}

/** The rules that were applied, each with its reason. */
function withReasons(section: Section, rules: RedactionProfile['allow']): Section {
  const tables = section.tables.map((table) =>
    table.path !== 'redaction.byPath' || Object.keys(rules).length === 0
      ? table
      : {
          ...table,
          columns: [...table.columns, 'Why'],
          rows: table.rows.map((row) => [...row, foreign(rules[row[0]?.text ?? '']?.why ?? '')]),
        },
  );
  return { ...section, tables };
}

function sectionHtml({ id, title, note, facts, tables }: Section, picture = ''): string {
  const rows = facts.flatMap(({ line }) =>
    line === null ? [] : [`<dt>${escaped(line.label)}</dt><dd>${shownHtml(line.shown)}</dd>`],
  );
  if (rows.length === 0 && tables.length === 0) return '';
  return [
    `<section class="card" aria-labelledby="s-${id}"><h2 id="s-${id}">${escaped(title)}</h2>`,
    ...(note === undefined ? [] : [`<p class="quiet">${escaped(note)}</p>`]),
    picture,
    ...(rows.length === 0 ? [] : [`<dl>${rows.join('')}</dl>`]),
    `<div class="grid">${tables.map((table) => tableHtml(table, title)).join('')}</div>`,
    '</section>',
  ].join('\n');
}

function tableHtml({ title, columns, rows, one, many, depth }: Table, of: string): string {
  const max =
    depth === 'leading' && rows.every((row) => row.every(({ bar }) => bar === undefined))
      ? MAX_LEADING_ROWS
      : MAX_ROWS;
  // A bar compares: one value alone has nothing beside it.
  const largest = depth === 'leading' && rows.length > 1 ? largestNumber(rows) : 0;
  const body = rows.slice(0, max).map((row) => {
    const cells = row.map((cell, place) => cellHtml(cell, place === 0));
    const share = largest > 0 ? numberOf(row) / largest : undefined;
    return `<tr>${cells.join('')}${share === undefined ? '' : `<td class="bar" aria-hidden="true">${barHtml(share)}</td>`}</tr>`;
  });
  const table = [
    `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(`${of}: ${title ?? columns[0] ?? ''}`)}"><table>`,
    `<thead><tr>${columns.map((column, place) => headHtml(column, rows[0]?.[place]?.number === true)).join('')}${largest > 0 ? '<td></td>' : ''}</tr></thead>`,
    `<tbody>${body.join('')}</tbody></table></div>`,
    ...(rows.length > max ? [`<p class="quiet">and ${counted(rows.length - max, one, many)} more</p>`] : []),
  ].join('');
  if (depth !== 'detail')
    return `<div>${title === undefined ? '' : `<p>${escaped(title)}</p>`}${table}</div>`;
  return `<details><summary>${escaped(title ?? columns[0] ?? '')}</summary>${table}</details>`;
}

function headHtml(column: string, isNumber: boolean): string {
  return column === ''
    ? '<td></td>'
    : `<th scope="col"${isNumber ? ' class="number"' : ''}>${escaped(column)}</th>`;
}

function cellHtml(cell: Shown, isHead: boolean): string {
  const attributes = cell.number === true ? ' class="number"' : '';
  if (cell.bar !== undefined) return `<td class="bar">${barHtml(cell.bar)} ${shownHtml(cell)}</td>`;
  return isHead
    ? `<th scope="row"${attributes}>${shownHtml(cell)}</th>`
    : `<td${attributes}>${shownHtml(cell)}</td>`;
}

function largestNumber(rows: Table['rows']): number {
  if (rows.some((row) => row.some(({ bar }) => bar !== undefined))) return 0;
  return Math.max(0, ...rows.slice(0, MAX_LEADING_ROWS).map(numberOf));
}

function numberOf(row: readonly Shown[]): number {
  const value = Number((row.find(({ number }) => number === true)?.text ?? '').replaceAll(',', ''));
  return Number.isFinite(value) ? value : 0;
}

function barHtml(share: number): string {
  return `<i style="width:${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%"></i>`;
}

function shownHtml({ text, as, strong }: Shown): string {
  const cut = text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
  const plain = as === 'code' ? `<code>${escaped(cut)}</code>` : escaped(cut);
  return strong === true ? `<b>${plain}</b>` : plain;
}

/** Window and evidence, slice by slice. */
function slicesHtml({ slices }: Manifest): string {
  const isCounted = slices.some(({ completeness }) => completeness.serverTotal !== undefined);
  const rows = slices.slice(0, MAX_ROWS).map(({ start, end, status, records, completeness }) => {
    const { serverTotal } = completeness;
    const told = serverTotal === undefined ? '' : formatCount(serverTotal);
    const total = isCounted ? `<td class="number">${told}</td>` : '';
    return `<tr><th scope="row">${escaped(formatInterval(start, end))}</th><td><span class="dot ${status}"></span> ${escaped(status)}</td><td class="number">${formatCount(records)}</td>${total}<td>${escaped(completeness.stoppedBy)}</td></tr>`;
  });
  const strip = slices
    .slice(0, MAX_ROWS)
    .map(
      ({ status, start, end }) =>
        `<i class="${status}" title="${escaped(`${formatInterval(start, end)}: ${status}`)}"></i>`,
    );
  const missing = slices.filter((slice) => !hasRecords(slice)).length;
  return [
    '<section class="card" aria-labelledby="s-slices"><h2 id="s-slices">Completeness by slice</h2>',
    `<p class="quiet">${counted(slices.length, 'slice')}, ${missing === 0 ? 'none without its records' : `${formatCount(missing)} without their records`}.</p>`,
    `<div class="strip" aria-hidden="true">${strip.join('')}</div>`,
    `<div class="scroll" role="region" tabindex="0" aria-label="Slices"><table><thead><tr><th scope="col">Interval</th><th scope="col">Status</th><th scope="col" class="number">Records</th>${isCounted ? '<th scope="col" class="number">Counted by the server</th>' : ''}<th scope="col">Ended by</th></tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table></div>`,
    ...(slices.length > MAX_ROWS
      ? [`<p class="quiet">and ${counted(slices.length - MAX_ROWS, 'slice')} more in manifest.json</p>`]
      : []),
    '</section>',
  ].join('\n');
}

function redactionBar({ redaction }: Manifest): string {
  const kept = Object.values(redaction.byPath)
    .filter(({ action }) => action === 'keep')
    .reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ['kept', kept],
    ['removed', redaction.removed],
    ['masked', redaction.masked],
    ['pseudonymised', redaction.pseudonymised],
  ] as const;
  if (parts.every(([, values]) => values === 0)) return '';
  const said = parts
    .filter(([, values]) => values > 0)
    .map(([name, values]) => `${formatCount(values)} ${name}`);
  return [
    `<div class="strip tall" role="img" aria-label="${escaped(`Values: ${said.join(', ')}`)}">${parts
      .map(([name, values]) => (values === 0 ? '' : `<i class="${name}" style="flex:${values}"></i>`))
      .join('')}</div>`,
    `<p>${parts.map(([name, values]) => (values === 0 ? '' : `<span class="dot ${name}"></span> ${formatCount(values)} ${name} `)).join('')}</p>`,
  ].join('\n');
}

function certificate(manifest: Manifest): string {
  const whole = manifest.status === 'succeeded';
  return [
    '<section class="card" aria-labelledby="s-check"><h2 id="s-check">What is proven, and how to check it</h2>',
    '<ul>',
    '<li><b>Integrity.</b> manifest.json has the SHA-256 of every file, and the data digest below is over all records in order. A changed file is found by <code>verify</code>.</li>',
    `<li><b>Completeness.</b> ${whole ? 'Each slice ended on the evidence above: every record that the service gave for the window is here, each once.' : 'Some of the window is not here; the slices above say what.'}</li>`,
    '<li><b>Not proven here: origin.</b> Anybody can make such a folder. Who made this one is known only by an attestation of its manifest.</li>',
    '</ul>',
    `<p><code>genesys-core verify ${escaped(`${manifest.datasetKey}/${manifest.runId}`)}</code></p>`,
    `<p>Data digest <code>${escaped(manifest.dataDigest)}</code></p>`,
    '</section>',
  ].join('\n');
}

/** A text of unknown origin as HTML, in text and in attributes. */
export function escaped(text: string): string {
  return plainText(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
