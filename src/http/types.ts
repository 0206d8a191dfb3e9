import type { ItemList } from '../base/json-items.js';
import type { JsonValue } from '../base/json.js';
import type { Utf8Text } from '../base/utf8-text.js';
import type { ApiRequest, HttpMethod } from '../catalog/request.js';

export interface ApiResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is at the path of the endpoint's items may be empty here: they are in `items`. */
  readonly body: JsonValue;
  /** The list at the endpoint's `itemsPath`; undefined where there is none. */
  readonly items: ItemList | undefined;
  /** The body as received, after decompression. */
  readonly received: Utf8Text;
  readonly correlationId?: string | undefined;
}

/**
 * Sends with token, budget, retries and events. Resolves for 2xx and for statuses that the endpoint declares; throws GenesysCoreError otherwise.
 * A `signal` takes the place of the run's: the call ends with its reason, and can still be made after the run was cancelled.
 */
export type Send = (request: ApiRequest, signal?: AbortSignal) => Promise<ApiResponse>;

/**
 * Fetches the file of a large answer and gives what it holds, decompressed: without the token, only from the hosts that the
 * endpoint's `download` allows (else HOST_NOT_ALLOWED). The address is a secret and shows in no event, log or error.
 */
export type Download = (url: string, endpoint: string) => Promise<Utf8Text>;

/** One attempt on the wire. */
export interface WireRequest {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** On a connection of its own: a kept one may have been closed by the server a moment ago, which leaves the outcome unknown. */
  readonly ownConnection?: boolean;
}

export interface WireResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly body: Utf8Text;
  /** Places in the body that are no UTF-8. */
  readonly damagedSequences: number;
}

/** Bounds of one attempt, in milliseconds and bytes. */
export interface TransportLimits {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly silenceMs: number;
  readonly attemptMs: number;
  readonly maxBodyBytes: number;
}

/**
 * One attempt, no policy. Resolves for every status, redirects included (never followed). Rejects with a
 * `TransportError` for network, time-out, size, truncation and abort (its `cause` is the signal's reason), and with a
 * `GenesysCoreError` for an address that must not be called at all.
 */
export interface Transport {
  send(request: WireRequest, limits: TransportLimits, signal: AbortSignal): Promise<WireResponse>;
  /** Closes idle connections. */
  close(): void;
}
