import { parentPort, workerData } from 'node:worker_threads';
import { executeRun } from '../../engine/run.js';
import type { ThreadStart } from '../thread-messages.js';
import { serveRun } from './serve.js';

if (parentPort === null) throw new Error('This script is the thread of a run; it is started by the doors.');
await serveRun(workerData as ThreadStart, parentPort, executeRun);
