// The other side of a benchmark: `node server.mjs <kind> <records> <latencyMs>` serves an audit query
// of so many records. Prints its address as a line of JSON.

import { createServer } from 'node:http';
import { setTimeout } from 'node:timers';
import { itemsOf, templatesOf } from './pages.mjs';

const [kind, recordsText, latencyText] = process.argv.slice(2);
const records = Number(recordsText);
const latencyMs = Number(latencyText);
const templates = templatesOf(kind);
const [{ pageSize }] = templates;

function reply({ method, url }) {
  const { pathname, searchParams } = new URL(url, 'http://server');
  if (pathname.endsWith('/oauth/token'))
    return '{"access_token":"bench-token","token_type":"bearer","expires_in":86399}';
  if (method === 'POST') return '{"id":"job-1","state":"Queued"}';
  if (!pathname.endsWith('/results')) return '{"id":"job-1","state":"Succeeded"}';
  const offset = Number(searchParams.get('cursor') ?? 0);
  const count = Math.max(0, Math.min(pageSize, records - offset));
  const cursor = offset + count < records ? `"cursor":"${offset + count}",` : '';
  const head = `{"id":"job-1","pageSize":${pageSize},${cursor}"entities":[`;
  return Buffer.concat([Buffer.from(head), itemsOf(templates, offset, count), Buffer.from(']}')]);
}

const server = createServer((request, response) => {
  const answer = () => {
    const body = reply(request);
    const length = Buffer.byteLength(body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
    response.end(body);
  };
  request.resume().on('end', () => (latencyMs === 0 ? answer() : setTimeout(answer, latencyMs)));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` }));
});
