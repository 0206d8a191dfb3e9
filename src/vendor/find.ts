import { nearest } from '../base/suggestion.js';
import type { ReadOperation, VendorFacts } from './vendor-api.js';

/** Read operations that hold all words in their name, path, sentence or answer; those with them in the path first. */
export function findOperations(words: readonly string[], facts: VendorFacts): readonly ReadOperation[] {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== '');
  const rated = facts.operations.flatMap((operation) => {
    const { name, method, path, about } = operation;
    const texts = [path, `${method} ${name}`, about].map((text) => text.toLowerCase());
    if (!wanted.every((word) => texts.some((text) => text.includes(word)))) return [];
    const rank = texts.findIndex((text) => wanted.every((word) => text.includes(word)));
    return [{ operation, rank: rank === -1 ? texts.length : rank }];
  });
  return rated.sort((a, b) => a.rank - b.rank).map(({ operation }) => operation);
}

/** The operation that a text names: its id, or method and path. */
export function operationNamed(text: string, facts: VendorFacts): ReadOperation | undefined {
  const wanted = text.trim().toLowerCase();
  return facts.operations.find(
    ({ name, method, path }) =>
      name.toLowerCase() === wanted ||
      `${method} ${path}`.toLowerCase() === wanted ||
      (method === 'GET' && path.toLowerCase() === wanted),
  );
}

/** The name nearest to one that is not there. */
export function nearOperation(text: string, facts: VendorFacts): string | undefined {
  return nearest(
    text,
    facts.operations.flatMap(({ name, path }) => [name, path]),
  );
}
