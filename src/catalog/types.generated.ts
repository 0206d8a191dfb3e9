// Generated from catalog/genesys-core.catalog.schema.json by "npm run types:generate". Change the schema, not this file.

/**
 * Key of an entry: letters, digits, dots and dashes.
 */
export type EntryKey = string;
/**
 * Key of a dataset, safe as a folder name: lower case letters and digits in words joined by dashes.
 */
export type DatasetKey = string;
export type Text = string;
/**
 * Dotted path of a member, e.g. `cursors.after`. `$` is the whole value. A name with signs of its own is quoted: `'urn:scim:User'.active`.
 */
export type FieldPath = string;
/**
 * Dotted path of a member; `[]` after a name stands for every element of an array, e.g. `skills[].id`.
 */
export type ElementPath = string;
/**
 * Path of a redaction rule: member names joined by dots; `[]` after a name stands for every element of an array, `*` for every key of a map, a leading `**.` for any depth. Examples: `user.id`, `remoteIp[]`, `context.*`, `**.id`.
 */
export type RulePath = string;
/**
 * ISO 8601 duration in days, hours, minutes or seconds, e.g. `P1D`, `PT6H`.
 */
export type Duration = string;
export type Milliseconds = number;
export type WaitMs = number;
/**
 * A permission of the role, a scope of the client, a policy of the organisation, the address of this machine, or the organisation as a whole.
 */
export type RefusalMeaning = 'permission' | 'scope' | 'policy' | 'address' | 'organisation';
/**
 * Numbers of rows at which lists are reported to end without a word though there is more. A list by page number or index that ends at just such a number, and has no exact total that agrees, is in doubt; so is one of a window whose rows came in the order of their time and end long before the window does. It is read in smaller parts as at `maxRows`, and is partial where it can not be. Default: none.
 *
 * @maxItems 10
 */
export type CutAt = number[];
/**
 * @minItems 1
 * @maxItems 10
 */
export type FieldPaths = FieldPath[];
/**
 * One of the paging strategies.
 */
export type PagingProfile =
  PagingNone | PagingNextUri | PagingPageNumber | PagingCursor | PagingBody | PagingOffset;
/**
 * Page cap; reaching it is the error PAGINATION_LIMIT, never a shorter success.
 */
export type MaxPages = number;
/**
 * Empty pages in a row before the walk is called a loop.
 */
export type MaxEmptyPages = number;
/**
 * A literal, or a text in which placeholders are filled in: the instants `{start}`, `{end}` and `{last}` (the last second of the window), the dates `{startDate}`, `{endDate}` (the first one after the window), `{lastDate}` (the last one in it) and `{startWeek}` (the first day of the week), `{transactionId}` and names that `source.each` carries; an array is the parameter once for each element.
 *
 * @minItems 1
 * @maxItems 50
 */
export type TemplateValue = string | number | boolean | (string | number | boolean)[];
export type ColumnName = string;
/**
 * Type of a value: `id`, `word`, `text`, `instant` and `date` are texts of that kind, `string` is any text; `object` is a map.
 */
export type FieldType =
  'id' | 'word' | 'text' | 'string' | 'instant' | 'date' | 'integer' | 'number' | 'boolean' | 'object';
/**
 * How long pages without items may follow each other before the walk is called a loop, whatever their number. For lists that are filtered after the page was cut.
 */
export type MaxEmptyMs = Milliseconds;

/**
 * A Genesys Core catalog: the only place that knows an endpoint. The built-in catalog, its packs and the overlays in a caller's repository use this same schema; an overlay adds entries, extends them or overrides whole ones.
 */
export interface CatalogDocument {
  /**
   * Address or path of this schema, so that an editor completes and checks the file.
   */
  $schema?: string;
  /**
   * Version of this catalog document, told in every manifest. Needed in every file but a pack.
   */
  catalogVersion?: string;
  /**
   * Title of this pack, a file that a catalog names in `packs`; it has the version of that catalog.
   */
  pack?: string;
  /**
   * Files with the entries of this catalog, one for each area of the API, from this file's folder. Only the built-in catalog names them; for an overlay, name several files or a folder as `catalog`.
   *
   * @maxItems 200
   */
  packs?: string[];
  service?: ServiceDefinition;
  budget?: BudgetDefinition;
  defaults?: EndpointDefaults;
  profiles?: Profiles;
  endpoints?: Endpoints;
  /**
   * Datasets by key. The key is the `dataset` input and the name of the output folder.
   */
  datasets?: {
    [k: string]: DatasetEntry | DatasetChange;
  };
  governance?: OverlayGovernance;
}
/**
 * Profiles of the endpoints of this file that name none themselves. Default: those of the built-in catalog.
 */
export interface EndpointDefaults {
  /**
   * Auth profile.
   */
  auth?: EntryKey;
  /**
   * Retry profile.
   */
  retry?: EntryKey;
  /**
   * Limits profile.
   */
  limits?: EntryKey;
}
/**
 * The service as a whole: where it is and how it speaks of errors. Only the built-in catalog has it; an overlay cannot move the hosts that a token is sent to.
 */
export interface ServiceDefinition {
  /**
   * Name of the service, for messages.
   */
  name: string;
  /**
   * Domain of each region by its AWS name.
   */
  regions: {
    [k: string]: string;
  };
  /**
   * Region in force when none is given.
   */
  defaultRegion: string;
  hosts: ServiceHosts;
  /**
   * Response header (lower case) with the id that the vendor's support asks for.
   */
  correlationHeader: string;
  /**
   * What the service's codes of a 401 or 403 mean, which decides the advice; the first that fits counts. Default: a missing permission.
   *
   * @minItems 1
   * @maxItems 20
   */
  refusals?: RefusalDefinition[];
  /**
   * Names of the vendor's parameters and members that a message may quote from the service's words, besides those of this catalog.
   *
   * @minItems 1
   * @maxItems 2000
   */
  contractNames?: string[];
  errorBody: ErrorBodyPaths;
  cutAt?: CutAt;
  organization?: OrganizationDefinition;
}
/**
 * Base addresses; `{domain}` is the region's domain.
 */
export interface ServiceHosts {
  /**
   * Base address of the API.
   */
  api: string;
  /**
   * Base address of the login service.
   */
  login: string;
}
export interface RefusalDefinition {
  /**
   * Codes of the error body; `*` stands for any signs.
   *
   * @minItems 1
   * @maxItems 20
   */
  codes: string[];
  means: RefusalMeaning;
}
/**
 * Where an error body holds its facts; the first path that has a text wins.
 */
