import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { startArtifactService } from '../support/artifact-service.js';
import type { ArtifactService } from '../support/artifact-service.js';
import { createCanaries, ENCODINGS } from '../support/canaries.js';
import type { Canaries } from '../support/canaries.js';
import { DAYS, startCanaryService } from '../support/canary-service.js';
import type { CanaryServiceOptions, Day } from '../support/canary-service.js';
import { ROOT, startAction } from '../support/runner.js';
import type { ActionEnded } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';
import { unzip } from '../support/zip.js';

const CLIENT_SECRET = 'kV9-secret/of+the~client-7QxLm2';
/** What GitHub's client masks of its own accord. */
const ARTIFACT_SIGNATURE = 'a-signature';
const TOKEN = 'tK3-token_of.the-run-Zz81Qw94Rt';

type Replaced = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Scene {
  readonly inputs: Readonly<Record<string, string>>;
  readonly service?: Partial<CanaryServiceOptions>;
  readonly env?: Readonly<Record<string, string>>;
  /** A catalog of the workspace. */
  readonly overlay?: object;
  /** Exports of modules below src/ that are replaced, each by an expression of `real`; the sources run then. */
  readonly replaced?: Replaced;
}

interface Played {
  readonly ended: ActionEnded;
  readonly canaries: Canaries;
  /** Everything that left the process, by name. */
  readonly sinks: ReadonlyMap<string, string>;
  readonly manifest: Manifest | undefined;
}

