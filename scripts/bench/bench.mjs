// What the engine costs beside a floor and the vendor's SDK: `npm run bench [-- --records 10000 --rounds 1 --json …]`.
// Server and client are processes of their own, tied to cores where `taskset` is there. Only ratios of one run are worth
// anything: the floor runs again right before each client, and a ratio is the median of such pairs. Nothing here is a gate.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CAN_PIN, runClient } from './measure.mjs';
import { stagesIn } from './stages.mjs';

const HELP = `npm run bench -- [options]
  --scene NAME     one of the scenes below, may be given several times (default: all but audits-1m)
  --records N      so many records instead of the scene's own
  --rounds N       default 5
  --profile        a table of stages besides, from a CPU profile of the command line
  --json           the figures as JSON
`;

const ONE_CORE = '1';
const TWO_CORES = '0,1';

const CLIENTS = [
  { client: 'cli', cores: ONE_CORE },
  { client: 'action', cores: ONE_CORE },
  { client: 'sdk', cores: ONE_CORE },
];
const ON_TWO_CORES = { client: 'cli', cores: TWO_CORES };

const SCENES = {
  'audits-10k': { kind: 'audits', records: 10_000, latencyMs: 0, clients: CLIENTS },
  'audits-100k': { kind: 'audits', records: 100_000, latencyMs: 0, clients: [...CLIENTS, ON_TWO_CORES] },
  'audits-30k-50ms': { kind: 'audits', records: 30_000, latencyMs: 50, clients: CLIENTS },
  'conversations-20k': {
    kind: 'conversations',
    records: 20_000,
    latencyMs: 0,
    clients: [{ client: 'cli', cores: ONE_CORE }, ON_TWO_CORES],
  },
  'audits-1m': { kind: 'audits', records: 1_000_000, latencyMs: 0, clients: CLIENTS },
};

/** What is aimed for: no figure is to be larger than its goal. Undefined where its scenes were not measured. */
function goalsOf(rows) {
  const of = (scene, client = 'cli') => rows.find((row) => row.scene === scene && row.client === client);
  const ratio = (one, other) => (one === undefined || other === undefined ? undefined : one / other);
  const toSdk = (scene) => ratio(of(scene)?.wallToFloor, of(scene, 'sdk')?.wallToFloor);
  return [
    ['audits-100k, wall ÷ floor', of('audits-100k')?.wallToFloor, 0.8],
    ['audits-100k, two cores ÷ one', of('audits-100k', 'cli, 2 cores')?.wallToOneCore, 0.6],
    ['audits-100k, wall ÷ SDK', toSdk('audits-100k'), 0.75],
    ['audits-30k-50ms, wall ÷ floor', of('audits-30k-50ms')?.wallToFloor, 0.75],
    ['conversations-20k, wall ÷ floor', of('conversations-20k')?.wallToFloor, 1],
    ['audits-1m, wall ÷ SDK', toSdk('audits-1m'), 0.75],
    ['audits-1m, peak MB', of('audits-1m')?.peakMb, 220],
    [
      'audits-1m, peak ÷ that of audits-100k',
      ratio(of('audits-1m')?.peakMb, of('audits-100k')?.peakMb),
      1.15,
    ],
    ['audits-1m, requests', of('audits-1m')?.requests, 2060],
  ].flatMap(([figure, value, goal]) => (value === undefined ? [] : [{ figure, value, goal }]));
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const wall = (runs) => median(runs.map((run) => run.wallSeconds));
const wallOf = (rows, client) => rows.find((row) => row.client === client)?.wallSeconds;

async function measureScene(name, scene, rounds) {
  const rows = [];
  for (const { client, cores } of scene.clients) {
    const runs = [];
    const floors = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await runClient('floor', scene, ONE_CORE));
      runs.push(await runClient(client, scene, cores));
      if (runs.at(-1).records !== floors.at(-1).records)
        throw new Error(`${client} has ${runs.at(-1).records} records, the floor ${floors.at(-1).records}`);
    }
    const ratio = (figure) => median(runs.map((run, index) => run[figure] / floors[index][figure]));
    rows.push({
      scene: name,
      client: cores === TWO_CORES ? `${client}, 2 cores` : client,
      records: runs[0].records,
      wallSeconds: wall(runs),
      cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
      peakMb: median(runs.map((run) => run.peakMb)),
      floorWallSeconds: median(floors.map((run) => run.wallSeconds)),
      wallToFloor: ratio('wallSeconds'),
      cpuToFloor: ratio('cpuSeconds'),
      ...(cores === TWO_CORES ? { wallToOneCore: wall(runs) / wallOf(rows, client) } : {}),
      requests: runs[0].requests,
    });
  }
  return rows;
}

