// A disk that fails at its N-th operation, for a program that knows nothing of it:
//   FAULTY_FS='{"below":"/abs/folder","mode":"ENOSPC","at":7}' node --import ./faulty-fs.mjs program.js
// Every operation on a path below the folder counts, from 1, reads too. Modes:
//   ENOSPC EIO EROFS …   the operation fails with that code; a write puts half of its bytes down first
//   <code>+              it and all that follow: a full disk stays full
//   kill                 the process is killed (SIGKILL) in its place; a write puts half of its bytes down first
//   power                the plug is pulled: killed, and what was not flushed is gone, file contents and renames alike
//   slow                 every operation named in "deeds" takes "delayMs" longer (not those of the event file)
//   count                nothing fails
// With "log" each operation is a line of that file. Worker threads inherit it and count for themselves.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers';

const {
  below,
  mode,
  at,
  log,
  deeds = [],
  delayMs = 0,
} = JSON.parse(process.env.FAULTY_FS ?? '{"below":"/","mode":"count","at":0}');
const code = mode.replace('+', '');
const lasting = mode.endsWith('+');
const real = { ...fs, promises: { ...fs.promises } };
/** Paths of open descriptors. */
const paths = new Map();
/** Bytes that are safe on the disk, by path; what is not listed was there before. */
const flushed = new Map();
/** Renames whose folder was not flushed yet. */
let renames = [];
let operations = 0;

function concerns(path) {
  const text = typeof path === 'string' ? resolve(path) : '';
  return text === below || text.startsWith(below + sep);
}

/** Counts the operation and says whether it is to fail. */
function due(deed, path) {
  operations += 1;
  if (log !== undefined) real.appendFileSync(log, `${deed} ${path.slice(below.length + 1)}\n`);
  if (mode === 'count' || mode === 'slow' || (lasting ? operations < at : operations !== at)) return false;
  return true;
}

async function slowed(deed) {
  if (mode === 'slow' && deeds.includes(deed)) await new Promise((done) => setTimeout(done, delayMs));
}

/** Fails the operation, for good or by an error. */
function fail(deed, path) {
  if (mode === 'power') forget();
  if (mode === 'power' || mode === 'kill') {
    process.kill(process.pid, 'SIGKILL');
    // The signal is on its way; nothing may happen until it is here.
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  }
  throw Object.assign(new Error(`${code}: injected, ${deed} '${path}'`), {
    code,
    errno: -1,
    syscall: deed,
    path,
  });
}

/** What a disk forgets without power, in the worst case. */
function forget() {
  for (const { from, to } of renames.toReversed()) {
    if (real.existsSync(dirname(from)) && real.existsSync(to)) {
      real.renameSync(to, from);
      move(to, from);
    } else real.rmSync(to, { force: true });
  }
  for (const [path, bytes] of flushed) if (real.existsSync(path)) real.truncateSync(path, bytes);
}

function move(from, to) {
  if (!flushed.has(from)) return;
  flushed.set(to, flushed.get(from));
  flushed.delete(from);
}

const EFFECTS = {
  mkdir: () => undefined,
  rename(from, to) {
    move(from, to);
    renames.push({ from, to });
  },
  rm(path) {
    for (const known of flushed.keys())
      if (known === path || known.startsWith(path + sep)) flushed.delete(known);
    renames = renames.filter(({ to }) => to !== path && !to.startsWith(path + sep));
  },
};

for (const deed of [
  'mkdir',
  'rename',
  'rm',
  'readdir',
  'lstat',
  'stat',
  'realpath',
  'unlink',
  'readFile',
  'writeFile',
]) {
  fs.promises[deed] = async (...args) => {
    const path = String(args[0]);
    if (concerns(path) && due(deed, path)) fail(deed, path);
    const result = await real.promises[deed](...args);
    if (concerns(path)) EFFECTS[deed]?.(path, args[1]);
    return result;
  };
}

function opened(path, flags) {
  if (/^[wa]/.test(String(flags ?? 'r'))) flushed.set(path, 0);
}

/** Notes that all of the file, or of the folder's names, is on the disk. */
function synced(path, isDirectory) {
  if (isDirectory) renames = renames.filter(({ to }) => dirname(to) !== path);
  else if (flushed.has(path)) flushed.set(path, real.statSync(path).size);
}

fs.promises.open = async (...args) => {
  const path = String(args[0]);
  if (!concerns(path)) return await real.promises.open(...args);
  if (due('open', path)) fail('open', path);
  const handle = await real.promises.open(...args);
  opened(path, args[1]);
  const isDirectory = (await handle.stat()).isDirectory();
  const inner = {
    write: handle.write.bind(handle),
    sync: handle.sync.bind(handle),
    close: handle.close.bind(handle),
    read: handle.read.bind(handle),
  };
  handle.write = async (chunk, offset = 0, length = chunk.byteLength - offset, ...rest) => {
    if (due('write', path)) {
      if (length > 1) await inner.write(chunk, offset, length >> 1, ...rest);
      fail('write', path);
    }
    await slowed('write');
    return await inner.write(chunk, offset, length, ...rest);
  };
  handle.read = async (...rest) => {
    if (due('read', path)) fail('read', path);
    await slowed('read');
    return await inner.read(...rest);
  };
  handle.sync = async () => {
    if (due('fsync', path)) fail('fsync', path);
    await inner.sync();
    synced(path, isDirectory);
  };
  handle.close = async () => {
    const failing = due('close', path);
    // A file that cannot be closed is closed all the same.
    if (!failing || (mode !== 'kill' && mode !== 'power')) await inner.close();
    if (failing) fail('close', path);
  };
  return handle;
};

fs.openSync = (...args) => {
  const path = String(args[0]);
  if (!concerns(path)) return real.openSync(...args);
  if (due('open', path)) fail('open', path);
  const descriptor = real.openSync(...args);
  opened(path, args[1]);
  paths.set(descriptor, path);
  return descriptor;
};
fs.writeSync = (descriptor, chunk, ...rest) => {
  const path = paths.get(descriptor);
  if (path !== undefined && due('write', path)) {
    const bytes = Buffer.from(chunk);
    real.writeSync(descriptor, bytes, 0, bytes.length >> 1);
    fail('write', path);
  }
  return real.writeSync(descriptor, chunk, ...rest);
};
fs.fsyncSync = (descriptor) => {
  const path = paths.get(descriptor);
  if (path !== undefined && due('fsync', path)) fail('fsync', path);
  real.fsyncSync(descriptor);
  if (path !== undefined) synced(path, false);
};
fs.closeSync = (descriptor) => {
  const path = paths.get(descriptor);
  paths.delete(descriptor);
  const failing = path !== undefined && due('close', path);
  real.closeSync(descriptor);
  if (failing) fail('close', path);
};
syncBuiltinESMExports();