/** A window with a day for each thing that can go wrong; they are all in one run. */
const EVERY_FATE: Scene = {
  inputs: {
    dataset: 'audit-logs',
    start: '2026-11-01',
    end: `2026-11-${String(DAYS.length + 1).padStart(2, '0')}`,
  },
  service: { days: DAYS },
  env: { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' },
};
const GOOD: Scene = { inputs: { dataset: 'audit-logs', start: '2026-11-01', end: '2026-11-02' } };
const REFUSED_TOKEN: Scene = { ...GOOD, service: { refuseToken: true } };
/** Users by a list whose next pages are where the answers say. */
const NEXT_PAGE: Scene = {
  inputs: { dataset: 'users' },
  overlay: {
    catalogVersion: '1',
    profiles: {
      paging: {
        'by-address': { strategy: 'nextUri', nextUriPath: 'nextUri', maxPages: 10, maxEmptyPages: 2 },
      },
    },
    endpoints: {
      'users.list': {
        description: 'Users.',
        method: 'GET',
        path: '/api/v2/users',
        itemsPath: 'entities',
        paging: 'by-address',
        auth: 'clientCredentials',
        retry: 'standard',
        limits: 'standard',
        permissions: { mode: 'all', names: [] },
      },
    },
  },
};
const NEXT_PAGE_ELSEWHERE: Scene = {
  inputs: { dataset: 'operational-events', start: '-PT1H', end: 'now' },
};
const fated = (fate: Day): Scene => ({ ...GOOD, service: { days: [fate] } });
const ECHO: Scene = { ...GOOD, service: { echoInKeptField: true } };

describe('canaries in every place of every answer', () => {
  let workspace: Workspace;
  let artifacts: ArtifactService;
  let crash: (where: 'door' | 'thread') => Scene;
  let sourceEntry: string;

  beforeAll(async () => {
    workspace = createWorkspace();
    artifacts = await startArtifactService();
    sourceEntry = writeSourceEntries(workspace.path);
    const script = join(workspace.path, 'crash.mjs');
    writeFileSync(
      script,
      `import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const { INPUT_CLIENTSECRET, PLANTED, CRASHES } = process.env;
const hasAsked = () =>
  existsSync('out') &&
  readdirSync('out', { recursive: true })
    .filter((name) => name.endsWith('events.jsonl'))
    .some((name) => readFileSync('out/' + name, 'utf8').includes('"http.attempt"'));
if (isMainThread === (CRASHES === 'door')) {
  const timer = setInterval(() => {
    if (!hasAsked()) return;
    clearInterval(timer);
    throw new Error('crashed with ' + INPUT_CLIENTSECRET + ' and ' + PLANTED);
  }, 10);
}
`,
    );
    crash = (where) => ({
      ...GOOD,
      service: { days: ['slowed down, then good'] },
      env: {
        RUNNER_DEBUG: '1',
        NODE_OPTIONS: `--import=${pathToFileURL(script).href}`,
        PLANTED: encoded(CLIENT_SECRET),
        CRASHES: where,
      },
    });
  });
  afterAll(async () => {
    await artifacts.close();
    workspace.remove();
  });

  let played = 0;
  const play = async (scene: Scene): Promise<Played> => {
    const canaries = createCanaries();
    canaries.literal('client secret', CLIENT_SECRET);
    canaries.literal('access token', TOKEN);
    canaries.literal('basic credentials', Buffer.from(`a-client:${CLIENT_SECRET}`).toString('base64'));
    const service = await startCanaryService({
      canaries,
      clientSecret: CLIENT_SECRET,
      token: TOKEN,
      ...scene.service,
    });
    const before = artifacts.artifacts.length;
    const folder = join(workspace.path, `w${(played += 1)}`);
    mkdirSync(folder);
    if (scene.overlay !== undefined)
      writeFileSync(join(folder, 'overlay.json'), JSON.stringify(scene.overlay));
    try {
      const ended = await startAction({
        cwd: folder,
        inputs: {
          apiUrl: service.url,
          loginUrl: service.url,
          clientId: 'a-client',
          clientSecret: CLIENT_SECRET,
          requestsPerMinute: '60000',
          ...(scene.overlay === undefined ? {} : { catalog: 'overlay.json' }),
          ...(scene.replaced === undefined ? {} : { upload: 'false' }),
          ...scene.inputs,
        },
        env: { ...artifacts.env, ...scene.env, ...replacing(scene) },
        ...(scene.replaced === undefined ? {} : { entry: sourceEntry }),
      }).ended;
      const files = filesBelow(folder).filter((path) => path !== 'overlay.json');
      const sinks = new Map([
        ['standard output', shownLines(ended.stdout)],
        ['standard error', ended.stderr],
        ['step outputs', JSON.stringify(ended.outputs)],
        ['job summary', ended.summary],
        ...files.map((path) => [path, textOf(path, readFileSync(join(folder, path)))] as const),
        ...artifacts.artifacts
          .slice(before)
          .flatMap(({ name, content }) =>
            [...unzip(content)].map(([path, bytes]) => [`${name}.zip/${path}`, textOf(path, bytes)] as const),
          ),
      ]);
      const manifest = files.find((path) => path.endsWith('/manifest.json'));
      return {
        ended,
        canaries,
        sinks,
        manifest: manifest === undefined ? undefined : (JSON.parse(sinks.get(manifest)!) as Manifest),
      };
    } finally {
      await service.close();
    }
  };
  const leaks = ({ sinks, canaries }: Played): string[] =>
    [...sinks].flatMap(([name, text]) => canaries.foundIn(text).map((found) => `${found} in ${name}`));
  const tell = (name: string, { canaries, sinks }: Played, found: readonly string[]): void => {
    const places = canaries.all.length;
    const encodings = Object.keys(ENCODINGS).length;
    process.stdout.write(
      `    canaries, ${name}: ${places} positions x ${encodings} encodings x ${sinks.size} sinks = ${places * encodings * sinks.size} looks, ${found.length} found\n`,
    );
  };

  it('are found nowhere, whatever became of the slices, in debug mode; and no text becomes a command', async () => {
    const scene = await play(EVERY_FATE);
    const found = leaks(scene);
    tell('success, failure, retry, debug', scene, found);
    expect(found).toEqual([]);
    const { ended, manifest, sinks, canaries } = scene;
    // The scene is what it says it is.
    expect(manifest?.slices.map(({ status, error }) => error?.code ?? status)).toEqual([
      // Its records came again with other canaries in them: records that changed.
      'BAD_RESPONSE',
      'BAD_RESPONSE',
      'ASYNC_FAILED',
      'BAD_RESPONSE',
      'succeeded',
      'BAD_RESPONSE',
      'succeeded',
      'BAD_RESPONSE',
      'PAGINATION_LOOP',
      'BAD_RESPONSE',
    ]);
    expect(manifest?.counts.retries).toBeGreaterThan(0);
    expect(canaries.all.length).toBeGreaterThan(80);
    expect([...sinks.keys()].filter((name) => name.includes('.zip/')).length).toBeGreaterThan(4);
    expect(manifest?.redaction.detected).toMatchObject({
      mail: expect.any(Number),
      secret: expect.any(Number),
    });
    // Masked exactly: the secret and what HTTP Basic makes of it.
    expect(ended.masked.filter((secret) => secret !== ARTIFACT_SIGNATURE)).toEqual([
      CLIENT_SECRET,
      Buffer.from(`a-client:${CLIENT_SECRET}`).toString('base64'),
    ]);
    // Hostile texts of messages, fields and words.
    expect(hostileEffects(ended)).toEqual([]);
    expect(ended.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    // The text that stays in the data is there as it was sent, in one line; what is no word is gone.
    const data = [...sinks].find(([name]) => /data\/20261101.*\.gz$/.test(name))?.[1] ?? '';
    expect(data.trimEnd().split('\n')).toHaveLength(3);
    expect(data).toContain('"application":"Mobile\\n::error title=evil');
    expect(data).not.toContain('"action":"Update\\n');
  });

  it.each<[string, () => Scene, string, RegExp]>([
    ['the login refuses', () => REFUSED_TOKEN, 'AUTH', /login|clientId/],
    [
      'a next page has a path and a query of its own',
      () => NEXT_PAGE,
      'PAGINATION_LOOP',
      /do not come to an end/,
    ],
    ['a next page is on another host', () => NEXT_PAGE_ELSEWHERE, 'HOST_NOT_ALLOWED', /another|only/],
    ['the process crashes', () => crash('door'), 'INTERNAL', /crashed with/],
    ['the thread of the run crashes', () => crash('thread'), 'INTERNAL', /crashed with/],
  ])('are found nowhere where %s', async (name, scene, code, says) => {
    const result = await play(scene());
    const found = leaks(result);
    tell(name, result, found);
    expect(found).toEqual([]);
    expect(result.ended.exitCode).toBe(1);
    const errors = result.ended.annotations.filter(({ level }) => level === 'error');
    expect(errors).toEqual([expect.objectContaining({ title: `Genesys Core: ${code}` })]);
    expect(errors[0]!.message).toMatch(says);
    expect(hostileEffects(result.ended)).toEqual([]);
  });

  it('keep a run from being sealed as good where the server sends the token back in a field that stays', async () => {
    const result = await play(ECHO);
    expect(leaks(result)).toEqual([]);
    expect(result.manifest?.status).toBe('failed');
    expect(result.manifest?.error?.code).toBe('REDACTION');
    expect(result.ended.exitCode).toBe(1);
  });

  /** One protection is taken away; the same look must then find something. */
  it.each<[string, () => Scene, Replaced]>([
    [
      'redaction',
      () => ({ ...GOOD, service: { withoutSecrets: true } }),
      {
        'records/redact.ts': {
          createRedactor: `(...given) => {
            const made = real(...given);
            const write = (to) => to.copy(made.tree.source, made.tree.startOf(0), made.tree.endOf(0));
            return { ...made, write, redact: (record) => record };
          }`,
        },
      },
    ],
    [
      'the look into kept free text',
      () => GOOD,
      { 'records/detectors.ts': { createDetector: '() => (text) => text' } },
    ],
    ['scrubbing of secrets', () => crash('door'), scrubberWith('scrub: (text) => text')],
    [
      'quoting by ordinary words',
      () => fated('submit refused'),
      { 'base/remote-text.ts': { quotableText: '(text) => text' } },
    ],
    [
      'the check of code words',
      () => fated('submit refused'),
      { 'base/remote-text.ts': { isCodeWord: '() => true' } },
    ],
    [
      'the check of ids',
      () => GOOD,
      { 'base/remote-text.ts': { isOpaqueId: '() => true', opaqueId: '(text) => text' } },
    ],
    [
      'the check of states',
      () => fated('unknown state'),
      { 'base/remote-text.ts': { stateWord: '(text) => text' } },
    ],
    ['safe addresses', () => GOOD, scrubberWith('safeUrl: (url) => url')],
    [
      'paths of next pages',
      () => NEXT_PAGE,
      { 'http/shown-address.ts': { shownAddress: '(url, _path, scrubber) => scrubber.safeUrl(url.href)' } },
    ],
    [
      'hosts of next pages',
      () => NEXT_PAGE_ELSEWHERE,
      { 'base/remote-text.ts': { shownHost: '(url) => url.host' } },
    ],
    ['the last look at the folder', () => ECHO, scrubberWith('holdsSecret: () => false')],
  ])('are found where %s is switched off', async (_name, scene, replaced) => {
    expect(leaks(await play({ ...scene(), replaced }))).not.toEqual([]);
  });

  it('are found nowhere by the sources with nothing switched off, as by the bundle', async () => {
    const result = await play({ ...GOOD, replaced: {} });
    expect([result.ended.exitCode, leaks(result)]).toEqual([0, []]);
  });

  it('become commands or cells where plain lines are switched off', async () => {
    const replaced = { 'base/scrub.ts': { plainText: '(text) => text' } };
    expect(hostileEffects((await play({ ...GOOD, replaced })).ended)).not.toEqual([]);
  });

  it('would be masked by nobody where masking is switched off', async () => {
    const masksNothing = '(inputs, _runner, scrubber) => real(inputs, { mask: () => undefined }, scrubber)';
    const replaced = { 'action/inputs.ts': { maskSecrets: masksNothing } };
    expect((await play({ ...REFUSED_TOKEN, replaced })).ended.masked).toEqual([]);
  });
});

/** Scrubbers that do one thing otherwise. */
function scrubberWith(member: string): Replaced {
  return { 'base/scrub.ts': { createScrubber: `() => ({ ...real(), ${member} })` } };
}

/** The environment that has the exports of a scene replaced. */
function replacing({ replaced, env }: Scene): Record<string, string> {
  if (replaced === undefined) return {};
  const hooks = pathToFileURL(join(ROOT, '__tests__/support/replaced-exports.mjs')).href;
  return {
    REPLACED_EXPORTS: JSON.stringify(replaced),
    NODE_OPTIONS: `${env?.['NODE_OPTIONS'] ?? ''} --import=${hooks} --disable-warning=ExperimentalWarning`,
  };
}

/** Scripts as in dist/ that open the doors of the sources. Returns that of the action. */
function writeSourceEntries(folder: string): string {
  const doors = pathToFileURL(join(ROOT, 'src/doors.ts')).href;
  const root = join(folder, 'sources');
  mkdirSync(root);
  symlinkSync(join(ROOT, 'catalog'), join(root, 'catalog'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  for (const [door, open] of Object.entries({ action: 'openAction', worker: 'openWorker' })) {
    mkdirSync(join(root, 'dist', door), { recursive: true });
    const text = `import { ${open} } from '${doors}';\nawait ${open}(import.meta.url);\n`;
    writeFileSync(join(root, 'dist', door, 'index.js'), text);
  }
  return join(root, 'dist/action/index.js');
}

/** Standard output without the lines that hand a secret to the runner, which swallows them. */
function shownLines(stdout: string): string {
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

function textOf(path: string, bytes: Buffer): string {
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function encoded(text: string): string {
  return Object.values(ENCODINGS)
    .map((encode) => encode(text))
    .join(' ');
}

/** What the hostile text brought about: lines that are commands, markup and marks in the summary. */
function hostileEffects(ended: ActionEnded): string[] {
  const lines = ended.stdout
    .split('\n')
    .filter((line) => /^\s*(?:##\[|::(?:error|add-mask)[^:]*::evil)/.test(line));
  // In a code span, which is one line and holds no other, nothing has a meaning.
  const summary = ended.summary.replace(/`[^`\n]*`/g, '');
  const marks = ['<img', '\u202e', '\u001b', '](https://evil'].filter((mark) => summary.includes(mark));
  const rows = ended.summary
    .split('\n')
    .filter((line) => line.startsWith('|a|b|') || line.startsWith('::error'));
  return [...lines, ...marks, ...rows];
}
