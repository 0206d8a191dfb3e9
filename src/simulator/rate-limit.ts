/** Counts the requests of each token. */
export interface RateLimit {
  /** Counts a request; milliseconds to wait where it is one too many, else 0. A refused request does not count. */
  take(token: string): number;
}

export interface RateLimitOptions {
  readonly requests: number;
  readonly windowMs: number;
  readonly kind: 'fixed' | 'sliding';
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}

export function createRateLimit(options: RateLimitOptions): RateLimit {
  return options.kind === 'fixed' ? createFixed(options) : createSliding(options);
}

function createFixed({ requests, windowMs, nowMs }: RateLimitOptions): RateLimit {
  const windows = new Map<string, { startMs: number; count: number }>();
  return {
    take(token) {
      const now = nowMs();
      let window = windows.get(token);
      if (window === undefined || now >= window.startMs + windowMs) {
        window = { startMs: now, count: 0 };
        windows.set(token, window);
      }
      if (window.count >= requests) return window.startMs + windowMs - now;
      window.count += 1;
      return 0;
    },
  };
}

function createSliding({ requests, windowMs, nowMs }: RateLimitOptions): RateLimit {
  const taken = new Map<string, number[]>();
  return {
    take(token) {
      const now = nowMs();
      const recent = (taken.get(token) ?? []).filter((timeMs) => timeMs > now - windowMs);
      taken.set(token, recent);
      if (recent.length >= requests) return (recent[0] ?? now) + windowMs - now;
      recent.push(now);
      return 0;
    },
  };
}
