import type { Catalog } from '../catalog/types.js';
import type { FaultScript } from './fault-types.js';

/** How many records there are. */
export interface RecordCounts {
  /**
   * Audit records of a UTC day, default 5,000. Where it is given every UTC day has exactly as many; where it is not,
   * Saturdays and Sundays have a third (see `weekendShare`).
   */
  readonly auditsPerDay?: number;
  /** Operational events of a UTC day, default 600; given or not as for audits. */
  readonly eventsPerDay?: number;
  /** Share of a working day that a Saturday or Sunday has, default 1 where the count is given, else 0.33. */
  readonly weekendShare?: number;
  /** Users in all states, default 200. */
  readonly users?: number | undefined;
  /** Queues, default 60. */
  readonly queues?: number | undefined;
  /** Rows of a catalog endpoint that has no window, default 137. */
  readonly rows?: number;
  /** Rows of a UTC day of a catalog endpoint that has a window, default 120. */
  readonly rowsPerDay?: number;
}

/** How the event definitions differ from those of the default organisation. */
export interface DefinitionChanges {
  /** So many definitions have another description; default 0. */
  readonly changed?: number;
  /** So many more definitions; default 0. */
  readonly added?: number;
  /** So many definitions fewer; default 0. */
  readonly removed?: number;
}

export interface SimulatorOptions {
  /** Port on 127.0.0.1, default 0: any free one. */
  readonly port?: number;
  /** Decides data and ids, and faults where there is no `faultSeed`; default `simulator`. */
  readonly seed?: string | number;
  /** What day it is for the data: retention and start times. Default: the real time. */
  readonly nowMs?: () => number;
  /** What the `Date` of its answers says. Default: the real time. */
  readonly dateMs?: () => number;
  readonly records?: RecordCounts;
  readonly definitionChanges?: DefinitionChanges;
  /** The credentials that are accepted, both default `simulator`. */
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** A bearer token that is accepted from the start and never expires; none by default. */
  readonly accessToken?: string;
  /** Life of a token in seconds, default 86,400. */
  readonly tokenLifeSeconds?: number;
  /** Wait before every answer in milliseconds, default 0. */
  readonly latencyMs?: number;
  /** The status poll, from 1, that finds a transaction done; default 2. */
  readonly pollsUntilDone?: number;
  /** API requests a minute for each token, default no limit. */
  readonly ratePerMinute?: number | undefined;
  /** How the minute is counted, default `fixed`: from the first request of the minute on. */
  readonly rateWindow?: 'fixed' | 'sliding';
  /** Length of that minute in milliseconds, default 60,000; `Retry-After` is rounded up to whole seconds. */
  readonly rateWindowMs?: number;
  /**
   * Share of the rows of a catalog endpoint with a window that come with the answer for the other half of their UTC day, and
   * not with that for their own; default 0. Only where half a day is asked for.
   */
  readonly strays?: number;
  /** No page holds more rows than this, whatever was asked for; default: the API's own limit. */
  readonly maxPageSize?: number | undefined;
  /** Permissions of the client; default: all. */
  readonly permissions?: readonly string[];
  /** Serves the endpoints of this catalog which the simulator does not know itself. */
  readonly catalog?: Catalog;
  /** Fields that rows have besides those that the catalog names, by dataset: what its redaction must drop. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
  readonly faults?: FaultScript;
  /** Decides what chance there is in the faults, so that other faults can meet the same data; default `seed`. */
  readonly faultSeed?: string | number | undefined;
  /** Called for every request when its answer is decided, or the connection was reset or left hanging. */
  readonly onRequest?: (request: SeenRequest) => void;
}

/** A request that reached the server. */
export interface SeenRequest {
  /** From 1, in order of arrival. */
  readonly seq: number;
  /** Id of the exchange, as the answer's `ININ-Correlation-Id` tells it. */
  readonly correlationId: string;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** Query as sent, without `?`. */
  readonly query: string;
  /** Milliseconds of arrival: epoch at the start of the server, from there on the monotonic clock. */
  readonly atMs: number;
  /** Milliseconds at which the answer began to be sent; undefined until then. */
  readonly answeredAtMs: number | undefined;
  /** Status sent; 0 where no status was sent. */
  readonly status: number;
  /** Kind of the fault that was chosen; one that does not fit the request, such as a page fault of a status, changes nothing. */
  readonly fault: string | undefined;
  /** Seconds that the answer told the client to wait. */
  readonly retryAfterSeconds: number | undefined;
  /** Whether an Authorization header came along. */
  readonly hasToken: boolean;
  /** Host header, to see which name the client used. */
  readonly host: string;
  readonly bodyBytes: number;
  /** Equal for equal bodies. */
  readonly bodyHash: number;
  /** Whether the request had its effect, whatever the client came to know of it. */
  readonly carriedOut: boolean;
}

export interface Simulator {
  /** Base address, for the API and the login: `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly port: number;
  readonly log: readonly SeenRequest[];
  /** Replaces the fault script; counts of its rules begin at 0. Without `faultSeed` the seed stays. */
  setFaults(faults: FaultScript, faultSeed?: string | number): void;
  /** Ids of rows that faults have added to lists, and of those that they have removed. */
  readonly added: ReadonlySet<unknown>;
  readonly removed: ReadonlySet<unknown>;
  /** Replaces the changes of the event definitions. */
  setDefinitionChanges(changes: DefinitionChanges): void;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}
