import { counted, formatCount } from '../base/suggestion.js';
import type { Manifest, SummaryFile } from '../run/manifest.js';
import {
  count,
  countFact,
  fact,
  foreign,
  key,
  own,
  silent,
  type Fact,
  type Section,
  type Shown,
  type Table,
} from './facts.js';
import { lookupText, formatBytes } from './text.js';

const RAW_NOTE =
  'kept as received in raw/: what redaction removes from the records is in them. Own artifact, 1 day, never published.';
/** Warnings whose intervals and figures are a section of their own. */
const SECTION_OF_ITS_OWN = new Set(['WINDOW_INCOMPLETE', 'RECONCILIATION_MISMATCH']);

export function warningsSection({ warnings }: Manifest): Section {
  const shown = warnings.filter(({ code }) => !SECTION_OF_ITS_OWN.has(code));
  return {
    id: 'warnings',
    title: 'Warnings',
    facts: shown.length === 0 ? [silent('warnings', warnings)] : [],
    tables:
      shown.length === 0
        ? []
        : [
            {
              path: 'warnings',
              values: warnings,
              columns: ['Warning', 'Message'],
              rows: shown.map(({ code, message }) => [foreign(code), foreign(message)]),
              one: 'warning',
            },
          ],
  };
}

/** What redaction did to the records, and which fields no rule names. */
export function redactionSection({ redaction }: Manifest): Section {
  const detected = Object.entries(redaction.detected).filter(([, values]) => values > 0);
  const facts: Fact[] = [
    fact('redaction.profile', redaction.profile, 'Profile', key(redaction.profile)),
    fact('redaction.profileSha256', redaction.profileSha256, 'Profile digest', key(redaction.profileSha256)),
    redaction.rawPayloads
      ? fact('redaction.rawPayloads', true, 'Raw bodies', own(RAW_NOTE))
      : silent('redaction.rawPayloads', false),
    ...(redaction.broadKeep === undefined
      ? []
      : [
          fact(
            'redaction.broadKeep',
            redaction.broadKeep,
            'Let through by consent',
            key(redaction.broadKeep.join(', ')),
          ),
        ]),
    countFact('redaction.removed', redaction.removed, 'Values removed'),
    countFact('redaction.masked', redaction.masked, 'Values masked'),
    countFact('redaction.pseudonymised', redaction.pseudonymised, 'Values pseudonymised'),
    countFact(
      'redaction.withoutKey',
      redaction.withoutKey,
      'Removed because there is no pseudonym key (genesys-core keygen makes one)',
    ),
    countFact('redaction.offKind', redaction.offKind ?? 0, 'Not of its kind, so removed'),
    redaction.keyId === null
      ? silent('redaction.keyId', null)
      : fact('redaction.keyId', redaction.keyId, 'Pseudonym key', key(redaction.keyId)),
    redaction.domains.length === 0
      ? silent('redaction.domains', [])
      : fact('redaction.domains', redaction.domains, 'Pseudonym domains', key(redaction.domains.join(', '))),
    ...(detected.length === 0 ? [silent('redaction.detected', {})] : []),
    ...detected.map(([kind, values]) =>
      fact(`redaction.detected.${kind}`, values, `Found inside kept text: ${kind}`, count(values)),
    ),
  ];
  const unlisted = Object.entries(redaction.unlisted);
  const rules = Object.entries(redaction.byPath);
  const tables: Table[] = [];
  if (unlisted.length > 0)
    tables.push({
      path: 'redaction.unlisted',
      values: unlisted.map(([path, values]) => ({ path, values })),
      title: 'These fields are named by no rule, so they were removed:',
      columns: ['Field', 'Values'],
      rows: unlisted.map(([path, values]) => [key(path), count(values)]),
      one: 'field',
    });
  if (rules.length > 0)
    tables.push({
      path: 'redaction.byPath',
      values: rules.map(([path, rule]) => ({ path, ...rule })),
      title: `${counted(rules.length, 'rule')} applied`,
      columns: ['Field', 'What happened', 'Values', 'Removed instead'],
      rows: rules.map(([path, { action, count: values, removed = 0 }]) => [
        key(path),
        own(action),
        count(values),
        own(removed === 0 ? '' : formatCount(removed)),
      ]),
      one: 'rule',
      depth: 'detail',
    });
  return { id: 'redaction', title: 'Redaction', facts, tables };
}

/** The lists that the run needed beside its records, and what changed in them. */
export function lookupsSection(summary: SummaryFile | null): Section {
  const lookups = summary?.run.lookups ?? [];
  const listed = lookups.flatMap(({ name, changes }) =>
    (changes?.listed ?? []).map((one) => ({ name, ...one })),
  );
  const tables: Table[] = [];
  if (lookups.length > 0)
    tables.push({
      path: 'lookups',
      values: lookups,
      columns: ['Lookup', 'Dataset', 'State'],
      rows: lookups.map((facts) => [key(facts.name), key(facts.dataset), foreign(lookupText(facts))]),
      one: 'lookup',
    });
  if (listed.length > 0)
    tables.push({
      columns: ['Lookup', 'Change', 'Entry', 'Fields'],
      rows: listed.map((one) => [
        key(one.name),
        own(one.change),
        key(one.key),
        foreign(one.fields.join(', ')),
      ]),
      one: 'change',
    });
  return {
    id: 'lookups',
    title: 'Lookups',
    facts: lookups.length === 0 ? [silent('lookups', [])] : [],
    tables,
  };
}

/** A page or a summary has no lines to tell; a data file without one is worth telling. */
function linesOf({ path, records }: Manifest['files'][number]): Shown {
  return records > 0 || path.startsWith('data/') ? count(records) : { ...own(''), number: true };
}

export function filesSection({ files }: Manifest): Section {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    id: 'files',
    title: 'Files',
    facts: files.length === 0 ? [silent('files', [])] : [],
    tables:
      files.length === 0
        ? []
        : [
            {
              path: 'files',
              values: files,
              title: `${counted(files.length, 'file')}, ${formatBytes(total)}`,
              columns: ['File', 'Size', 'Lines', 'SHA-256'],
              rows: files.map((file) => [
                key(file.path),
                { ...own(formatBytes(file.bytes)), number: true },
                linesOf(file),
                key(file.sha256),
              ]),
              one: 'file',
            },
          ],
  };
}
