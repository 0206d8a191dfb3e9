import type { DefinitionChanges } from './options.js';
import type { People } from './people.js';
import { below, createRandom, mix, pick, uuidOf } from './random.js';
import { instantText, type Timeline } from './timeline.js';

export interface EventDefinition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

const GROUPS = [
  { prefix: 'TELEPHONY', things: ['Edge', 'Trunk', 'Phone', 'Site', 'Media tier'] },
  { prefix: 'INTEGRATION', things: ['Data action', 'Bot connector', 'Webhook'] },
  { prefix: 'OUTBOUND', things: ['Campaign', 'Contact list', 'Dialing rule'] },
  { prefix: 'FLOW', things: ['Inbound flow', 'Bot flow', 'Workflow'] },
  { prefix: 'LIMIT', things: ['Token rate', 'Queue size', 'Recording store'] },
] as const;
const CHANGES = ['changed its state', 'failed'] as const;
const DEFINITIONS: readonly EventDefinition[] = GROUPS.flatMap((group) =>
  group.things.flatMap((thing, index) =>
    CHANGES.map((change, half) => ({
      id: `${group.prefix}-${String(index * 10 + half + 1).padStart(4, '0')}`,
      name: `${thing} ${change}`,
      description: `Sent when a ${thing.toLowerCase()} ${change}.`,
    })),
  ),
);
const STATES = ['ACTIVE', 'INACTIVE', 'DEGRADED', 'IN_SERVICE', 'OUT_OF_SERVICE'] as const;
const ERROR_CODES = ['503', 'timeout', 'rate.limited', 'not.found', 'authentication.failed'] as const;
const THINGS = 60;

/** The definitions as they are after the changes, ordered by group. */
export function eventDefinitions(changes: DefinitionChanges = {}): readonly EventDefinition[] {
  const kept = DEFINITIONS.slice(0, DEFINITIONS.length - (changes.removed ?? 0));
  const told = kept.map((definition, index) =>
    index < (changes.changed ?? 0)
      ? { ...definition, description: `${definition.description} Since revised.` }
      : definition,
  );
  const added = Array.from({ length: changes.added ?? 0 }, (_, index) => ({
    id: `NEW-${String(index + 1).padStart(4, '0')}`,
    name: `New event ${index + 1}`,
    description: 'Sent by a newer release.',
  }));
  return [...told, ...added];
}

export interface EventFilters {
  readonly definitionIds?: ReadonlySet<string> | undefined;
  /** Lower case. */
  readonly searchTerm?: string | undefined;
}

/** Operational events by day and index; none is kept. */
export interface EventRecords {
  readonly timeline: Timeline;
  definitionId(day: number, index: number): string;
  matches(day: number, index: number, filters: EventFilters): boolean;
  record(day: number, index: number): Record<string, unknown>;
}

export function createEventRecords(seed: number, people: People, timeline: Timeline): EventRecords {
  const definitionId = (day: number, index: number): string => {
    const random = createRandom(mix(seed, 41, day, index));
    return DEFINITIONS[Math.floor(DEFINITIONS.length * random() ** 1.6)]?.id ?? '';
  };
  const record = (day: number, index: number): Record<string, unknown> => {
    const definition = definitionId(day, index);
    const random = createRandom(mix(seed, 42, day, index));
    const which = below(random, THINGS);
    const customer = pick(random, people.customers);
    const timeMs = timeline.timeOf(day, index);
    const failed = definition.endsWith('2');
    const conversationId = uuidOf(mix(seed, 43, day, index));
    return {
      eventDefinition: { id: definition, selfUri: `/api/v2/usage/events/definitions/${definition}` },
      entityId: uuidOf(seed, 44, which),
      ...(random() < 0.1 ? { entityToken: uuidOf(seed, 45, which) } : {}),
      ...(random() < 0.8
        ? {
            entityName:
              random() < 0.25
                ? `Phone of ${customer.name}`
                : `Site ${String.fromCharCode(65 + (which % 26))} trunk`,
          }
        : {}),
      ...(failed
        ? { errorCode: pick(random, ERROR_CODES) }
        : {
            previousValue: pick(random, STATES),
            currentValue: random() < 0.01 ? customer.mail : pick(random, STATES),
          }),
      ...(random() < 0.3 ? { parentEntityId: uuidOf(seed, 46, which % 7) } : {}),
      ...(random() < 0.3
        ? { conversation: { id: conversationId, selfUri: `/api/v2/conversations/${conversationId}` } }
        : {}),
      dateCreated: instantText(timeMs, timeline.isWholeSecond(timeMs)),
      ...(random() < 0.2
        ? {
            dateModified: instantText(timeMs + 1000, false),
            entityModifiedBy: pick(random, people.users).mail,
          }
        : {}),
      // A small number as text, as the service sends it; it counts up, so that no two events of a day agree in all fields.
      entityVersion: String(index + 1),
      ...(random() < 0.2 ? { phoneNumber: customer.phone, externalContactId: customer.id } : {}),
      ...(random() < 0.02 ? { callerDisplay: `${customer.name} ${customer.phone}` } : {}),
    };
  };
  return {
    timeline,
    definitionId,
    record,
    matches(day, index, filters) {
      if (filters.definitionIds !== undefined && !filters.definitionIds.has(definitionId(day, index)))
        return false;
      if (filters.searchTerm === undefined) return true;
      return JSON.stringify(record(day, index)).toLowerCase().includes(filters.searchTerm);
    },
  };
}
