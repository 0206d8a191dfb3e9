import type { PermissionSet } from './types.js';

/**
 * The smallest set of permissions that satisfies every one of the sets given, sorted: all names of a set of mode `all`,
 * one name at least of a set of mode `any`. Among sets of equal size, the one whose names the catalog has first in its
 * lists: of several that are enough, the broadest stands there.
 */
export function smallestPermissions(sets: readonly PermissionSet[]): readonly string[] {
  const needed = new Set(
    sets.flatMap(({ mode, names }) => (mode === 'all' || names.length === 1 ? names : [])),
  );
  const open = sets.filter(
    ({ mode, names }) => mode === 'any' && names.length > 1 && !names.some((name) => needed.has(name)),
  );
  const solutions: (readonly string[])[] = [];
  // One name of the first set still open, then the rest: every set that could be the smallest is met on the way.
  const choose = (chosen: readonly string[]): void => {
    if (chosen.length > (solutions[0]?.length ?? Number.POSITIVE_INFINITY)) return;
    const next = open.find(({ names }) => !names.some((name) => chosen.includes(name)));
    if (next !== undefined) for (const name of next.names) choose([...chosen, name]);
    else solutions.unshift([...chosen].sort());
  };
  choose([]);
  const size = solutions[0]?.length ?? 0;
  const [best] = solutions
    .filter(({ length }) => length === size)
    .map((names) => ({ names, place: placeOf(names, open), text: names.join(' ') }))
    .sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1));
  return [...needed, ...(best?.names ?? [])].sort();
}

/** How far down their lists the names stand, all together. */
function placeOf(names: readonly string[], sets: readonly PermissionSet[]): number {
  const places = sets.map((set) => set.names.findIndex((name) => names.includes(name)));
  return places.reduce((sum, place) => sum + place, 0);
}
