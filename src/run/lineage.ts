import { sha256Hex } from '../base/digest.js';
import { entry } from '../catalog/plan-slices.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { Manifest, RunStatus } from './manifest.js';

export const LINEAGE_NAME = 'lineage.json';

const HOME = 'https://github.com/org/genesys-core';
const SPEC = 'https://openlineage.io/spec';
const OWN_SCHEMA =
  'https://raw.githubusercontent.com/org/genesys-core/v1/catalog/schemas/lineage.schema.json';
/** Namespace of what a run outside of a workflow makes. */
const LOCAL_NAMESPACE = 'genesys-core';

/** A partial run is no success: its step fails, and what it gave is told with the error. */
const EVENT_TYPES: Readonly<Record<RunStatus, string>> = {
  succeeded: 'COMPLETE',
  partial: 'FAIL',
  failed: 'FAIL',
  cancelled: 'ABORT',
};

/**
 * The run as an event for programs that know OpenLineage (2-0-2): from which endpoints of which host the records came, and
 * which dataset they are. Filters are left out: their values may be data.
 */
export function lineageEvent(plan: RunPlan, manifest: Manifest): object {
  const { datasetKey, request, engine, error, dataDigest, runId, status } = manifest;
  const producer = `${HOME}/tree/v${engine.version}`;
  const facet = (schema: string, members: object): object => ({
    _producer: producer,
    _schemaURL: schema.startsWith('https:') ? schema : `${SPEC}/${schema}`,
    ...members,
  });
  const namespace =
    manifest.github === null ? LOCAL_NAMESPACE : `https://github.com/${manifest.github.repository}`;
  const data = manifest.files.filter(({ path }) => path.startsWith('data/'));
  return {
    eventType: EVENT_TYPES[status],
    eventTime: manifest.endedAt,
    producer,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
    run: {
      runId: uuidOf(`${datasetKey}/${runId}`),
      facets: {
        ...(request.start === null || request.end === null
          ? {}
          : {
              nominalTime: facet('facets/1-0-1/NominalTimeRunFacet.json#/$defs/NominalTimeRunFacet', {
                nominalStartTime: request.start,
                nominalEndTime: request.end,
              }),
            }),
        ...(error === null
          ? {}
          : {
              errorMessage: facet('facets/1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet', {
                message: `${error.code}: ${error.message}`,
                programmingLanguage: 'TypeScript',
              }),
            }),
        processing_engine: facet(
          'facets/1-1-1/ProcessingEngineRunFacet.json#/$defs/ProcessingEngineRunFacet',
          { name: engine.name, version: engine.version },
        ),
        genesysCore_run: facet(`${OWN_SCHEMA}#/$defs/genesysCoreRun`, {
          runId,
          status,
          catalogVersion: manifest.catalog.version,
          catalogSha256: manifest.catalog.sha256,
          redactionProfile: manifest.redaction.profile,
        }),
      },
    },
    job: { namespace, name: datasetKey },
    inputs: endpointsOf(plan).map((path) => ({ namespace: plan.apiUrl, name: path })),
    outputs: [
      {
        namespace,
        name: datasetKey,
        facets: {
          schema: facet('facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet', {
            fields: plan.columns.map(({ name, type, description }) => ({
              name,
              type,
              description,
            })),
          }),
          version: facet('facets/1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet', {
            datasetVersion: dataDigest,
          }),
        },
        outputFacets: {
          outputStatistics: facet(
            'facets/1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet',
            {
              rowCount: data.reduce((sum, { records }) => sum + records, 0),
              size: data.reduce((sum, { bytes }) => sum + bytes, 0),
              fileCount: data.length,
            },
          ),
        },
      },
    ],
  };
}

/** Paths of the endpoints that the records and their parents come from, as the catalog has them. */
function endpointsOf({ catalog, dataset, transaction, parents }: RunPlan): readonly string[] {
  const keys = [...(transaction === undefined ? [] : [transaction.submit]), dataset.source.endpoint];
  const own = keys.map((key) => entry(catalog.endpoints, key).path);
  return [...new Set([...(parents?.plan === undefined ? [] : endpointsOf(parents.plan)), ...own])];
}

/** A UUID of version 8 that a text always gives: the event may be sent twice and is the same run. */
function uuidOf(text: string): string {
  const hex = sha256Hex(text);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
