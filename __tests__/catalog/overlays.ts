/** An endpoint that no built-in dataset has. */
export const EXTRA_ENDPOINT = {
  description: 'Flows.',
  method: 'GET',
  path: '/api/v2/flows',
  itemsPath: 'entities',
  paging: 'numbered-list',
  auth: 'clientCredentials',
  retry: 'standard',
  limits: 'standard',
  permissions: { mode: 'all', names: [] as string[] },
};

export const EXTRA_DATASET = {
  title: 'Flows',
  description: 'Flows of the organisation.',
  source: { endpoint: 'flows.list' },
  record: { key: ['id'] },
  summary: { countsBy: {} },
};

/** A valid overlay: a new dataset, an overridden one, a smaller budget. */
export const OVERLAY = {
  catalogVersion: '7',
  budget: {
    requestsPerMinute: 30,
    concurrency: 1,
    retryQuota: { tokens: 10, transientCost: 5, throttleCost: 1 },
  },
  endpoints: { 'flows.list': EXTRA_ENDPOINT },
  datasets: {
    flows: EXTRA_DATASET,
    'routing-queues': { ...EXTRA_DATASET, title: 'Queues', source: { endpoint: 'routing.queues.list' } },
  },
};
