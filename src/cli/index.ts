#!/usr/bin/env node
import { startCli } from './start.js';

startCli(import.meta.url);
