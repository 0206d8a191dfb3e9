import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a request goes wrong. `lostReply`: carried out, but the answer never arrives. `torn`: an upload breaks off. */
export type ApiFault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly errors?: readonly unknown[];
      readonly retryAfter?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** A body that is no JSON, as something between answers. */
      readonly page?: string;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'lostReply' }
  | { readonly kind: 'torn' };

export interface ApiFaultPlan {
  /** Method and path, after the repository: `PUT /contents/index.json`. */
  readonly call: RegExp;
  readonly fault: ApiFault;
  /** How many of the next such calls meet it, default 1. */
  readonly times?: number;
  /** How many such calls pass before. Default none. */
  readonly after?: number;
}

export interface StoredAsset {
  readonly id: number;
  readonly createdAt: string;
  name: string;
  label: string;
  state: 'uploaded' | 'starter';
  content: Buffer;
}

export interface StoredIssue {
  readonly number: number;
  readonly labels: readonly string[];
  title: string;
  body: string;
  state: 'open' | 'closed';
  readonly comments: string[];
}

export interface GitHubApi {
  readonly issues: readonly StoredIssue[];
  /** Workflows that GitHub stopped for inactivity. */
  readonly idleWorkflows: string[];
  /** Artifacts of workflow runs by their ids. */
  readonly artifacts: Map<number, { readonly expired: boolean; readonly expires_at: string | null }>;
  /** Variables that lead a client here, for the repository `example/data` and a token that may write. */
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  /** Method and path of every call, in order. */
  readonly calls: readonly string[];
  /** Tokens that arrived at the host of the downloads, where none belongs. */
  readonly foreignTokens: readonly string[];
  /** Text of a file at the head of a branch, or undefined. */
  file(branch: string, path: string): string | undefined;
  /** Puts a file there by a commit, as a person may do. */
  commitFile(branch: string, path: string, text: string): void;
  /** Assets of the release of a tag by name; undefined where there is no such release. */
  assets(tag: string): ReadonlyMap<string, StoredAsset> | undefined;
  removeBranch(branch: string): void;
  fail(plan: ApiFaultPlan): void;
  /** Nothing goes wrong any more. */
  heal(): void;
  close(): Promise<void>;
}

export const REPOSITORY = 'example/data';
export const WRITE_TOKEN = 'ghs_WriteTokenOfTheTests0123456789';
export const READ_TOKEN = 'ghs_ReadTokenOfTheTests01234567890';

interface Commit {
  readonly sha: string;
  readonly parent: string | undefined;
  readonly files: ReadonlyMap<string, string>;
}

interface Release {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly assets: StoredAsset[];
}

/** Members of a request's body that are texts; a tree's is a list in one place. */
type Body = Readonly<
  Partial<Record<'branch' | 'sha' | 'content' | 'ref' | 'tree' | 'tag_name' | 'name' | 'label', string>>
>;

/** An answer of the API: status, body, further headers. */
type Answer = readonly [status: number, body?: unknown, headers?: Record<string, string>];

const sha1 = (text: string | Buffer): string => createHash('sha1').update(text).digest('hex');
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const NOT_FOUND: Answer = [404, { message: 'Not Found' }];
const exists = (resource: string, field: string): Answer => [
  422,
  { message: 'Validation Failed', errors: [{ resource, code: 'already_exists', field }] },
];

