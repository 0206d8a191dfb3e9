import { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import type { ItemList } from '../base/json-items.js';
import { valueAt, type JsonValue } from '../base/json.js';
import type { Utf8Text } from '../base/utf8-text.js';
import type { EndpointDefinition, PageSize, PagingProfile } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import type { ApiResponse, Send } from '../http/types.js';
import { strategyOf } from './index.js';
import { readItems, type ItemSource } from './items.js';
import { createLoopGuard, type LoopGuard } from './loop-guard.js';
import type { Page, Step, StoppedBy } from './strategy.js';
import { countIn, pageSizeIn } from './page-facts.js';
import { listTotal, NO_TOTALS, withOtherPageSize, withPage, type Totals } from './totals.js';

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
  /** The total as the server told it last; not there where it told none, or nothing but the length of each page. */
  readonly serverTotal?: number | undefined;
  /** The total or the number of pages changed between two pages: the list moved while it was read. */
  readonly moved: boolean;
  /** The number of pages as told, where some of them had no items. */
  readonly promisedPages?: number | undefined;
  /** A page beyond the told end had no items, so the end is one. */
  readonly lookedBeyond: boolean;
  /** Why the rest of the list cannot be read: the service gives no further pages. Only with `pageLimit`. */
  readonly limit?: string | undefined;
  /** Items received since the walk last began; rows that came twice count twice. */
  readonly items: number;
  /** Pages received, all beginnings together. */
  readonly pages: number;
}

export interface WalkContext extends Omit<ItemSource, 'key'> {
  readonly profile: PagingProfile;
  readonly send: Send;
  readonly events: EventSink;
  readonly sliceId: string;
  readonly queryId: string;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** Called where the walk begins, and where it has to begin again with smaller pages. */
  readonly onBegin?: () => void;
  /** Whether no page after this one is wanted. */
  readonly isPassed?: ((items: ItemList) => boolean) | undefined;
  /** Numbers of rows at which lists are cut without a word. */
  readonly cutAt?: readonly number[] | undefined;
  /** Ends the walk at its first page where the total says that the list cannot be read to its end. */
  readonly endAtOnceIfCapped?: boolean;
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
  const totalPath = pathsOf(profile).totalPath;
  const source: ItemSource = { ...context, key: request.endpoint, totalPath };
  const strategy = strategyOf(profile);
  let walk = begin(request, profile, context);

  /** The next page, asked for while the last one is worked on. */
  let asked: Promise<ApiResponse> | undefined;

  try {
    for (let pages = 0; ;) {
      if (asked === undefined) walk.guard.beforeRequest(walk.request);
      let answer;
      try {
        const sent = asked ?? context.send(walk.request);
        asked = undefined;
        const response = await sent;
        const place = { first: walk.before === undefined, itemsBefore: walk.items };
        answer = { response, ...(await readItems(response, place, source)) };
      } catch (error) {
        const end = isTooLarge(error, context)
          ? undefined
          : (endBeyond(error, walk) ?? endAtLimit(error, walk));
        if (end !== undefined) return evidenceOf(end.walk, end.stoppedBy, pages);
        walk = withSmallerPages(error, walk, request, context);
        continue;
      }
      const { response, items, received, pastTheEnd } = answer;
      pages += 1;
      const total = countIn(response.body, totalPath);
      const facts = { sliceId, queryId, page: pages, items: items.length };
      events.emit({
        type: 'page.received',
        endpoint: request.endpoint,
        ...facts,
        total,
      });

      // What follows is decided before the page is handed over, so that it can be sent while the page is worked on.
      const isSamePage = walk.guard.afterPage(items, walk.told !== undefined);
      if (walk.told !== undefined && isSamePage) return evidenceOf(walk, walk.told, pages);
      const pageCount = countIn(response.body, pathsOf(profile).pageCountPath);
      const totals = withPage(walk.totals, { total, pageCount, items: items.length });
      const foundBeyond = walk.foundBeyond || (walk.told !== undefined && items.length > 0);
      walk = { ...walk, items: walk.items + items.length, totals, foundBeyond };
      const page = asPage(walk, response, items);
      const natural = pastTheEnd ? endAsTold(walk) : strategy.next(page, walk.profile);
      const step: WalkStep =
        context.isPassed?.(items) === true
          ? { stoppedBy: 'windowPassed' }
          : withinLimit(walk, beyondEnd(walk, page, natural, context), context);
      if ('request' in step) {
        walk = goOn({ ...walk, ...step }, step.request, response, profile);
        walk.guard.beforeRequest(walk.request);
        asked = context.send(walk.request);
        // What goes wrong with it is told when it is waited for.
        asked.catch(() => undefined);
      }
      yield { number: pages, items, received, ...availabilityOf(response.body, context.endpoint) };
      if ('stoppedBy' in step) return evidenceOf({ ...walk, ...step }, step.stoppedBy, pages);
    }
  } finally {
    // Nothing of a walk that is left early may come in later.
    await asked?.catch(() => undefined);
  }
}

