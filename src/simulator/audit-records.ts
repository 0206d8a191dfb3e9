import {
  APPLICATIONS,
  AUDITED_SERVICES,
  PERSONAL_SETTINGS,
  PLAIN_SETTINGS,
  SERVICE_WEIGHTS,
  THING_NAMES,
  WIDE_THING_NAMES,
} from './audit-data.js';
import type { People, Person } from './people.js';
import { below, createRandom, hashText, mix, pick, uuidOf, type Random } from './random.js';
import { instantText, type Timeline } from './timeline.js';

const THINGS_OF_A_KIND = 40;
const CLIENTS = 12;
const SYSTEM_LEVELS = ['SYSTEM', 'SYSTEM', 'GENESYS_INTERNAL'] as const;
const BAD_STATUSES = ['FAILURE', 'FAILURE', 'WARNING'] as const;
/** Kinds of things whose name is that of a person. */
const PERSON_KINDS: ReadonlySet<string> = new Set(['User', 'AuthUser', 'Contact', 'Profile', 'UserPresence']);

/** What filters look at: cheap to make, without the rest of the record. */
export interface AuditHead {
  readonly serviceName: string;
  readonly entityType: string;
  readonly action: string;
  readonly entityId: string;
  readonly userIndex: number | undefined;
  readonly userId: string | undefined;
  readonly clientId: string | undefined;
  readonly organizationId: string;
}

export interface AuditFilters {
  readonly serviceName?: string | undefined;
  readonly UserId?: string | undefined;
  readonly ClientId?: string | undefined;
  readonly Action?: string | undefined;
  readonly EntityType?: string | undefined;
  readonly EntityId?: string | undefined;
  readonly TrusteeOrganizationId?: string | undefined;
}

/** Audit records by day and index; none is kept. */
export interface AuditRecords {
  readonly timeline: Timeline;
  matches(day: number, index: number, filters: AuditFilters): boolean;
  record(day: number, index: number, expandUser: boolean): Record<string, unknown>;
}

interface Draft extends AuditHead {
  /** The stream from where the head left it. */
  readonly random: Random;
}

export function createAuditRecords(
  seed: number,
  people: People,
  queueIds: readonly string[],
  timeline: Timeline,
): AuditRecords {
  const services = weightedServices();
  const homeOrganization = uuidOf(seed, 31);
  const trustees = [uuidOf(seed, 32), uuidOf(seed, 33)];
  const clients = Array.from({ length: CLIENTS }, (_, index) => uuidOf(seed, 34, index));
  const kinds = new Map<string, number>();
  for (const service of AUDITED_SERVICES)
    for (const entity of service.entities) kinds.set(entity.name, hashText(entity.name));

  const draft = (day: number, index: number): Draft => {
    const random = createRandom(mix(seed, 35, day, index));
    const service = pick(random, services);
    const entity = pick(random, service.entities);
    const action = pick(random, entity.actions);
    const bySystem = random() < 0.12;
    // A few users do most of what is done.
    const userIndex = bySystem ? undefined : Math.floor(people.users.length * random() ** 2);
    const clientId = random() < 0.35 ? pick(random, clients) : undefined;
    const which = below(random, THINGS_OF_A_KIND);
    const organizationId = random() < 0.01 ? pick(random, trustees) : homeOrganization;
    return {
      random,
      serviceName: service.name,
      entityType: entity.name,
      action,
      entityId: entityIdOf(entity.name, which, random()),
      userIndex,
      userId: userIndex === undefined ? undefined : people.users[userIndex]?.id,
      clientId,
      organizationId,
    };
  };
  const entityIdOf = (kind: string, which: number, chance: number): string => {
    const person = people.users[which % people.users.length];
    // Some ids are chosen by people, and then say who they are.
    if (chance < 0.004 && person !== undefined) return person.mail;
    if (kind === 'User' && person !== undefined) return person.id;
    if (kind === 'Queue' && queueIds.length > 0) return queueIds[which % queueIds.length] ?? '';
    return uuidOf(seed, kinds.get(kind) ?? 0, which);
  };

  return {
    timeline,
    matches(day, index, filters) {
      const head = draft(day, index);
      return (
        agrees(filters.serviceName, head.serviceName) &&
        agrees(filters.UserId, head.userId) &&
        agrees(filters.ClientId, head.clientId) &&
        agrees(filters.Action, head.action) &&
        agrees(filters.EntityType, head.entityType) &&
        agrees(filters.EntityId, head.entityId) &&
        agrees(filters.TrusteeOrganizationId, head.organizationId)
      );
    },
    record(day, index, expandUser) {
      const head = draft(day, index);
      const timeMs = timeline.timeOf(day, index);
      // Members are set one by one: spreading objects into each other takes most of a page's time.
      const record: Record<string, unknown> = {
        id: uuidOf(seed, 36, day, index),
        userHomeOrgId: head.organizationId,
      };
      setActor(record, head, people, expandUser);
      record['remoteIp'] = remoteIp(head.random);
      record['serviceName'] = head.serviceName;
      record['level'] = head.userId === undefined ? pick(head.random, SYSTEM_LEVELS) : 'USER';
      record['eventDate'] = instantText(timeMs, timeline.isWholeSecond(timeMs));
      setDetails(record, head, people);
      return record;
    },
  };
}

function agrees(wanted: string | undefined, actual: string | undefined): boolean {
  return wanted === undefined || wanted === actual;
}

function weightedServices(): typeof AUDITED_SERVICES {
  return AUDITED_SERVICES.flatMap((service, index) =>
    Array.from({ length: SERVICE_WEIGHTS[index] ?? 1 }, () => service),
  );
}