export interface ErrorBodyPaths {
  /**
   * Where the status of the error is. An answer of success whose body has one of failure, or code and message in the place of its list, is that error. Default: nowhere.
   */
  status?: FieldPaths;
  /**
   * Where the code word is.
   */
  code: FieldPaths;
  /**
   * Where the text for people is.
   */
  message: FieldPaths;
  /**
   * Where the id is that the header has too.
   */
  correlationId: FieldPaths;
}
/**
 * Where a run that was given a token learns whose data it fetches: a digest of the id keeps apart what runs of several organisations leave. Default: it is not known, and such a run takes nothing over from earlier ones.
 */
export interface OrganizationDefinition {
  /**
   * Endpoint that tells of the token's own organisation.
   */
  endpoint: EntryKey;
  /**
   * Where the id is in its answer.
   */
  idPath: FieldPath;
}
/**
 * What one run may spend; the inputs `requestsPerMinute` and `concurrency` override the first two.
 */
export interface BudgetDefinition {
  /**
   * Requests a minute of the whole run, token and poll calls included.
   */
  requestsPerMinute: number;
  /**
   * Slices or sub-queries in flight at once.
   */
  concurrency: number;
  retryQuota: RetryQuota;
}
/**
 * Tokens that the retries of a run share, so that a broken service is not hammered.
 */
export interface RetryQuota {
  /**
   * Tokens at the start, and the most there can be.
   */
  tokens: number;
  /**
   * Cost of a retry after a fault of server or network.
   */
  transientCost: number;
  /**
   * Cost of a retry after the server said to slow down.
   */
  throttleCost: number;
}
/**
 * Named ways of doing things, used by endpoints and datasets.
 */
export interface Profiles {
  auth?: AuthProfiles;
  retry?: RetryProfiles;
  limits?: LimitsProfiles;
  paging?: PagingProfiles;
  transaction?: TransactionProfiles;
  redaction?: RedactionProfiles;
}
/**
 * How a token is had.
 */
export interface AuthProfiles {
  [k: string]: AuthProfile | AuthProfileChange;
}
/**
 * What is repeated, how often and when.
 */
export interface RetryProfiles {
  [k: string]: RetryProfile | RetryProfileChange;
}
/**
 * Bounds of one attempt.
 */
export interface LimitsProfiles {
  [k: string]: LimitsProfile | LimitsProfileChange;
}
/**
 * How an endpoint's pages follow each other.
 */
export interface PagingProfiles {
  [k: string]: PagingProfile | PagingProfileChange;
}
/**
 * Asynchronous queries: submit, poll, results.
 */
export interface TransactionProfiles {
  [k: string]: TransactionProfile | TransactionProfileChange;
}
/**
 * What may leave the memory of a run.
 */
export interface RedactionProfiles {
  [k: string]: RedactionEntry | RedactionProfileChange;
}
/**
 * OAuth 2 client credentials by HTTP Basic at the login host.
 */
export interface AuthProfile {
  /**
   * The OAuth grant.
   */
  grant: 'clientCredentials';
  /**
   * Path of the token endpoint on the login host.
   */
  tokenPath: string;
  /**
   * A token is renewed this long before it ends, or after nine tenths of a short life.
   */
  renewBeforeSeconds: number;
}
/**
 * Retry policy of a request. A POST is repeated after an unknown outcome only where its endpoint says `repeatable`.
 */
export interface RetryProfile {
  /**
   * Attempts in all, the first included.
   */
  maxAttempts: number;
  backoff: Backoff;
  /**
   * A wait that the server asks for beyond this is refused at once with RATE_LIMITED.
   */
  maxHintMs: Milliseconds;
  /**
   * HTTP statuses that may be repeated.
   *
   * @maxItems 40
   */
  retryStatuses: number[];
  /**
   * Statuses of the above that say slow down: not applied by the server, safe to repeat for every method, and they hold the whole run.
   *
   * @maxItems 10
   */
  throttleStatuses: number[];
  /**
   * So long an outage is ridden out: 502, 503 and 504 of the above, and connections that are refused or not made in time. One call probes while all others hold. 0: such faults are counted by attempts as all others.
   */
  outageMs?: Milliseconds;
  /**
   * Phrases of an error message that name a wait; `{seconds}` stands for the number.
   *
   * @maxItems 10
   */
  messageHints: string[];
  rateLimitHeaders?: RateLimitHeaders;
}
/**
 * Wait before the n-th retry without a hint: between half and all of min(capMs, baseMs * factor^(n-1)).
 */
export interface Backoff {
  /**
   * First step in milliseconds.
   */
  baseMs: WaitMs;
  /**
   * Growth from step to step.
   */
  factor: number;
  /**
   * Longest step in milliseconds.
   */
  capMs: WaitMs;
}
/**
 * Response headers (lower case) that tell how far the server's own budget is spent. Heeded where an answer has all three, never needed. Default: none.
 */
export interface RateLimitHeaders {
  /**
   * Header with the calls that are allowed.
   */
  allowed: string;
  /**
   * Header with the calls that were made.
   */
  count: string;
  /**
   * Header with the seconds until the count starts again.
   */
  resetSeconds: string;
}
/**
 * Bounds of one attempt.
 */
export interface LimitsProfile {
  /**
   * Longest time until the connection stands.
   */
  connectMs: WaitMs;
  /**
   * Longest time from the request to its response headers.
   */
  headersMs: WaitMs;
  /**
   * Longest silence inside a body.
   */
  silenceMs: WaitMs;
  /**
   * Longest time of the whole attempt.
   */
  attemptMs: WaitMs;
  /**
   * Largest body after decompression, in bytes.
   */
  maxBodyBytes: number;
  /**
   * Deepest nesting of a JSON body.
   */
  maxDepth: number;
}
/**
 * How the page size is asked for.
 */
export interface PageSize {
  /**
   * Name of the query parameter; with `bodyPaging` the path in the request body.
   */
  parameter: FieldPath;
  /**
   * Items a page.
   */
  value: number;
  /**
   * Where halving stops after an answer that was too large.
   */
  minimum?: number;
  /**
   * Where the answer tells the page size that was really in force.
   */
  echoPath?: FieldPath;
}
/**
 * Answers after the first page that mean: the position in the list, or the list itself, is no longer there. The walk begins again, once. Default: an error.
 */
export interface ExpiredPosition {
  /**
   * Statuses that mean it, whatever else is said.
   *
   * @minItems 1
   * @maxItems 10
   */
  statuses?: number[];
  /**
   * Words of the error's code or message that mean it with any other status of the client's own (4xx), compared without regard to case.
   *
   * @minItems 1
   * @maxItems 20
   */
  words?: string[];
}
/**
 * One response holds everything.
 */