/** Until when an answer says that its data are complete. */
function availabilityOf(
  body: JsonValue,
  { availabilityPath }: EndpointDefinition,
): Pick<FetchedPage, 'availableUntil'> {
  const until = availabilityPath === undefined ? undefined : valueAt(body, availabilityPath);
  return typeof until === 'string' ? { availableUntil: until } : {};
}

/** A step with what it changes in the walk. */
type WalkStep = Step & Partial<Pick<Walk, 'told' | 'lookedBeyond' | 'limit'>>;

/**
 * The step, or a request of one page more where the end rests on nothing but a full page whose total is its own length, is a
 * number at which lists are cut, or is not there. What comes there goes on until a page has no items.
 */
function beyondEnd(walk: Walk, page: Page, step: Step, { cutAt = [] }: WalkContext): WalkStep {
  const strategy = strategyOf(walk.profile);
  const following = strategy.following?.(page, walk.profile);
  const { total } = walk.totals;
  const items = page.items.length;
  if (walk.told !== undefined)
    return items === 0 || following === undefined
      ? { stoppedBy: walk.told, lookedBeyond: true }
      : { request: following };
  if ('request' in step || following === undefined || items === 0) return step;
  if (step.stoppedBy !== 'lastPage' && step.stoppedBy !== 'totalReached') return step;
  const size = pageSizeIn(page.response.body, pageSizeOf(walk.profile)?.echoPath) ?? walk.asked;
  const isFull = size !== undefined && items >= size;
  if (!isFull || (total !== undefined && total !== items && !cutAt.includes(total))) return step;
  return { request: following, told: step.stoppedBy };
}

/** The step, or the end where the service gives no page that far into the list. */
function withinLimit(
  walk: Walk,
  step: WalkStep,
  { profile, endpoint: { maxRows }, endAtOnceIfCapped }: WalkContext,
): WalkStep {
  if (maxRows === undefined || !('request' in step)) return step;
  const limit = `the service gives the first ${maxRows} rows of a list and no more`;
  const { total } = listTotal(walk.totals);
  if (endAtOnceIfCapped === true && total !== undefined && total > maxRows)
    return { stoppedBy: 'pageLimit', limit };
  const lastRow = strategyOf(profile).lastRow?.(step.request, profile);
  if (lastRow === undefined || lastRow <= maxRows) return step;
  return step.told === undefined ? { stoppedBy: 'pageLimit', limit } : { stoppedBy: step.told };
}

/** Statuses by which a server refuses a page that is not there. */
const NO_SUCH_PAGE: ReadonlySet<number | undefined> = new Set([400, 404, 416]);

interface WalkEnd {
  readonly walk: Walk;
  readonly stoppedBy: StoppedBy;
}

/** A page beyond the told end is refused or has no list: then the end is one. */
function endBeyond(error: unknown, walk: Walk): WalkEnd | undefined {
  if (walk.told === undefined || walk.foundBeyond || !(error instanceof GenesysCoreError)) return undefined;
  if (!NO_SUCH_PAGE.has(error.status) && error.code !== 'BAD_RESPONSE') return undefined;
  return { walk: { ...walk, lookedBeyond: true }, stoppedBy: walk.told };
}

/** A numbered list whose later pages are refused: what came is kept, and is not all. */
function endAtLimit(error: unknown, walk: Walk): WalkEnd | undefined {
  if (!(error instanceof GenesysCoreError) || error.status !== 400 || walk.items === 0) return undefined;
  if (strategyOf(walk.profile).lastRow === undefined) return undefined;
  const limit = `the service refused the page after them: ${error.message}`;
  return { walk: { ...walk, limit }, stoppedBy: 'pageLimit' };
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
  readonly totals: Totals;
  /** How the list ended by what was told, where it is looked at beyond that end. */
  readonly told?: StoppedBy;
  /** There were items beyond it. */
  readonly foundBeyond: boolean;
  readonly lookedBeyond: boolean;
  readonly limit?: string;
}

