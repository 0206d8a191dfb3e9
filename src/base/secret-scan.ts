/** Whether a text holds one of the words that were given. */
export type SecretScan = (text: string) => boolean;

/** Words shorter than this are looked for one by one; the table is for the many long ones. */
const MIN_TABLE_LENGTH = 8;
const TABLE_SIZE = 1 << 15;

/**
 * Looks for many words at once, for texts too long to search once for each word: at a place where no word can end, it
 * moves on by as much as the shortest word allows (the way of Wu and Manber, with pairs of characters).
 */
export function createSecretScan(words: readonly string[]): SecretScan {
  const short = words.filter((word) => word !== '' && word.length < MIN_TABLE_LENGTH);
  const long = words.filter((word) => word.length >= MIN_TABLE_LENGTH);
  if (long.length === 0) return (text) => short.some((word) => text.includes(word));
  // A longer word is found by its beginning of this length.
  const length = Math.min(255, ...long.map((word) => word.length));
  const shifts = new Uint8Array(TABLE_SIZE).fill(length - 1);
  const endings = new Map<number, string[]>();
  for (const word of long) {
    for (let at = 1; at < length; at += 1) {
      const pair = pairAt(word, at);
      shifts[pair] = Math.min(shifts[pair] ?? 0, length - 1 - at);
    }
    const ending = pairAt(word, length - 1);
    endings.set(ending, [...(endings.get(ending) ?? []), word]);
  }
  return (text) => {
    for (let at = length - 1; at < text.length;) {
      const pair = pairAt(text, at);
      const shift = shifts[pair] ?? 0;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const start = at - length + 1;
      if (endings.get(pair)?.some((word) => text.startsWith(word, start)) === true) return true;
      at += 1;
    }
    return short.some((word) => text.includes(word));
  };
}

/** A number for the pair of characters that ends at a place; different pairs may share one. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at - 1) * 181) ^ text.charCodeAt(at)) & (TABLE_SIZE - 1);
}
