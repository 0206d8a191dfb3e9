// The vendor's SDK with the work of work.mjs, streamed, paging by hand: `node sdk.mjs audits <base address> <folder>`.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WORK, createSink } from './work.mjs';

const platform = createRequire(import.meta.url)('purecloud-platform-client-v2');
const [kind, base, folder] = process.argv.slice(2);
const client = platform.ApiClient.instance;
client.config.basePath = base;
client.setAccessToken('bench-token');
const audits = new platform.AuditApi();

const { id } = await audits.postAuditsQuery({ interval: 'all', serviceName: 'Routing' });
await audits.getAuditsQueryTransactionId(id);
const sink = createSink(join(folder, 'sdk.jsonl.gz'));
for (let cursor; ;) {
  const page = await audits.getAuditsQueryTransactionIdResults(id, {
    pageSize: 500,
    ...(cursor === undefined ? {} : { cursor }),
  });
  for (const record of page.entities)
    for (const row of WORK[kind](record)) {
      const full = sink.line(row);
      if (full !== undefined) await full;
    }
  cursor = page.cursor;
  if (cursor === undefined) break;
}
console.log(JSON.stringify(await sink.close()));
