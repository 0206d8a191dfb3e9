import { parseJson, toJsonText } from '../base/json.js';
import type { JsonObject, JsonValue } from '../base/json.js';
import { counted, formatCount } from '../base/suggestion.js';
import type {
  Catalog,
  DatasetDefinition,
  EntryKind,
  EntryOrigin,
  RedactionProfile,
  RowsDefinition,
} from '../catalog/types.js';
import { DEFAULT_REDACTION_PROFILE } from '../catalog/run-plan.js';
import { rowColumns } from '../catalog/check-rows.js';
import { profileDigest } from '../catalog/redaction-rules.js';
import { endpointsOf, permissionsOf, unknownPermissions } from './plan.js';
import { alignedRows, wrapped } from './text.js';

const WIDTH = 100;
const LEGEND =
  'a.b is the member b of a, a[] every element of the list a, a.* every key of the map a, **.a the member a at any depth. ' +
  'What is kept is kept as it is; ids are opaque: they tell people apart and do not name them.';

/** The datasets of a catalog, one a line, by pack. */
export function datasetListText(catalog: Catalog): string[] {
  const rows = [...catalog.datasets].map(([key, dataset]) => [
    catalog.packs.get(key) ?? '',
    key,
    dataset.window === undefined ? 'snapshot' : 'window',
    `${isDeprecated(dataset, catalog) ? 'Deprecated. ' : ''}${dataset.description}`,
  ]);
  const packs = [...new Set(rows.map(([pack]) => pack))];
  const byPack = packs.flatMap((pack) => rows.filter(([each]) => each === pack));
  return alignedRows([['PACK', 'DATASET', 'KIND', 'WHAT IT IS'], ...byPack]);
}

/** Whether the vendor gives up an operation by which the dataset is fetched. */
function isDeprecated(dataset: DatasetDefinition, catalog: Catalog): boolean {
  return endpointsOf(dataset, catalog).some(([, { deprecated }]) => deprecated !== undefined);
}

export function datasetListJson(catalog: Catalog): JsonObject {
  return {
    catalog: { version: catalog.version, sha256: catalog.sha256 },
    datasets: [...catalog.datasets].map(([key, dataset]) => ({
      key,
      pack: catalog.packs.get(key) ?? null,
      title: dataset.title,
      description: dataset.description,
      window: dataset.window !== undefined,
      deprecated: isDeprecated(dataset, catalog),
      permissions: permissionsOf(dataset, { catalog }),
    })),
  };
}

/** What a dataset is and what happens to each field of its records, for users and privacy officers. */
export function datasetText(key: string, dataset: DatasetDefinition, catalog: Catalog): string[] {
  const profileName = dataset.redaction ?? DEFAULT_REDACTION_PROFILE;
  const profile = catalog.profiles.redaction.get(profileName);
  return [
    `${key}: ${dataset.title}`,
    ...wrapped(dataset.description, WIDTH).map((line) => `  ${line}`),
    '',
    ...section('Window', windowLines(dataset)),
    ...section('Filters', filterLines(dataset)),
    ...section('Requests', requestLines(dataset, catalog)),
    ...section(
      'Permissions of the OAuth client',
      orNone([...permissionsOf(dataset, { catalog }), ...unknownPermissions(dataset, catalog)]),
    ),
    ...section('Records', recordLines(dataset)),
    ...section('Reconciliation of each slice', reconcileLines(dataset)),
    ...(dataset.volume === undefined ? [] : section('Expected volume', volumeLines(dataset.volume, dataset))),
    ...section('Lookups', lookupLines(dataset)),
    ...section('Summary', summaryLines(dataset)),
    ...section(`Redaction profile ${profileName}`, redactionLines(profile)),
    ...section('Other redaction profiles for it', alternativeLines(key, profileName, catalog)),
    ...section('Where it is written', originLines(key, profileName, dataset, catalog)),
    ...section('Raw payloads', [
      dataset.governance?.allowRaw === true
        ? 'allowed by this catalog where the input rawPayloads asks for them'
        : `not allowed; a catalog in your repository can: ${overlayText({ allowRaw: [key] })}`,
    ]),
  ];
}

