import { createAuditRecords, type AuditRecords } from './audit-records.js';
import {
  createEventRecords,
  eventDefinitions,
  type EventDefinition,
  type EventRecords,
} from './event-records.js';
import { createMovingLists, type MovingLists } from './moves.js';
import { queueIds, queueRows, userRows, type UserRow } from './list-records.js';
import type { DefinitionChanges, SimulatorOptions } from './options.js';
import { createPeople, seedOf } from './people.js';
import { mix } from './random.js';
import { createTimeline, type Timeline } from './timeline.js';

/** The simulated organisation: all that its answers are made of. */
export interface World {
  readonly seed: number;
  readonly nowMs: () => number;
  readonly audits: AuditRecords;
  readonly events: EventRecords;
  readonly users: readonly UserRow[];
  readonly queues: readonly Record<string, unknown>[];
  /** Rows of a catalog endpoint without a window. */
  readonly rows: number;
  /** Instants of the rows of a catalog endpoint with a window. */
  readonly rowTimeline: Timeline;
  /** Share of the rows of a catalog endpoint that come with the answer for the other half of their day. */
  readonly strays: number;
  readonly lists: MovingLists;
  readonly pollsUntilDone: number;
  readonly maxPageSize: number;
  /** Fields of rows that the catalog does not name, by dataset. */
  readonly others: Readonly<Record<string, readonly string[]>>;
  definitions(): readonly EventDefinition[];
  readonly setDefinitionChanges: (changes: DefinitionChanges) => void;
}

export function createWorld(options: SimulatorOptions, nowMs: () => number): World {
  const records = options.records ?? {};
  const seed = seedOf(options.seed);
  const people = createPeople(seed, records.users ?? 200);
  const ids = queueIds(seed, records.queues ?? 60);
  const timeline = (salt: number, given: number | undefined, usual: number): Timeline =>
    createTimeline(mix(seed, salt), given ?? usual, records.weekendShare ?? (given === undefined ? 0.33 : 1));
  let definitions = eventDefinitions(options.definitionChanges);
  return {
    seed,
    nowMs,
    audits: createAuditRecords(seed, people, ids, timeline(81, records.auditsPerDay, 5000)),
    events: createEventRecords(seed, people, timeline(82, records.eventsPerDay, 600)),
    users: userRows(seed, people),
    queues: queueRows(seed, ids, people),
    rows: records.rows ?? 137,
    rowTimeline: timeline(83, records.rowsPerDay, 120),
    strays: options.strays ?? 0,
    lists: createMovingLists(seed),
    pollsUntilDone: options.pollsUntilDone ?? 2,
    maxPageSize: options.maxPageSize ?? Number.POSITIVE_INFINITY,
    others: options.others ?? {},
    definitions: () => definitions,
    setDefinitionChanges(changes) {
      definitions = eventDefinitions(changes);
    },
  };
}
