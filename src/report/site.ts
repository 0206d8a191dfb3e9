import { counted, formatCount } from '../base/suggestion.js';
import type { Catalog, DatasetDefinition } from '../catalog/types.js';
import { columnsOf } from '../catalog/columns.js';
import { DEFAULT_REDACTION_PROFILE } from '../catalog/run-plan.js';
import type { IndexDocument, IndexedDataset } from '../github/index-document.js';
import { ownMember } from '../github/index-document.js';
import { calendar, LEGEND, SITE_STYLE } from './site-calendar.js';
import { escaped } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { permissionsOf } from './plan.js';
import { SCHEMA_TARGETS, schemaLines, type SchemaTarget } from './schema/schema.js';
import { formatBytes, shownInstant, formatInterval } from './text.js';

const MAX_RUNS = 50;

const SCHEMA_FILES: Readonly<Record<SchemaTarget, string>> = {
  'json-schema': 'schema.json',
  typescript: 'd.ts',
  duckdb: 'duckdb.sql',
  snowflake: 'snowflake.sql',
  bigquery: 'bigquery.sql',
  postgres: 'postgres.sql',
  dbt: 'dbt.yml',
};

/** What a site tells of: the catalog in force, and what was published, where an index was read. */
export interface SiteSources {
  readonly catalog: Catalog;
  readonly index: IndexDocument | null;
}

/** The files of a static site by path: a page for all datasets, one for each, and their schemas. No script, no request. */
export function siteFiles(sources: SiteSources): ReadonlyMap<string, string> {
  const files = new Map<string, string>([['index.html', overview(sources)]]);
  for (const [key, dataset] of sources.catalog.datasets) {
    files.set(`${key}.html`, datasetPage(key, dataset, sources));
    for (const target of SCHEMA_TARGETS)
      files.set(
        `schemas/${key}.${SCHEMA_FILES[target]}`,
        `${schemaLines(key, dataset, sources.catalog, target).join('\n')}\n`,
      );
  }
  return files;
}

