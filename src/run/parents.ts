import { sha256Hex } from '../base/digest.js';
import { toGenesysCoreError, GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { ExactNumber, canonicalJson, valueAt, type JsonObject, type JsonValue } from '../base/json.js';
import { bindQuery, planSlices } from '../catalog/plan-slices.js';
import type { Window } from '../base/window.js';
import type { PlannedParents, PlannedQuery, PlannedSlice, RunPlan } from '../catalog/run-plan.js';
import type { Variables } from '../catalog/request.js';
import type { Normalise } from '../records/types.js';
import { readInstant } from '../records/instant.js';
import type { FetchedPage } from '../paging/paginate.js';
import type { ListEvidence } from '../paging/whole-list.js';
import { isFatal } from './manifest.js';

const DEFAULT_MAX_PARENTS = 20_000;
/** Parents of a part of a slice, about; a part is what a resumed run takes over. */
const PART_PARENTS = 50;
const MAX_PARTS = 256;

export interface ParentPorts {
  readonly events: EventSink;
  /** Queries that are fetched at once. */
  readonly concurrency: number;
  /** How the queries of a parent dataset are fetched. They are not told as pages of the run. */
  readonly queriesOf: (plan: RunPlan) => FetchParents;
  readonly normaliseOf: (plan: RunPlan) => Normalise;
}

export type FetchParents = (
  query: PlannedQuery,
  window: Window | null,
) => AsyncGenerator<FetchedPage, ListEvidence>;

/** What parents of one slice carry, by the canonical text of it. */
type Parents = ReadonlyMap<string, JsonObject>;

/** Gives a planned slice its parents: as many slices as its parents make parts, none of them without its queries. */
export type ExpandSlice = (slice: PlannedSlice) => Promise<readonly PlannedSlice[]>;

/**
 * How the slices of a plan get their parents; undefined where it has none. Parents without a window are listed once for
 * all slices. A slice whose parents cannot be listed comes back as it was, with the failure.
 */
export function createExpandSlice(plan: RunPlan, ports: ParentPorts): ExpandSlice | undefined {
  const { parents } = plan;
  if (parents === undefined) return undefined;
  const list = createList(parents, ports);
  return async (slice) => {
    try {
      const found = await list(slice);
      const parts = partsOfShard(partsOf(plan, slice, parents, found), plan);
      const queries = parts.reduce((sum, part) => sum + part.queries.length, 0);
      const facts = { parents: found.size, parts: parts.length, queries };
      ports.events.emit({ type: 'parents.listed', sliceId: slice.id, ...facts });
      return parts;
    } catch (thrown) {
      const failure = toGenesysCoreError(thrown);
      return [{ ...slice, queries: [], parents: { total: 0, sha256: '', gone: [], failure } }];
    }
  };
}

/** The slices with their parents, each cut into parts where it has many; as they are where there are none. */
export async function expandSlices(
  { slices, concurrency }: Pick<RunPlan, 'slices' | 'concurrency'>,
  expandSlice: ExpandSlice | undefined,
  stop: AbortController,
): Promise<readonly PlannedSlice[]> {
  if (expandSlice === undefined) return slices;
  const expanded: (readonly PlannedSlice[])[] = [];
  await inLanes([...slices.entries()], concurrency, async ([index, slice]) => {
    const parts = await expandSlice(slice);
    expanded[index] = parts;
    const failure = parts[0]?.parents?.failure;
    if (failure !== undefined && isFatal(failure.code)) stop.abort(failure);
  });
  return expanded.flat();
}

function createList(parents: PlannedParents, ports: ParentPorts): (slice: PlannedSlice) => Promise<Parents> {
  const { plan, values, definition } = parents;
  if (plan === undefined) {
    const name = definition.filter ?? '';
    const given = new Map(
      (values ?? []).map((value) => [canonicalJson({ [name]: value }), { [name]: value }]),
    );
    return () => Promise.resolve(given);
  }
  if (plan.window !== null) {
    const filters = plan.slices[0]?.queries.map((query) => query.filters) ?? [];
    return (slice) => listParents(plan, planSlices(plan, slice.window, filters), parents, slice, ports);
  }
  let all: Promise<Parents> | undefined;
  return (slice) => (all ??= listParents(plan, plan.slices, parents, slice, ports));
}

async function listParents(
  plan: RunPlan,
  planned: readonly PlannedSlice[],
  { definition }: PlannedParents,
  { window }: PlannedSlice,
  ports: ParentPorts,
): Promise<Parents> {
  const expand = createExpandSlice(plan, { ...ports, events: { emit: () => undefined } });
  const normalise = ports.normaliseOf(plan);
  const found = new Map<string, JsonObject>();
  const maxParents = definition.maxParents ?? DEFAULT_MAX_PARENTS;
  const take = (record: JsonObject): void => {
    // What an answer brings of other times is a parent of another slice.
    if (plan.window !== null && window !== null && isOutside(record, plan.dataset.record.time, window))
      return;
    const carried = carriedOf(record, definition.carry, plan.datasetKey);
    found.set(canonicalJson(carried), carried);
    if (found.size > maxParents)
      throw new GenesysCoreError(
        'TOO_LARGE',
        `${plan.datasetKey} gives more than ${maxParents} parents for one slice (maxParents). Take a shorter window or narrower filters, or raise maxParents in the catalog.`,
      );
  };
  const slices =
    expand === undefined ? planned : (await Promise.all(planned.map((slice) => expand(slice)))).flat();
  const queries = slices.flatMap((slice) => {
    if (slice.parents?.failure !== undefined) throw slice.parents.failure;
    return slice.queries.map((query) => ({ query, part: slice.window }));
  });
  const fetch = ports.queriesOf(plan);
  await inLanes(queries, ports.concurrency, async ({ query, part }) => {
    try {
      const records = (items: Iterable<JsonValue>): Iterable<JsonObject> =>
        normalise.records(items, { carried: query.carried });
      await eachRecord(fetch(query, part), plan.datasetKey, records, take);
    } catch (error) {
      if (!isGone(error, plan.parents?.definition.gone)) throw error;
    }
  });
  return found;
}

async function eachRecord(
  pages: AsyncGenerator<FetchedPage, ListEvidence>,
  datasetKey: string,
  recordsOf: (items: Iterable<JsonValue>) => Iterable<JsonObject>,
  take: (record: JsonObject) => void,
): Promise<void> {
  for (;;) {
    const step = await pages.next();
    if (step.done !== true) {
      for (const record of recordsOf(step.value.items)) take(record);
      continue;
    }
    const { doubt } = step.value;
    if (doubt === undefined) return;
    throw new GenesysCoreError('BAD_RESPONSE', `Parents of ${datasetKey} may be missing. ${doubt}`);
  }
}

/** Whether a parent that was listed is no longer there. */
export function isGone(error: unknown, statuses: readonly number[] = []): boolean {
  return error instanceof GenesysCoreError && error.status !== undefined && statuses.includes(error.status);
}

function isOutside(
  record: JsonObject,
  timePath: string | undefined,
  { startMs, endMs }: NonNullable<PlannedSlice['window']>,
): boolean {
  const time = timePath === undefined ? undefined : valueAt(record, timePath);
  const instant = typeof time === 'string' ? readInstant(time) : undefined;
  return instant !== undefined && (instant.ms < startMs || instant.ms >= endMs);
}

function carriedOf(
  record: JsonObject,
  carry: Readonly<Record<string, string>>,
  datasetKey: string,
): JsonObject {
  const entries = Object.entries(carry).flatMap(([name, path]): [string, JsonValue][] => {
    const value = valueAt(record, path);
    if (value === undefined || value === null) return [];
    if (typeof value === 'object' && !(value instanceof ExactNumber))
      throw new GenesysCoreError(
        'BAD_RESPONSE',
        `A record of ${datasetKey} has no single value at "${path}", which its children are to carry as ${name}. Check source.each.carry in the catalog.`,
      );
    return [[name, value]];
  });
  if (entries.length > 0) return Object.fromEntries(entries);
  throw new GenesysCoreError(
    'BAD_RESPONSE',
    `A record of ${datasetKey} has nothing at ${Object.values(carry)
      .map((path) => `"${path}"`)
      .join(' or ')}, so its children can not be asked for. Check source.each.carry in the catalog.`,
  );
}

/** Of the n-th part of a slice, from 1. */
export function partId(sliceId: string, number: number): string {
  return `${sliceId}-p${String(number).padStart(3, '0')}`;
}

/** The slice cut into parts by hash, so that a parent that comes or goes leaves the other parts as they are. */
function partsOf(
  plan: RunPlan,
  slice: PlannedSlice,
  { definition }: PlannedParents,
  found: Parents,
): readonly PlannedSlice[] {
  const wanted = Math.ceil(found.size / (PART_PARENTS * (definition.batch ?? 1)));
  const count = Math.min(MAX_PARTS, wanted <= 1 ? 1 : 2 ** Math.ceil(Math.log2(wanted)));
  const parts = Array.from({ length: count }, (): string[] => []);
  for (const key of [...found.keys()].sort())
    parts[Number.parseInt(sha256Hex(key).slice(0, 8), 16) % count]?.push(key);
  return parts.map((keys, index) => ({
    ...slice,
    id: count === 1 ? slice.id : partId(slice.id, index + 1),
    queries: queriesOf(
      plan,
      slice,
      definition.batch,
      keys.map((key) => found.get(key) ?? {}),
    ),
    parents: {
      total: keys.length,
      sha256: sha256Hex(keys.join('\n')),
      parts: count === 1 ? undefined : count,
      gone: definition.gone ?? [],
    },
  }));
}

/** The parts that are a shard's: neighbours, as many as the next shard has or one more. Without a shard all. */
function partsOfShard(parts: readonly PlannedSlice[], { shard, window }: RunPlan): readonly PlannedSlice[] {
  if (shard === undefined || window !== null) return parts;
  const borderOf = (number: number): number => Math.floor((number * parts.length) / shard.count);
  return parts.slice(borderOf(shard.number - 1), borderOf(shard.number));
}

function queriesOf(
  plan: RunPlan,
  slice: PlannedSlice,
  batch: number | undefined,
  parents: readonly JsonObject[],
): readonly PlannedQuery[] {
  const size = batch ?? 1;
  const groups = Array.from({ length: Math.ceil(parents.length / size) }, (_, index) =>
    parents.slice(index * size, (index + 1) * size),
  );
  return groups
    .flatMap((group) => slice.queries.map(({ filters }) => ({ group, filters })))
    .map(({ group, filters }, index) => {
      const [single = {}] = group;
      const variables = batch === undefined ? textsOf(single) : valuesOf(group);
      return {
        id: `q${index + 1}`,
        filters,
        request: bindQuery(plan, slice.window, filters, variables),
        variables,
        parents: group,
        ...(batch === undefined ? { carried: single } : {}),
      };
    });
}

function textsOf(carried: JsonObject): Variables {
  return Object.fromEntries(Object.entries(carried).map(([name, value]) => [name, textOf(value)]));
}

function valuesOf(group: readonly JsonObject[]): Variables {
  const names = new Set(group.flatMap((carried) => Object.keys(carried)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      group.flatMap((carried) => (carried[name] === undefined ? [] : [textOf(carried[name])])),
    ]),
  );
}

function textOf(value: JsonValue): string {
  if (value instanceof ExactNumber) return value.text;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Works through the tasks, so many at once; the first failure ends it. */
async function inLanes<T>(
  tasks: readonly T[],
  lanes: number,
  work: (task: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    while (next < tasks.length && !failed) {
      const task = tasks[next++] as T;
      try {
        await work(task);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, tasks.length) }, lane));
}
