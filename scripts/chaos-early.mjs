// Whether the requests of a run of the chaos study kept to the waits that the server had asked for. What the server saw and
// what the client tells of it are held together, so that no judgement rests on the speed of the machine.

/** What two clocks and a timer may differ by. */
const CLOCK_MS = 3;

export const isSubmit = ({ method, path }) =>
  method === 'POST' && /\/(?:audits\/query|chaos\/jobs)$/.test(path);

const idOf = ({ method, path, query }) => `${method} ${path}?${query}`;

const endedAtMs = ({ ts }) => Date.parse(ts);
const leftAtMs = (attempt) => endedAtMs(attempt) - attempt.durationMs;

/** Requests that came before the server had said they might, those apart that had left before its word arrived. */
export function earlyRequests(log, attempts) {
  const told = new Map(attempts.map((attempt) => [attempt.correlationId, attempt]));
  told.delete(undefined);
  const unanswered = attempts.filter(({ correlationId }) => correlationId === undefined);
  /** The attempts that a request can be: without an answer, those of its address that were on their way when it came. */
  const attemptsOf = (seen) => {
    const known = told.get(seen.correlationId);
    if (known !== undefined) return [known];
    return unanswered.filter(
      (attempt) =>
        attempt.method === seen.method &&
        new URL(attempt.url).pathname === seen.path &&
        leftAtMs(attempt) <= seen.atMs + CLOCK_MS &&
        endedAtMs(attempt) >= seen.atMs - CLOCK_MS,
    );
  };
  const hadLeft = (other, hint) => {
    const learned = Math.min(...attemptsOf(hint).map(endedAtMs));
    return attemptsOf(other).some((attempt) => leftAtMs(attempt) <= learned + CLOCK_MS);
  };
  let early = 0;
  for (const hint of log) {
    if (hint.retryAfterSeconds === undefined || hint.answeredAtMs === undefined) continue;
    const notBeforeMs = hint.answeredAtMs + hint.retryAfterSeconds * 1000 - CLOCK_MS;
    for (const other of log) {
      if (other.seq <= hint.seq || other.atMs >= notBeforeMs) continue;
      // 429 holds the whole run, that of a submit all submits, all else the one request that met it.
      const isRepeat = idOf(other) === idOf(hint) && other.bodyHash === hint.bodyHash;
      const isHeld = hint.status === 429 && (!isSubmit(hint) || isSubmit(other));
      if (isRepeat || (isHeld && !hadLeft(other, hint))) early += 1;
    }
  }
  return early;
}
