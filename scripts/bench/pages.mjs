// Pages as the service would send them, made once and handed out by copy: what a server costs must not show in what a client
// costs. Every record has an id of its own, the rest repeats after TEMPLATES pages.

import { randomizer } from './random.mjs';

export const PAGE_SIZE = 500;
const TEMPLATES = 20;
const ID_DIGITS = 12;
const DAY_MS = 86_400_000;
/** The window that every client asks for. */
export const WINDOW = { start: '2026-10-05T00:00:00.000Z', end: '2026-10-06T00:00:00.000Z' };
const START_MS = Date.parse(WINDOW.start);

const SERVICES = ['Architect', 'Routing', 'PeoplePermissions', 'Telephony', 'Directory', 'Quality'];
const ACTIONS = ['Create', 'Update', 'Delete', 'MemberAdd', 'MemberRemove', 'View', 'Publish'];
const ENTITY_TYPES = ['Flow', 'Queue', 'User', 'Role', 'Trunk', 'Group', 'Schedule'];
const PROPERTIES = ['name', 'email', 'phoneNumber', 'state', 'division', 'timeout', 'title', 'department'];

/** About 1.4 kB, shaped like an entry of the audit log; one in 25 has letters beyond ASCII. */
function audit(random, people) {
  const { pick, int, hex, guid, text } = random;
  const user = pick(people);
  const entity = { id: guid(), name: text(18) };
  const extra = int(25) === 0 ? ' Zürich – 東京' : '';
  return {
    id: guid(),
    userHomeOrgId: '6f1d2c1e-8f53-4d7a-9c1b-2a3b4c5d6e7f',
    user: { id: user.id, name: `${user.name}${extra}`, selfUri: `/users/${user.id}` },
    client: { id: pick(people).id, name: text(14), selfUri: '/clients/one' },
    remoteIp: [`10.${int(256)}.${int(256)}.${int(256)}`, `203.0.113.${int(256)}`],
    serviceName: pick(SERVICES),
    level: 'USER',
    eventDate: new Date(START_MS + int(DAY_MS)).toISOString(),
    message: { message: text(110), messageParams: { who: user.name, what: entity.id } },
    action: pick(ACTIONS),
    entity: { ...entity, selfUri: `/entities/${entity.id}` },
    entityType: pick(ENTITY_TYPES),
    status: int(50) === 0 ? 'FAILURE' : 'SUCCESS',
    application: 'admin-ui',
    transactionInitiator: int(2) === 1,
    propertyChanges: Array.from({ length: 1 + int(4) }, () => ({
      property: pick(PROPERTIES),
      oldValues: [text(20)],
      newValues: [text(20)],
    })),
    context: {
      email: `${user.name}@example.test`,
      sessionId: hex(32),
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
    },
  };
}

/** About 20 kB: participants with sessions, and in these segments and metrics, of which most is left out. */
function conversation(random, people) {
  const { pick, int, guid, text } = random;
  const startMs = START_MS + int(DAY_MS);
  const at = (seconds) => new Date(startMs + seconds * 1000).toISOString();
  const segment = (index) => ({
    segmentStart: at(index * 30),
    segmentEnd: at(index * 30 + 29),
    segmentType: pick(['interact', 'hold', 'wrapup', 'dialing']),
    queueId: guid(),
    wrapUpCode: guid(),
    wrapUpNote: text(60),
    conference: false,
  });
  const session = () => ({
    sessionId: guid(),
    mediaType: pick(['voice', 'chat', 'email', 'callback']),
    direction: pick(['inbound', 'outbound']),
    ani: `tel:+4930${1_000_000 + int(9_000_000)}`,
    dnis: `tel:+4930${1_000_000 + int(9_000_000)}`,
    remoteNameDisplayable: text(20),
    edgeId: guid(),
    segments: Array.from({ length: 8 }, (_, index) => segment(index)),
    metrics: Array.from({ length: 12 }, (_, index) => ({
      name: pick(['tTalk', 'tHeld', 'tAcw', 'tHandle', 'nConnected', 'nOffered']),
      value: int(600_000) + int(1000) / 1000,
      emitDate: at(index * 20),
    })),
  });
  return {
    id: guid(),
    conversationStart: at(0),
    conversationEnd: at(900),
    originatingDirection: pick(['inbound', 'outbound']),
    divisionIds: [guid(), guid()],
    participants: Array.from({ length: 3 }, () => ({
      participantId: guid(),
      participantName: text(20),
      userId: pick(people).id,
      purpose: pick(['agent', 'customer', 'acd', 'ivr']),
      attributes: { note: text(200), account: String(int(1e9)) },
      sessions: [session(), session()],
    })),
  };
}

const KINDS = {
  audits: { record: audit, pageSize: PAGE_SIZE },
  conversations: { record: conversation, pageSize: 50 },
};

/** Page templates of a kind: bytes of a full page, with where each record ends and where the digits of its id stand. */
export function templatesOf(kind) {
  const { record, pageSize } = KINDS[kind];
  const random = randomizer(42);
  const people = Array.from({ length: 2000 }, () => ({ id: random.guid(), name: `user${random.int(1e6)}` }));
  return Array.from({ length: TEMPLATES }, () => {
    const parts = [];
    const ends = [];
    const idPlaces = [];
    let bytes = 0;
    for (let index = 0; index < pageSize; index += 1) {
      const json = Buffer.from(`${index === 0 ? '' : ','}${JSON.stringify(record(random, people))}`);
      // The id is the first member, a UUID; its last twelve digits are made the record's own.
      idPlaces.push(bytes + json.indexOf('"id":"') + 6 + 24);
      parts.push(json);
      bytes += json.length;
      ends.push(bytes);
    }
    return { bytes: Buffer.concat(parts), ends, idPlaces, pageSize };
  });
}

/** The items from `offset` on, `count` of them, as the inside of a JSON array. */
export function itemsOf(templates, offset, count) {
  const [first] = templates;
  const template = templates[Math.floor(offset / first.pageSize) % templates.length];
  const bytes = Buffer.from(template.bytes.subarray(0, count === 0 ? 0 : template.ends[count - 1]));
  for (let index = 0; index < count; index += 1)
    bytes.latin1Write((offset + index).toString(16).padStart(ID_DIGITS, '0'), template.idPlaces[index]);
  return bytes;
}