export interface PagingNone {
  /**
   * The strategy.
   */
  strategy: 'none';
  /**
   * A link that must not be there; if it is, the list was not whole and the run says so.
   */
  nextUriPath?: FieldPath;
  /**
   * Where the response tells the total; compared, never trusted as an end.
   */
  totalPath?: FieldPath;
}
/**
 * The answer holds the address of the next page; a POST sends its body again.
 */
export interface PagingNextUri {
  /**
   * The strategy.
   */
  strategy: 'nextUri';
  /**
   * Where the address is; absent, null or empty is the end.
   */
  nextUriPath: FieldPath;
  pageSize?: PageSize;
  /**
   * Where the answer tells the total.
   */
  totalPath?: FieldPath;
  expired?: ExpiredPosition;
  maxPages?: MaxPages;
  maxEmptyPages?: MaxEmptyPages;
  maxEmptyMs?: MaxEmptyMs;
}
/**
 * Pages are numbered in the query.
 */
export interface PagingPageNumber {
  /**
   * The strategy.
   */
  strategy: 'pageNumber';
  /**
   * Name of the query parameter.
   */
  parameter: FieldPath;
  /**
   * Number of the first page.
   */
  firstPage: number;
  pageSize?: PageSize;
  /**
   * Where the answer tells the number of pages.
   */
  pageCountPath?: FieldPath;
  /**
   * Where the answer tells the total.
   */
  totalPath?: FieldPath;
  /**
   * A list of several pages is walked until two walks in a row gave the same rows. It finds rows that were left out because one was removed and another added between two answers, which no total tells; it takes twice the requests.
   */
  secondWalk?: true;
  /**
   * A link whose presence says that there is a next page. It is not followed.
   */
  nextUriPath?: FieldPath;
  maxPages?: MaxPages;
  maxEmptyPages?: MaxEmptyPages;
  maxEmptyMs?: MaxEmptyMs;
}
/**
 * The answer holds a token that the next request repeats.
 */
export interface PagingCursor {
  /**
   * The strategy.
   */
  strategy: 'cursor';
  /**
   * Where the token is; absent, null or empty is the end.
   */
  cursorPath: FieldPath;
  /**
   * Set where `cursorPath` holds an address: the query parameter of it that is the token.
   */
  cursorUriParameter?: FieldPath;
  /**
   * Query parameter (or body path) that takes the token.
   */
  parameter: FieldPath;
  /**
   * Where the token goes.
   */
  parameterIn?: 'query' | 'body';
  pageSize?: PageSize;
  /**
   * Where the answer tells the total.
   */
  totalPath?: FieldPath;
  expired?: ExpiredPosition;
  maxPages?: MaxPages;
  maxEmptyPages?: MaxEmptyPages;
  maxEmptyMs?: MaxEmptyMs;
}
/**
 * Pages begin at the number of an item, as those of SCIM do.
 */
export interface PagingOffset {
  /**
   * The strategy.
   */
  strategy: 'offset';
  /**
   * Query parameter with the number of the first item.
   */
  parameter: FieldPath;
  /**
   * Number of the first item of the list.
   */
  firstIndex: number;
  pageSize?: PageSize;
  /**
   * Where the answer tells the total.
   */
  totalPath?: FieldPath;
  /**
   * A list of several pages is walked until two walks in a row gave the same rows. It finds rows that were left out because one was removed and another added between two answers, which no total tells; it takes twice the requests.
   */
  secondWalk?: true;
  maxPages?: MaxPages;
  maxEmptyPages?: MaxEmptyPages;
}
/**
 * Pages are numbered in the request body.
 */
export interface PagingBody {
  /**
   * The strategy.
   */
  strategy: 'bodyPaging';
  /**
   * Path of the page number in the body.
   */
  parameter: FieldPath;
  /**
   * Number of the first page.
   */
  firstPage: number;
  pageSize: PageSize;
  /**
   * Where the answer tells the number of pages.
   */
  pageCountPath?: FieldPath;
  /**
   * Where the answer tells the total.
   */
  totalPath?: FieldPath;
  /**
   * A list of several pages is walked until two walks in a row gave the same rows. It finds rows that were left out because one was removed and another added between two answers, which no total tells; it takes twice the requests.
   */
  secondWalk?: true;
  /**
   * The total moves while pages are read: the walk goes on until a page comes without items.
   */
  totalIsApproximate?: boolean;
  expired?: ExpiredPosition;
  maxPages?: MaxPages;
  maxEmptyPages?: MaxEmptyPages;
  maxEmptyMs?: MaxEmptyMs;
}
/**
 * An asynchronous query: a submit call, a status that is polled, a results endpoint (the dataset's own).
 */
export interface TransactionProfile {
  /**
   * Endpoint that starts the query.
   */
  submit: EntryKey;
  /**
   * Endpoint that tells the state; `{transactionId}` in its path.
   */
  status: EntryKey;
  /**
   * Endpoint that ends a query nobody waits for any more.
   */
  cancel?: EntryKey;
  /**
   * Where the submit answer has the id; the first that is there wins.
   */
  idPaths: FieldPaths;
  /**
   * Where submit and status answers have the state.
   */
  statePath: FieldPath;
  /**
   * What each state word means, compared without regard to case. A word that is not here is an error that quotes it.
   */
  states: {
    [k: string]: 'running' | 'completed' | 'failed' | 'cancelled' | 'expired';
  };
  /**
   * Where a failed status has its reason.
   */
  errorPath?: FieldPath;
  poll: PollDefinition;
  /**
   * Statuses of the results that mean not ready, after the state said completed: they are polled again until poll.timeoutMs. So is an answer with a state that means running.
   *
   * @minItems 1
   * @maxItems 10
   */
  notReadyStatuses?: number[];
  /**
   * New submits after results were lost or expired.
   */
  maxResubmits?: number;
  refused?: RefusedSubmit;
  /**
   * Queries of this kind that one run has open at once.
   */
  maxInFlight?: number;
  /**
   * So long the results of a finished query are taken by other datasets of this transaction, too: a run whose submit would be the same, beside a sealed run of another dataset in the same output folder, reads the results of that one's query. Default: each run submits its own.
   */
  sharedFor?: Duration;
}
/**
 * Growing delay between two polls of the state.
 */
