import { afterEach } from '@jest/globals';

import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/server.js';

/** An answer as the test expects it: what is not there is undefined, and the assertion fails. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** A small client of its own: the simulator is tested without Json code of the engine. */
export interface TestClient {
  readonly simulator: Simulator;
  readonly token: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

const running: Simulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

/** A simulator that is closed after the test. */
export async function simulate(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  running.push(simulator);
  return simulator;
}

/** A simulator and a client that holds the token `fixed-token`, which never expires. */
export async function connect(options: SimulatorOptions = {}): Promise<TestClient> {
  const token = 'fixed-token';
  const simulator = await simulate({ accessToken: token, ...options });
  const authorization = `Bearer ${token}`;
  return {
    simulator,
    token,
    get: (path, headers = {}) => call(simulator.url + path, { headers: { authorization, ...headers } }),
    post: (path, body) =>
      call(simulator.url + path, {
        method: 'POST',
        headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

export const AUDITS = '/api/v2/audits/query';

/** Submits an audit query and polls until it is done. */
export async function audited(client: TestClient, body: unknown): Promise<string> {
  const submitted = await client.post(AUDITS, body);
  if (submitted.status !== 202) throw new Error(submitted.text);
  const id = submitted.json.id as string;
  for (;;) {
    const status = await client.get(`${AUDITS}/${id}`);
    if (status.status !== 202) return id;
  }
}

/** All pages of the results of an audit query. */
export async function auditPages(client: TestClient, id: string, pageSize = 500): Promise<Json[][]> {
  const pages: Json[][] = [];
  let cursor: string | null | undefined;
  do {
    const page = await client.get(
      `${AUDITS}/${id}/results?pageSize=${pageSize}${cursor === undefined || cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    if (page.status !== 200) throw new Error(page.text);
    pages.push(page.json.entities);
    cursor = page.json.cursor;
  } while (cursor !== undefined && cursor !== '' && cursor !== null && pages.length < 500);
  return pages;
}

export async function auditRows(client: TestClient, body: unknown, pageSize = 500): Promise<Json[]> {
  return (await auditPages(client, await audited(client, body), pageSize)).flat();
}

export function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