/** GitHub's REST API on the loopback, with the parts of it that publishing needs; downloads come from another host. */
export async function startGitHubApi(): Promise<GitHubApi> {
  const blobs = new Map<string, string>();
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const commits = new Map<string, Commit>();
  const branches = new Map<string, string>();
  const releases: Release[] = [];
  const issues: StoredIssue[] = [];
  const idleWorkflows: string[] = [];
  const artifacts: GitHubApi['artifacts'] = new Map();
  const calls: string[] = [];
  const foreignTokens: string[] = [];
  const faults: { call: RegExp; fault: ApiFault; times: number; after: number }[] = [];
  let ids = 100;
  let origin = '';
  let downloads = '';

  const addCommit = (files: ReadonlyMap<string, string>, parent: string | undefined): Commit => {
    ids += 1;
    const commit = { sha: sha1(`${ids} ${parent ?? ''} ${JSON.stringify([...files])}`), parent, files };
    commits.set(commit.sha, commit);
    for (const text of files.values()) blobs.set(sha1(text), text);
    return commit;
  };
  const commitAt = (ref: string): Commit | undefined => commits.get(branches.get(ref) ?? ref);
  const releaseOf = (tag: string): Release | undefined => releases.find((release) => release.tag === tag);
  const assetById = (id: string): [Release, StoredAsset] | undefined => {
    for (const release of releases) {
      const asset = release.assets.find((candidate) => String(candidate.id) === id);
      if (asset !== undefined) return [release, asset];
    }
    return undefined;
  };
  const releaseJson = (release: Release): Record<string, unknown> => ({
    id: release.id,
    tag_name: release.tag,
    name: release.name,
    upload_url: `${origin}/repos/${REPOSITORY}/releases/${release.id}/assets{?name,label}`,
  });
  const assetJson = (release: Release, asset: StoredAsset): Record<string, unknown> => ({
    id: asset.id,
    name: asset.name,
    label: asset.label === '' ? null : asset.label,
    size: asset.content.length,
    state: asset.state,
    digest: asset.state === 'uploaded' ? `sha256:${sha256(asset.content)}` : null,
    created_at: asset.createdAt,
    browser_download_url: `https://github.com/${REPOSITORY}/releases/download/${release.tag}/${asset.name}`,
  });
  const paged = (items: readonly unknown[], url: URL): Answer => {
    const size = Number(url.searchParams.get('per_page') ?? '30');
    const number = Number(url.searchParams.get('page') ?? '1');
    const next = new URL(url);
    next.searchParams.set('page', String(number + 1));
    const link: Record<string, string> =
      items.length > size * number ? { link: `<${next.href}>; rel="next"` } : {};
    return [200, items.slice(size * (number - 1), size * number), link];
  };

  const contents = (path: string, url: URL): Answer => {
    const commit = commitAt(url.searchParams.get('ref') ?? 'main');
    const text = commit?.files.get(path);
    if (text === undefined) return NOT_FOUND;
    const big = Buffer.byteLength(text) > 1024 * 1024;
    const content = big ? '' : Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
    const encoding = big ? 'none' : 'base64';
    return [200, { type: 'file', path, sha: sha1(text), size: Buffer.byteLength(text), content, encoding }];
  };
  const putContents = (path: string, body: Body): Answer => {
    const branch = body.branch ?? '';
    const head = commitAt(branch);
    if (!branches.has(branch) || head === undefined) return [404, { message: `Branch ${branch} not found` }];
    const current = head.files.get(path);
    if (current === undefined ? body.sha !== undefined : body.sha !== sha1(current))
      return body.sha === undefined
        ? [422, { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' }]
        : [409, { message: `${path} does not match ${body.sha ?? ''}` }];
    const text = Buffer.from(body.content ?? '', 'base64').toString('utf8');
    const commit = addCommit(new Map([...head.files, [path, text]]), head.sha);
    branches.set(branch, commit.sha);
    return [200, { content: { sha: sha1(text) }, commit: { sha: commit.sha } }];
  };
  const commitsOf = (url: URL): Answer => {
    const path = url.searchParams.get('path') ?? '';
    const found: { sha: string }[] = [];
    for (let at = commitAt(url.searchParams.get('sha') ?? ''); at !== undefined;) {
      const before: Commit | undefined = at.parent === undefined ? undefined : commits.get(at.parent);
      if (at.files.get(path) !== before?.files.get(path)) found.push({ sha: at.sha });
      at = before;
    }
    return found.length === 0 ? NOT_FOUND : paged(found, url);
  };
  const makeRef = (body: Body): Answer => {
    const branch = (body.ref ?? '').replace('refs/heads/', '');
    if (branches.has(branch)) return [422, { message: 'Reference already exists' }];
    branches.set(branch, body.sha ?? '');
    return [201, {}];
  };
  const upload = (id: string, url: URL, body: Buffer, torn: boolean): Answer => {
    const release = releases.find((candidate) => String(candidate.id) === id);
    if (release === undefined) return NOT_FOUND;
    const name = url.searchParams.get('name') ?? '';
    if (release.assets.some((asset) => asset.name === name)) return exists('ReleaseAsset', 'name');
    ids += 1;
    const label = url.searchParams.get('label') ?? '';
    const content = torn ? body.subarray(0, body.length >> 1) : body;
    const createdAt = new Date().toISOString();
    const asset: StoredAsset = {
      id: ids,
      createdAt,
      name,
      label,
      state: torn ? 'starter' : 'uploaded',
      content,
    };
    release.assets.push(asset);
    return torn ? [502, { message: 'Bad Gateway' }] : [201, assetJson(release, asset)];
  };
  const editAsset = (id: string, method: string, accept: string, body: Body): Answer => {
    const found = assetById(id);
    if (found === undefined) return NOT_FOUND;
    const [release, asset] = found;
    if (method === 'DELETE') {
      release.assets.splice(release.assets.indexOf(asset), 1);
      return [204];
    }
    if (method === 'PATCH') {
      const name = body.name ?? '';
      if (release.assets.some((other) => other !== asset && other.name === name))
        return exists('ReleaseAsset', 'name');
      Object.assign(asset, { name, label: body.label ?? asset.label });
    } else if (accept.includes('octet-stream'))
      return [302, undefined, { location: `${downloads}/${id}?sig=x` }];
    return [200, assetJson(release, asset)];
  };

  const issueJson = (issue: StoredIssue): object => ({
    ...issue,
    html_url: `https://github.com/${REPOSITORY}/issues/${issue.number}`,
  });
  const answerIssues = (method: string, rest: string, raw: Buffer, url: URL): Answer => {
    const body = (raw.length > 0 ? JSON.parse(raw.toString('utf8')) : {}) as Partial<StoredIssue>;
    if (method === 'GET') {
      const label = url.searchParams.get('labels') ?? '';
      const open = issues.filter(({ state, labels }) => state === 'open' && labels.includes(label));
      return paged(open.map(issueJson), url);
    }
    if (method === 'POST' && rest === '') {
      const { title = '', body: text = '', labels = [] } = body;
      const issue: StoredIssue = {
        number: issues.length + 1,
        title,
        body: text,
        labels,
        state: 'open',
        comments: [],
      };
      issues.push(issue);
      return [201, issueJson(issue)];
    }
    const [number = '', comments] = rest.split('/');
    const issue = issues.find((one) => String(one.number) === number);
    if (issue === undefined) return NOT_FOUND;
    if (comments !== undefined) issue.comments.push(body.body ?? '');
    else Object.assign(issue, body);
    return [comments === undefined ? 200 : 201, issueJson(issue)];
  };

  const answer = (
    method: string,
    path: string,
    url: URL,
    raw: Buffer,
    accept: string,
    torn: boolean,
  ): Answer => {
    const upTo = /^POST \/releases\/(\d+)\/assets$/.exec(`${method} ${path}`);
    if (upTo !== null) return upload(upTo[1]!, url, raw, torn);
    const body = (raw.length > 0 ? JSON.parse(raw.toString('utf8')) : {}) as Body;
    const [, area = '', rest = ''] = /^\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    if (area === 'issues') return answerIssues(method, rest, raw, url);
    if (`${method} ${path}` === 'GET /actions/workflows') {
      const workflows = idleWorkflows.map((name, id) => ({ id, name, state: 'disabled_inactivity' }));
      return [200, { total_count: workflows.length, workflows }];
    }
    const artifact = /^\/actions\/artifacts\/(\d+)$/.exec(path)?.[1];
    if (method === 'GET' && artifact !== undefined) {
      const found = artifacts.get(Number(artifact));
      return found === undefined ? NOT_FOUND : [200, { id: Number(artifact), name: 'an artifact', ...found }];
    }
    switch (`${method} ${area}`) {
      case 'GET ':
        return [200, { full_name: REPOSITORY, private: false, archived: false, default_branch: 'main' }];
      case 'GET contents':
        return contents(rest, url);
      case 'PUT contents':
        return putContents(rest, body);
      case 'GET commits':
        return commitsOf(url);
      case 'POST git': {
        if (rest === 'refs') return makeRef(body);
        ids += 1;
        const sha = sha1(String(ids));
        if (rest === 'trees') {
          const tree = body.tree as unknown as { path: string; content: string }[];
          trees.set(sha, new Map(tree.map((entry) => [entry.path, entry.content])));
          return [201, { sha }];
        }
        return [201, { sha: addCommit(trees.get(body.tree ?? '') ?? new Map(), undefined).sha }];
      }
      case 'GET git': {
        const text = blobs.get(rest.replace('blobs/', ''));
        if (text === undefined) return NOT_FOUND;
        return [200, { content: Buffer.from(text).toString('base64'), encoding: 'base64' }];
      }
      case 'POST releases': {
        const tag = body.tag_name ?? '';
        if (releaseOf(tag) !== undefined) return exists('Release', 'tag_name');
        ids += 1;
        const release: Release = { id: ids, tag, name: body.name ?? '', assets: [] };
        releases.push(release);
        return [201, releaseJson(release)];
      }
      default: {
        const asset = /^assets\/(\d+)$/.exec(rest);
        if (area === 'releases' && asset !== null) return editAsset(asset[1]!, method, accept, body);
        if (`${method} ${area}` !== 'GET releases') return NOT_FOUND;
        if (rest === '') return paged(releases.map(releaseJson), url);
        const tag = /^tags\/(.+)$/.exec(rest)?.[1];
        const release = releaseOf(decodeURIComponent(tag ?? ''));
        if (release !== undefined) return [200, releaseJson(release)];
        const listed = releases.find(({ id }) => rest === `${id}/assets`);
        if (listed === undefined) return NOT_FOUND;
        return paged(
          listed.assets.map((item) => assetJson(listed, item)),
          url,
        );
      }
    }
  };

  const permitted = (method: string, authorization: string): Answer | undefined => {
    const token = authorization.replace(/^(?:token|bearer) /i, '');
    // The repository is public: it can be read without a token, but not with a wrong one.
    if (token !== '' && token !== WRITE_TOKEN && token !== READ_TOKEN)
      return [401, { message: 'Bad credentials' }];
    if (method === 'GET' || token === WRITE_TOKEN) return undefined;
    const wanted = { 'x-accepted-github-permissions': 'contents=write' };
    return [403, { message: 'Resource not accessible by integration' }, wanted];
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const method = request.method ?? 'GET';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const prefix = `/repos/${REPOSITORY}`;
    const path = url.pathname.startsWith(prefix)
      ? decodeURIComponent(url.pathname.slice(prefix.length))
      : '?';
    const call = `${method} ${path}`;
    calls.push(call);
    const planned = faults.find((fault) => fault.times > 0 && fault.call.test(call));
    const passes = planned !== undefined && planned.after > 0;
    if (passes) planned.after -= 1;
    else if (planned !== undefined) planned.times -= 1;
    const fault = passes ? undefined : planned?.fault;
    const send = ([status, body, headers = {}]: Answer): void => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const etag = `"${sha1(text)}"`;
      if (method === 'GET' && status === 200 && request.headers['if-none-match'] === etag) {
        response.writeHead(304, { etag }).end();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/json', etag, ...headers }).end(text);
    };
    if (fault?.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'status') {
      const hint: Record<string, string> =
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      const { message = 'a fault of the test', errors, headers = {}, page } = fault;
      if (page === undefined) send([fault.status, { message, errors }, { ...hint, ...headers }]);
      else response.writeHead(fault.status, { 'content-type': 'text/html' }).end(page);
      return;
    }
    const refusal = permitted(method, request.headers.authorization ?? '');
    const result =
      refusal ??
      answer(method, path, url, Buffer.concat(chunks), request.headers.accept ?? '', fault?.kind === 'torn');
    if (fault?.kind === 'lostReply') request.socket.resetAndDestroy();
    else send(result);
  };

  const servers: Server[] = [];
  const listen = async (
    handler: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<string> => {
    const server = createServer(handler);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  origin = await listen((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  downloads = await listen((request, response) => {
    if (request.headers.authorization !== undefined) foreignTokens.push(request.headers.authorization);
    const found = assetById(/^\/(\d+)/.exec(request.url ?? '')?.[1] ?? '');
    response.writeHead(found === undefined ? 404 : 200).end(found?.[1].content);
  });

  return {
    url: origin,
    env: {
      GITHUB_API_URL: origin,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_TOKEN: WRITE_TOKEN,
    },
    issues,
    idleWorkflows,
    artifacts,
    calls,
    foreignTokens,
    file: (branch, path) => (branches.has(branch) ? commitAt(branch)?.files.get(path) : undefined),
    commitFile(branch, path, text) {
      const head = commitAt(branch);
      branches.set(branch, addCommit(new Map([...(head?.files ?? []), [path, text]]), head?.sha).sha);
    },
    assets(tag) {
      const release = releaseOf(tag);
      return release === undefined ? undefined : new Map(release.assets.map((asset) => [asset.name, asset]));
    },
    removeBranch(branch) {
      branches.delete(branch);
    },
    fail(plan) {
      faults.push({ call: plan.call, fault: plan.fault, times: plan.times ?? 1, after: plan.after ?? 0 });
    },
    heal() {
      faults.length = 0;
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
