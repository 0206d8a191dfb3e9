import { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import type { ItemList } from '../base/json-items.js';
import { lookup, type JsonValue } from '../base/json.js';
import type { Utf8Text } from '../base/utf8-text.js';
import type { EndpointDefinition, PageSize, PagingProfile } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import type { ApiResponse, Send } from '../http/types.js';
import { strategyOf } from './index.js';
import { readItems, type ItemSource } from './items.js';
import { createLoopGuard, type LoopGuard } from './loop-guard.js';
import type { Page, Step, StoppedBy } from './strategy.js';
import { toldCount, toldPageSize } from './told.js';

/** Where halving stops if the profile does not say. */
const DEFAULT_MINIMUM_PAGE_SIZE = 25;

/** One page as it came. */
export interface FetchedPage {
  /** From 1, counted on when the walk begins again with smaller pages. */
  readonly number: number;
  readonly items: ItemList;
  /** The items as received: the body, or the file that a large answer pointed to. */
  readonly received: Utf8Text;
  /** The instant until which the answer's data are complete, where it tells one. */
  readonly availableUntil?: string;
}

/** What a walk that ended by itself came to: the evidence for `completeness`. */
export interface WalkEvidence {
  readonly stoppedBy: StoppedBy;
  /** The total as the server told it last, where it did. */
  readonly serverTotal?: number;
  /** Items received since the walk last began; rows that came twice count twice. */
  readonly items: number;
  /** Pages received, all beginnings together. */
  readonly pages: number;
  /** The server's last total is an exact one by the catalog and another than `items`. An anomaly, not an error. */
  readonly totalDisagrees: boolean;
}

export interface WalkContext extends Omit<ItemSource, 'key'> {
  readonly profile: PagingProfile;
  readonly send: Send;
  readonly events: EventSink;
  readonly sliceId: string;
  readonly queryId: string;
}

/**
 * Walks over the pages of a bound request, one request at a time, and returns the evidence of the end. Items may come
 * twice: rows that the server repeats, and all of them when the walk has to begin again with a smaller page size.
 * Emits `page.received` and `page.size.reduced`.
 *
 * @throws GenesysCoreError PAGINATION_LOOP, PAGINATION_LIMIT, BAD_RESPONSE, HOST_NOT_ALLOWED and what `send` and
 * `download` throw. Never a shorter list instead.
 */
export async function* paginate(
  request: ApiRequest,
  context: WalkContext,
): AsyncGenerator<FetchedPage, WalkEvidence, void> {
  const { profile, events, sliceId, queryId } = context;
  const source: ItemSource = { ...context, key: request.endpoint };
  const strategy = strategyOf(profile);
  let walk = begin(request, profile);

  for (let pages = 0; ;) {
    walk.guard.beforeRequest(walk.request);
    let response;
    try {
      response = await context.send(walk.request);
    } catch (error) {
      walk = withSmallerPages(error, walk, request, context);
      continue;
    }
    const { items, received, pastTheEnd } = await readItems(response, walk.before === undefined, source);
    pages += 1;
    const total = toldCount(response.body, profile.totalPath);
    const facts = { sliceId, queryId, page: pages, items: items.length };
    events.emit({
      type: 'page.received',
      endpoint: request.endpoint,
      ...facts,
      ...(total === undefined ? {} : { total }),
    });

    // What follows is decided before the page is handed over, so that it can be sent while the page is worked on.
    walk.guard.afterPage(items);
    walk = { ...walk, items: walk.items + items.length, serverTotal: total ?? walk.serverTotal };
    const step = pastTheEnd ? endAsTold(walk) : strategy.next(asPage(walk, response, items), walk.profile);
    if ('request' in step) walk = goOn(walk, step.request, response, profile);
    yield { number: pages, items, received, ...availabilityOf(response.body, context.endpoint) };
    if ('stoppedBy' in step) return evidenceOf(walk, step.stoppedBy, pages);
  }
}

/** Until when an answer says that its data are complete. */
function availabilityOf(
  body: JsonValue,
  { availabilityPath }: EndpointDefinition,
): Pick<FetchedPage, 'availableUntil'> {
  const until = availabilityPath === undefined ? undefined : lookup(body, availabilityPath);
  return typeof until === 'string' ? { availableUntil: until } : {};
}

/** Where a walk stands. */
interface Walk {
  readonly profile: PagingProfile;
  readonly guard: LoopGuard;
  /** The request to be sent next. */
  readonly request: ApiRequest;
  /** Page size that is asked for. */
  readonly asked: number | undefined;
  /** Page size on which the position rests: as the server told it last, or as it was last reduced. */
  readonly echoed: number | undefined;
  /** Body of the last page; undefined before the first. */
  readonly before: JsonValue | undefined;
  /** Items so far. */
  readonly items: number;
  /** The total as told last. */
  readonly serverTotal: number | undefined;
}

function begin(request: ApiRequest, profile: PagingProfile): Walk {
  return {
    profile,
    guard: createLoopGuard(request.endpoint, profile.strategy === 'none' ? {} : profile),
    request: strategyOf(profile).first(request, profile),
    asked: pageSizeOf(profile)?.value,
    echoed: undefined,
    before: undefined,
    items: 0,
    serverTotal: undefined,
  };
}

/**
 * The walk with half the page size after an answer that was too large: at the same position, or from the beginning
 * where the strategy cannot keep it. Throws the error again where it is another one, or no smaller page can be asked for.
 */
function withSmallerPages(error: unknown, walk: Walk, request: ApiRequest, context: WalkContext): Walk {
  const { tooLargeCode } = context.endpoint;
  const pageSize = pageSizeOf(walk.profile);
  const isTooLarge =
    tooLargeCode !== undefined && error instanceof GenesysCoreError && error.apiCode === tooLargeCode;
  if (!isTooLarge || walk.asked === undefined || pageSize === undefined) throw error;
  // Half of what is in force: halving a size that the server clamps anyway would change nothing.
  const from = Math.min(walk.asked, walk.echoed ?? walk.asked);
  const to = Math.max(Math.floor(from / 2), pageSize.minimum ?? DEFAULT_MINIMUM_PAGE_SIZE);
  if (to >= from) throw error;
  const { sliceId, queryId } = context;
  context.events.emit({ type: 'page.size.reduced', endpoint: request.endpoint, sliceId, queryId, from, to });
  const resized = strategyOf(walk.profile).resize(walk.request, walk.profile, { inForce: walk.echoed, to });
  if (resized === undefined) return begin(request, withPageSize(walk.profile, to));
  return { ...walk, request: resized, asked: to, echoed: to };
}

function asPage(walk: Walk, response: ApiResponse, items: ItemList): Page {
  return {
    request: walk.request,
    response,
    items,
    itemsSoFar: walk.items,
    ...(walk.before === undefined ? {} : { before: walk.before }),
    ...(walk.echoed === undefined ? {} : { sizeBefore: walk.echoed }),
  };
}

/** An answer without items where the catalog calls that the end. Not by a total that has more than another page. */
function endAsTold({ request, items, serverTotal, asked, echoed }: Walk): Step {
  const pageSize = echoed ?? asked;
  if (serverTotal === undefined || pageSize === undefined || items + pageSize >= serverTotal)
    return { stoppedBy: 'lastPage' };
  throw new GenesysCoreError(
    'BAD_RESPONSE',
    `The answer of ${request.endpoint} has no items, which the catalog calls the end (itemsAbsent), but only ${items} of ` +
      `the ${serverTotal} that the server told have come. The list was given up rather than taken for whole.`,
    { endpoint: request.endpoint },
  );
}

/** The walk on its way to the next page. */
function goOn(walk: Walk, next: ApiRequest, response: ApiResponse, original: PagingProfile): Walk {
  walk.guard.beforeNext();
  const { profile, asked } = walk;
  const echoed = toldPageSize(response.body, pageSizeOf(profile)?.echoPath);
  // Once pages had to be made smaller, an address that asks for the larger ones again is corrected.
  const reduced = asked !== undefined && asked !== pageSizeOf(original)?.value;
  const corrected = reduced
    ? strategyOf(profile).resize(next, profile, { inForce: asked, to: asked })
    : undefined;
  return { ...walk, request: corrected ?? next, before: response.body, echoed };
}

function evidenceOf(
  { profile, items, serverTotal }: Walk,
  stoppedBy: StoppedBy,
  pages: number,
): WalkEvidence {
  if (serverTotal === undefined) return { stoppedBy, items, pages, totalDisagrees: false };
  const isApproximate = profile.strategy === 'bodyPaging' && profile.totalIsApproximate === true;
  return { stoppedBy, serverTotal, items, pages, totalDisagrees: !isApproximate && serverTotal !== items };
}

function pageSizeOf(profile: PagingProfile): PageSize | undefined {
  return profile.strategy === 'none' ? undefined : profile.pageSize;
}

function withPageSize(profile: PagingProfile, value: number): PagingProfile {
  const pageSize = pageSizeOf(profile);
  if (profile.strategy === 'none' || pageSize === undefined) return profile;
  return { ...profile, pageSize: { ...pageSize, value } };
}
