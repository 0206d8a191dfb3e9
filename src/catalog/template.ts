import { GenesysCoreError } from '../base/errors.js';
import type { CallKind } from '../base/events.js';
import { type JsonObject, type JsonValue, isJsonObject, valueAt, withMember } from '../base/json.js';
import { opaqueId } from '../base/remote-text.js';
import { quoted } from '../base/suggestion.js';
import type { ApiRequest, Variables } from './request.js';
import type { EndpointDefinition, FilterDefinition } from './types.js';
import type { FilterValue } from './run-plan.js';

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
    pathSegment(endpointKey, name, textOf(valueOf(endpointKey, name, variables))),
  );
  const url = new URL(path, apiUrl);
  if (url.origin !== new URL(apiUrl).origin || url.pathname !== path)
    throw new GenesysCoreError('BAD_RESPONSE', `The path of endpoint ${endpointKey} leads off the API.`, {
      endpoint: endpointKey,
    });
  for (const [name, value] of Object.entries(endpoint.query ?? {}))
    for (const one of [value].flat())
      url.searchParams.append(
        name,
        typeof one === 'string' ? fillText(endpointKey, one, variables) : String(one),
      );
  return {
    endpoint: endpointKey,
    kind,
    method: endpoint.method,
    url: url.href,
    body: endpoint.body === undefined ? undefined : fill(endpointKey, endpoint.body, variables),
  };
}

function valueOf(endpointKey: string, name: string, variables: Variables): string | readonly string[] {
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
  return text.replace(PLACEHOLDER, (_placeholder, name: string) =>
    textOf(valueOf(endpointKey, name, variables)),
  );
}

function textOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(',');
}

/** An element of an array that holds the placeholder of a batch comes once for each of its values. */
function fill(endpointKey: string, value: JsonValue, variables: Variables): JsonValue {
  if (typeof value === 'string') return fillText(endpointKey, value, variables);
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).flatMap((element) =>
      eachOfBatch(element, variables).map((single) => fill(endpointKey, element, single)),
    );
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, fill(endpointKey, member, variables)]),
  );
}

function eachOfBatch(element: JsonValue, variables: Variables): readonly Variables[] {
  const name = [...placeholdersIn(element)].find((one) => typeof variables[one] === 'object');
  const values = name === undefined ? undefined : variables[name];
  if (name === undefined || typeof values !== 'object') return [variables];
  return values.map((value) => ({ ...variables, [name]: value }));
}

/**
 * The request with a filter's value in the place that the catalog declares, in place of what is there. Several values of a
 * `list` filter become an array in the body, a repeated parameter or one with commas in the query, or with `append` further
 * elements. A filter that goes into the path is bound with the request.
 */
export function bindFilter(
  request: ApiRequest,
  filter: FilterDefinition,
  value: FilterValue | readonly FilterValue[],
): ApiRequest {
  const { bind } = filter;
  if (bind === undefined || bind.in === 'path') return request;
  const values = Array.isArray(value) ? (value as readonly FilterValue[]) : [value as FilterValue];
  if (bind.in === 'query') {
    const url = new URL(request.url);
    url.searchParams.delete(bind.path);
    for (const one of bind.style === 'commas' ? [values.join(',')] : values)
      url.searchParams.append(bind.path, String(one));
    return { ...request, url: url.href };
  }
  const { append, path } = bind;
  const before = isJsonObject(request.body) ? request.body : {};
  const body = Object.entries(bind.set ?? {}).reduce(
    (set, [member, fixed]) => withMember(set, member, fixed),
    before,
  );
  if (append === undefined)
    return {
      ...request,
      body: withMember(body, path, filter.multiple === 'list' ? values : (values[0] ?? null)),
    };
  const present = valueAt(body, path);
  const elements = Array.isArray(present) ? (present as readonly JsonValue[]) : [];
  const template = append as JsonObject;
  const added = hasInnerValue(template)
    ? [withValues(template, values)]
    : values.map((one) => withValues(template, [one]));
  return { ...request, body: withMember(body, path, [...elements, ...added]) };
}

const VALUE = '{value}';

/** Whether an array inside the template takes the values, an element each. */
function hasInnerValue(template: JsonValue): boolean {
  if (Array.isArray(template))
    return (template as readonly JsonValue[]).some((element) => holdsValue(element));
  return isJsonObject(template) && Object.values(template).some((member) => hasInnerValue(member));
}

/** Whether the text `{value}` stands anywhere in a template. */
export function holdsValue(template: unknown): boolean {
  if (typeof template === 'string') return template.includes(VALUE);
  return typeof template === 'object' && template !== null && Object.values(template).some(holdsValue);
}

/** A member that is `{value}` and nothing else keeps the value's type. */
function withValues(template: JsonObject, values: readonly FilterValue[]): JsonObject {
  const put = (part: JsonValue, one: FilterValue): JsonValue => {
    if (part === VALUE) return one;
    if (typeof part === 'string') return part.split(VALUE).join(String(one));
    if (Array.isArray(part))
      return (part as readonly JsonValue[]).flatMap((element) =>
        holdsValue(element) ? values.map((value) => put(element, value)) : [element],
      );
    if (!isJsonObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, put(member, one)]));
  };
  return put(template, values[0] ?? '') as JsonObject;
}
