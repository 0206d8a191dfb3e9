/** From here on it matters whether a body is in memory twice. */
const LARGE_BYTES = 1024 * 1024;

/** Takes the pieces of a body, one after another. */
export interface BodyBytes {
  add(piece: Buffer): void;
  /** All of it so far, in order. */
  chunks(): Buffer[];
}

/**
 * Takes a body. One that is told to be large lies in one piece from its first byte on, so that nobody who needs it whole
 * has to copy it; what comes beyond the told length is kept too.
 */
export function createBodyBytes(toldBytes: number): BodyBytes {
  const whole = toldBytes >= LARGE_BYTES ? Buffer.allocUnsafeSlow(toldBytes) : Buffer.alloc(0);
  const others: Buffer[] = [];
  let size = 0;
  return {
    add(piece) {
      if (others.length > 0 || piece.length > whole.length - size) others.push(piece);
      else size += piece.copy(whole, size);
    },
    chunks: () => (size === 0 ? others : [whole.subarray(0, size), ...others]),
  };
}
