const MAX_QUOTED_CHARACTERS = 80;
const MAX_COMPARED_CHARACTERS = 80;
const MAX_LISTED = 20;
/** Marks that steer a terminal or the direction of text, which JSON leaves as they are. */
const UNPRINTABLE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value as given, for a message: JSON text on one line, cut after 80 characters. Never for secrets. */
export function quoted(value: unknown): string {
  const json = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  const text = json ?? String(value);
  const cut = text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text;
  const printed = typeof value === 'string' ? JSON.stringify(cut) : cut;
  return printed.replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `12,400`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 page`, `2 pages`; `entries` is given where the plural is not `s`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Words for a message, comma-separated; after 20 of them only how many more there are. */
export function listed(words: Iterable<string>): string {
  const all = [...words];
  const shown = all.slice(0, MAX_LISTED).join(', ');
  return all.length > MAX_LISTED ? `${shown} and ${all.length - MAX_LISTED} more` : shown;
}

/** ` Did you mean "x"?` for the candidate nearest to a mistyped word, or an empty text where none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = nearest(word, candidates);
  return best === undefined ? '' : ` Did you mean ${quoted(best)}?`;
}

/** The candidate nearest to a mistyped word: few edits away, case aside, or the only one that begins with it. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.trim().toLowerCase();
  if (wanted === '' || wanted.length > MAX_COMPARED_CHARACTERS) return undefined;
  const tolerated = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestEdits = tolerated + 1;
  const beginning: string[] = [];
  for (const candidate of candidates) {
    const compared = candidate.toLowerCase();
    if (wanted.length >= 3 && compared.startsWith(wanted)) beginning.push(candidate);
    if (Math.abs(compared.length - wanted.length) >= bestEdits) continue;
    const edits = editDistance(wanted, compared);
    if (edits < bestEdits) {
      best = candidate;
      bestEdits = edits;
    }
  }
  return best ?? (beginning.length === 1 ? beginning[0] : undefined);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, at(beforePrevious, column - 2) + 1);
      current.push(edits);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
