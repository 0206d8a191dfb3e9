import { startAction } from './start.js';

startAction(import.meta.url);