async function profileScene(scene) {
  const folder = mkdtempSync(join(tmpdir(), 'genesys-core-profile-'));
  try {
    const { records } = await runClient('cli', scene, ONE_CORE, { profileDir: folder });
    return stagesIn(folder).map(({ stage, us }) => ({ stage, usPerRecord: us / records }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printRows(rows) {
  console.log('| scene | client | wall s | CPU s | peak MB | wall ÷ floor | ÷ one core | CPU ÷ floor |');
  console.log('| --- | --- | --: | --: | --: | --: | --: | --: |');
  for (const row of rows) {
    const figures = [row.wallSeconds, row.cpuSeconds].map((value) => value.toFixed(2));
    const ratios = [
      row.wallToFloor.toFixed(2),
      row.wallToOneCore?.toFixed(2) ?? '',
      row.cpuToFloor.toFixed(2),
    ];
    console.log(`| ${[row.scene, row.client, ...figures, row.peakMb.toFixed(0), ...ratios].join(' | ')} |`);
  }
}

function printGoals(goals) {
  if (goals.length === 0) return;
  console.log('\n| figure | here | goal |\n| --- | --: | --: |');
  for (const { figure, value, goal } of goals)
    console.log(`| ${figure} | ${Number(value.toFixed(2))} | ≤ ${goal} |`);
}

function printStages(name, stages) {
  const total = stages.reduce((sum, { usPerRecord }) => sum + usPerRecord, 0);
  console.log(
    `\n${name}, µs of CPU a record by source file, ${total.toFixed(1)} in all\n\n| stage | µs |\n| --- | --: |`,
  );
  for (const { stage, usPerRecord } of stages.filter((one) => one.usPerRecord >= total / 200))
    console.log(`| ${stage} | ${usPerRecord.toFixed(2)} |`);
}

/** Measures the scenes that are named. Resolves with `{rows, goals, stages}`. */
export async function bench({ scenes, records, rounds, profile }) {
  const rows = [];
  const stages = {};
  for (const name of scenes) {
    const scene = { ...SCENES[name], ...(records === undefined ? {} : { records }) };
    rows.push(...(await measureScene(name, scene, rounds)));
    if (profile) stages[name] = await profileScene(scene);
  }
  return { rows, goals: goalsOf(rows), stages };
}

/** What the command line asks for. @throws Error that names what is wrong and what is allowed */
function readArguments() {
  const { values } = parseArgs({
    options: {
      scene: { type: 'string', multiple: true },
      records: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      profile: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const names = Object.keys(SCENES);
  const scenes = values.scene ?? names.filter((name) => name !== 'audits-1m');
  const unknown = scenes.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--scene is "${unknown}"; the scenes are ${names.join(', ')}.`);
  for (const option of ['records', 'rounds'])
    if (!/^[1-9]\d{0,7}$/.test(values[option] ?? '1'))
      throw new Error(`--${option} is "${values[option]}"; it must be a whole number from 1 to 99999999.`);
  const records = values.records === undefined ? undefined : Number(values.records);
  return { ...values, scenes, records, rounds: Number(values.rounds) };
}

async function main() {
  let asked;
  try {
    asked = readArguments();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
    return;
  }
  if (asked.help) {
    console.log(`${HELP}Scenes: ${Object.keys(SCENES).join(', ')}`);
    return;
  }
  if (!CAN_PIN)
    console.error('No taskset here: nothing is tied to a core, and one core is not told from two.');
  const result = await bench(asked);
  if (asked.json) {
    console.log(JSON.stringify(result, null, 2));
    return;
  }
  printRows(result.rows);
  printGoals(result.goals);
  if (asked.records !== undefined)
    console.log(`\nThe goals are meant for a scene's own records, not for ${asked.records}.`);
  for (const [name, stages] of Object.entries(result.stages)) printStages(name, stages);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