function begin(request: ApiRequest, profile: PagingProfile, { nowMs, onBegin }: WalkContext): Walk {
  onBegin?.();
  return {
    profile,
    guard: createLoopGuard(request.endpoint, profile.strategy === 'none' ? {} : profile, nowMs),
    request: strategyOf(profile).first(request, profile),
    asked: pageSizeOf(profile)?.value,
    echoed: undefined,
    before: undefined,
    items: 0,
    totals: NO_TOTALS,
    foundBeyond: false,
    lookedBeyond: false,
  };
}

/**
 * The walk with half the page size after an answer that was too large: at the same position, or from the beginning
 * where the strategy cannot keep it. Throws the error again where it is another one, or no smaller page can be asked for.
 */
function withSmallerPages(error: unknown, walk: Walk, request: ApiRequest, context: WalkContext): Walk {
  const pageSize = pageSizeOf(walk.profile);
  if (!isTooLarge(error, context) || walk.asked === undefined || pageSize === undefined) throw error;
  // Half of what is in force: halving a size that the server clamps anyway would change nothing.
  const from = Math.min(walk.asked, walk.echoed ?? walk.asked);
  const to = Math.max(Math.floor(from / 2), pageSize.minimum ?? DEFAULT_MINIMUM_PAGE_SIZE);
  if (to >= from) throw error;
  const { sliceId, queryId } = context;
  context.events.emit({ type: 'page.size.reduced', endpoint: request.endpoint, sliceId, queryId, from, to });
  const resized = strategyOf(walk.profile).resize(walk.request, walk.profile, { inForce: walk.echoed, to });
  if (resized === undefined) return begin(request, withPageSize(walk.profile, to), context);
  return { ...walk, request: resized, asked: to, echoed: to, totals: withOtherPageSize(walk.totals) };
}

function isTooLarge(error: unknown, { endpoint: { tooLargeCode } }: WalkContext): boolean {
  return tooLargeCode !== undefined && error instanceof GenesysCoreError && error.apiCode === tooLargeCode;
}

function asPage(walk: Walk, response: ApiResponse, items: ItemList): Page {
  return {
    request: walk.request,
    response,
    items,
    itemsSoFar: walk.items,
    before: walk.before,
    sizeBefore: walk.echoed,
  };
}

/** An answer without items where the catalog calls that the end. Not by a total that has more than another page. */
function endAsTold({ request, items, totals, asked, echoed }: Walk): Step {
  const pageSize = echoed ?? asked;
  const serverTotal = totals.total;
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
  const echoed = pageSizeIn(response.body, pageSizeOf(profile)?.echoPath);
  // Once pages had to be made smaller, an address that asks for the larger ones again is corrected.
  const reduced = asked !== undefined && asked !== pageSizeOf(original)?.value;
  const corrected = reduced
    ? strategyOf(profile).resize(next, profile, { inForce: asked, to: asked })
    : undefined;
  return { ...walk, request: corrected ?? next, before: response.body, echoed };
}

function evidenceOf(walk: Walk, stoppedBy: StoppedBy, pages: number): WalkEvidence {
  const { items, lookedBeyond, limit } = walk;
  const { total, moved } = listTotal(walk.totals);
  const { emptyPromised, pageCount } = walk.totals;
  return {
    stoppedBy,
    serverTotal: total,
    promisedPages: emptyPromised ? pageCount : undefined,
    ...{ moved, lookedBeyond, items, pages },
    limit,
  };
}

/** Where the answers tell totals; of strategies that have it. */
function pathsOf(profile: PagingProfile): {
  readonly totalPath?: string | undefined;
  readonly pageCountPath?: string | undefined;
} {
  return profile;
}

function pageSizeOf(profile: PagingProfile): PageSize | undefined {
  return profile.strategy === 'none' ? undefined : profile.pageSize;
}

function withPageSize(profile: PagingProfile, value: number): PagingProfile {
  const pageSize = pageSizeOf(profile);
  if (profile.strategy === 'none' || pageSize === undefined) return profile;
  return { ...profile, pageSize: { ...pageSize, value } };
}