export interface PollDefinition {
  /**
   * First delay.
   */
  initialMs: WaitMs;
  /**
   * Growth of the delay.
   */
  factor: number;
  /**
   * Longest delay.
   */
  capMs: WaitMs;
  /**
   * A query that runs longer is given up with ASYNC_TIMEOUT.
   */
  timeoutMs: WaitMs;
  /**
   * A 404 of the status this soon after submit means not yet.
   */
  notFoundGraceMs?: Milliseconds;
}
/**
 * Answers to a submit that mean no place yet, since another query of the organisation runs: the submit is sent again until the deadline, and holds no other call but submits. Default: none.
 */
export interface RefusedSubmit {
  /**
   * Statuses that mean it, whatever else is said.
   *
   * @minItems 1
   * @maxItems 10
   */
  statuses?: number[];
  /**
   * Words of the error's message that mean it, whatever its status, compared without regard to case.
   *
   * @minItems 1
   * @maxItems 20
   */
  words?: string[];
  pause: RefusedPause;
}
/**
 * Growing pauses between two submits. A longer wait that the answer asks for is kept.
 */
export interface RefusedPause {
  /**
   * First pause.
   */
  initialMs: WaitMs;
  /**
   * Growth of the pause.
   */
  factor: number;
  /**
   * Longest pause.
   */
  capMs: WaitMs;
}
/**
 * Allow-list of a dataset's fields. A field that no rule names is removed and counted as unlisted. Rules stand in groups by what they do; in `allow` each says it itself. The most specific path wins.
 */
export interface RedactionEntry {
  /**
   * What the profile is for.
   */
  description: Text;
  /**
   * What stays as it is, by path: the reason, or an object with it.
   */
  keep?: {
    [k: string]: Text | KeepRule;
  };
  /**
   * What is masked by a type-preserving pattern, by path.
   */
  mask?: {
    [k: string]: MaskRule;
  };
  /**
   * What becomes a pseudonym under the run's key, by path.
   */
  pseudonymise?: {
    [k: string]: PseudonymiseRule;
  };
  /**
   * Texts that are cut, by path.
   */
  truncate?: {
    [k: string]: TruncateRule;
  };
  /**
   * What is removed, by path: the reason, or an object with it.
   */
  remove?: {
    [k: string]: Text | RemoveRule;
  };
  /**
   * Rules by path, each with its action.
   */
  allow?: {
    [k: string]: RedactionRule;
  };
  /**
   * Members that are removed at every depth whatever a rule allows; compared without regard to case.
   *
   * @maxItems 500
   */
  removeNames?: string[];
  /**
   * A second profile that extends this one, under its key with `.strict`: what it does otherwise.
   */
  strict?: StrictRules;
}
/**
 * What happens to the values at a path, and why.
 */
export interface RedactionRule {
  /**
   * `keep` as it is; `remove`; `mask` by a type-preserving pattern; `pseudonymise` by HMAC under the run's key; `truncate` a text.
   */
  action: 'keep' | 'remove' | 'mask' | 'pseudonymise' | 'truncate';
  /**
   * The reason, for a privacy officer.
   */
  why: Text;
  /**
   * Pattern of `mask`: `ip` drops the last octets, `phone` the last digits, `mail` keeps the domain, `text` keeps the length class only.
   */
  mask?: 'ip' | 'phone' | 'mail' | 'text';
  /**
   * Domain of `pseudonymise`: equal values have equal pseudonyms inside a domain.
   */
  domain?: string;
  /**
   * Characters that `truncate` leaves.
   */
  maxLength?: number;
  /**
   * What `keep` keeps here; a value of another kind is removed and counted. `id` is a UUID, a number or a token without blanks, `@` or words; `instant` a date, a time or a length of time; `number`; `boolean`; `word` one token of bounded shape; `text` any text of up to a million characters, with personal and secret data inside it replaced. Left out: as `record.fields` types the field, else `id` where its name is that of an id, else `text`.
   */
  kind?: 'id' | 'instant' | 'number' | 'boolean' | 'word' | 'text';
  /**
   * An older way to write the kind `text`; for `truncate` it changes nothing, since what is cut is always read.
   */
  freeText?: boolean;
}
/**
 * One operation of the API. Only reads are possible: GET, or POST that is marked as a read; DELETE only as the cancel call of a transaction.
 */
export interface EndpointEntry {
  /**
   * What it does.
   */
  description: Text;
  /**
   * HTTP method.
   */
  method: 'GET' | 'POST' | 'DELETE';
  /**
   * Path on the API host. A `{name}` takes one encoded path segment.
   */
  path: string;
  /**
   * Required of a POST: it changes nothing but the existence of a query.
   */
  effect?: 'read';
  /**
   * It may be sent again when the outcome of an attempt is unknown. Default: true for GET and DELETE, false for POST.
   */
  repeatable?: boolean;
  /**
   * Fixed query parameters.
   */
  query?: {
    [k: string]: TemplateValue;
  };
  /**
   * Request body; texts in it may hold placeholders, as those of `query`.
   */
  body?: {};
  /**
   * Where the answer has its items; `$` where the answer is the array; null where it is not a listing.
   */
  itemsPath: string | null;
  /**
   * What is at `itemsPath`: a `list` of objects; one `object`, which is the only item; a `map`, each of whose members is an item `{key, value}`; a list of `scalars`, each an item `{value}`.
   */
  items?: 'list' | 'object' | 'map' | 'scalars';
  /**
   * Where an answer tells the instant until which its data are complete. A slice that ends later is provisional.
   */
  availabilityPath?: FieldPath;
  /**
   * It is meant to stand in place of the built-in endpoint with its key, though it reads something else. Without this, such a key is refused as one that was taken by accident; reading the same needs no word.
   */
  replaces?: true;
  deprecated?: DeprecationDefinition;
  /**
   * What it means when the items are not there: an `error`; an `empty` answer where the API leaves the member out; the `end` of the pages after the first.
   */
  itemsAbsent?: 'error' | 'empty' | 'end';
  /**
   * Paging profile, `none` included.
   */
  paging: EntryKey;
  /**
   * Auth profile. Default: that of `defaults`.
   */
  auth?: EntryKey;
  /**
   * Retry profile. Default: that of `defaults`.
   */
  retry?: EntryKey;
  /**
   * Limits profile. Default: that of `defaults`.
   */
  limits?: EntryKey;
  permissions: PermissionSet;
  /**
   * Code of the error body that says: the answer would be too large, ask for fewer items.
   */
  tooLargeCode?: string;
  /**
   * Rows that the service gives for one query or of one list at most, all pages together. A walk that reaches it may be cut: its slice is fetched in halves (smallestSlice of the dataset's window), a list is read as smaller ones (source.splits), and what is left over is partial.
   */
  maxRows?: number;
  /**
   * As `service.cutAt`, and in its place for this endpoint; of a list without a window or times then by cursor too. Empty where its lists are known to be whole.
   */
  cutAt?: CutAt;
  rate?: RateDefinition;
  pending?: PendingDefinition;
  download?: DownloadDefinition;
}
/**
 * The vendor gives the operation up. Warned of in the plan and told by `datasets` and `describe`.
 */
