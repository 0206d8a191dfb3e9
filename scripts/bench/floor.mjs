// The floor: the work of work.mjs over bare `node:http`, page after page. `node floor.mjs <kind> <base address> <folder>`.

import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { WORK, createSink } from './work.mjs';

const [kind, base, folder] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

function call(method, path) {
  return new Promise((done, fail) => {
    const sent = request(
      `${base}${path}`,
      { method, agent, headers: { authorization: 'Bearer bench-token' } },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
      },
    );
    sent.on('error', fail);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}

await call('POST', '/oauth/token');
const { id } = await call('POST', '/query');
await call('GET', `/query/${id}`);
const sink = createSink(join(folder, 'floor.jsonl.gz'));
for (let cursor; ;) {
  const page = await call(
    'GET',
    `/query/${id}/results?pageSize=500${cursor === undefined ? '' : `&cursor=${cursor}`}`,
  );
  for (const record of page.entities)
    for (const row of WORK[kind](record)) {
      const full = sink.line(row);
      if (full !== undefined) await full;
    }
  cursor = page.cursor;
  if (cursor === undefined) break;
}
agent.destroy();
console.log(JSON.stringify(await sink.close()));