function page(title: string, header: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${PAGE_STYLE}${SITE_STYLE}</style></head><body>`,
    '<a class="skip" href="#content">Skip to the content</a>',
    `<header>${header}</header><main id="content">`,
    ...body,
    '</main></body></html>',
    '',
  ].join('\n');
}

function overview({ catalog, index }: SiteSources): string {
  const source =
    index === null
      ? 'Datasets of the catalog; no index was read.'
      : `Published by ${index.repository}, as of ${shownInstant(index.updatedAt)} UTC.`;
  const published = [...catalog.datasets].flatMap(([key, dataset]) => {
    const indexed = ownMember(index?.datasets ?? {}, key);
    return indexed === undefined ? [] : [{ key, dataset, indexed }];
  });
  const cards = published.map(({ key, dataset, indexed }) =>
    [
      `<section class="card"><h2><a href="${escaped(key)}.html">${escaped(key)}</a>${indexed.overdue ? ' <span class="status failed">overdue</span>' : ''}</h2>`,
      `<p>${escaped(dataset.title)}. <span class="quiet">${escaped(dataset.description)}</span></p>`,
      `<p>${escaped(latestText(indexed))}</p>`,
      calendar(indexed),
      '</section>',
    ].join('\n'),
  );
  const others = [...catalog.datasets].filter(([key]) => !published.some((one) => one.key === key));
  const rest = others.map(
    ([key, { title, description }]) =>
      `<dt><a href="${escaped(key)}.html">${escaped(key)}</a></dt><dd>${escaped(title)}. <span class="quiet">${escaped(description)}</span></dd>`,
  );
  return page('Datasets', `<h1>Datasets</h1><p class="quiet">${escaped(source)}</p>`, [
    ...(index === null ? [] : [LEGEND]),
    ...cards,
    ...(rest.length === 0
      ? []
      : [
          card(index === null ? 'In the catalog' : 'In the catalog, not published here', [
            `<dl>${rest.join('\n')}</dl>`,
          ]),
        ]),
  ]);
}

function latestText({ latest }: IndexedDataset): string {
  if (latest === null) return 'No run has succeeded yet.';
  const window = formatInterval(latest.window?.start ?? null, latest.window?.end ?? null);
  return `Latest: ${window}, ${counted(latest.records, 'record')}, run ${latest.runId}.`;
}

function datasetPage(key: string, dataset: DatasetDefinition, { catalog, index }: SiteSources): string {
  const published = ownMember(index?.datasets ?? {}, key);
  const header = `<p><a href="index.html">All datasets</a></p><h1>${escaped(key)}</h1><p class="quiet">${escaped(`${dataset.title}. ${dataset.description}`)}</p>`;
  return page(key, header, [
    ...(published === undefined
      ? []
      : [
          card('Coverage', [LEGEND, `<p>${escaped(latestText(published))}</p>`, calendar(published)]),
          card('Runs', [runsTable(published)]),
        ]),
    card('Fields', [fieldsTable(dataset, catalog)]),
    card('Schemas', [
      `<ul>${SCHEMA_TARGETS.map((target) => `<li><a href="schemas/${escaped(key)}.${SCHEMA_FILES[target]}">${target}</a></li>`).join('')}</ul>`,
    ]),
    card('Permissions of the OAuth client', [
      `<ul>${permissionsOf(dataset, { catalog })
        .map((name) => `<li><code>${escaped(name)}</code></li>`)
        .join('')}</ul>`,
    ]),
    card('Queries', [`<pre><code>${queries(key, index).map(escaped).join('\n')}</code></pre>`]),
  ]);
}

/** From a command line to a count, of what is published or else of runs of one's own. */
function queries(key: string, index: IndexDocument | null): readonly string[] {
  if (index === null)
    return [
      `genesys-core run ${key} --format parquet`,
      `duckdb -c "select count(*) from $(genesys-core files ${key} --for duckdb)"`,
    ];
  return [
    `genesys-core get ${key} --repo ${index.repository} --all --format parquet`,
    `duckdb -c "select count(*) from 'out/${key}/*.parquet'"`,
  ];
}

function card(title: string, body: readonly string[]): string {
  return `<section class="card"><h2>${escaped(title)}</h2>${body.join('\n')}</section>`;
}

function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly string[] = [],
): string {
  const classOf = (column: string | undefined): string =>
    numbers.includes(column ?? '') ? ' class="number"' : '';
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(label)}"><table><thead><tr>${columns
    .map((column) => `<th scope="col"${classOf(column)}>${escaped(column)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map(
      (cells) =>
        `<tr>${cells.map((cell, place) => `<td${classOf(columns[place])}>${cell}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`;
}

function runsTable({ runs }: IndexedDataset): string {
  const rows = runs
    .slice(0, MAX_RUNS)
    .map((run) => [
      `<code>${escaped(run.runId)}</code>`,
      `<span class="dot ${run.status}"></span> ${run.status}${run.error === null ? '' : ` (${escaped(run.error.code)})`}`,
      escaped(formatInterval(run.window?.start ?? null, run.window?.end ?? null)),
      formatCount(run.records),
      run.bytes === undefined ? '' : formatBytes(run.bytes),
    ]);
  return table('Runs', ['Run', 'Status', 'Window', 'Records', 'Size'], rows, ['Records', 'Size']);
}

/** Every field of the redaction profile: what happens to it, and why. */
function fieldsTable(dataset: DatasetDefinition, catalog: Catalog): string {
  const profile = catalog.profiles.redaction.get(dataset.redaction ?? DEFAULT_REDACTION_PROFILE);
  const types = new Map<string, string>(
    columnsOf(dataset, profile).flatMap(({ name, type, parts }) => [
      [name, type] as const,
      ...parts.map((part) => [part.path, part.type] as const),
    ]),
  );
  const rows = Object.entries(profile?.allow ?? {}).map(([path, rule]) => [
    `<code>${escaped(path)}</code>`,
    escaped(types.get(path) ?? ''),
    escaped(rule.action),
    escaped(rule.why),
  ]);
  return table('Fields', ['Field', 'Type', 'What happens', 'Why'], rows);
}