export interface DeprecationDefinition {
  /**
   * What the vendor says, with the date where there is one.
   */
  why: Text;
  /**
   * What takes its place: an operation or a dataset.
   */
  successor?: Text;
}
/**
 * Permissions of the vendor that the OAuth client needs.
 */
export interface PermissionSet {
  /**
   * Whether all are needed or one of them; `unknown` where the vendor does not say which.
   */
  mode: 'all' | 'any' | 'unknown';
  /**
   * Names, e.g. `audits:audit:view`; empty where none is needed or known.
   *
   * @maxItems 100
   */
  names: string[];
}
/**
 * What the service allows for this operation alone, within the budget of the run. Default: the budget alone.
 */
export interface RateDefinition {
  /**
   * Requests a minute.
   */
  perMinute?: number;
  /**
   * Requests in flight at once.
   */
  concurrency?: number;
}
/**
 * Answers that mean not ready yet, of an operation that makes its answer when it is first asked: it is asked again until it is there. For an endpoint without a transaction.
 */
export interface PendingDefinition {
  /**
   * Statuses that mean it.
   *
   * @minItems 1
   * @maxItems 10
   */
  statuses: number[];
  /**
   * First pause.
   */
  initialMs: WaitMs;
  /**
   * Growth of the pause.
   */
  factor: number;
  /**
   * Longest pause.
   */
  capMs: WaitMs;
  /**
   * An answer that takes longer is given up with ASYNC_TIMEOUT.
   */
  timeoutMs: WaitMs;
}
/**
 * Large answers that come as the address of a file, or of several.
 */
export interface DownloadDefinition {
  /**
   * Status of such an answer.
   */
  status: number;
  /**
   * Where its body has the address, or with `[]` the addresses of several files, whose items are one list. An answer of success that has none there has the items itself.
   */
  urlPath: ElementPath;
  /**
   * Host suffixes that a download may come from, e.g. `.amazonaws.com`. The token is never sent there.
   *
   * @minItems 1
   * @maxItems 20
   */
  hosts: string[];
}
/**
 * One dataset that a run can fetch.
 */
export interface DatasetEntry {
  /**
   * Short name for people.
   */
  title: string;
  /**
   * What it holds.
   */
  description: Text;
  /**
   * Endpoints that this dataset is read by, as in `endpoints`: their keys are known to the whole catalog.
   */
  requests?: Endpoints;
  source: DatasetSource;
  window?: WindowDefinition;
  /**
   * Filters that a request may set.
   */
  filters?: {
    [k: string]: FilterDefinition;
  };
  availability?: AvailabilityDefinition;
  /**
   * How long after the end of an interval the service may still add entries to it. What ended later than this before a run is marked `mayGrow`. Without it nobody says, and nothing is marked.
   */
  settle?: Duration;
  /**
   * Groups of filters of which at least one must be set.
   *
   * @minItems 1
   * @maxItems 10
   */
  oneOfFilters?: string[][];
  record: RecordEntry;
  /**
   * Redaction profile: the key of one, or its rules; these are then the profile that has the key of the dataset. `default` where there is none.
   */
  redaction?: EntryKey | RedactionEntry | RedactionProfileChange;
  governance?: GovernanceDefinition;
  /**
   * Lookups by name.
   */
  lookups?: {
    [k: string]: LookupDefinition;
  };
  /**
   * A run of this dataset, which has no window, tells in lookups.json what changed since the last copy, and leaves its records there as the new copy.
   */
  tellChanges?: boolean;
  reconcile?: ReconcileDefinition;
  /**
   * It is meant to stand in place of the built-in dataset with its key, though it reads something else. Without this, such a key is refused as one that was taken by accident; reading the same needs no word.
   */
  replaces?: true;
  summary: SummaryDefinition;
  /**
   * What must hold of written records, by the path of a field. Records for which it does not hold are an anomaly of the run, with their number.
   */
  checks?: {
    [k: string]: CheckDefinition;
  };
  volume?: VolumeDefinition;
}
/**
 * Where the records come from.
 */
export interface DatasetSource {
  /**
   * Endpoint whose items are the records; with a transaction, its results endpoint.
   */
  endpoint: EntryKey;
  /**
   * Transaction profile that leads to the results.
   */
  transaction?: EntryKey;
  each?: EachDefinition;
  /**
   * How a list with more rows than the service gives is read.
   *
   * @minItems 1
   * @maxItems 5
   */
  splits?: ListSplit[];
}
/**
 * Smaller lists that a list with more than `maxRows` rows of its endpoint is read as, one after another; rows that several have are one. A part that is still too long is split by the next entry.
 */
export interface ListSplit {
  /**
   * Query parameter; a request that has it already is not split by it.
   */
  parameter: FieldPath;
  /**
   * Its values, which cover the list together.
   *
   * @minItems 1
   * @maxItems 100
   */
  values: string[];
}
/**
 * Set where the dataset has a time window; without it the dataset is a snapshot.
 */
export interface WindowDefinition {
  /**
   * Length of one slice; slices begin at multiples of it, counted from UTC midnight of 1970-01-01. Without it the whole window is one slice, as answers that add up over it need.
   */
  slice?: Duration;
  /**
   * Time zone of the days: of the dates that requests name (`{startDate}` and the like), and of the midnights at which slices of whole days are cut. Default: UTC.
   */
  timeZone?: string;
  /**
   * Day on which weeks begin: those that `{startWeek}` names, and slices of whole weeks. Default: `monday` for `{startWeek}`; slices are counted from Thursday, 1970-01-01.
   */
  weekStart?: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
  /**
   * The endpoint takes no interval: its list is read and what lies outside of the window is left out. Items in `descending` order of record.time are read until a page is wholly older than the window, in `ascending` order until one is wholly later, `unordered` ones to the end.
   */
  keptByClient?: 'descending' | 'ascending' | 'unordered';
  /**
   * A slice whose answer is too large (tooLargeCode, maxRows of its endpoints) is fetched in halves, down to this length. Only for entries that have their own time, never for counts of an interval. Without it such a slice fails.
   */
  smallestSlice?: Duration;
  /**
   * Longest window of one run.
   */
  maxDuration: Duration;
  /**
   * How long the server keeps the records.
   */
  retention?: Duration;
  /**
   * What a window that begins earlier gets.
   */
  beyondRetention?: 'refuse' | 'warn';
}
/**
 * Until when the service has all of the data. Slices that end later have the status `provisional`, and the run is partial.
 */
