import type { Catalog, DatasetDefinition } from '../catalog/types.js';
import { DEFAULT_REDACTION_PROFILE } from '../catalog/run-plan.js';

/** What a workflow that is written for somebody is to do. */
export interface StarterPlan {
  /** As the user named it, AWS name or domain. */
  readonly region: string;
  /** By key, in the order as asked for. */
  readonly datasets: ReadonlyMap<string, DatasetDefinition>;
  /** Hour of the UTC day, 0 to 23, at which it starts. */
  readonly hour: number;
  readonly publish: readonly string[];
  /** The action as `uses` has it. */
  readonly action: string;
  /** Path of the overlay, from the root of the repository. */
  readonly overlayPath: string;
}

const SCHEMA =
  'https://raw.githubusercontent.com/org/genesys-core/v1/catalog/genesys-core.catalog.schema.json';
/** Actions of others are pinned by commit. */
const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
/** Full hours are when everybody's schedules start. */
const MINUTE = 17;
const CATCH_UP_DAYS = 7;
/** The job ends after the run has ended itself: `timeoutMinutes` and what delivery takes. */
const JOB_MINUTES = 75;

/** A workflow that fetches the datasets every night, one after the other, since they share the limit of one OAuth client. */
export function starterWorkflow(plan: StarterPlan): string {
  const { region, datasets, hour, publish, action, overlayPath } = plan;
  const publishes = publish.length > 0;
  const catchesUp = publish.includes('index');
  const rows = [...datasets].map(([key, { window }]) => ({
    dataset: key,
    catchUp: catchesUp && window !== undefined ? CATCH_UP_DAYS : 0,
  }));
  const lines = [
    '# Fetches the previous UTC day of each dataset, or its state of now, every night. Written by "genesys-core init"; change it',
    '# as you like. Who may read the repository may read the artifacts' +
      (publishes ? ' and what is published: keep it private.' : ': keep it private.'),
    'name: Genesys data',
    '',
    'on:',
    '  schedule:',
    `    - cron: '${MINUTE} ${hour} * * *'`,
    '  workflow_dispatch:',
    '',
    'permissions: {}',
    '',
    '# One night at a time; a run that is under way is never cut off by the next one.',
    'concurrency:',
    '  group: genesys-data',
    '  cancel-in-progress: false',
    '',
    'jobs:',
    '  fetch:',
    '    name: ${{ matrix.dataset }}',
    '    runs-on: ubuntu-latest',
    `    timeout-minutes: ${JOB_MINUTES}`,
    '    permissions:',
    `      contents: ${publishes ? 'write' : 'read'}`,
    '      # To resume a run of this workflow that failed.',
    '      actions: read',
    '    strategy:',
    '      fail-fast: false',
    '      max-parallel: 1',
    '      matrix:',
    '        include:',
    ...rows.flatMap(({ dataset, catchUp }) => [
      `          - dataset: ${dataset}`,
      ...(catchesUp ? [`            catchUp: ${catchUp}`] : []),
    ]),
    '    steps:',
    '      - name: Check out the catalog',
    `        uses: ${CHECKOUT}`,
    '        with:',
    '          persist-credentials: false',
    '      - name: Fetch',
    '        id: run',
    `        uses: ${action}`,
    '        with:',
    '          dataset: ${{ matrix.dataset }}',
    `          region: ${region}`,
    `          catalog: ${overlayPath}`,
    ...(publishes ? [`          publish: ${publish.join(',')}`] : []),
    ...(catchesUp ? ['          catchUp: ${{ matrix.catchUp }}'] : []),
    '          resumeFrom: latest',
    '          clientId: ${{ secrets.GENESYS_CLIENT_ID }}',
    '          clientSecret: ${{ secrets.GENESYS_CLIENT_SECRET }}',
  ];
  return `${lines.join('\n')}\n`;
}

/** An overlay that names the redaction profile of each dataset, for its reader to see and to change. */
export function starterOverlay({ datasets }: StarterPlan, catalog: Catalog): string {
  const profiles = [...datasets].map(([key, dataset]): [string, string] => [
    key,
    catalog.datasets.get(key)?.redaction ?? dataset.redaction ?? DEFAULT_REDACTION_PROFILE,
  ]);
  const document = {
    $schema: SCHEMA,
    catalogVersion: '1',
    governance: { redaction: Object.fromEntries(profiles) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