export function datasetJson(key: string, dataset: DatasetDefinition, catalog: Catalog): JsonObject {
  const profileName = dataset.redaction ?? DEFAULT_REDACTION_PROFILE;
  const profile = catalog.profiles.redaction.get(profileName);
  return {
    key,
    pack: catalog.packs.get(key) ?? null,
    title: dataset.title,
    description: dataset.description,
    origins: partsOf(key, profileName, dataset, catalog).map(([kind, name]) => ({
      kind,
      name,
      from: originsOf(kind, name, catalog).map(({ file, pointer, members }) => ({
        file,
        pointer,
        members: [...members],
      })),
    })),
    window: dataset.window === undefined ? null : { ...dataset.window },
    settle: dataset.settle ?? null,
    filters: Object.entries(dataset.filters ?? {}).map(([name, filter]) => ({
      name,
      description: filter.description,
      type: filter.type,
      values: filter.values ?? null,
      multiple: filter.multiple,
      requires: filter.requires ?? [],
      required: filter.required === true,
      default: filter.default ?? null,
    })),
    parents: dataset.source.each === undefined ? null : plain(dataset.source.each),
    endpoints: endpointsOf(dataset, catalog).map(([name, { method, path }]) => ({ name, method, path })),
    permissions: permissionsOf(dataset, { catalog }),
    permissionsKnown: unknownPermissions(dataset, catalog).length === 0,
    budget: { requestsPerMinute: catalog.budget.requestsPerMinute, concurrency: catalog.budget.concurrency },
    record: {
      key: dataset.record.key,
      time: dataset.record.time ?? null,
      rows: dataset.record.rows === undefined ? null : plain(dataset.record.rows),
    },
    reconcile: dataset.reconcile === undefined ? null : plain(dataset.reconcile),
    volume: dataset.volume === undefined ? null : { ...dataset.volume },
    lookups: plain(dataset.lookups ?? {}),
    tellChanges: dataset.tellChanges === true,
    summary: plain(dataset.summary),
    redaction: {
      profile: profileName,
      description: profile?.description ?? '',
      sha256: profile === undefined ? null : profileDigest(profile),
      fields: Object.entries(profile?.allow ?? {}).map(([path, rule]) => ({ path, ...rule })),
      removeNames: profile?.removeNames ?? [],
      otherFields: 'remove',
      alternatives: alternativesOf(key, profileName, catalog).map(([name, { description }]) => ({
        profile: name,
        description,
      })),
    },
    allowRaw: dataset.governance?.allowRaw === true,
  };
}

/** The entries that make up a dataset, by kind and key. */
function partsOf(
  key: string,
  profileName: string,
  dataset: DatasetDefinition,
  catalog: Catalog,
): [EntryKind, string][] {
  return [
    ['datasets', key],
    ...endpointsOf(dataset, catalog).map(([name]): [EntryKind, string] => ['endpoints', name]),
    ['profiles/redaction', profileName],
  ];
}

function originsOf(kind: EntryKind, name: string, catalog: Catalog): readonly EntryOrigin[] {
  return catalog.origins.get(`${kind}/${name}`) ?? [];
}

/** Each entry with its files: itself first, then what it extends and which members come from there. */
function originLines(
  key: string,
  profileName: string,
  dataset: DatasetDefinition,
  catalog: Catalog,
): string[] {
  return alignedRows(
    partsOf(key, profileName, dataset, catalog).flatMap(([kind, name]) =>
      originsOf(kind, name, catalog).map(({ file, pointer, members }, index, all) => [
        index === 0 ? name : '',
        `${index === 0 ? '' : 'extends '}${file}, ${pointer}`,
        all.length === 1 ? '' : members.join(', '),
      ]),
    ),
  ).map((line) => line.trimEnd());
}

/** A part of the catalog as the JSON that it came from. */
function plain(part: object): JsonValue {
  return parseJson(toJsonText(part));
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...lines.map((line) => `  ${line}`.trimEnd()), ''];
}

function volumeLines(
  { recordsPerDay, bytesPerRecord, why }: NonNullable<DatasetDefinition['volume']>,
  { window }: DatasetDefinition,
): string[] {
  const records = `${formatCount(recordsPerDay)} records${window === undefined ? '' : ' a day'}`;
  return [
    `${records} of ${formatCount(bytesPerRecord)} bytes, compressed`,
    ...(why === undefined ? [] : [why]),
  ];
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['none'] : lines;
}