export interface AvailabilityDefinition {
  /**
   * Endpoint that tells the instant; it is asked once a run.
   */
  endpoint: EntryKey;
  /**
   * Where its answer has the instant.
   */
  path: FieldPath;
  /**
   * What a slice that ends later is.
   */
  beyond: 'provisional';
  /**
   * How long such a slice is waited for before it is fetched, within the time of the run. Default: not at all.
   */
  wait?: Duration;
}
/**
 * How an item becomes a record.
 */
export interface RecordEntry {
  /**
   * Fields that identify a record; the redaction profile must keep them. `content` where the API gives no id: all fields before redaction together; equal rows of one answer are different records then.
   */
  key: FieldPath[] | 'content';
  /**
   * Where a key is unique. `slice`: equal keys of different slices are different records, as figures of a group for each day are. Default: `run` with `time`, else `slice`.
   */
  scope?: 'slice' | 'run';
  version?: RecordVersion;
  /**
   * Field that says when; it decides the slice.
   */
  time?: FieldPath;
  /**
   * New names of fields, by their path; a field further down becomes one of the record itself.
   */
  rename?: {
    [k: string]: string;
  };
  /**
   * Fields rewritten as UTC instants with milliseconds, so that they compare as text.
   *
   * @minItems 1
   * @maxItems 50
   */
  instants?: ElementPath[];
  rows?: RowsDefinition;
  /**
   * Leave out members that are null, an empty text, object or array.
   */
  dropEmpty?: boolean;
  /**
   * Fields of a written record, by path, in the order in which a record has them: the type, or an object with it. They follow redaction and renaming.
   */
  fields?: {
    [k: string]: FieldType | FieldDefinition;
  };
}
/**
 * Which of two contents of one key is right, where a record changes while the list is read. Without it such a record makes the run partial.
 */
export interface RecordVersion {
  /**
   * A number or an instant that grows with each change.
   */
  path: FieldPath;
  /**
   * The one with the largest value.
   */
  keep: 'latest';
}
/**
 * What a reviewed overlay may allow.
 */
export interface GovernanceDefinition {
  /**
   * The input `rawPayloads` may keep response bodies as received.
   */
  allowRaw?: boolean;
  /**
   * The redaction profile may keep every member at any depth (`**.*`), and names that its own `removeNames` removes everywhere. Secrets are removed all the same.
   */
  allowBroadKeep?: boolean;
  /**
   * Digests, as in `organization` of manifests, that are one organisation to those who publish: that of its former OAuth client and that of its new one, say. Default: each is an organisation of its own, and a dataset is published of one alone.
   *
   * @minItems 2
   * @maxItems 20
   */
  organizations?: string[];
}
/**
 * What must hold of one field. Where its path leads through an array, of every element.
 */
export interface CheckDefinition {
  /**
   * Every record has a value there that is not null and not empty.
   */
  notNull?: true;
  /**
   * Numbers there are not below this.
   */
  minimum?: number;
  /**
   * Texts there are among these.
   *
   * @minItems 1
   * @maxItems 500
   */
  words?: string[];
}
/**
 * Makes flat records of a nested item, before anything else is done with it. Without it an item is one record.
 */
export interface RowsDefinition {
  /**
   * Arrays to walk, each inside an element of the one before; an element of the last one is a record. Default: none, an item is a record.
   */
  each?: FieldPaths;
  /**
   * Where an array is absent or empty, what lies around it is a record all the same.
   */
  keepEmpty?: boolean;
  /**
   * Fields of the record by name: paths from the item. Inside an array of `each` the path means the element that is walked.
   */
  columns?: {
    [k: string]: FieldPath;
  };
  /**
   * Fields made of the halves of intervals `<start>/<end>`, by the path of the interval.
   */
  intervals?: {
    [k: string]: RowInterval;
  };
  /**
   * Objects whose members become fields of the record. A column of the same name wins; of two objects the first.
   */
  spread?: FieldPaths;
  pivot?: RowPivot;
}
/**
 * Names of the fields that take the halves of an interval.
 */
export interface RowInterval {
  /**
   * Field of the first half.
   */
  start: ColumnName;
  /**
   * Field of the second half. Default: left out.
   */
  end?: ColumnName;
}
/**
 * Makes fields of the elements of an array, e.g. of metrics: one for each of an element's values, named `<name>_<value>`.
 */
export interface RowPivot {
  /**
   * The array, as a path from the item.
   */
  each: FieldPath;
  /**
   * Texts of an element that make up the name, joined by `_`; those that are absent are left out.
   */
  name: FieldPaths;
  /**
   * Object of an element with the values by name, or one value, which then is named as the element.
   */
  values: FieldPath;
}
/**
 * Parents: the dataset is fetched once for each record of another dataset, or for each value of a filter.
 */
export interface EachDefinition {
  /**
   * Dataset whose records are the parents. Where it has a window, it is asked for the window of each slice.
   */
  dataset?: DatasetKey;
  /**
   * Filter of the dataset, without `bind`, whose values are the parents in place of the dataset's records. A carried field has its name.
   */
  filter?: string;
  /**
   * Filters of the parent dataset that are always set.
   */
  filters?: {
    [k: string]: string | number | boolean | (string | number | boolean)[];
  };
  /**
   * What each parent hands on, by name: a field of its record before redaction. Placeholder of the same name in path, query or body of the endpoint, and field of each record of the parent, which redaction treats like any other.
   */
  carry: {
    [k: string]: FieldPath;
  };
  /**
   * Parents of one request. In the query their values are joined by commas; in the body an element of an array that holds the placeholder is repeated for each. Nothing is carried into the records then. Default: one parent a request.
   */
  batch?: number;
  /**
   * Statuses by which a parent is gone since it was listed: counted, no error. Default: none.
   *
   * @maxItems 10
   */
  gone?: number[];
  /**
   * Most parents of one slice; more are an error.
   */
  maxParents?: number;
}
/**
 * What an overlay decides about datasets that it leaves as they are otherwise, so that it need not repeat their whole entries. For an overlay only.
 */
