// How a budget over jobs is best kept: `npm run budget-simulation -- [--jobs 20] [--shards 60] [--budget 300] [--lease 60]
// [--seeds 200]`.
// A model in seconds, without clock and network. Each shard is a number of requests that its process would send as fast as
// its answers come. Compared are: the budget divided by the jobs at once; and a lease, for which every process
// asks every so many seconds through a file that is written by compare and set, one writer at a time. Printed are medians over the seeds.

import { parseArgs } from 'node:util';

/** Of a shard's price: as far as the plan may be wrong, since days differ. */
const SPREAD = 0.5;
/** Seconds between two answers of one process at best: the time of a page. */
const ANSWER_SECONDS = 0.4;
/** Seconds that a write by compare and set takes: read, write, answer. One at a time is taken, the others begin again. */
const WRITE_SECONDS = 1.2;
/** Writes of contents of one repository in an hour beyond which GitHub slows a client down. */
const WRITES_AN_HOUR = 500;
const STEP_SECONDS = 1;

function createRandom(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pricesOf({ shards, budget, jobs }, random) {
  // Each about half an hour at its share of the budget.
  const mean = (budget / jobs) * 30;
  return Array.from({ length: shards }, () => mean * (1 + SPREAD * (2 * random() - 1)));
}

/** Every job has its share, whatever the others do; the next shard takes the place of one that ended. */
function divided(prices, { jobs, budget }) {
  const rate = Math.min(budget / jobs / 60, 1 / ANSWER_SECONDS);
  const free = Array.from({ length: Math.min(jobs, prices.length) }, () => 0);
  for (const price of prices) {
    const at = free.indexOf(Math.min(...free));
    free[at] += price / rate;
  }
  return { seconds: Math.max(...free), writes: 0 };
}

/** With every lease the processes that are at work ask for a share of it, one after another. */
function leased(prices, { jobs, budget, lease }) {
  const queue = [...prices];
  let active = queue.splice(0, jobs).map((left) => ({ left, waits: 0, permits: 0 }));
  let seconds = 0;
  let writes = 0;
  while (active.length > 0) {
    if (seconds % lease === 0) {
      const share = (budget * lease) / 60 / active.length;
      // The n-th writer gets its turn after n writes; what is left of a lease is kept for the next one.
      active.forEach((process, place) => {
        process.waits = (place + 1) * WRITE_SECONDS;
        process.permits = Math.min(process.permits, share) + share;
      });
      writes += active.length;
    }
    for (const process of active) {
      if (process.waits > 0) {
        process.waits -= STEP_SECONDS;
        continue;
      }
      const sent = Math.min(process.permits, process.left, STEP_SECONDS / ANSWER_SECONDS);
      process.permits -= sent;
      process.left -= sent;
    }
    active = active.filter(({ left }) => left > 1e-9);
    while (active.length < jobs && queue.length > 0)
      active.push({ left: queue.shift(), waits: 0, permits: 0 });
    seconds += STEP_SECONDS;
  }
  return { seconds, writes };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '20' },
    shards: { type: 'string', default: '60' },
    budget: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '200' },
    lease: { type: 'string', default: '60' },
  },
});
const wanted = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
const rows = { divided: [], leased: [] };
const writesAnHour = [];
for (let seed = 1; seed <= wanted.seeds; seed += 1) {
  const prices = pricesOf(wanted, createRandom(seed));
  const ideal = (prices.reduce((sum, price) => sum + price, 0) / wanted.budget) * 60;
  rows.divided.push(divided(prices, wanted).seconds / ideal);
  const lease = leased(prices, wanted);
  rows.leased.push(lease.seconds / ideal);
  writesAnHour.push((lease.writes / lease.seconds) * 3600);
}
const perHour = median(writesAnHour);
process.stdout.write(
  [
    `${wanted.shards} shards, ${wanted.jobs} at once, ${wanted.budget} requests a minute, ${wanted.seeds} seeds; time ÷ (requests ÷ budget)`,
    `divided by jobs   ${median(rows.divided).toFixed(3)}, no write`,
    `leased            ${median(rows.leased).toFixed(3)}, ${Math.round(perHour)} writes an hour${perHour > WRITES_AN_HOUR ? `, beyond the ${WRITES_AN_HOUR} that GitHub takes of one client` : ''}`,
    '',
  ].join('\n'),
);