function windowLines({ window, availability, settle }: DatasetDefinition): string[] {
  if (window === undefined) return ['none: a snapshot of now'];
  return [
    'half-open, [start, end), in UTC; the previous UTC day where none is given',
    `at most ${window.maxDuration}${window.slice === undefined ? '' : `, fetched in slices of ${window.slice}`}`,
    ...(window.retention === undefined ? [] : [`the server keeps ${window.retention}`]),
    ...(availability === undefined
      ? []
      : [
          `what ends after the instant that ${availability.endpoint} tells is provisional${availability.wait === undefined ? '' : `; it is waited for, ${availability.wait} at most`}`,
        ]),
    ...(settle === undefined
      ? []
      : [
          `entries may come for ${settle} after the end of an interval: what ended later before a run may grow`,
        ]),
  ];
}

function filterLines({ filters }: DatasetDefinition): readonly string[] {
  const several = { split: 'or several, one query for each', list: 'or several', no: 'one value' };
  return orNone(
    alignedRows(
      Object.entries(filters ?? {}).map(([name, filter]) => [
        name,
        `${filter.type}, ${several[filter.multiple]}`,
        [
          filter.description,
          ...(filter.values === undefined ? [] : [`One of ${filter.values.join(', ')}.`]),
          ...(filter.required === true ? ['Required.'] : []),
          ...(filter.default === undefined ? [] : [`Default: ${[filter.default].flat().join(', ')}.`]),
          ...(filter.requires === undefined ? [] : [`Only with ${filter.requires.join(', ')}.`]),
        ].join(' '),
      ]),
    ),
  );
}

function requestLines(dataset: DatasetDefinition, catalog: Catalog): string[] {
  return [
    ...parentLines(dataset),
    ...alignedRows(
      endpointsOf(dataset, catalog).map(([key, endpoint]) => [`${endpoint.method} ${endpoint.path}`, key]),
    ),
    ...endpointsOf(dataset, catalog).flatMap(([key, { deprecated }]) =>
      deprecated === undefined
        ? []
        : [
            `${key} is deprecated: ${deprecated.why}${deprecated.successor === undefined ? '' : ` In its place: ${deprecated.successor}`}`,
          ],
    ),
    `at most ${formatCount(catalog.budget.requestsPerMinute)} requests a minute, ${catalog.budget.concurrency} at a time`,
  ];
}

function parentLines({ source: { each } }: DatasetDefinition): string[] {
  if (each === undefined) return [];
  const { dataset, filter, carry, batch = 1, gone = [] } = each;
  const from = [
    ...(dataset === undefined ? [] : [`record of ${dataset}`]),
    ...(filter === undefined ? [] : [`value of the filter ${filter}`]),
  ].join(', or each ');
  const carried = Object.entries(carry).map(([name, path]) => (name === path ? name : `${path} as ${name}`));
  return [
    `once for ${batch === 1 ? 'each' : `every ${batch}, each`} ${from}, which hands on ${carried.join(', ')}`,
    ...(gone.length === 0 ? [] : [`a parent that answers ${gone.join(' or ')} is counted as gone`]),
  ];
}

function recordLines({ record }: DatasetDefinition): string[] {
  return alignedRows([
    ['key', record.key === 'content' ? 'content: all fields tell records apart' : record.key.join(', ')],
    ['time', record.time ?? 'none'],
    ...(record.rows === undefined ? [] : [['rows', rowsText(record.rows)]]),
  ]);
}

function rowsText(rows: RowsDefinition): string {
  const { each = [], spread = [], pivot } = rows;
  const columns = rowColumns(rows);
  return [
    each.length === 0 ? 'one an item' : `one an item and element of ${each.join(', in it of ')}`,
    ...(columns.length === 0 ? [] : [columns.join(', ')]),
    ...spread.map((path) => `every member of ${path}`),
    ...(pivot === undefined
      ? []
      : [`a field for each value of ${pivot.each}, named by ${pivot.name.join(' and ')}`]),
  ].join('; ');
}