export interface OverlayGovernance {
  /**
   * Redaction profile of a dataset, by dataset key, in place of the one that its entry names.
   */
  redaction?: {
    [k: string]: EntryKey;
  };
  /**
   * Datasets whose response bodies the input `rawPayloads` may keep as received, as `governance.allowRaw` of their entries does.
   *
   * @maxItems 1000
   */
  allowRaw?: DatasetKey[];
  /**
   * Datasets whose redaction profile may keep every member at any depth (`**.*`), and names that its own `removeNames` removes everywhere, as `governance.allowBroadKeep` of their entries does.
   *
   * @maxItems 1000
   */
  allowBroadKeep?: DatasetKey[];
}
/**
 * A list that a run needs beside its own records: names of groups, known values of filters. It is fetched only when the last copy is due; the copy and what changed since the one before are in lookups.json of the run folder.
 */
export interface LookupDefinition {
  /**
   * Dataset without a window whose records are the list, redacted as that dataset says.
   */
  dataset: DatasetKey;
  /**
   * A copy is good for the UTC day, or the week from Monday, in which it was fetched.
   */
  refresh: 'daily' | 'weekly';
  /**
   * Where an entry has the key that records use.
   */
  keyPath: FieldPath;
  /**
   * Where an entry has the name for people.
   */
  labelPath: FieldPath;
}
/**
 * A second opinion on each slice: an endpoint that counts the slice's records by key, and what its figures are compared with. A disagreement beyond the tolerance makes the slice partial; its records are kept.
 */
export interface ReconcileDefinition {
  /**
   * Endpoint whose items are the counts. It is asked once for each slice, after the slice's records, with the slice's window.
   */
  endpoint: EntryKey;
  /**
   * Where an item has the key that it counts.
   */
  keyPath: FieldPath;
  /**
   * Where an item has the count; counts of the same key add up.
   */
  countPath: FieldPath;
  /**
   * Where a record has that key; the redaction profile must keep it.
   */
  recordPath: FieldPath;
  tolerance?: ReconcileTolerance;
  /**
   * Filter of the dataset whose values are keys. With this filter alone only its keys are compared; with any other filter there is no second opinion, and the run says so.
   */
  keyFilter?: string;
}
/**
 * Sum of the differences of all keys up to which the two agree: the larger of the two. Default: none.
 */
export interface ReconcileTolerance {
  /**
   * So many records.
   */
  records?: number;
  /**
   * Share of the slice's records as the endpoint counts them.
   */
  percent?: number;
}
/**
 * One filter of a dataset.
 */
export interface FilterDefinition {
  /**
   * What it selects.
   */
  description: Text;
  /**
   * Type of one value.
   */
  type: 'string' | 'integer' | 'boolean';
  /**
   * The only values allowed.
   *
   * @minItems 1
   * @maxItems 500
   */
  values?: (string | number)[];
  /**
   * Longest text.
   */
  maxLength?: number;
  /**
   * What an array of values becomes: `split` one query for each, merged without doubles; `list` one query with all; `no` an error.
   */
  multiple: 'split' | 'list' | 'no';
  known?: KnownValues;
  /**
   * Filters that must be set together with this one.
   *
   * @maxItems 10
   */
  requires?: string[];
  /**
   * A run without it is refused.
   */
  required?: boolean;
  /**
   * Value, or values, where the request sets none. It replaces what the endpoint has at the same place.
   *
   * @minItems 1
   * @maxItems 500
   */
  default?: string | number | boolean | (string | number | boolean)[];
  /**
   * Most values of one query of a `list`; with more there are several queries. Default: no limit.
   */
  batch?: number;
  /**
   * Field of the record that the value is compared with: its redaction rule decides whether manifest, job summary and index show the value. Left out, a value is shown only where it is one of `values` or a word of `known`; else a hash stands for it.
   */
  field?: FieldPath;
  bind?: FilterBinding;
}
/**
 * Where a lookup has the values that the filter may take. Another value is warned of and not refused, since the list may lag behind the API.
 */
export interface KnownValues {
  /**
   * Name of a lookup of the dataset.
   */
  lookup: string;
  /**
   * Where its entries have the values; `[]` stands for every element. Filters that are set and lie higher in the same lookup narrow it.
   */
  path: RulePath;
}
/**
 * Where the value goes in the request that starts the query. Needed but for a filter of parents (`source.each.filter`).
 */
export interface FilterBinding {
  /**
   * Query string, body, or a placeholder of the endpoint's path; such a filter is required or has a default.
   */
  in: 'query' | 'body' | 'path';
  /**
   * Query parameter, path in the body, or name of the placeholder.
   */
  path: FieldPath;
  /**
   * How a `list` goes into the query: the parameter once for each value, or all values in one, joined by commas.
   */
  style?: 'repeated' | 'commas';
  /**
   * Append this object to the array at the path; the text `{value}` in it becomes the value. Several values of a `list` make one object each or, where `{value}` lies in an element of an array of it, one object with that element for each value.
   */
  append?: {};
  /**
   * Further members of the body that are set where the filter is.
   */
  set?: {
    [k: string]: string | number | boolean;
  };
}
/**
 * What `summary.json` counts.
 */
export interface SummaryDefinition {
  /**
   * Groupings by name.
   */
  countsBy: {
    [k: string]: GroupingDefinition;
  };
  /**
   * Sums of a number of the records, by name.
   */
  metrics?: {
    [k: string]: MetricDefinition;
  };
  top?: TopDefinition;
}
/**
 * The largest groups of some groupings.
 */
export interface TopDefinition {
  /**
   * How many of each.
   */
  size: number;
  /**
   * Names of groupings.
   *
   * @maxItems 20
   */
  of: string[];
}
/**
 * A sum, and how it is made up: exact, whatever the size and the decimals of the numbers.
 */
export interface MetricDefinition {
  /**
   * Field of the redacted record with the number; of an array all numbers are added.
   */
  sum: ElementPath;
  /**
   * Grouping of countsBy whose groups get a sum and a share of the whole each. Default: the whole alone.
   */
  by?: string;
}
/**
 * How records are grouped.
 */
