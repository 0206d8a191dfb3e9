import { THING_NAMES, WIDE_THING_NAMES } from './audit-data.js';
import type { People } from './people.js';
import { below, createRandom, mix, pick, uuidOf } from './random.js';

const DIVISIONS = 5;

/** A user as the list of users shows it. */
export interface UserRow {
  readonly id: string;
  readonly state: 'active' | 'inactive' | 'deleted';
  readonly [name: string]: unknown;
}

/** Members of a user that the list shows where `expand` names them. */
export const USER_EXPANDS: readonly string[] = ['skills', 'groups', 'locations'];
const SKILLS = ['English', 'Billing', 'Returns', 'Sales', 'Technical'];
const GROUPS = ['Early shift', 'Late shift', 'Coaches'];
const LOCATIONS = ['Dublin', 'Porto'];

/** All users, in all states. */
export function userRows(seed: number, people: People): readonly UserRow[] {
  return people.users.map((person, index) => {
    const random = createRandom(mix(seed, 51, index));
    const chance = random();
    const state = chance < 0.86 ? 'active' : chance < 0.95 ? 'inactive' : 'deleted';
    const manager = pick(random, people.users);
    return {
      id: person.id,
      name: person.name,
      division: division(seed, below(random, DIVISIONS)),
      chat: { jabberId: `${person.id}@example.org` },
      department: pick(random, ['Sales', 'Service', 'Support', '']),
      email: person.mail,
      primaryContactInfo: [
        { address: person.mail, mediaType: 'EMAIL', type: 'PRIMARY' },
        { address: person.phone, display: person.phone, mediaType: 'PHONE', type: 'WORK' },
      ],
      addresses:
        random() < 0.5
          ? []
          : [{ address: person.phone, mediaType: 'PHONE', type: 'MOBILE', countryCode: 'GB' }],
      state,
      title: pick(random, ['Agent', 'Supervisor', 'Administrator']),
      username: person.mail,
      ...(random() < 0.4 ? { manager: { id: manager.id, name: manager.name } } : {}),
      version: 1 + below(random, 90),
      acdAutoAnswer: random() < 0.3,
      ...(random() < 0.2
        ? {
            preferredName: person.name.split(' ')[0],
            biography: { biography: `${person.name} likes phones.` },
          }
        : {}),
      ...expanded(seed, index, people),
      selfUri: `/api/v2/users/${person.id}`,
    };
  });
}

/** What a user is good at, belongs to and where they work. */
function expanded(seed: number, index: number, people: People): Record<string, unknown> {
  const random = createRandom(mix(seed, 55, index));
  const some = (names: readonly string[]): readonly number[] =>
    names.flatMap((_, which) => (random() < 0.4 ? [which] : []));
  const skills = some(SKILLS).map((which) => {
    const id = uuidOf(seed, 56, which);
    return {
      id,
      name: SKILLS[which],
      proficiency: below(random, 6),
      state: 'active',
      skillUri: `/api/v2/routing/skills/${id}`,
      selfUri: `/api/v2/users/${people.users[index]?.id ?? ''}/routingskills/${id}`,
    };
  });
  const groups = some(GROUPS).map((which) => {
    const id = uuidOf(seed, 57, which);
    return { id, name: GROUPS[which], type: 'official', selfUri: `/api/v2/groups/${id}` };
  });
  const locations = some(LOCATIONS)
    .slice(0, 1)
    .map((which) => {
      const id = uuidOf(seed, 58, which);
      const definition = { id, name: LOCATIONS[which], selfUri: `/api/v2/locations/${id}` };
      return {
        id,
        coordinates: {},
        notes: `Desk of ${pick(random, people.users).name}`,
        locationDefinition: definition,
      };
    });
  return { skills, groups, locations };
}

/** Ids of the queues, in the order of the list. */
export function queueIds(seed: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => uuidOf(mix(seed, 52, index)));
}

export function queueRows(
  seed: number,
  ids: readonly string[],
  people: People,
): readonly Record<string, unknown>[] {
  return ids.map((id, index) => {
    const random = createRandom(mix(seed, 53, index));
    const owner = pick(random, people.users);
    const name = random() < 0.08 ? pick(random, WIDE_THING_NAMES) : pick(random, THING_NAMES);
    const members = below(random, 80);
    const joined = below(random, members + 1);
    return {
      id,
      name: `${name} ${index + 1}`,
      division: division(seed, below(random, DIVISIONS)),
      ...(random() < 0.4 ? { description: `Ask ${owner.name} (${owner.mail})` } : {}),
      dateCreated: new Date(1_600_000_000_000 + below(random, 100_000_000) * 1000).toISOString(),
      dateModified: new Date(1_720_000_000_000 + below(random, 40_000_000) * 1000).toISOString(),
      modifiedBy: owner.id,
      createdBy: pick(random, people.users).id,
      memberCount: members,
      userMemberCount: members,
      joinedMemberCount: joined,
      mediaSettings: {
        call: { alertingTimeoutSeconds: 15, serviceLevel: { percentage: 0.8, durationMs: 20_000 } },
      },
      acwSettings: {
        wrapupPrompt: pick(random, ['OPTIONAL', 'MANDATORY', 'AGENT_REQUESTED']),
        timeoutMs: 30_000,
      },
      skillEvaluationMethod: pick(random, ['BEST', 'ALL', 'NONE']),
      autoAnswerOnly: random() < 0.5,
      enableTranscription: random() < 0.3,
      enableManualAssignment: random() < 0.2,
      ...(random() < 0.5 ? { callingPartyName: owner.name, callingPartyNumber: owner.phone } : {}),
      selfUri: `/api/v2/routing/queues/${id}`,
    };
  });
}

function division(seed: number, which: number): Record<string, string> {
  const id = uuidOf(seed, 54, which);
  return {
    id,
    name: which === 0 ? 'Home' : `Division ${which}`,
    selfUri: `/api/v2/authorization/divisions/${id}`,
  };
}