function reconcileLines({ reconcile }: DatasetDefinition): string[] {
  if (reconcile === undefined) return ['none'];
  const { records = 0, percent = 0 } = reconcile.tolerance ?? {};
  return [
    `${reconcile.countPath} of ${reconcile.endpoint} is compared with the records, by ${reconcile.recordPath}`,
    records === 0 && percent === 0
      ? 'where they differ the slice is partial; its records are kept'
      : `where they differ by more than ${counted(records, 'record')} or ${percent} % the slice is partial; its records are kept`,
    ...(reconcile.keyFilter === undefined
      ? []
      : [`with filters: only where ${reconcile.keyFilter} is the only one`]),
  ];
}

function lookupLines({ lookups, filters, summary, tellChanges }: DatasetDefinition): readonly string[] {
  const uses = (name: string): string[] => [
    ...Object.entries(summary.countsBy).flatMap(([grouping, { labels }]) =>
      labels === name ? [`names for ${grouping}`] : [],
    ),
    ...Object.entries(filters ?? {}).flatMap(([filter, { known }]) =>
      known?.lookup === name ? [`values of the filter ${filter}`] : [],
    ),
  ];
  return orNone([
    ...Object.entries(lookups ?? {}).map(
      ([name, { dataset, refresh }]) => `${name}: ${dataset}, ${refresh}; ${uses(name).join(', ')}`,
    ),
    ...(tellChanges === true ? ['each run tells what changed since the last copy of its records'] : []),
  ]);
}

function summaryLines({ summary }: DatasetDefinition): string[] {
  const as = { value: '', day: ' by UTC day', hour: ' by UTC hour', prefix: ' by prefix' };
  return [
    'records in all',
    ...Object.entries(summary.countsBy).map(
      ([name, grouping]) => `records by ${name}: ${grouping.path}${as[grouping.as ?? 'value']}`,
    ),
    ...Object.entries(summary.metrics ?? {}).map(
      ([name, { sum, by }]) => `${name}: sum of ${sum}${by === undefined ? '' : `, by ${by} with shares`}`,
    ),
  ];
}

/** Profiles that are named after the dataset, other than the one in force. */
function alternativesOf(key: string, inForce: string, catalog: Catalog): [string, RedactionProfile][] {
  return [...catalog.profiles.redaction].filter(
    ([name]) => name !== inForce && (name === key || name.startsWith(`${key}.`)),
  );
}

function alternativeLines(key: string, inForce: string, catalog: Catalog): string[] {
  const others = alternativesOf(key, inForce, catalog);
  const [first] = others;
  if (first === undefined) return ['none'];
  return [
    ...alignedRows(others.map(([name, { description }]) => [name, description])),
    `Chosen by a catalog in your repository (input catalog): ${overlayText({ redaction: { [key]: first[0] } })}`,
  ];
}

/** A whole overlay that decides this and nothing else. */
function overlayText(governance: JsonObject): string {
  const text = JSON.stringify({ catalogVersion: '1', governance });
  return text.replaceAll('":', '": ').replaceAll(',"', ', "');
}

function redactionLines(profile: RedactionProfile | undefined): string[] {
  if (profile === undefined) return ['not in the catalog'];
  const rules = Object.entries(profile.allow).map(([path, rule]) => {
    const how =
      rule.mask ?? rule.domain ?? (rule.maxLength === undefined ? undefined : `${rule.maxLength} characters`);
    return [
      path,
      how === undefined ? rule.action : `${rule.action} (${how})`,
      rule.why + (rule.freeText === true ? ' Looked through for mail, phone, addresses, secrets.' : ''),
    ];
  });
  return [
    ...wrapped(profile.description, WIDTH),
    `sha256 ${profileDigest(profile)}, as told in the manifest of each run`,
    ...wrapped(LEGEND, WIDTH),
    ...alignedRows([
      ['FIELD', 'WHAT HAPPENS', 'WHY'],
      ...rules,
      ['any other field', 'remove', 'No rule names it; counted in the manifest.'],
    ]),
    ...(profile.removeNames === undefined
      ? []
      : wrapped(`removed wherever they are: ${profile.removeNames.join(', ')}`, WIDTH)),
  ];
}
