#!/usr/bin/env node
import { openCli } from '../lib/index.js';

await openCli(import.meta.url);
