import type { Completeness } from '../base/contract/manifest.generated.js';
import type { ItemList } from '../base/json-items.js';
import type { JsonValue } from '../base/json.js';
import type { PagingProfile } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import type { ApiResponse } from '../http/types.js';

/** How a walk over pages can end; the evidence in a slice's `completeness`. */
export type StoppedBy = Completeness['stoppedBy'];

/** One page as a strategy sees it. */
export interface Page {
  readonly request: ApiRequest;
  readonly response: ApiResponse;
  readonly items: ItemList;
  /** Items since the walk began, this page included. Rows that came twice count twice. */
  readonly itemsSoFar: number;
  /** Body of the page before this one; not there on the first. What a server told once and leaves out now says something. */
  readonly before?: JsonValue | undefined;
  /** Page size on which the request's position rests: told by the page before, or set by `resize`. Not there if unknown. */
  readonly sizeBefore?: number | undefined;
}

/** The next request, or the end with its evidence. */
export type Step = { readonly request: ApiRequest } | { readonly stoppedBy: StoppedBy };

/** A change of page size in the middle of a walk. */
export interface SizeChange {
  /** The size that the server says it uses; undefined where it does not say. */
  readonly inForce: number | undefined;
  /** The new size, smaller. */
  readonly to: number;
}

/** A strategy is arithmetic over plain data: it does no I/O and keeps no state. */
export interface PagingStrategy<P extends PagingProfile> {
  /** The first request: the bound one with page size and start position. */
  first(request: ApiRequest, profile: P): ApiRequest;
  /**
   * What follows a page.
   * @throws GenesysCoreError BAD_RESPONSE or HOST_NOT_ALLOWED for an answer that cannot be followed.
   */
  next(page: Page, profile: P): Step;
  /**
   * The request for the same items with a smaller page size, after an answer that was too large. Undefined where the
   * position cannot be told in the new size: then the walk begins again, because reading twice is better than a gap.
   */
  resize(request: ApiRequest, profile: P, change: SizeChange): ApiRequest | undefined;
  /** Of lists whose pages have numbers: the page after this one, whatever the answer says of an end. */
  following?(page: Page, profile: P): ApiRequest;
  /** Of lists whose pages have numbers: the number of the last row that the request asks for, from 1; undefined if unknown. */
  lastRow?(request: ApiRequest, profile: P): number | undefined;
}

/** One strategy for each variant of the profile. A variant without a row does not compile. */
export type StrategyTable = {
  readonly [S in PagingProfile['strategy']]: PagingStrategy<Extract<PagingProfile, { strategy: S }>>;
};
