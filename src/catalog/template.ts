import { GenesysCoreError } from '../base/errors.js';
import type { CallKind } from '../base/events.js';
import { type JsonObject, type JsonValue, isJsonObject, lookup, withMember } from '../base/json.js';
import { opaqueId } from '../base/remote-text.js';
import { quoted } from '../base/suggestion.js';
import type { ApiRequest } from './request.js';
import type { EndpointDefinition, FilterDefinition } from './types.js';
import type { FilterValue } from './run-plan.js';

/** What placeholders stand for, by name without braces. */
export type Variables = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{([^{}]*)\}/g;
const MAX_SEGMENT_CHARACTERS = 200;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f]/;

/** Names of the placeholders in a path, a query value or, at any depth, a body. */
export function placeholdersIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === 'string') for (const [, name] of part.matchAll(PLACEHOLDER)) names.add(name ?? '');
    else if (typeof part === 'object' && part !== null)
      for (const member of Object.values(part)) visit(member);
  };
  visit(value);
  return names;
}

/**
 * The request of an endpoint with its placeholders filled in. Each placeholder of the path becomes one encoded path
 * segment, so that a value cannot reach another path or host.
 * @param apiUrl base address of the API, an origin without trailing slash
 * @throws GenesysCoreError BAD_RESPONSE for a path value that no id can be, INTERNAL for an unknown placeholder
 */
export function bindRequest(
  endpointKey: string,
  endpoint: EndpointDefinition,
  variables: Variables,
  apiUrl: string,
  kind: CallKind = 'page',
): ApiRequest {
  const path = endpoint.path.replace(PLACEHOLDER, (_placeholder, name: string) =>
    pathSegment(endpointKey, name, valueOf(endpointKey, name, variables)),
  );
  const url = new URL(path, apiUrl);
  if (url.origin !== new URL(apiUrl).origin || url.pathname !== path)
    throw new GenesysCoreError('BAD_RESPONSE', `The path of endpoint ${endpointKey} leads off the API.`, {
      endpoint: endpointKey,
    });
  for (const [name, value] of Object.entries(endpoint.query ?? {}))
    url.searchParams.set(
      name,
      typeof value === 'string' ? fillText(endpointKey, value, variables) : String(value),
    );
  return {
    endpoint: endpointKey,
    kind,
    method: endpoint.method,
    url: url.href,
    ...(endpoint.body === undefined ? {} : { body: fill(endpointKey, endpoint.body, variables) }),
  };
}

function valueOf(endpointKey: string, name: string, variables: Variables): string {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined)
    throw new GenesysCoreError('INTERNAL', `Nothing to put in for {${name}} of endpoint ${endpointKey}.`, {
      endpoint: endpointKey,
    });
  return value;
}

function pathSegment(endpointKey: string, name: string, value: string): string {
  const unfit =
    value === '' ||
    value === '.' ||
    value === '..' ||
    value.length > MAX_SEGMENT_CHARACTERS ||
    CONTROL_CHARACTER.test(value) ||
    !value.isWellFormed();
  if (unfit)
    throw new GenesysCoreError(
      'BAD_RESPONSE',
      `${name} ${quoted(opaqueId(value))} can not be an id: 1 to ${MAX_SEGMENT_CHARACTERS} characters without control characters are expected.`,
      { endpoint: endpointKey },
    );
  return encodeURIComponent(value);
}

function fillText(endpointKey: string, text: string, variables: Variables): string {
  return text.replace(PLACEHOLDER, (_placeholder, name: string) => valueOf(endpointKey, name, variables));
}

function fill(endpointKey: string, value: JsonValue, variables: Variables): JsonValue {
  if (typeof value === 'string') return fillText(endpointKey, value, variables);
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).map((element) => fill(endpointKey, element, variables));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, fill(endpointKey, member, variables)]),
  );
}

/**
 * The request with a filter's value in the place that the catalog declares. Several values of a `list` filter become
 * an array in the body, a repeated parameter in the query, or with `append` one element each.
 */
export function bindFilter(
  request: ApiRequest,
  filter: FilterDefinition,
  value: FilterValue | readonly FilterValue[],
): ApiRequest {
  const { path, append } = filter.bind;
  const values = Array.isArray(value) ? (value as readonly FilterValue[]) : [value as FilterValue];
  if (filter.bind.in === 'query') {
    const url = new URL(request.url);
    for (const one of values) url.searchParams.append(path, String(one));
    return { ...request, url: url.href };
  }
  const body = isJsonObject(request.body) ? request.body : {};
  if (append !== undefined) {
    const present = lookup(body, path);
    const elements = Array.isArray(present) ? (present as readonly JsonValue[]) : [];
    return {
      ...request,
      body: withMember(body, path, [...elements, ...values.map((one) => element(append, one))]),
    };
  }
  return {
    ...request,
    body: withMember(body, path, filter.multiple === 'list' ? values : (values[0] ?? null)),
  };
}

/** A member that is `{value}` and nothing else keeps the value's type. */
function element(append: Readonly<Record<string, string>>, value: FilterValue): JsonObject {
  return Object.fromEntries(
    Object.entries(append).map(([name, text]) => [
      name,
      text === '{value}' ? value : text.split('{value}').join(String(value)),
    ]),
  );
}
