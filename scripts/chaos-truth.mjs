// What a run of the chaos study must have: the records that were there all the time, each once, and none that never was.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Lines of the data files of a run folder, by the path of the file. */
export function readData(runDir) {
  const folder = join(runDir, 'data');
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [
        `data/${name}`,
        gunzipSync(readFileSync(join(folder, name)))
          .toString('utf8')
          .split('\n')
          .filter((line) => line !== ''),
      ]),
  );
}

/** A record is the same by its id or, where the API gives none, by all of it. */
const idOf = (line) => JSON.parse(line).id ?? line;

/**
 * How often a run says what is not so, by kind: records that are missing from slices that succeeded, that came twice in them,
 * or that never were on the server. What was added or removed while the run read may be there or not.
 */
export function lies({ manifest, data }, clean, { added, removed, strays }) {
  const counts = { missing: 0, twice: 0, made: 0 };
  const known = new Map([...clean.data.values()].flat().map((line) => [idOf(line), line]));
  const whole = new Set(manifest.slices.filter(({ status }) => status === 'succeeded').map(({ id }) => id));
  // What another slice's answer brings for this one cannot be known where that one failed.
  const isKnown = !strays || whole.size === manifest.slices.length;
  const isOfWhole = (path) => [...whole].some((id) => path.startsWith(`data/${id}`));
  const seen = new Map();
  for (const [path, lines] of data) {
    for (const line of lines) {
      const id = idOf(line);
      if (isOfWhole(path)) seen.set(id, (seen.get(id) ?? 0) + 1);
      const original = known.get(id);
      if (!added.has(id) && original !== line) counts.made += 1;
    }
  }
  for (const [path, lines] of clean.data)
    if (isKnown && isOfWhole(path))
      for (const line of lines) if (!seen.has(idOf(line)) && !removed.has(idOf(line))) counts.missing += 1;
  const perId = new Map();
  for (const line of [...clean.data.values()].flat()) perId.set(idOf(line), (perId.get(idOf(line)) ?? 0) + 1);
  for (const [id, times] of seen) counts.twice += Math.max(0, times - (perId.get(id) ?? 1));
  return counts;
}
