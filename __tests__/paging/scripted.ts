import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import { parseJsonItems } from '../../src/base/json-items.js';
import type { JsonValue } from '../../src/base/json.js';
import type { EndpointDefinition, PagingProfile } from '../../src/catalog/types.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type { ApiResponse, Send } from '../../src/http/types.js';
import { paginate, type WalkContext, type WalkEvidence } from '../../src/paging/paginate.js';
import type { Page } from '../../src/paging/strategy.js';
import { apiAnswer } from '../support/answers.js';

export const ORIGIN = 'https://api.example.test';

export function getRequest(pathAndQuery = '/things'): ApiRequest {
  return { endpoint: 'things.list', kind: 'page', method: 'GET', url: `${ORIGIN}${pathAndQuery}` };
}

export function postRequest(body: JsonValue, pathAndQuery = '/things/query'): ApiRequest {
  return { endpoint: 'things.query', kind: 'page', method: 'POST', url: `${ORIGIN}${pathAndQuery}`, body };
}

export function answer(body: JsonValue, status = 200): ApiResponse {
  return apiAnswer(body, null, status);
}

export function page(request: ApiRequest, body: JsonValue, items: number, rest: Partial<Page> = {}): Page {
  return {
    request,
    response: answer(body),
    items: Array.from({ length: items }, (_, n) => n),
    itemsSoFar: items,
    ...rest,
  };
}

export function endpointWith(rest: Partial<EndpointDefinition> = {}): EndpointDefinition {
  return {
    description: 'Things.',
    method: 'GET',
    path: '/things',
    itemsPath: 'entities',
    paging: 'p',
    auth: 'a',
    retry: 'r',
    limits: 'l',
    permissions: { mode: 'all', names: [] },
    ...rest,
  };
}

export function tooLarge(): GenesysCoreError {
  return new GenesysCoreError('BAD_RESPONSE', 'too large', {
    status: 400,
    apiCode: 'response.entity.too.large',
  });
}

export type Reply = ApiResponse | Error;

/** A server that gives its replies in order, the last one for ever, and writes down what it was asked. */
export function scripted(replies: readonly Reply[]): { send: Send; requests: ApiRequest[] } {
  const requests: ApiRequest[] = [];
  const send: Send = async (request) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)]!;
    requests.push(request);
    if (reply instanceof Error) throw reply;
    return reply;
  };
  return { send, requests };
}

export interface WalkResult {
  readonly items: readonly JsonValue[];
  readonly texts: readonly string[];
  readonly evidence?: WalkEvidence;
  readonly error?: GenesysCoreError;
  readonly events: readonly RunEvent[];
}

export interface WalkSetup {
  readonly request?: ApiRequest;
  readonly profile: PagingProfile;
  readonly send: Send;
  readonly endpoint?: Partial<EndpointDefinition>;
  readonly download?: WalkContext['download'];
  readonly maxDepth?: number;
  readonly nowMs?: () => number;
}

/** Walks to the end or to the error. */
export async function walk(setup: WalkSetup): Promise<WalkResult> {
  const events: RunEvent[] = [];
  const items: JsonValue[] = [];
  const texts: string[] = [];
  const endpoint = endpointWith(setup.endpoint);
  const pages = paginate(setup.request ?? getRequest(), {
    endpoint,
    profile: setup.profile,
    send: async (request) => {
      const response = await setup.send(request);
      return { ...response, items: parseJsonItems(response.received, endpoint.itemsPath).items };
    },
    download: setup.download ?? (() => Promise.reject(new Error('no download expected'))),
    events: { emit: (event) => events.push(event) },
    sliceId: 'all',
    queryId: 'q1',
    nowMs: setup.nowMs ?? (() => 0),
    ...(setup.maxDepth === undefined ? {} : { maxDepth: setup.maxDepth }),
  });
  try {
    for (;;) {
      const step = await pages.next();
      if (step.done === true) return { items, texts, events, evidence: step.value };
      items.push(...step.value.items);
      texts.push(step.value.received.text());
    }
  } catch (error) {
    return { items, texts, events, error: error as GenesysCoreError };
  }
}

export function range(from: number, to: number): JsonValue[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => ({ id: from + n }));
}
