import { keyFields } from '../records/identify.js';
import type { ColumnType, DescribedColumn } from '../catalog/columns.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { isTabular } from './formats/formats.js';
import { REST_COLUMN } from './formats/rows.js';
import type { DataFormat, FileEntry } from './manifest.js';

export const DATA_PACKAGE_NAME = 'datapackage.json';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  instant: 'datetime',
  date: 'date',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  json: 'any',
};

const REST: DescribedColumn = {
  name: REST_COLUMN,
  type: 'json',
  key: false,
  parts: [],
  description: 'Members that the other columns do not give back digit by digit, as JSON.',
};

/** Describes the data files for programs that know Frictionless Data Packages (version 2): where they are, their columns. */
export function dataPackage(plan: RunPlan, format: DataFormat, files: readonly FileEntry[]): object {
  const { datasetKey, dataset, columns } = plan;
  const key = keyFields(dataset.record) ?? [];
  const isKeyed = key.length > 0 && key.every((name) => columns.some((column) => column.name === name));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: datasetKey,
    title: dataset.title,
    description: dataset.description,
    resources: [
      {
        name: datasetKey,
        path: files.map(({ path }) => path),
        format: format.replace(/\.gz$/, ''),
        mediatype: files[0]?.mediaType,
        encoding: 'utf-8',
        ...(format.endsWith('.gz') ? { compression: 'gz' } : {}),
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: [...columns, ...(isTabular(format) ? [REST] : [])].map((column) => ({
            name: column.name,
            type: TYPES[column.type],
            description: column.description,
            // Words are what the vendor knew: a new one is a finding, not an error of the file.
            categories: column.words,
          })),
          missingValues: [''],
          ...(isKeyed ? { primaryKey: key } : {}),
        },
      },
    ],
  };
}
