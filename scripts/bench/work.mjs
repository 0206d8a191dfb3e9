// What an honest program by hand does with each record: the floor of the same work. Six fields dropped or masked, two ids under
// HMAC, a line of JSON, gzip, SHA-256.

import { createHash, createHmac, createSecretKey } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';

const KEY = createSecretKey(Buffer.alloc(32, 7));
const SENSITIVE = new Set(['name', 'email', 'phoneNumber']);
const JOIN_CHARACTERS = 64 * 1024;
const GZIP_LEVEL = 6;

const hmac = (text) => createHmac('sha256', KEY).update(text).digest('hex');
const withoutLastPart = (ip) => `${ip.slice(0, ip.lastIndexOf('.'))}.0`;

function redactAudit(record) {
  const context = { ...record.context };
  delete context.email;
  return {
    id: record.id,
    serviceName: record.serviceName,
    level: record.level,
    eventDate: record.eventDate,
    action: record.action,
    entity: record.entity,
    entityType: record.entityType,
    status: record.status,
    application: record.application,
    transactionInitiator: record.transactionInitiator,
    user: { id: hmac(record.user.id), name: '***' },
    client: { id: hmac(record.client.id), name: '***' },
    remoteIp: record.remoteIp.map(withoutLastPart),
    propertyChanges: record.propertyChanges.map((change) =>
      SENSITIVE.has(change.property)
        ? { property: change.property, oldValues: ['***'], newValues: ['***'] }
        : change,
    ),
    context,
  };
}

export const WORK = {
  audits: function* (record) {
    yield redactAudit(record);
  },
  /** A row of each session. */
  conversations: function* ({ id, conversationStart, conversationEnd, originatingDirection, participants }) {
    for (const { participantId, userId, purpose, sessions } of participants)
      for (const { sessionId, mediaType, direction } of sessions)
        yield {
          ...{ conversationId: id, conversationStart, conversationEnd, originatingDirection },
          ...{ participantId, userId: hmac(userId), purpose },
          ...{ sessionId, mediaType, direction },
        };
  },
};

/** A gzip file of lines, with SHA-256 over what is stored. */
export function createSink(path) {
  const hash = createHash('sha256');
  const gzip = createGzip({ level: GZIP_LEVEL, chunkSize: JOIN_CHARACTERS, highWaterMark: 1 << 20 });
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  let batch = '';
  let bytes = 0;
  let records = 0;
  gzip.on('data', (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
    if (file.write(chunk)) return;
    gzip.pause();
    file.once('drain', () => gzip.resume());
  });
  const flush = async () => {
    const text = batch;
    batch = '';
    if (text !== '' && !gzip.write(text)) await once(gzip, 'drain');
  };
  return {
    line(record) {
      records += 1;
      batch += `${JSON.stringify(record)}\n`;
      return batch.length >= JOIN_CHARACTERS ? flush() : undefined;
    },
    async close() {
      await flush();
      gzip.end();
      await once(gzip, 'end');
      file.end();
      await once(file, 'close');
      return { records, bytes, sha256: hash.digest('hex') };
    },
  };
}
