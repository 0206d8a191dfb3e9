/** A request as the simulator saw it. */
export interface Seen {
  readonly seq: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly bodyHash: string;
  readonly atMs: number;
  readonly answeredAtMs: number | undefined;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  readonly correlationId: string;
}

/** An attempt as the client told it. */
export interface Attempt {
  readonly method: string;
  readonly url: string;
  readonly ts: string;
  readonly durationMs: number;
  readonly correlationId?: string | undefined;
}

export function earlyRequests(log: readonly Seen[], attempts: readonly Attempt[]): number;
export function isSubmit(seen: Pick<Seen, 'method' | 'path'>): boolean;