export interface GroupingDefinition {
  /**
   * Field of the redacted record. Of an array a record counts once in the group of each of its values.
   */
  path: ElementPath;
  /**
   * Group by the value, by the UTC day or hour of an instant, or by what of a text comes before `before`.
   */
  as?: 'value' | 'day' | 'hour' | 'prefix';
  /**
   * Text that ends the prefix; a value without it is a group of its own. Needed with `prefix`.
   */
  before?: string;
  /**
   * Lookup of the dataset that has names for the groups.
   */
  labels?: string;
  /**
   * Groups that are counted one by one; the rest is counted together.
   */
  maxKeys?: number;
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed.
 */
export interface RetryProfileChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there; added, or in place of what is there.
   */
  maxAttempts?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  backoff?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxHintMs?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  retryStatuses?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  throttleStatuses?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  outageMs?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  messageHints?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  rateLimitHeaders?: {
    [k: string]: unknown;
  };
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed.
 */
export interface LimitsProfileChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there; added, or in place of what is there.
   */
  connectMs?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  headersMs?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  silenceMs?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  attemptMs?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxBodyBytes?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxDepth?: {
    [k: string]: unknown;
  };
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed.
 */
export interface PagingProfileChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there; added, or in place of what is there.
   */
  strategy?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  nextUriPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  secondWalk?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  totalPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  pageSize?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  expired?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxPages?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxEmptyPages?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  parameter?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  firstPage?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  firstIndex?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  pageCountPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  cursorPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  cursorUriParameter?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  parameterIn?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  totalIsApproximate?: {
    [k: string]: unknown;
  };
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed.
 */
export interface TransactionProfileChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there; added, or in place of what is there.
   */
  submit?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  status?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  cancel?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  idPaths?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  statePath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  states?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  errorPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  poll?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  notReadyStatuses?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxResubmits?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  refused?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxInFlight?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  sharedFor?: {
    [k: string]: unknown;
  };
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed.
 */
export interface RedactionProfileChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there; added, or in place of what is there.
   */
  description?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  keep?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  mask?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  pseudonymise?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  truncate?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  remove?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  allow?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  removeNames?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  strict?: {
    [k: string]: unknown;
  };
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed.
 */
export interface AuthProfileChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there; added, or in place of what is there.
   */
  grant?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  tokenPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  renewBeforeSeconds?: {
    [k: string]: unknown;
  };
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed.
 */
export interface EndpointChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there.
   */
  replaces?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  description?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  method?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  path?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  effect?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  repeatable?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  query?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  body?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  itemsPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  items?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  availabilityPath?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  deprecated?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  itemsAbsent?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  paging?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  auth?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  retry?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  limits?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  permissions?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  tooLargeCode?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  maxRows?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  cutAt?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  rate?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  pending?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  download?: {
    [k: string]: unknown;
  };
}
/**
 * Endpoints by key. A key is dotted, e.g. `audits.query.results`.
 */
export interface Endpoints {
  [k: string]: EndpointEntry | EndpointChange;
}
/**
 * Takes over another entry of its kind, by key: its own key stands for the entry that the built-in catalog has. Members given here are added or stand in place of its members, those that are null are removed. Rules of a `redaction` given here are added to those of the dataset that is extended, or replace those for the same path.
 */
export interface DatasetChange {
  /**
   * Key of the entry that it takes over.
   */
  extends: EntryKey;
  /**
   * As there.
   */
  replaces?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  title?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  description?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  requests?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  source?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  window?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  filters?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  availability?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  settle?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  oneOfFilters?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  record?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  redaction?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  governance?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  lookups?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  tellChanges?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  reconcile?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  summary?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  volume?: {
    [k: string]: unknown;
  };
}
/**
 * A rule of this group.
 */
export interface KeepRule {
  /**
   * The reason, for a privacy officer.
   */
  why: Text;
  /**
   * What `keep` keeps here; a value of another kind is removed and counted. `id` is a UUID, a number or a token without blanks, `@` or words; `instant` a date, a time or a length of time; `number`; `boolean`; `word` one token of bounded shape; `text` any text of up to a million characters, with personal and secret data inside it replaced. Left out: as `record.fields` types the field, else `id` where its name is that of an id, else `text`.
   */
  kind?: 'id' | 'instant' | 'number' | 'boolean' | 'word' | 'text';
  /**
   * An older way to write the kind `text`.
   */
  freeText?: boolean;
}
/**
 * A rule of this group.
 */
export interface MaskRule {
  /**
   * The reason, for a privacy officer.
   */
  why: Text;
  /**
   * Pattern of `mask`: `ip` drops the last octets, `phone` the last digits, `mail` keeps the domain, `text` keeps the length class only.
   */
  mask: 'ip' | 'phone' | 'mail' | 'text';
}
/**
 * A rule of this group.
 */
export interface PseudonymiseRule {
  /**
   * The reason, for a privacy officer.
   */
  why: Text;
  /**
   * Domain of `pseudonymise`: equal values have equal pseudonyms inside a domain.
   */
  domain: string;
}
/**
 * A rule of this group.
 */
export interface TruncateRule {
  /**
   * The reason, for a privacy officer.
   */
  why: Text;
  /**
   * Characters that `truncate` leaves.
   */
  maxLength: number;
  /**
   * The kept value is free text: mail addresses, phone numbers, addresses of machines, card numbers and secrets inside it are replaced.
   */
  freeText?: boolean;
}
/**
 * A rule of this group.
 */
export interface RemoveRule {
  /**
   * The reason, for a privacy officer.
   */
  why: Text;
}
/**
 * Members of a redaction profile that extends another.
 */
export interface StrictRules {
  /**
   * Key of the entry that it takes over.
   */
  extends?: EntryKey;
  /**
   * As there; added, or in place of what is there.
   */
  description?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  keep?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  mask?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  pseudonymise?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  truncate?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  remove?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  allow?: {
    [k: string]: unknown;
  };
  /**
   * As there; added, or in place of what is there.
   */
  removeNames?: {
    [k: string]: unknown;
  };
}
/**
 * One field of a record.
 */
export interface FieldDefinition {
  type: FieldType;
  /**
   * It may be missing for days: that it vanished is no anomaly.
   */
  nullable?: boolean;
  /**
   * The words that the vendor knows for it.
   *
   * @minItems 1
   * @maxItems 500
   */
  words?: string[];
  /**
   * What it says.
   */
  description?: Text;
}
/**
 * What an organisation of middle size (1,000 users, 200 queues, 10,000 conversations a day) has of the dataset: the price of a plan is made from it, and the room on the disk that a run needs.
 */
export interface VolumeDefinition {
  /**
   * Records of a UTC day; of a snapshot, all records.
   */
  recordsPerDay: number;
  /**
   * Stored bytes of a record, compressed.
   */
  bytesPerRecord: number;
  /**
   * What the figures rest on; `describe` shows it.
   */
  why?: Text;
}