function setActor(record: Record<string, unknown>, head: Draft, people: People, expandUser: boolean): void {
  const person = head.userIndex === undefined ? undefined : people.users[head.userIndex];
  const chance = head.random();
  if (person !== undefined) {
    const user: Record<string, unknown> = { id: person.id };
    // Of deleted users only the id is left, expanded or not.
    if (expandUser && chance > 0.02) user['name'] = person.name;
    user['selfUri'] = `/api/v2/users/${person.id}`;
    record['user'] = user;
  }
  if (head.clientId !== undefined) {
    record['client'] = { id: head.clientId, selfUri: `/api/v2/oauth/clients/${head.clientId}` };
  } else if (head.random() < 0.5) {
    record['client'] = { id: '', selfUri: '' };
  }
}

function remoteIp(random: Random): readonly string[] {
  const host = String(1 + below(random, 254));
  switch (below(random, 8)) {
    case 0:
      return [];
    case 1:
      return [`203.0.113.${host}`, `10.0.${below(random, 256)}.${host}`];
    case 2:
      return [`203.0.113.${host}`];
    case 3:
      return [`2001:db8::${below(random, 65536).toString(16)}:${host}`];
    default:
      return [`198.51.100.${host}`];
  }
}

function setDetails(record: Record<string, unknown>, head: Draft, people: People): void {
  const { random } = head;
  const about = pick(random, random() < 0.5 ? people.users : people.customers);
  const thing = random() < 0.04 ? pick(random, WIDE_THING_NAMES) : pick(random, THING_NAMES);
  const message = changeMessage(head, about);
  if (message !== undefined) record['message'] = message;
  record['action'] = head.action;
  const entity: Record<string, unknown> = { id: head.entityId };
  if (random() < 0.4) {
    entity['name'] = PERSON_KINDS.has(head.entityType) ? about.name : thing;
    entity['selfUri'] = `/api/v2/${head.entityType.toLowerCase()}s/${encodeURIComponent(head.entityId)}`;
  }
  record['entity'] = entity;
  record['entityType'] = head.entityType;
  record['status'] = random() < 0.94 ? 'SUCCESS' : pick(random, BAD_STATUSES);
  record['application'] = pick(random, APPLICATIONS);
  record['initiatingAction'] =
    random() < 0.3 ? { transactionId: uuidOf(below(random, 2 ** 31)), actionContext: 'API' } : {};
  record['transactionInitiator'] = random() < 0.8;
  record['propertyChanges'] = propertyChanges(head, about, people);
  record['context'] = contextOf(random, about, people);
  record['entityChanges'] = entityChanges(random, people);
  if (random() < 0.03) {
    // A newer server sends what no model lists.
    record['changedByDisplayName'] = about.name;
    record['riskScore'] = below(random, 100);
  }
}

function changeMessage(head: Draft, about: Person): Record<string, unknown> | undefined {
  switch (below(head.random, 5)) {
    case 0:
      return undefined;
    case 1:
      return { message: `${head.entityType} of ${about.name} <${about.mail}> was changed` };
    case 2:
      return {
        localizableMessageCode: `audit.${head.serviceName}.${head.action}`.toLowerCase(),
        message: `Call ${about.phone} back`,
        messageWithParams: 'Call {number} back',
        messageParams: { number: about.phone },
      };
    default:
      return { message: `${head.entityType} ${head.action}` };
  }
}

function propertyChanges(head: Draft, about: Person, people: People): readonly unknown[] {
  const { random } = head;
  if (!['Update', 'Create', 'MemberUpdate', 'Publish'].includes(head.action)) return [];
  return Array.from({ length: below(random, 4) }, () => {
    if (random() < 0.55) {
      const setting = pick(random, PLAIN_SETTINGS);
      return {
        property: setting.property,
        oldValues: [pick(random, setting.values)],
        newValues: [pick(random, setting.values)],
      };
    }
    const property = random() < 0.03 ? `customAttributes.${about.mail}` : pick(random, PERSONAL_SETTINGS);
    const before = pick(random, people.users);
    return {
      property,
      oldValues: head.action === 'Create' ? [] : [personalValue(property, before, people, random)],
      newValues: [personalValue(property, about, people, random)],
    };
  });
}

function personalValue(property: string, person: Person, people: People, random: Random): string {
  switch (property) {
    case 'name':
    case 'manager':
      return person.name;
    case 'email':
      return person.mail;
    case 'phoneNumber':
    case 'callingPartyNumber':
      return person.phone;
    case 'password':
      return pick(random, people.passwords);
    case 'address':
      return `${person.name}, 12 Example Street`;
    default:
      return `Dear ${person.name},\r\nyour ticket is open.\r\nReply to ${person.mail} or call ${person.phone}.`;
  }
}

function contextOf(random: Random, about: Person, people: People): Record<string, string> {
  switch (below(random, 6)) {
    case 0:
      return { reason: 'in use' };
    case 1:
      return { [about.mail]: 'requester', ticket: `T-${below(random, 100_000)}` };
    case 2:
      return { approvedBy: about.name, initialPassword: pick(random, people.passwords) };
    default:
      return {};
  }
}

function entityChanges(random: Random, people: People): readonly unknown[] {
  if (random() > 0.15) return [];
  return Array.from({ length: 1 + below(random, 2) }, () => {
    const member = pick(random, people.users);
    return {
      entityId: member.id,
      entityName: member.name,
      entityType: 'User',
      oldValues: [],
      newValues: random() < 0.5 ? ['member'] : [member.mail],
    };
  });
}
