export const id = 7706;
export const ids = [7706];
export const modules = {

/***/ 57706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rs: () => (/* binding */ startSimulator)
});

// UNUSED EXPORTS: FAULT_MIXES, faultMix, plantedSecrets

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/simulator/audit-data.ts
// One service a line: its entities, each with the actions that are audited.
const SERVICES = `
Architect: Flow Create,Update,Delete,Publish,CheckIn,CheckOut,Revert; Prompt Create,Update,Delete; Schedule Create,Update,Delete; ScheduleGroup Create,Update,Delete; EmergencyGroup Create,Update,Activate,Deactivate; IVR Create,Update,Delete
PeoplePermissions: Role Create,Update,Delete,MemberAdd,MemberRemove; AccessToken Create,Delete; Division Create,Update,Delete,Move; AuthUser Update,Lock,Unlock; OAuthClient Create,Update,Delete,Authorize; TrusteeGroup Create,Delete
ContactCenter: Queue Create,Update,Delete,MemberAdd,MemberRemove,MemberUpdate; Skill Create,Delete; Language Create,Delete; WrapupCode Create,Update,Delete; UtilizationSettings Update
Routing: Queue Create,Update,Delete; SkillGroup Create,Update,Delete; Assessment Create,Update; DirectRoutingSettings Update
Directory: User Create,Update,Delete,Deactivate,Activate; Location Create,Update,Delete; Team Create,Update,Delete,MemberAdd; Profile Update,View
Groups: Group Create,Update,Delete,MemberAdd,MemberRemove; DynamicGroup Create,Update
Telephony: Site Create,Update,Delete; Edge Update,Reboot,Delete; Trunk Create,Update,Delete; TrunkBase Update; Phone Create,Update,Delete,Reboot; Station Update,Associate,Disassociate; DIDPool Create,Update,Delete; NumberPlan Update
Outbound: Campaign Create,Update,Delete,Start,Stop; ContactList Create,Update,Delete,Export,Upload; DNCList Create,Update,Delete,Append; CallableTimeSet Create,Update,Delete; RuleSet Create,Update,Delete; AttemptLimits Create,Update; MessagingCampaign Create,Update,Start
Integrations: Integration Create,Update,Delete,Enable,Disable; Action Create,Update,Delete,Publish,Execute; Credential Create,Update,Delete; BotConnector Update
AnalyticsReporting: ReportSchedule Create,Update,Delete; DashboardConfiguration Create,Update,Delete,Share; ExportJob Create,Delete,Download; SavedView Create,Update,Delete
ContentManagement: Document Create,Update,Delete,View,Download,Share; Workspace Create,Update,Delete,MemberAdd; Tag Create,Delete
Presence: UserPresence Update; OrganizationPresence Create,Update,Delete; PresenceSettings Update
Quality: Evaluation Create,Update,Delete,Release,View; EvaluationForm Create,Update,Publish,Delete; Recording View,Delete,Download,Restore; RecordingPolicy Create,Update,Delete; Calibration Create,Update; Survey Create,Send
LanguageUnderstanding: Domain Create,Update,Delete; DomainVersion Create,Train,Publish; Miner Create,Update,Delete; Feedback Create,Delete
TopicsDefinitions: Topic Create,Update,Delete,Publish; Program Create,Update,Delete,Publish
PredictiveEngagement: ActionMap Create,Update,Delete; Segment Create,Update,Delete; Outcome Create,Update,Delete; ContentOffer Create,Update
PredictiveRouting: Predictor Create,Update,Delete; KpiSettings Update
WorkforceManagement: Schedule Create,Update,Delete,Publish; ManagementUnit Create,Update,Delete; BusinessUnit Create,Update; TimeOffRequest Create,Approve,Deny; Forecast Create,Update,Delete; ActivityCode Create,Update; WorkPlan Create,Update
Triggers: Trigger Create,Update,Delete,Enable,Disable
ProcessAutomation: Trigger Create,Update,Delete; WorkflowTarget Update
ResponseManagement: Library Create,Update,Delete; Response Create,Update,Delete,Use; ResponseAsset Create,Delete
SpeechAndTextAnalytics: SentimentFeedback Create,Delete; DictionaryFeedback Create,Update,Delete; TranscriptionSettings Update; Category Create,Update
Datatables: DataTable Create,Update,Delete; DataTableRow Create,Update,Delete; ImportJob Create
ExternalContacts: Contact Create,Update,Delete,Merge,View; Organization Create,Update,Delete; Relationship Create,Delete; CustomSchema Create,Update
Conversations: Conversation Transfer,Disconnect,Wrapup,View; SecureSession Create; ParticipantAttributes Update
Messaging: Integration Create,Update,Delete; DeploymentConfiguration Create,Update,Publish; SupportedContent Create,Update
Knowledge: KnowledgeBase Create,Update,Delete; Article Create,Update,Publish,Delete,View; Category Create,Update,Delete
Gamification: Profile Create,Update,Activate; Metric Create,Update; Contest Create,Update,Finalize
Learning: Module Create,Update,Publish,Archive; Assignment Create,Update,Complete; Rule Create,Update
Coaching: Appointment Create,Update,Delete,Complete; Annotation Create,Update,View
Scripts: Script Create,Update,Delete,Publish; ScriptTemplate Create,Delete
TaskManagement: Workitem Create,Update,Delete,Assign; Workbin Create,Update,Delete; Worktype Create,Update,Delete
Billing: Subscription Update,View; UsageReport Create,Download
LoggingService: AuditQuery Create,View; LogLevel Update
WebDeployments: Deployment Create,Update,Delete; Configuration Create,Update,Publish
`;
/** All services with their entities and actions, as the service mapping tells them. */
const AUDITED_SERVICES = SERVICES.trim()
    .split('\n')
    .map((line) => {
    const [name = '', entities = ''] = line.split(': ');
    return { name, entities: entities.split('; ').map(parseEntity) };
});
function parseEntity(text) {
    const [name = '', actions = ''] = text.split(' ');
    return { name, actions: actions.split(',') };
}
/** How busy the services are; the n-th weight is that of the n-th service, and one of the last stands for the rest. */
const SERVICE_WEIGHTS = [
    14, 12, 16, 7, 9, 5, 8, 10, 6, 4, 5, 6, 7, 2, 2, 2, 1, 8, 2, 1, 2,
];
const APPLICATIONS = [
    'Admin',
    'Architect',
    'Agent Workspace',
    'PureCloud UI',
    'Terraform CX',
    'Mobile',
    '',
    '',
];
/** Settings whose values are words or numbers. */
const PLAIN_SETTINGS = [
    { property: 'acwSettings.timeoutMs', values: ['15000', '30000', '60000', ''] },
    { property: 'mediaSettings.call.alertingTimeoutSeconds', values: ['8', '15', '30'] },
    { property: 'enabled', values: ['true', 'false'] },
    { property: 'state', values: ['active', 'inactive', 'deleted'] },
    { property: 'division', values: ['Home', 'North', 'South', 'Überseegebiet'] },
    { property: 'skillEvaluationMethod', values: ['BEST', 'ALL', 'NONE'] },
    { property: 'maxCallsPerAgent', values: ['1.0', '1.25', '2.0'] },
    { property: 'version', values: ['1', '2', '3', '9007199254740993'] },
];
/** Settings whose values are about a person, or secret. */
const PERSONAL_SETTINGS = [
    'name',
    'email',
    'phoneNumber',
    'password',
    'manager',
    'callingPartyNumber',
    'address',
    'note',
];
/** Names of things that people chose, some beyond ASCII and with characters that some readers take for a line end. */
const THING_NAMES = [
    'Billing',
    'Claims intake',
    'Returns EMEA',
    'Night shift',
    'Hotline 2',
    'VIP desk',
    'Backoffice',
    'Default voice flow',
    'Winter campaign',
    'Collections',
    'Onboarding',
    'Field service',
];
const WIDE_THING_NAMES = [
    'Kundenbetreuung für Ärzte',
    '予約センター',
    'Отдел продаж',
    'Line\u2028break',
    'Next\u0085line',
    'Équipe 🚑',
];

// EXTERNAL MODULE: ./src/simulator/random.ts
var simulator_random = __webpack_require__(32719);
;// CONCATENATED MODULE: ./src/simulator/reply.ts
/** Thrown by handlers: the answer is the standard error body. */
class ApiProblem extends Error {
    status;
    code;
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
function badRequest(message, code = 'bad.request') {
    return new ApiProblem(400, code, message);
}
function notFound() {
    return new ApiProblem(404, 'not.found', 'The requested resource was not found.');
}
/** The standard error body. */
function errorBody(status, code, message, contextId) {
    return { message, code, status, contextId, details: [], errors: [] };
}
/**
 * The JSON object that a POST must bring.
 * @throws ApiProblem where there is none, or it has a member that is not in `known`.
 */
function requireBody(exchange, known) {
    if (exchange.bodyText === '')
        throw badRequest('A request body is required.');
    if (!/^application\/json\b/i.test(exchange.header('content-type') ?? '')) {
        throw new ApiProblem(415, 'unsupported.media.type', 'Unsupported media type. The body must be application/json.');
    }
    const body = parseObject(exchange.bodyText);
    const unknown = known === undefined ? undefined : Object.keys(body).find((key) => !known.includes(key));
    if (unknown !== undefined)
        throw badRequest(`The property [${unknown}] is not known.`, 'invalid.property');
    return body;
}
function parseObject(text) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        throw badRequest('The request body is not valid JSON.');
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        throw badRequest('The request body must be a JSON object.');
    return body;
}
/** @throws ApiProblem in the words of the API. */
function allowed(value, name, values) {
    const found = values.find((candidate) => candidate === value);
    if (found !== undefined)
        return found;
    throw badRequest(`Value [${textOf(value)}] is not valid for parameter [${name}]. Allowable values are: ${values.join(', ')}`, 'invalid.query.param.value');
}
function textOf(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;
/** Both ends of `start/end`; without a zone UTC is meant. Undefined where it is not an interval. */
function parseInterval(text) {
    if (typeof text !== 'string')
        return undefined;
    const [start = '', end = '', ...rest] = text.split('/');
    const startMs = parseInstant(start);
    const endMs = parseInstant(end);
    if (startMs === undefined || endMs === undefined || rest.length > 0)
        return undefined;
    return { startMs, endMs };
}
function parseInstant(text) {
    const match = INSTANT.exec(text);
    if (match === null)
        return undefined;
    const timeMs = Date.parse(match[3] === undefined ? `${text}Z` : text);
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/** @throws ApiProblem where it is missing, malformed or reversed. */
function requireInterval(value) {
    if (value === undefined)
        throw badRequest('The property [interval] is required.', 'constraint.validation');
    const interval = parseInterval(value);
    if (interval === undefined) {
        throw badRequest(`The interval [${textOf(value)}] is not of the form YYYY-MM-DDThh:mm:ssZ/YYYY-MM-DDThh:mm:ssZ.`, 'invalid.date');
    }
    if (interval.endMs <= interval.startMs)
        throw badRequest('The end of the interval must be after its start.', 'invalid.date');
    return interval;
}

;// CONCATENATED MODULE: ./src/simulator/pages.ts


function rowsOf(rows) {
    return {
        read(offset, limit) {
            const end = offset + limit;
            return { rows: rows.slice(offset, end), next: end < rows.length ? end : undefined };
        },
    };
}
/** A source over positions [0, count), of which those that match have a row. */
function scanning(count, matches, row) {
    return {
        read(offset, limit) {
            const rows = [];
            for (let position = offset; position < count; position += 1) {
                if (!matches(position))
                    continue;
                // One look further, so that no cursor is given out when no row is left.
                if (rows.length === limit)
                    return { rows, next: position };
                rows.push(row(position));
            }
            return { rows, next: undefined };
        },
    };
}
/** A page of a walk by cursor, with the fault played. */
function walkPage(source, token, bound, pageSize, fault) {
    const at = token ?? { offset: 0, step: 0, bound };
    const after = (offset) => offset === undefined ? undefined : { offset, step: at.step + 1, bound };
    const plain = () => {
        const { rows, next } = source.read(at.offset, pageSize);
        return { rows, next: after(next) };
    };
    switch (fault?.kind) {
        case 'emptyPage':
            return { rows: [], next: after(at.offset) };
        case 'repeatCursor':
            return { rows: plain().rows, next: at };
        case 'cycle':
            return at.step + 1 < (fault.length ?? 2)
                ? plain()
                : { rows: plain().rows, next: { offset: 0, step: 0, bound } };
        case 'losePage': {
            const { next } = source.read(at.offset, pageSize);
            if (next === undefined)
                return { rows: [], next: undefined };
            const second = source.read(next, pageSize);
            return { rows: second.rows, next: after(second.next) };
        }
        case 'duplicateRows':
            return doubled(source, at, pageSize, fault.rows ?? 3, after);
        default:
            return plain();
    }
}
function doubled(source, at, pageSize, rows, after) {
    const again = Math.min(rows, Math.floor(pageSize / 2));
    const { rows: read, next } = source.read(Math.max(0, at.offset - again), pageSize);
    return { rows: read, next: after(next) };
}
/** The page, with what is played of exact totals alone. */
function withTotalFault(page, pageSize, fault) {
    switch (fault?.kind) {
        case 'noTotal':
            return { ...page, total: undefined, pageCount: undefined };
        case 'ownTotal': {
            const total = page.rows.length;
            return { ...page, total, pageCount: Math.ceil(total / pageSize) };
        }
        case 'blankPage':
            return { ...page, rows: [] };
        default:
            return page;
    }
}
/** A page by number, counted from 0, with the fault played. A numbered list cannot be empty in its middle without loss: `emptyPage` is not played. */
function numberedPage(rows, page, pageSize, fault) {
    const total = rows.length + (fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0);
    const pageCount = Math.ceil(total / pageSize);
    const read = (number) => rows.slice(number * pageSize, (number + 1) * pageSize);
    switch (fault?.kind) {
        case 'losePage':
            return { rows: [], total, pageCount };
        case 'repeatCursor':
            return { rows: read(Math.max(0, page - 1)), total, pageCount };
        case 'cycle':
            return { rows: read(page % (fault.length ?? 2)), total, pageCount };
        case 'duplicateRows': {
            const before = page === 0 ? [] : read(page - 1);
            const again = Math.min(fault.rows ?? 3, before.length);
            return {
                rows: read(page).length === 0 ? [] : [...before.slice(before.length - again), ...read(page)],
                total,
                pageCount,
            };
        }
        default:
            return { rows: read(page), total, pageCount };
    }
}
/** The text of a cursor: opaque to clients, with the characters that must be encoded in an address. */
function tokenText(token) {
    return Buffer.from(JSON.stringify({ o: token.offset, n: token.step, b: token.bound })).toString('base64');
}
/** @throws ApiProblem where the text is no cursor of this walk. */
function parseToken(text, bound) {
    if (text === undefined || text === null || text === '')
        return undefined;
    let parsed;
    try {
        parsed = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    }
    catch {
        throw badRequest('The cursor is not valid.', 'invalid.value');
    }
    const { o, n, b } = parsed;
    if (!isCount(o) || !isCount(n))
        throw badRequest('The cursor is not valid.', 'invalid.value');
    if (b !== bound)
        throw badRequest('The cursor belongs to another request.', 'invalid.value');
    return { offset: o, step: n, bound };
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
/** The bound of a walk that must keep its request. */
function boundOf(request) {
    return (0,simulator_random/* hashText */.qj)(JSON.stringify(request));
}
/**
 * The page size in force: what is asked for, cut in silence to what is allowed.
 * @throws ApiProblem for a text that is no positive integer, and for the fault `tooLarge`.
 */
function pageSizeOf(asked, rule, fault) {
    const text = asked === undefined || asked === null ? String(rule.default) : textOf(asked);
    if (!/^[1-9]\d{0,8}$/.test(text))
        throw badRequest(`Value [${text}] is not valid for parameter [pageSize].`, 'invalid.value');
    const size = Math.min(Number(text), rule.max);
    if (fault?.kind === 'tooLarge' && size > (fault.abovePageSize ?? 0)) {
        throw new ApiProblem(400, 'response.entity.too.large', 'The response is over the size limit. Reduce pageSize to reduce response size.');
    }
    return fault?.kind === 'clamp' ? Math.min(size, fault.pageSize ?? 10) : size;
}
/** The cursor member of an answer: absent at the end, or empty where the fault says so. */
function cursorMember(next, fault) {
    if (next !== undefined)
        return { cursor: tokenText(next) };
    if (fault?.kind === 'cursorEmptyString')
        return { cursor: '' };
    return fault?.kind === 'cursorNull' ? { cursor: null } : {};
}
/** The address of the next page as the answer tells it. */
function nextAddress(address, origin, fault) {
    if (fault?.kind === 'absoluteNextUri')
        return `${origin}${address}`;
    if (fault?.kind === 'foreignNextUri')
        return `${fault.origin ?? 'https://api.attacker.example.net'}${address}`;
    return address;
}
/** The member that holds the rows, unless the fault takes it away. */
function itemsMember(name, rows, fault) {
    if (fault?.kind === 'missingItems')
        return {};
    return { [name]: fault?.kind === 'wrongItems' ? { count: rows.length } : rows };
}

;// CONCATENATED MODULE: ./src/simulator/transactions.ts


function createTransactions(seed, salt, nowMs, pollsUntilDone, words) {
    const entries = new Map();
    const repeats = new Map();
    const require = (id) => {
        const entry = entries.get(id);
        if (entry === undefined)
            throw notFound();
        return entry;
    };
    const stateOf = (entry) => {
        if (entry.end !== undefined)
            return words[entry.end];
        return entry.polls === 0 ? words.queued : words.running;
    };
    return {
        submit(request) {
            // The same request has the same ids in every run, whatever else was submitted before it.
            const hash = (0,simulator_random/* hashText */.qj)(JSON.stringify(request));
            const repeat = repeats.get(hash) ?? 0;
            repeats.set(hash, repeat + 1);
            const transaction = { id: (0,simulator_random/* uuidOf */.pV)((0,simulator_random/* mix */.jh)(seed, salt, hash), repeat), startedAtMs: nowMs(), request };
            const entry = { transaction, polls: 0, end: undefined };
            entries.set(transaction.id, entry);
            return { transaction, state: stateOf(entry), done: false };
        },
        poll(id, fault) {
            const entry = require(id);
            const { transaction } = entry;
            entry.polls += 1;
            if (fault?.kind === 'neverDone')
                return { transaction, state: words.running, done: false };
            if (fault?.kind === 'unknownState')
                return { transaction, state: fault.word ?? 'Hibernating', done: false };
            if (entry.end === undefined) {
                if (fault?.kind === 'failedState')
                    entry.end = 'failed';
                else if (fault?.kind === 'cancelledState')
                    entry.end = 'cancelled';
                else if (entry.polls >= pollsUntilDone)
                    entry.end = 'completed';
            }
            return { transaction, state: stateOf(entry), done: entry.end !== undefined };
        },
        finished(id) {
            const entry = require(id);
            if (entry.end !== 'completed')
                throw badRequest(`The transaction is in state [${stateOf(entry)}]: it has no results.`);
            return entry.transaction;
        },
        has: (id) => entries.has(id),
        cancel(id) {
            const entry = require(id);
            entry.end ??= 'cancelled';
        },
    };
}

;// CONCATENATED MODULE: ./src/simulator/audits.ts




const PERMISSION = { mode: 'all', names: ['audits:audit:view'] };
const MAX_PAGE_SIZE = 500;
const FILTER_PROPERTIES = [
    'UserId',
    'TrusteeOrganizationId',
    'ClientId',
    'Action',
    'EntityType',
    'EntityId',
];
const WORDS = {
    queued: 'Queued',
    running: 'Running',
    completed: 'Succeeded',
    failed: 'Failed',
    cancelled: 'Cancelled',
};
/** The audit query: service mapping, submit, status, results, and the download of large results. */
function auditRoutes(world) {
    const transactions = createTransactions(world.seed, 91, world.nowMs, world.pollsUntilDone, WORDS);
    const base = '/api/v2/audits/query';
    const route = { permission: PERMISSION };
    return [
        { ...route, method: 'GET', path: `${base}/servicemapping`, kind: 'other', handle: serviceMapping },
        {
            ...route,
            method: 'POST',
            path: base,
            kind: 'submit',
            handle: (exchange) => ({ status: 202, json: statusBody(transactions.submit(parseQuery(exchange))) }),
        },
        {
            ...route,
            method: 'GET',
            path: `${base}/{transactionId}`,
            kind: 'status',
            handle(exchange) {
                const poll = transactions.poll(idOf(exchange), exchange.fault);
                return { status: poll.done ? 200 : 202, json: statusBody(poll) };
            },
        },
        {
            ...route,
            method: 'GET',
            path: `${base}/{transactionId}/results`,
            kind: 'page',
            handle: (exchange) => results(world, transactions, exchange),
        },
        {
            method: 'GET',
            path: '/download/audits/{transactionId}',
            kind: 'download',
            open: true,
            handle: (exchange) => download(world, transactions, exchange),
        },
    ];
}
function results(world, transactions, exchange) {
    const { fault, query } = exchange;
    const { id, request } = transactions.finished(idOf(exchange));
    const expandUser = requireExpand(query.getAll('expand'));
    const pageSize = pageSizeOf(query.get('pageSize'), { default: 25, max: Math.min(MAX_PAGE_SIZE, world.maxPageSize) }, fault);
    const token = parseToken(query.get('cursor'), 0);
    const page = walkPage(rowsOfQuery(world, request, expandUser), token, 0, pageSize, fault);
    const told = { id, pageSize, ...cursorMember(page.next, fault) };
    if (fault?.kind === 'downloadRedirect') {
        const origin = fault.origin ?? exchange.origin.replace('127.0.0.1', 'localhost');
        const from = token === undefined ? '' : `&cursor=${encodeURIComponent(tokenText(token))}`;
        const downloadUrl = `${origin}/download/audits/${id}?pageSize=${pageSize}${from}&X-Amz-Signature=5eca7e5eca7e`;
        return {
            status: 302,
            json: { ...told, downloadUrl },
            ...(fault.location === true ? { headers: { location: downloadUrl } } : {}),
        };
    }
    return { status: 200, json: { ...told, ...itemsMember('entities', page.rows, fault) } };
}
function download(world, transactions, exchange) {
    if (exchange.header('authorization') !== undefined)
        throw badRequest('Only one auth mechanism allowed.', 'InvalidArgument');
    const { request } = transactions.finished(idOf(exchange));
    const pageSize = Number(exchange.query.get('pageSize'));
    const token = parseToken(exchange.query.get('cursor'), 0);
    // Rows of a download are not expanded.
    const page = walkPage(rowsOfQuery(world, request, false), token, 0, pageSize, undefined);
    return { status: 200, json: page.rows };
}
function rowsOfQuery({ audits }, query, expandUser) {
    const range = audits.timeline.range(query.interval.startMs, query.interval.endMs);
    const place = (position) => range.at(query.descending ? range.count - 1 - position : position);
    const unfiltered = Object.values(query.filters).every((value) => value === undefined);
    return scanning(range.count, (position) => {
        if (unfiltered)
            return true;
        const { day, index } = place(position);
        return audits.matches(day, index, query.filters);
    }, (position) => {
        const { day, index } = place(position);
        return audits.record(day, index, expandUser);
    });
}
function serviceMapping(exchange) {
    return { status: 200, json: itemsMember('services', AUDITED_SERVICES, exchange.fault) };
}
function idOf(exchange) {
    return exchange.names.get('transactionId') ?? '';
}
function statusBody(poll) {
    const { id, startedAtMs, request } = poll.transaction;
    return { id, state: poll.state, startDate: new Date(startedAtMs).toISOString(), ...request.told };
}
function requireExpand(values) {
    for (const value of values.flatMap((text) => text.split(',')))
        allowed(value, 'expand', ['user']);
    return values.length > 0;
}
function parseQuery(exchange) {
    const body = requireBody(exchange, ['interval', 'serviceName', 'filters', 'sort']);
    const interval = requireInterval(body['interval']);
    const { serviceName } = body;
    if (serviceName !== undefined && typeof serviceName !== 'string')
        throw badRequest('The property [serviceName] must be a string.');
    const properties = new Map();
    for (const filter of listOf(body['filters'], 'filters')) {
        const property = allowed(filter['property'], 'property', FILTER_PROPERTIES);
        if (typeof filter['value'] !== 'string')
            throw badRequest(`The filter [${property}] needs a value.`, 'constraint.validation');
        if (properties.has(property))
            throw badRequest(`The filter [${property}] is given more than once.`);
        properties.set(property, filter['value']);
    }
    for (const property of ['Action', 'EntityId']) {
        if (properties.has(property) && !properties.has('EntityType'))
            throw badRequest(`A filter on ${property} needs a filter on EntityType.`);
    }
    return {
        interval,
        filters: { serviceName, ...Object.fromEntries(properties) },
        descending: isDescending(body['sort']),
        told: body,
    };
}
function isDescending(sort) {
    let descending = false;
    for (const entry of listOf(sort, 'sort')) {
        allowed(entry['name'], 'name', ['Timestamp']);
        descending = allowed(entry['sortOrder'], 'sortOrder', ['ascending', 'descending']) === 'descending';
    }
    return descending;
}
function listOf(value, name) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'object' || entry === null)) {
        throw badRequest(`The property [${name}] must be an array of objects, not [${textOf(value)}].`);
    }
    return value;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/simulator/fault-replies.ts


const MEBIBYTE = 1_048_576;
const CODES = {
    400: ['bad.request', 'The request could not be understood by the server due to malformed syntax.'],
    401: ['bad.credentials', 'Invalid login credentials.'],
    403: ['not.authorized', 'You are not authorized to perform the requested action.'],
    404: ['not.found', 'The requested resource was not found.'],
    408: ['client.timeout', 'The client did not produce a request within the server timeout limit.'],
    409: ['request.conflict', 'The request conflicts with the current state of the resource.'],
    413: ['request.entity.too.large', 'The request is over the size limit.'],
    500: [
        'internal.server.error',
        'The server encountered an unexpected condition which prevented it from fulfilling the request.',
    ],
    502: ['bad.gateway', 'Bad gateway.'],
    503: ['service.unavailable', 'Service Unavailable - The server is currently unavailable.'],
    504: ['request.timeout', 'The request timed out.'],
};
/** The answer that a fault gives in place of the real one; undefined where the real one is wanted. */
function replyInstead(fault, contextId, nowMs) {
    switch (fault?.kind) {
        case 'status':
            return statusReply(fault, contextId, nowMs);
        case 'errorBody': {
            const { json } = statusReply({ kind: 'status', status: fault.status }, contextId, nowMs);
            return { status: 200, json };
        }
        case 'html':
            return {
                status: 200,
                text: '<!DOCTYPE html><html><body>Down for maintenance</body></html>',
                contentType: 'text/html',
            };
        case 'empty200':
            return { status: 200, text: '' };
        case 'badJson':
            return { status: 200, text: '{"entities":[{"id":"1","name":' };
        case 'deepJson': {
            const levels = fault.levels ?? 5000;
            return { status: 200, text: `{"entities":${'['.repeat(levels)}${']'.repeat(levels)}}` };
        }
        case 'bomb':
            return { status: 200, packed: bomb(fault.bytes ?? 200 * MEBIBYTE) };
        default:
            return undefined;
    }
}
/** The 429 of a limit, with the wait in header and message. */
function tooManyRequests(waitMs, contextId, nowMs) {
    return statusReply({ kind: 'status', status: 429, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) }, contextId, nowMs);
}
function statusReply(fault, contextId, nowMs) {
    const date = new Date(Math.floor((nowMs + (fault.dateSkewMs ?? 0)) / 1000) * 1000);
    const seconds = fault.retryAfterSeconds;
    const headers = { ...fault.headers };
    if (fault.dateSkewMs !== undefined)
        headers['date'] = date.toUTCString();
    if (fault.retryAfterRaw !== undefined)
        headers['retry-after'] = fault.retryAfterRaw;
    else if (seconds !== undefined)
        headers['retry-after'] = retryAfter(seconds, fault.retryAfterForm ?? 'seconds', date);
    const [code, message] = codeAndMessage(fault);
    const hints = [
        seconds,
        fault.messageForm === 'window' || fault.messageForm === 'none' ? undefined : fault.hintSeconds,
    ];
    const waits = hints.filter((hint) => hint !== undefined);
    return {
        status: fault.status,
        headers,
        ...(waits.length === 0 ? {} : { waitSeconds: Math.max(...waits) }),
        ...(fault.body === undefined
            ? { json: errorBody(fault.status, code, message, contextId) }
            : { text: fault.body, contentType: fault.contentType ?? 'application/json' }),
    };
}
function codeAndMessage(fault) {
    const [code, message] = fault.status === 429 ? slowDown(fault) : (CODES[fault.status] ?? ['simulated.fault', 'Simulated.']);
    return [fault.code ?? code, fault.message ?? message];
}
function slowDown(fault) {
    const seconds = fault.hintSeconds ?? fault.retryAfterSeconds;
    const form = seconds === undefined && fault.messageForm !== 'none' ? 'window' : (fault.messageForm ?? 'bracket');
    const start = 'Rate limit exceeded the maximum';
    switch (form) {
        case 'window':
            return ['too.many.requests', `${start} [300] requests within [60] seconds`];
        case 'none':
            return ['too.many.requests', `${start}.`];
        case 'plain':
            return ['too.many.requests.retry.after', `${start}. Retry the request in ${String(seconds)} seconds`];
        case 'bracket':
            return ['too.many.requests.retry.after', `${start}. Retry the request in [${String(seconds)}] seconds`];
    }
}
function retryAfter(seconds, form, date) {
    const then = new Date(date.getTime() + seconds * 1000);
    const [day = '', dayOfMonth = '', month = '', year = '', time = ''] = then
        .toUTCString()
        .replace(',', '')
        .split(' ');
    switch (form) {
        case 'seconds':
            return String(seconds);
        case 'imf':
            return then.toUTCString();
        case 'rfc850': {
            const weekday = then.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
            return `${weekday}, ${dayOfMonth}-${month}-${year.slice(2)} ${time} GMT`;
        }
        case 'asctime':
            return `${day} ${month} ${dayOfMonth.replace(/^0/, ' ')} ${time} ${year}`;
    }
}
/** Small members that follow each other are one gzip stream, so the whole need not be made first. */
function bomb(bytes) {
    const member = (0,external_node_zlib_.gzipSync)(Buffer.alloc(MEBIBYTE, 0x20));
    return Buffer.concat(Array.from({ length: Math.ceil(bytes / MEBIBYTE) }, () => member));
}

// EXTERNAL MODULE: ./src/simulator/faults.ts
var faults = __webpack_require__(97609);
// EXTERNAL MODULE: ./src/base/json.ts
var base_json = __webpack_require__(23659);
;// CONCATENATED MODULE: ./src/simulator/moves.ts

/** How a list may move so that a client can notice what it misses. */
function movesOf(paging) {
    switch (paging.strategy) {
        case 'pageNumber':
        case 'offset':
            return paging.totalPath === undefined ? 'withoutRemoval' : 'all';
        case 'bodyPaging':
            return paging.totalPath === undefined || paging.totalIsApproximate === true ? 'withoutRemoval' : 'all';
        default:
            return 'additions';
    }
}
function createMovingLists(seed) {
    const lists = new Map();
    const added = new Set();
    const removed = new Set();
    let changes = 0;
    const changed = (list, rows, way) => {
        changes += 1;
        const draw = (0,simulator_random/* mix */.jh)(seed, 71, (0,simulator_random/* hashText */.qj)(list), changes);
        const place = (salt, count = rows.length) => Math.floor((0,simulator_random/* unit */.zA)((0,simulator_random/* mix */.jh)(draw, salt)) * count);
        const [one, other] = [place(1), place(2)];
        const row = rows[one];
        if (row === undefined)
            return rows;
        const others = rows.filter((_, index) => index !== one);
        switch (way) {
            case 'add': {
                const another = { ...row, id: (0,simulator_random/* uuidOf */.pV)(draw) };
                added.add(another.id);
                return rows.toSpliced(other, 0, another);
            }
            case 'remove':
                removed.add(row.id);
                return others;
            case 'swap':
                return rows.with(one, rows[other] ?? row).with(other, row);
            case 'shift':
                return others.toSpliced(other, 0, row);
        }
    };
    return {
        now(list, rows, fault, moves = 'all') {
            const known = (lists.get(list) ?? rows);
            if (fault?.kind !== 'moveRows' || !isPlayed(fault.way, moves))
                return known;
            const next = changed(list, known, fault.way);
            lists.set(list, next);
            return next;
        },
        added,
        removed,
    };
}
function isPlayed(way, moves) {
    return moves === 'all' || way === 'add' || (moves === 'withoutRemoval' && way !== 'remove');
}

;// CONCATENATED MODULE: ./src/simulator/generic-page.ts




const PAGE_SIZES = { default: 25, max: 500 };
/** A page of the list, in the way of the paging profile. */
function pageReply(exchange, endpoint, paging, { itemsPath, rows, maxPageSize }) {
    const asked = {
        exchange,
        body: exchange.bodyText === '' ? {} : JSON.parse(exchange.bodyText),
        rows,
        sizes: { ...PAGE_SIZES, max: Math.min(PAGE_SIZES.max, maxPageSize) },
    };
    const page = pageOf(paging, asked, endpoint.itemsAbsent === 'end');
    const wrongItems = exchange.fault?.kind === 'wrongItems' ? { count: rows.length } : undefined;
    const shaped = page.rows && shapedAs(endpoint.items ?? 'list', page.rows);
    if (itemsPath === '$')
        return { status: 200, json: wrongItems ?? shaped ?? [] };
    const items = exchange.fault?.kind === 'missingItems' ? undefined : (wrongItems ?? shaped);
    let json = {};
    for (const [path, value] of [[itemsPath, items], ...page.members])
        if (path !== undefined && value !== undefined)
            json = (0,base_json/* withMember */.RV)(json, path, value);
    return { status: 200, json };
}
/** `endsWithoutList`: what lies behind the last page has no list. */
function pageOf(paging, asked, endsWithoutList) {
    switch (paging.strategy) {
        case 'none':
            return { rows: asked.rows, members: [[paging.totalPath, asked.rows.length]] };
        case 'nextUri':
            return nextUriPage(paging, asked);
        case 'cursor':
            return cursorPage(paging, asked);
        case 'offset':
            return offsetPage(paging, asked);
        case 'pageNumber':
        case 'bodyPaging':
            return numberPage(paging, asked, endsWithoutList);
        default:
            // A strategy can be added to the engine first.
            throw new ApiProblem(501, 'not.implemented', `The simulator does not serve the strategy [${paging.strategy}].`);
    }
}
function nextUriPage(paging, asked) {
    const bound = boundOf(asked.body);
    const { page, size } = walkedPage(paging, asked, asked.exchange.query.get('after'), bound);
    const address = page.next && walkAddress(paging, asked, 'after', page.next, size);
    return {
        rows: page.rows,
        members: [
            [paging.nextUriPath, address],
            [paging.totalPath, toldTotal(asked)],
        ],
    };
}
function cursorPage(paging, asked) {
    const { query, fault } = asked.exchange;
    const text = paging.parameterIn === 'body' ? (0,base_json/* valueAt */.fK)(asked.body, paging.parameter) : query.get(paging.parameter);
    const token = typeof text === 'string' ? text : undefined;
    const { page, size } = walkedPage(paging, asked, token, boundOf({}));
    const cursor = paging.cursorUriParameter === undefined
        ? cursorMember(page.next, fault)['cursor']
        : page.next && walkAddress(paging, asked, paging.cursorUriParameter, page.next, size);
    return {
        rows: page.rows,
        members: [
            [paging.cursorPath, cursor],
            [paging.pageSize?.echoPath, size],
            [paging.totalPath, toldTotal(asked)],
        ],
    };
}
/** The page that a walk by cursor stands at. */
function walkedPage({ pageSize }, asked, token, bound) {
    const { fault } = asked.exchange;
    const size = pageSizeOf(sizeAsked(pageSize?.parameter, asked), asked.sizes, fault);
    return { page: walkPage(rowsOf(asked.rows), parseToken(token, bound), bound, size, fault), size };
}
function walkAddress({ pageSize }, { exchange }, parameter, next, size) {
    const query = new URLSearchParams(exchange.query);
    if (pageSize !== undefined)
        query.set(pageSize.parameter, String(size));
    query.set(parameter, tokenText(next));
    return nextAddress(`${exchange.path}?${query.toString()}`, exchange.origin, exchange.fault);
}
function offsetPage(paging, asked) {
    const { rows, exchange } = asked;
    const { fault, query } = exchange;
    const size = pageSizeOf(sizeAsked(paging.pageSize?.parameter, asked), asked.sizes, fault);
    const index = Number(query.get(paging.parameter) ?? paging.firstIndex);
    if (!Number.isSafeInteger(index) || index < paging.firstIndex)
        throw badRequest('The start index is not valid.', 'invalid.start.index');
    const from = index - paging.firstIndex;
    const whole = { rows: rows.slice(from, from + size), total: toldTotal(asked), pageCount: undefined };
    const page = paging.totalPath === undefined ? whole : withTotalFault(whole, size, fault);
    return {
        rows: page.rows,
        members: [
            [paging.totalPath, page.total],
            [paging.pageSize?.echoPath, size],
        ],
    };
}
function numberPage(paging, asked, endsWithoutList) {
    const { rows, exchange, body } = asked;
    const { fault, query } = exchange;
    const inBody = paging.strategy === 'bodyPaging';
    const given = inBody ? (0,base_json/* valueAt */.fK)(body, paging.parameter) : (query.get(paging.parameter) ?? undefined);
    const number = Number(given ?? paging.firstPage);
    if (!Number.isSafeInteger(number) || number < paging.firstPage)
        throw badRequest('The page number is not valid.', 'invalid.page.number');
    const sizeValue = inBody
        ? (0,base_json/* valueAt */.fK)(body, paging.pageSize.parameter)
        : sizeAsked(paging.pageSize?.parameter, asked);
    const size = pageSizeOf(sizeValue, asked.sizes, fault);
    const position = number - paging.firstPage;
    const whole = numberedPage(rows, position, size, fault);
    const page = movesOf(paging) === 'all' ? withTotalFault(whole, size, fault) : whole;
    const pageCount = page.pageCount ?? whole.pageCount;
    // An approximate total moves from page to page, and is mostly too small.
    const drift = inBody && paging.totalIsApproximate === true ? (position % 3) - 2 : 0;
    const isBehindEnd = position >= pageCount && position > 0;
    return {
        rows: isBehindEnd && endsWithoutList ? undefined : page.rows,
        members: [
            [paging.totalPath, page.total === undefined ? undefined : Math.max(0, page.total + drift)],
            [paging.pageCountPath, page.pageCount],
            [paging.pageSize?.echoPath, size],
            ...(inBody || position + 1 >= pageCount
                ? []
                : [[paging.nextUriPath, numberAddress(paging.parameter, number + 1, exchange)]]),
        ],
    };
}
function numberAddress(parameter, number, { query, path, origin, fault }) {
    const next = new URLSearchParams(query);
    next.set(parameter, String(number));
    return nextAddress(`${path}?${next.toString()}`, origin, fault);
}
function toldTotal({ rows, exchange: { fault } }) {
    return rows.length + (fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0);
}
/** Rows in the shape that the catalog says, of which the client makes rows again. */
function shapedAs(shape, rows) {
    switch (shape) {
        case 'object':
            return rows[0] ?? {};
        case 'map':
            return Object.fromEntries(rows.map(({ id, key, value }) => [typeof key === 'string' ? key : JSON.stringify(id), value ?? null]));
        case 'scalars':
            return rows.map(({ id, value }) => value ?? id ?? null);
        case 'list':
            return rows;
    }
}
function sizeAsked(parameter, { exchange, body }) {
    if (parameter === undefined)
        return undefined;
    return exchange.query.get(parameter) ?? ((0,base_json/* isJsonObject */.OW)(body) ? (0,base_json/* valueAt */.fK)(body, parameter) : undefined);
}

;// CONCATENATED MODULE: ./src/simulator/nested-rows.ts

const MOST_ROWS = 3;
const HALF_HOUR_MS = 1_800_000;
/**
 * Items of which the catalog's rows make the given flat ones again, one to three of an item. What the definition takes from
 * outside the innermost array is that of an item's first row.
 * @param wanted fields that must come out, beside the columns
 */
function nestRows(flat, definition, wanted) {
    const items = [];
    const most = (definition.each ?? []).length === 0 ? 1 : MOST_ROWS;
    for (let from = 0; from < flat.length;) {
        const rows = distinct(flat.slice(from, from + 1 + (items.length % most)), definition);
        items.push(itemOf(rows, definition, wanted));
        from += rows.length;
    }
    return items;
}
/** The rows up to the first one that the innermost array could not tell from one before it. */
function distinct(rows, definition) {
    const inner = `${(definition.each ?? []).join('.')}.`;
    const seen = new Set();
    const end = rows.findIndex((row) => {
        const values = [...sourceValues(row, definition, [])].filter(([path]) => path.startsWith(inner) && path !== definition.pivot?.each);
        const text = JSON.stringify(values);
        return seen.size === seen.add(text).size;
    });
    return end < 1 ? rows : rows.slice(0, end);
}
function itemOf(rows, definition, wanted) {
    const each = definition.each ?? [];
    const arrays = each.map((_path, index) => each.slice(0, index + 1).join('.'));
    const values = rows.map((row) => sourceValues(row, definition, wanted));
    const build = (level, of) => {
        const prefix = level === 0 ? '' : `${arrays[level - 1] ?? ''}.`;
        let element = {};
        for (const [path, value] of of[0] ?? []) {
            if (level > 0 && path === arrays[level - 1])
                return value;
            const deeper = arrays.slice(level).some((array) => path === array || path.startsWith(`${array}.`));
            if (path.startsWith(prefix) && !deeper)
                element = (0,base_json/* withMember */.RV)(element, path.slice(prefix.length), value);
        }
        const inner = each[level];
        if (inner === undefined)
            return element;
        const isLast = level === each.length - 1;
        return (0,base_json/* withMember */.RV)(element, inner, isLast ? of.map((one) => build(level + 1, [one])) : [build(level + 1, of)]);
    };
    return build(0, values);
}
/** The values of a flat row by the paths that the definition takes them from. */
function sourceValues(row, definition, wanted) {
    const values = new Map();
    const columns = Object.entries(definition.columns ?? {});
    for (const [name, path] of columns)
        values.set(path, (0,base_json/* valueAt */.fK)(row, name) ?? 'some');
    const intervals = Object.entries(definition.intervals ?? {});
    for (const [path, { start }] of intervals)
        values.set(path, interval((0,base_json/* valueAt */.fK)(row, start) ?? null));
    const made = [
        ...columns.map(([name]) => name),
        ...intervals.flatMap(([, { start, end }]) => [start, end ?? start]),
    ];
    const others = wanted.filter((name) => !made.includes(name));
    const [spread] = definition.spread ?? [];
    for (const path of definition.spread ?? [])
        values.set(path, {});
    const { pivot } = definition;
    if (spread !== undefined)
        values.set(spread, Object.fromEntries(others
            .filter((name) => pivot === undefined || !name.includes('_'))
            .map((name) => [name, (0,base_json/* valueAt */.fK)(row, name) ?? 'some'])));
    if (pivot !== undefined) {
        const figures = others.filter((name) => name.includes('_'));
        values.set(pivot.each, (figures.length === 0 ? ['nOffered_count'] : figures).map((name) => {
            const cut = name.lastIndexOf('_');
            const named = (0,base_json/* withMember */.RV)({}, pivot.name[0] ?? 'name', name.slice(0, cut));
            return (0,base_json/* withMember */.RV)(named, pivot.values, { [name.slice(cut + 1)]: (0,base_json/* valueAt */.fK)(row, name) ?? 1 });
        }));
    }
    return values;
}
function interval(start) {
    const startMs = Date.parse(typeof start === 'string' ? start : '');
    if (Number.isNaN(startMs))
        return '/';
    return [startMs, startMs + HALF_HOUR_MS].map((atMs) => new Date(atMs).toISOString()).join('/');
}

;// CONCATENATED MODULE: ./src/simulator/timeline.ts

const DAY_MS = 86_400_000;
/** Share of a working day's entries in each UTC hour: quiet nights, a dip at noon. */
const HOUR_WEIGHTS = [2, 1, 1, 1, 2, 4, 9, 18, 34, 42, 44, 40, 30, 38, 44, 42, 36, 26, 16, 10, 7, 5, 4, 3];
const HOUR_ENDS = cumulated(HOUR_WEIGHTS);
/** A timeline with `perDay` entries on each UTC day, and `perDay * weekendShare` on Saturdays and Sundays. */
function createTimeline(seed, perDay, weekendShare) {
    const countOf = (day) => (isWeekend(day) ? Math.round(perDay * weekendShare) : perDay);
    const isWholeSecond = (timeMs) => (0,simulator_random/* mix */.jh)(seed, 11, Math.floor(timeMs / 1000)) % 5 < 2;
    const rawTimeOf = (day, index) => {
        const share = (index + (0,simulator_random/* unit */.zA)((0,simulator_random/* mix */.jh)(seed, 12, day, index))) / countOf(day);
        return day * DAY_MS + Math.min(DAY_MS - 1, Math.floor(timeOfShare(share)));
    };
    const timeOf = (day, index) => {
        // Every eighth pair happens at one instant: ties are what a client must not depend on.
        const tied = index % 2 === 1 && (0,simulator_random/* mix */.jh)(seed, 13, day, index >> 1) % 8 === 0;
        const timeMs = rawTimeOf(day, tied ? index - 1 : index);
        return isWholeSecond(timeMs) ? timeMs - (timeMs % 1000) : timeMs;
    };
    const firstAtOrAfter = (day, timeMs) => {
        let low = 0;
        let high = countOf(day);
        while (low < high) {
            const middle = (low + high) >> 1;
            if (timeOf(day, middle) < timeMs)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return {
        countOf,
        timeOf,
        isWholeSecond,
        range(startMs, endMs) {
            const firstDay = Math.floor(startMs / DAY_MS);
            const lastDay = Math.floor((endMs - 1) / DAY_MS);
            const skipped = firstAtOrAfter(firstDay, startMs);
            const starts = [];
            let count = -skipped;
            for (let day = firstDay; day <= lastDay; day += 1) {
                starts.push(count);
                count += day === lastDay ? firstAtOrAfter(day, endMs) : countOf(day);
            }
            return {
                count: Math.max(0, count),
                at(position) {
                    let low = 0;
                    let high = starts.length - 1;
                    while (low < high) {
                        const middle = (low + high + 1) >> 1;
                        if ((starts[middle] ?? 0) <= position)
                            low = middle;
                        else
                            high = middle - 1;
                    }
                    return { day: firstDay + low, index: position - (starts[low] ?? 0) };
                },
            };
        },
    };
}
function isWeekend(day) {
    // The epoch was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7;
    return weekday === 0 || weekday === 6;
}
function timeOfShare(share) {
    let hour = 0;
    while (hour < 23 && endOfHour(hour) <= share)
        hour += 1;
    const from = endOfHour(hour - 1);
    const until = endOfHour(hour);
    return (hour + Math.min(1, (share - from) / (until - from))) * 3_600_000;
}
/** Share of a day's entries before the end of an hour; 0 for the hour before the first. */
function endOfHour(hour) {
    return HOUR_ENDS[hour] ?? 0;
}
function cumulated(weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let soFar = 0;
    return weights.map((weight) => (soFar += weight) / total);
}
/** The instant as the API writes it: UTC, with or without milliseconds. */
function instantText(timeMs, wholeSecond) {
    const text = new Date(timeMs).toISOString();
    return wholeSecond ? text.replace('.000Z', 'Z') : text;
}

;// CONCATENATED MODULE: ./src/simulator/generic-rows.ts






/** Most rows of one parent. */
const MAX_CHILDREN = 23;
/** How far back a list without an interval goes. */
const RECENT_MS = 4 * 86_400_000;
const HALF_DAY_MS = 43_200_000;
/**
 * The items of an endpoint: those of the window where there is one, else a fixed number. The same item is the same in every
 * window. Where the catalog makes rows of an item, one item has up to three of them.
 */
function genericRows(world, shape, window) {
    const flat = flatRows(world, shape, window);
    const rows = shape.record?.rows;
    const own = rows === undefined ? flat : nestRows(flat, rows, wantedNames(shape));
    // Other datasets of the same request make rows of their own of the same items.
    const others = shape.datasets.flatMap(({ record, summary, isSameRequest }) => {
        if (!isSameRequest || record.rows === undefined || record.rows === rows)
            return [];
        const other = { ...shape, record, summary };
        return [nestRows(flatRows(world, other, window), record.rows, wantedNames(other))];
    });
    return own.map((item, index) => others.reduce((whole, items) => withMembersOf(whole, items[index]), item));
}
/** The item with what another one has besides, elements of arrays side by side; its own values stay. */
function withMembersOf(item, other) {
    const merged = { ...item };
    for (const [name, value] of Object.entries(other ?? {})) {
        const own = Object.hasOwn(item, name) ? item[name] : undefined;
        merged[name] = own === undefined ? value : together(own, value);
    }
    return merged;
}
function together(own, other) {
    if ((0,base_json/* isJsonObject */.OW)(own) && (0,base_json/* isJsonObject */.OW)(other))
        return withMembersOf(own, other);
    if (!Array.isArray(own) || !Array.isArray(other))
        return (0,base_json/* isJsonObject */.OW)(other) && !(0,base_json/* isJsonObject */.OW)(own) ? other : own;
    const [ours, theirs] = [own, other];
    return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => {
        const [one, two] = [ours[index], theirs[index]];
        if (one === undefined || two === undefined)
            return one ?? two ?? null;
        return together(one, two);
    });
}
/** Fields that the catalog names somewhere. */
function wantedNames({ record, summary }) {
    return [
        ...(record?.key === 'content' ? [] : (record?.key ?? [])),
        ...(record?.time === undefined ? [] : [record.time]),
        ...(record?.instants ?? []),
        ...Object.values(summary?.countsBy ?? {}).map(({ path }) => path),
        ...Object.values(summary?.metrics ?? {}).map(({ sum }) => sum),
    ].map((path) => asReceived(path, record?.rename));
}
function flatRows(world, shape, window) {
    const salt = (0,simulator_random/* hashText */.qj)(`${shape.key}${shape.parent}`);
    if (shape.keptByClient !== undefined)
        return recentRows(world, shape, salt);
    if (!shape.hasWindow || window === undefined) {
        const count = shape.parent === '' ? world.rows : Math.min(world.rows, salt % (MAX_CHILDREN + 1));
        return Array.from({ length: count }, (_, index) => genericRow(world, shape, (0,simulator_random/* mix */.jh)(world.seed, salt, index), 1_700_000_000_000 + index * 3_600_000));
    }
    return timedRows(world, shape, salt, window);
}
function timedRows(world, shape, salt, window) {
    const isStray = (day, index) => world.strays > 0 && (0,simulator_random/* unit */.zA)((0,simulator_random/* mix */.jh)(world.seed, 84, day, index)) < world.strays;
    const rowsIn = ({ startMs, endMs }, wanted) => {
        const range = world.rowTimeline.range(startMs, endMs);
        const rows = [];
        for (let position = 0; position < range.count; position += 1) {
            const { day, index } = range.at(position);
            const timeMs = world.rowTimeline.timeOf(day, index);
            if (wanted(isStray(day, index)))
                rows.push(genericRow(world, shape, (0,simulator_random/* mix */.jh)(world.seed, salt, day, index), timeMs));
        }
        return rows;
    };
    const other = otherHalfOf(window);
    if (other === undefined)
        return rowsIn(window, () => true);
    return [...rowsIn(window, (stray) => !stray), ...rowsIn(other, (stray) => stray)];
}
/** The other half of the UTC day that an interval is a half of; undefined where it is none. */
function otherHalfOf({ startMs, endMs }) {
    if (endMs - startMs !== HALF_DAY_MS || startMs % HALF_DAY_MS !== 0)
        return undefined;
    const isFirst = startMs % (2 * HALF_DAY_MS) === 0;
    const otherMs = isFirst ? endMs : startMs - HALF_DAY_MS;
    return { startMs: otherMs, endMs: otherMs + HALF_DAY_MS };
}
/** A log of the last days, as the catalog says that it is ordered. */
function recentRows(world, shape, salt) {
    const nowMs = world.nowMs();
    const rows = timedRows(world, shape, salt, { startMs: nowMs - RECENT_MS, endMs: nowMs });
    if (shape.keptByClient === 'descending')
        return rows.toReversed();
    return shape.keptByClient === 'ascending' ? rows : [...rows.slice(1), ...rows.slice(0, 1)];
}
function genericRow(world, shape, hash, timeMs) {
    const random = (0,simulator_random/* createRandom */.sk)(hash);
    const time = instantText(timeMs, world.rowTimeline.isWholeSecond(timeMs));
    const owner = (0,simulator_random/* pick */.Up)(random, world.users);
    let row = {
        id: (0,simulator_random/* uuidOf */.pV)(hash),
        name: `${(0,simulator_random/* pick */.Up)(random, THING_NAMES)} ${hash % 1000}`,
        dateCreated: time,
        state: (0,simulator_random/* pick */.Up)(random, ['active', 'inactive']),
        version: 1 + (hash % 9),
        // What an allow-list must drop: a person.
        owner: { id: owner.id, name: owner['name'], email: owner['email'] },
    };
    for (const dataset of shape.datasets)
        if (dataset.record.rows === undefined)
            row = withFields(row, dataset, { hash, time, random });
    const set = (path, value) => {
        row = withElement(row, asReceived(path, shape.record?.rename), value);
    };
    for (const { path } of Object.values(shape.summary?.countsBy ?? {}))
        if (shape.record?.fields?.[path] === undefined)
            set(path, (0,simulator_random/* pick */.Up)(random, ['alpha', 'beta', 'gamma']));
    for (const { sum } of Object.values(shape.summary?.metrics ?? {}))
        set(sum, 1 + (hash % 90));
    for (const path of shape.record?.instants ?? [])
        set(path, time);
    const key = shape.record?.key ?? [];
    for (const [index, path] of (key === 'content' ? [] : key).entries())
        set(path, (0,simulator_random/* uuidOf */.pV)(hash, index));
    if (shape.record?.time !== undefined)
        set(shape.record.time, time);
    return row;
}
/** A row with a value of the right type for every field that a rule names, those that must go included. */
function withFields(row, { record, summary, rules, others }, facts) {
    const paths = Object.keys(rules).filter((path) => !path.includes('*'));
    const leaves = paths.map((path) => paths.some((other) => other.startsWith(`${path}.`)) ? `${path}.somethingElse` : path);
    const types = record.fields ?? {};
    const values = [
        ...leaves.map((path) => [path, types[path]]),
        ...others.map((path) => [path, undefined]),
        ...Object.values(summary.countsBy).map(({ path }) => [path, types[path]]),
    ];
    return values.reduce((whole, [path, field]) => withElement(whole, asReceived(path, record.rename), generic_rows_valueOf(field?.type, field?.words, facts)), row);
}
function generic_rows_valueOf(type, words, { hash, time, random }) {
    switch (type) {
        case 'id':
            return (0,simulator_random/* uuidOf */.pV)(hash, 7);
        case 'instant':
            return time;
        case 'date':
            return time.slice(0, 10);
        case 'integer':
        case 'number':
            return hash % 1000;
        case 'boolean':
            return hash % 2 === 0;
        default:
            return (0,simulator_random/* pick */.Up)(random, words ?? ['alpha', 'beta', 'gamma']);
    }
}
/** The row with a value at a path; `[]` after a name makes an array of one element. */
function withElement(row, path, value) {
    const at = path.indexOf('[]');
    if (at === -1)
        return (0,base_json/* withMember */.RV)(row, path, value);
    const array = (0,base_json/* valueAt */.fK)(row, path.slice(0, at));
    const [first] = Array.isArray(array) ? array : [];
    const rest = path.slice(at + 2).replace(/^\./, '');
    const element = rest === '' ? value : withElement((0,base_json/* isJsonObject */.OW)(first) ? first : {}, rest, value);
    return (0,base_json/* withMember */.RV)(row, path.slice(0, at), [element]);
}
/** The path before the catalog's renaming of fields. */
function asReceived(path, rename) {
    const [head = '', ...rest] = (0,base_json/* pathParts */.KC)(path);
    const old = Object.entries(rename ?? {}).find(([, name]) => name === head)?.[0] ?? head;
    return [old, ...rest].join('.');
}
/** The window of a request: where the endpoint's templates have `{start}` and `{end}`, what was sent has instants. */
function windowOf(endpoint, exchange) {
    const found = new Map();
    const read = (template, value) => {
        if (typeof template === 'string' && typeof value === 'string')
            readText(template, value, found);
        else if (Array.isArray(template) && Array.isArray(value))
            template.forEach((part, index) => {
                read(part, value[index]);
            });
        else if ((0,base_json/* isJsonObject */.OW)(template) && (0,base_json/* isJsonObject */.OW)(value))
            for (const key of Object.keys(template))
                read(template[key], value[key]);
    };
    for (const [name, template] of Object.entries(endpoint.query ?? {}))
        read(template, exchange.query.get(name) ?? undefined);
    if (endpoint.body !== undefined && exchange.bodyText !== '')
        read(endpoint.body, JSON.parse(exchange.bodyText));
    for (const [name, value] of exchange.names)
        readText(`{${name}}`, value, found);
    const startMs = found.get('start') ?? found.get('week');
    const week = found.get('week');
    const endMs = found.get('end') ?? (week === undefined ? undefined : week + WEEK_MS);
    return startMs === undefined || endMs === undefined || endMs <= startMs ? undefined : { startMs, endMs };
}
const WEEK_MS = 7 * 86_400_000;
/** Placeholders of a window, and what they stand for. */
const BOUNDS = {
    start: ['start', 0],
    startDate: ['start', 0],
    end: ['end', 0],
    endDate: ['end', 0],
    last: ['end', 1000],
    lastDate: ['end', 86_400_000],
    startWeek: ['week', 0],
};
function readText(template, value, found) {
    const names = [];
    const pattern = template
        .split(/(\{[A-Za-z]+\})/)
        .map((part) => {
        const name = part.slice(1, -1);
        if (BOUNDS[name] === undefined || part !== `{${name}}`)
            return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        names.push(name);
        return '([0-9TZ:.+-]+)';
    })
        .join('');
    const match = new RegExp(`^${pattern}$`).exec(value);
    for (const [index, name] of names.entries()) {
        const text = match?.[index + 1] ?? '';
        const timeMs = parseInstant(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text);
        const [bound, later] = BOUNDS[name] ?? ['start', 0];
        if (timeMs !== undefined)
            found.set(bound, timeMs + later);
    }
}

// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
;// CONCATENATED MODULE: ./src/simulator/shape-datasets.ts

/** The datasets whose records come from the endpoint, or from another one at its path. */
function datasetsAt(asked, endpoint, catalog, { others }) {
    const request = requestOf(asked, catalog);
    return [...catalog.datasets].flatMap(([key, { source, record, summary, redaction }]) => {
        const own = catalog.endpoints.get(source.endpoint);
        if (own?.method !== endpoint.method || own.path !== endpoint.path)
            return [];
        const rules = catalog.profiles.redaction.get(redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a)?.allow ?? {};
        return [
            {
                record,
                summary,
                rules,
                others: others[key] ?? [],
                isSameRequest: requestOf(source, catalog) === request,
            },
        ];
    });
}
/** What is sent for the records of a source, as a text to compare. */
function requestOf({ endpoint, transaction }, catalog) {
    const submit = catalog.profiles.transaction.get(transaction ?? '')?.submit;
    const sent = [endpoint, submit].map((key) => catalog.endpoints.get(key ?? ''));
    return JSON.stringify(sent.map((each) => [each?.query ?? {}, each?.body ?? null]));
}

;// CONCATENATED MODULE: ./src/simulator/router.ts
function createRouter(routes) {
    const byShape = new Map();
    for (const route of routes) {
        const shape = shapeOf(route.method, route.path);
        if (!byShape.has(shape))
            byShape.set(shape, route);
    }
    const literal = new Map(routes.filter(({ path }) => !path.includes('{')).map((route) => [`${route.method} ${route.path}`, route]));
    const named = [...byShape.values()]
        .filter(({ path }) => path.includes('{'))
        .map((route) => ({ route, segments: route.path.split('/') }));
    return {
        find(method, path) {
            const exact = literal.get(`${method} ${path}`);
            if (exact !== undefined)
                return { route: exact, names: new Map() };
            const parts = path.split('/');
            for (const { route, segments } of named) {
                if (route.method !== method || segments.length !== parts.length)
                    continue;
                const names = namesOf(segments, parts);
                if (names !== undefined)
                    return { route, names };
            }
            return undefined;
        },
        serves: (method, template) => byShape.has(shapeOf(method, template)),
    };
}
/** Paths of one shape differ in the names of their segments alone. */
function shapeOf(method, path) {
    return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}
function namesOf(segments, parts) {
    const names = new Map();
    for (const [index, segment] of segments.entries()) {
        const part = parts[index] ?? '';
        if (!segment.startsWith('{')) {
            if (segment !== part)
                return undefined;
            continue;
        }
        try {
            names.set(segment.slice(1, -1), decodeURIComponent(part));
        }
        catch {
            return undefined;
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./src/simulator/one-path.ts


/** One route for each path: of several endpoints at it, the one answers that the request fits best. */
function oneOfEachPath(candidates) {
    const byShape = new Map();
    for (const candidate of candidates) {
        const shape = shapeOf(candidate.method, candidate.path);
        byShape.set(shape, [...(byShape.get(shape) ?? []), candidate]);
    }
    return [...byShape.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        if (others.length === 0)
            return [first];
        return [
            {
                ...first,
                handle(exchange) {
                    const best = others.reduce((one, other) => (other.fits(exchange) > one.fits(exchange) ? other : one), first);
                    return best.handle(exchange);
                },
            },
        ];
    });
}
/** How many fixed values of an endpoint's query and body a request has; -1 where it has another one. */
function fitOf({ query = {}, body }, exchange) {
    const sent = body === undefined || exchange.bodyText === '' ? undefined : JSON.parse(exchange.bodyText);
    const parts = [
        ...Object.entries(query).map(([name, value]) => fitOfPart(value, exchange.query.get(name) ?? undefined)),
        ...(body === undefined ? [] : [fitOfPart(body, sent)]),
    ];
    return parts.includes(-1) ? -1 : parts.reduce((sum, part) => sum + part, 0);
}
function fitOfPart(template, sent) {
    if (typeof template === 'string' && template.includes('{'))
        return sent === undefined ? -1 : 1;
    if ((0,base_json/* isJsonObject */.OW)(template)) {
        const parts = Object.entries(template).map(([name, value]) => fitOfPart(value, (0,base_json/* isJsonObject */.OW)(sent) ? sent[name] : undefined));
        return parts.includes(-1) ? -1 : parts.reduce((sum, part) => sum + part, 0);
    }
    if (Array.isArray(template))
        return JSON.stringify(template) === JSON.stringify(sent) ? template.length : -1;
    return String(template) === String(sent) ? 1 : -1;
}

;// CONCATENATED MODULE: ./src/simulator/generic.ts









/**
 * Routes for the endpoints of a catalog: rows at their items path, paged as their profile says, transactions with the
 * words of theirs. The caller leaves out what it serves itself.
 */
function catalogRoutes(catalog, world, isServed) {
    const routes = [];
    const jobs = new Map();
    const done = new Set();
    for (const [key, profile] of catalog.profiles.transaction) {
        const submit = catalog.endpoints.get(profile.submit);
        if (submit === undefined || isServed(submit.method, submit.path))
            continue;
        const transactions = createTransactions(world.seed, (0,simulator_random/* hashText */.qj)(key), world.nowMs, world.pollsUntilDone, stateWords(profile));
        jobs.set(key, transactions);
        // Where state and results share a path, the results' route tells the state too.
        const shared = [...catalog.datasets.values()].some(({ source }) => source.transaction === key &&
            isOnePath(catalog.endpoints.get(profile.status), catalog.endpoints.get(source.endpoint)));
        routes.push(...transactionRoutes(catalog, shared ? { ...profile, status: '' } : profile, submit, transactions));
        for (const name of [profile.submit, profile.status, profile.cancel])
            if (name !== undefined)
                done.add(name);
    }
    for (const [key, endpoint] of catalog.endpoints) {
        if (done.has(key) || isServed(endpoint.method, endpoint.path))
            continue;
        const paging = catalog.profiles.paging.get(endpoint.paging);
        if (paging === undefined)
            continue;
        const all = [...catalog.datasets.values()];
        // An endpoint that no dataset is left for may share its path with one that is read.
        const dataset = all.find(({ source }) => source.endpoint === key) ??
            all.find(({ source }) => isOnePath(catalog.endpoints.get(source.endpoint), endpoint));
        const transactionKey = dataset?.source.transaction ?? '';
        const transactions = jobs.get(transactionKey);
        const profile = catalog.profiles.transaction.get(transactionKey);
        const tellsState = profile !== undefined && isOnePath(catalog.endpoints.get(profile.status), endpoint);
        const shape = {
            key,
            record: dataset?.record,
            summary: dataset?.summary,
            datasets: datasetsAt(dataset?.source ?? { endpoint: key }, endpoint, catalog, world),
            hasWindow: dataset?.window !== undefined,
            keptByClient: dataset?.window?.keptByClient,
        };
        const isPending = pendingOf(endpoint, world.pollsUntilDone);
        routes.push({
            ...common(endpoint),
            fits: (exchange) => transactions === undefined ? fitOf(endpoint, exchange) : fitOfJob(transactions, exchange),
            kind: 'page',
            handle(exchange) {
                if (endpoint.method === 'POST')
                    requireBody(exchange);
                if (isPending(exchange))
                    return { status: endpoint.pending?.statuses[0] ?? 202, json: {} };
                if (tellsState && transactions !== undefined) {
                    const poll = transactions.poll(transactionId(exchange), exchange.fault);
                    const state = (0,base_json/* withMember */.RV)({}, profile.statePath, poll.state);
                    if (!poll.done)
                        return { status: 202, json: state };
                }
                const window = transactions === undefined
                    ? windowOf(endpoint, exchange)
                    : transactions.finished(transactionId(exchange)).request.window;
                const parent = transactions === undefined ? [...exchange.names.values()].join(' ') : '';
                const began = genericRows(world, { ...shape, parent }, window);
                const list = `${exchange.path} ${parent} ${String(window?.startMs)}`;
                const rows = world.lists.now(list, began, exchange.fault, movesOf(paging));
                if (endpoint.itemsPath === null)
                    return { status: 200, json: withAvailability(key, rows[0] ?? {}, catalog) };
                const page = pageReply(exchange, endpoint, paging, {
                    itemsPath: endpoint.itemsPath,
                    rows,
                    maxPageSize: world.maxPageSize,
                });
                if (!tellsState || !(0,base_json/* isJsonObject */.OW)(page.json))
                    return page;
                return { ...page, json: (0,base_json/* withMember */.RV)(page.json, profile.statePath, stateWords(profile).completed) };
            },
        });
    }
    return oneOfEachPath(routes);
}
/** A request belongs to the endpoint whose query it names. */
function fitOfJob(transactions, exchange) {
    return transactions.has(transactionId(exchange)) ? 1 : -1;
}
/** Whether an answer that is made when it is first asked for is not ready yet; it counts as a poll. */
function pendingOf({ pending }, polls) {
    const asked = new Map();
    return ({ path, query, bodyText }) => {
        if (pending === undefined)
            return false;
        const request = `${path}?${query.toString()} ${bodyText}`;
        const before = asked.get(request) ?? 0;
        asked.set(request, before + 1);
        return before < polls;
    };
}
function isOnePath(one, other) {
    return one !== undefined && one.method === other?.method && one.path === other.path;
}
/** The answer of an endpoint that tells until when data are complete: all of them are. */
function withAvailability(key, answer, { datasets }) {
    const told = [...datasets.values()].find(({ availability }) => availability?.endpoint === key)?.availability;
    return told === undefined ? answer : (0,base_json/* withMember */.RV)(answer, told.path, '2999-01-01T00:00:00.000Z');
}
function common(endpoint) {
    return { method: endpoint.method, path: endpoint.path, permission: endpoint.permissions };
}
function transactionId(exchange) {
    return [...exchange.names.values()].at(-1) ?? '';
}
function transactionRoutes(catalog, profile, submit, transactions) {
    const told = (id, state) => (0,base_json/* withMember */.RV)((0,base_json/* withMember */.RV)({}, profile.idPaths[0] ?? 'id', id), profile.statePath, state);
    const fits = (exchange) => fitOfJob(transactions, exchange);
    const routes = [
        {
            ...common(submit),
            fits: (exchange) => fitOf(submit, exchange),
            kind: 'submit',
            handle(exchange) {
                const body = requireBody(exchange);
                const { transaction, state } = transactions.submit({ window: windowOf(submit, exchange), body });
                return { status: 202, json: told(transaction.id, state) };
            },
        },
    ];
    const status = catalog.endpoints.get(profile.status);
    if (status !== undefined) {
        routes.push({
            ...common(status),
            fits,
            kind: 'status',
            handle(exchange) {
                const poll = transactions.poll(transactionId(exchange), exchange.fault);
                return { status: poll.done ? 200 : 202, json: told(poll.transaction.id, poll.state) };
            },
        });
    }
    const cancel = profile.cancel === undefined ? undefined : catalog.endpoints.get(profile.cancel);
    if (cancel !== undefined) {
        routes.push({
            ...common(cancel),
            fits,
            kind: 'cancel',
            handle(exchange) {
                transactions.cancel(transactionId(exchange));
                return { status: 204 };
            },
        });
    }
    return routes;
}
function stateWords(profile) {
    const wordsFor = (outcome) => Object.entries(profile.states)
        .filter(([, meaning]) => meaning === outcome)
        .map(([word]) => word);
    const running = wordsFor('running');
    const completed = wordsFor('completed')[0] ?? 'COMPLETED';
    const queued = running[0] ?? completed;
    const failed = wordsFor('failed')[0] ?? 'FAILED';
    return {
        queued,
        running: running[1] ?? queued,
        completed,
        failed,
        cancelled: wordsFor('cancelled')[0] ?? failed,
    };
}

;// CONCATENATED MODULE: ./src/simulator/list-records.ts


const DIVISIONS = 5;
/** Members of a user that the list shows where `expand` names them. */
const USER_EXPANDS = ['skills', 'groups', 'locations'];
const SKILLS = ['English', 'Billing', 'Returns', 'Sales', 'Technical'];
const GROUPS = ['Early shift', 'Late shift', 'Coaches'];
const LOCATIONS = ['Dublin', 'Porto'];
/** All users, in all states. */
function userRows(seed, people) {
    return people.users.map((person, index) => {
        const random = (0,simulator_random/* createRandom */.sk)((0,simulator_random/* mix */.jh)(seed, 51, index));
        const chance = random();
        const state = chance < 0.86 ? 'active' : chance < 0.95 ? 'inactive' : 'deleted';
        const manager = (0,simulator_random/* pick */.Up)(random, people.users);
        return {
            id: person.id,
            name: person.name,
            division: division(seed, (0,simulator_random/* below */.Gz)(random, DIVISIONS)),
            chat: { jabberId: `${person.id}@example.org` },
            department: (0,simulator_random/* pick */.Up)(random, ['Sales', 'Service', 'Support', '']),
            email: person.mail,
            primaryContactInfo: [
                { address: person.mail, mediaType: 'EMAIL', type: 'PRIMARY' },
                { address: person.phone, display: person.phone, mediaType: 'PHONE', type: 'WORK' },
            ],
            addresses: random() < 0.5
                ? []
                : [{ address: person.phone, mediaType: 'PHONE', type: 'MOBILE', countryCode: 'GB' }],
            state,
            title: (0,simulator_random/* pick */.Up)(random, ['Agent', 'Supervisor', 'Administrator']),
            username: person.mail,
            ...(random() < 0.4 ? { manager: { id: manager.id, name: manager.name } } : {}),
            version: 1 + (0,simulator_random/* below */.Gz)(random, 90),
            acdAutoAnswer: random() < 0.3,
            ...(random() < 0.2
                ? {
                    preferredName: person.name.split(' ')[0],
                    biography: { biography: `${person.name} likes phones.` },
                }
                : {}),
            ...expanded(seed, index, people),
            selfUri: `/api/v2/users/${person.id}`,
        };
    });
}
/** What a user is good at, belongs to and where they work. */
function expanded(seed, index, people) {
    const random = (0,simulator_random/* createRandom */.sk)((0,simulator_random/* mix */.jh)(seed, 55, index));
    const some = (names) => names.flatMap((_, which) => (random() < 0.4 ? [which] : []));
    const skills = some(SKILLS).map((which) => {
        const id = (0,simulator_random/* uuidOf */.pV)(seed, 56, which);
        return {
            id,
            name: SKILLS[which],
            proficiency: (0,simulator_random/* below */.Gz)(random, 6),
            state: 'active',
            skillUri: `/api/v2/routing/skills/${id}`,
            selfUri: `/api/v2/users/${people.users[index]?.id ?? ''}/routingskills/${id}`,
        };
    });
    const groups = some(GROUPS).map((which) => {
        const id = (0,simulator_random/* uuidOf */.pV)(seed, 57, which);
        return { id, name: GROUPS[which], type: 'official', selfUri: `/api/v2/groups/${id}` };
    });
    const locations = some(LOCATIONS)
        .slice(0, 1)
        .map((which) => {
        const id = (0,simulator_random/* uuidOf */.pV)(seed, 58, which);
        const definition = { id, name: LOCATIONS[which], selfUri: `/api/v2/locations/${id}` };
        return {
            id,
            coordinates: {},
            notes: `Desk of ${(0,simulator_random/* pick */.Up)(random, people.users).name}`,
            locationDefinition: definition,
        };
    });
    return { skills, groups, locations };
}
/** Ids of the queues, in the order of the list. */
function queueIds(seed, count) {
    return Array.from({ length: count }, (_, index) => (0,simulator_random/* uuidOf */.pV)((0,simulator_random/* mix */.jh)(seed, 52, index)));
}
function queueRows(seed, ids, people) {
    return ids.map((id, index) => {
        const random = (0,simulator_random/* createRandom */.sk)((0,simulator_random/* mix */.jh)(seed, 53, index));
        const owner = (0,simulator_random/* pick */.Up)(random, people.users);
        const name = random() < 0.08 ? (0,simulator_random/* pick */.Up)(random, WIDE_THING_NAMES) : (0,simulator_random/* pick */.Up)(random, THING_NAMES);
        const members = (0,simulator_random/* below */.Gz)(random, 80);
        const joined = (0,simulator_random/* below */.Gz)(random, members + 1);
        return {
            id,
            name: `${name} ${index + 1}`,
            division: division(seed, (0,simulator_random/* below */.Gz)(random, DIVISIONS)),
            ...(random() < 0.4 ? { description: `Ask ${owner.name} (${owner.mail})` } : {}),
            dateCreated: new Date(1_600_000_000_000 + (0,simulator_random/* below */.Gz)(random, 100_000_000) * 1000).toISOString(),
            dateModified: new Date(1_720_000_000_000 + (0,simulator_random/* below */.Gz)(random, 40_000_000) * 1000).toISOString(),
            modifiedBy: owner.id,
            createdBy: (0,simulator_random/* pick */.Up)(random, people.users).id,
            memberCount: members,
            userMemberCount: members,
            joinedMemberCount: joined,
            mediaSettings: {
                call: { alertingTimeoutSeconds: 15, serviceLevel: { percentage: 0.8, durationMs: 20_000 } },
            },
            acwSettings: {
                wrapupPrompt: (0,simulator_random/* pick */.Up)(random, ['OPTIONAL', 'MANDATORY', 'AGENT_REQUESTED']),
                timeoutMs: 30_000,
            },
            skillEvaluationMethod: (0,simulator_random/* pick */.Up)(random, ['BEST', 'ALL', 'NONE']),
            autoAnswerOnly: random() < 0.5,
            enableTranscription: random() < 0.3,
            enableManualAssignment: random() < 0.2,
            ...(random() < 0.5 ? { callingPartyName: owner.name, callingPartyNumber: owner.phone } : {}),
            selfUri: `/api/v2/routing/queues/${id}`,
        };
    });
}
function division(seed, which) {
    const id = (0,simulator_random/* uuidOf */.pV)(seed, 54, which);
    return {
        id,
        name: which === 0 ? 'Home' : `Division ${which}`,
        selfUri: `/api/v2/authorization/divisions/${id}`,
    };
}

;// CONCATENATED MODULE: ./src/simulator/lists.ts






const lists_MAX_PAGE_SIZE = 500;
/** What a row is counted by where nobody says more of it. */
const COUNTED = ['alpha', 'beta', 'gamma'];
/**
 * The numbered lists that the simulator knows itself, users and queues, and the organisation that they are of, with what
 * the summaries of the catalog's datasets count in them.
 */
function listRoutes(world, catalog) {
    const counted = (path, rows) => withCounted(path, rows, world, catalog);
    const allUsers = counted('/api/v2/users', world.users);
    const queues = counted('/api/v2/routing/queues', world.queues);
    const organization = { id: (0,simulator_random/* uuidOf */.pV)(world.seed, 93, 0), name: 'Simulated' };
    const [shownOrganization] = counted('/api/v2/organizations/me', [organization]);
    return [
        {
            method: 'GET',
            path: '/api/v2/users',
            kind: 'page',
            handle(exchange) {
                const state = allowed(exchange.query.get('state') ?? 'active', 'state', [
                    'active',
                    'inactive',
                    'deleted',
                    'any',
                ]);
                const wanted = exchange.query.getAll('expand').flatMap((words) => words.split(','));
                for (const word of wanted)
                    allowed(word, 'expand', USER_EXPANDS);
                const hidden = USER_EXPANDS.filter((name) => !wanted.includes(name));
                const users = state === 'any' ? allUsers : allUsers.filter((user) => user.state === state);
                return listing(world, exchange, users, hidden);
            },
        },
        {
            method: 'GET',
            path: '/api/v2/routing/queues',
            kind: 'page',
            permission: { mode: 'any', names: ['routing:queue:view'] },
            handle: (exchange) => listing(world, exchange, queues),
        },
        {
            method: 'GET',
            path: '/api/v2/organizations/me',
            kind: 'other',
            handle: () => ({ status: 200, json: shownOrganization }),
        },
    ];
}
/** Rows with a value at each path that a dataset read from there counts by and that no row has. */
function withCounted(path, rows, { seed }, catalog) {
    const wanted = [...(catalog?.datasets.values() ?? [])]
        .filter(({ source }) => {
        const endpoint = catalog?.endpoints.get(source.endpoint);
        return endpoint?.method === 'GET' && endpoint.path === path;
    })
        .flatMap(({ summary }) => Object.values(summary.countsBy))
        .filter((grouping) => rows.every((row) => (0,base_json/* valueAt */.fK)(row, grouping.path) === undefined));
    if (wanted.length === 0)
        return rows;
    return rows.map((row, index) => wanted.reduce((whole, grouping) => withElement(whole, grouping.path, COUNTED[(0,simulator_random/* mix */.jh)(seed, 95, index) % COUNTED.length] ?? ''), row));
}
function listing(world, exchange, rows, hidden = []) {
    const { query, fault, path } = exchange;
    const shown = (row) => Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.includes(name)));
    const current = world.lists.now(`${path} ${query.get('state') ?? ''}`, rows, fault);
    const numberText = query.get('pageNumber') ?? '1';
    if (!/^[1-9]\d{0,8}$/.test(numberText))
        throw badRequest(`The page number [${numberText}] is not valid.`, 'invalid.page.number');
    const pageNumber = Number(numberText);
    const pageSize = pageSizeOf(query.get('pageSize'), { default: 25, max: Math.min(lists_MAX_PAGE_SIZE, world.maxPageSize) }, fault);
    const whole = numberedPage(current, pageNumber - 1, pageSize, fault);
    const page = withTotalFault(whole, pageSize, fault);
    const lastPage = Math.max(1, page.pageCount ?? whole.pageCount);
    const address = (number) => `${path}?pageSize=${pageSize}&pageNumber=${number}`;
    return {
        status: 200,
        json: {
            ...itemsMember('entities', page.rows.map(shown), fault),
            pageSize,
            pageNumber,
            total: page.total,
            firstUri: address(1),
            selfUri: address(pageNumber),
            ...(pageNumber > 1 ? { previousUri: address(pageNumber - 1) } : {}),
            ...(pageNumber < lastPage
                ? { nextUri: nextAddress(address(pageNumber + 1), exchange.origin, fault) }
                : {}),
            lastUri: address(lastPage),
            pageCount: page.pageCount,
        },
    };
}

;// CONCATENATED MODULE: ./src/simulator/oauth.ts

function createTokens(options) {
    const endsAtMs = new Map();
    let issued = 0;
    const issue = () => {
        issued += 1;
        const token = `sim_${(0,simulator_random/* uuidOf */.pV)(options.seed, 71, issued).replaceAll('-', '')}_${issued}`;
        endsAtMs.set(token, options.nowMs() + options.lifeSeconds * 1000);
        return {
            status: 200,
            headers: { 'cache-control': 'no-store' },
            json: { access_token: token, token_type: 'bearer', expires_in: options.lifeSeconds },
        };
    };
    return {
        route: {
            method: 'POST',
            path: '/oauth/token',
            kind: 'token',
            open: true,
            handle(exchange) {
                const form = new URLSearchParams(exchange.bodyText);
                const grant = form.get('grant_type') ?? exchange.query.get('grant_type');
                if (grant !== 'client_credentials')
                    return oauthError(400, 'unsupported_grant_type', 'grant type is not supported');
                const given = basicCredentials(exchange.header('authorization')) ?? {
                    id: form.get('client_id') ?? '',
                    secret: form.get('client_secret') ?? '',
                };
                if (given.id !== options.clientId)
                    return oauthError(400, 'invalid_client', 'client not found');
                if (given.secret !== options.clientSecret)
                    return oauthError(401, 'invalid_client', 'authentication failed');
                return issue();
            },
        },
        problem(authorization) {
            if (authorization === undefined || authorization === '')
                return 'authentication.required';
            const token = /^bearer (\S+)$/i.exec(authorization)?.[1];
            if (token === undefined)
                return 'authentication.required';
            if (token === options.accessToken)
                return undefined;
            const endMs = endsAtMs.get(token);
            return endMs !== undefined && options.nowMs() < endMs ? undefined : 'bad.credentials';
        },
        expireAll() {
            endsAtMs.clear();
        },
    };
}
/** The body form of the login service, which differs from that of the API. */
function oauthError(status, error, description) {
    return { status, json: { error, description, error_description: description } };
}
function basicCredentials(authorization) {
    const encoded = /^basic (\S+)$/i.exec(authorization ?? '')?.[1];
    if (encoded === undefined)
        return undefined;
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return {
        id: decode(colon < 0 ? text : text.slice(0, colon)),
        secret: colon < 0 ? '' : decode(text.slice(colon + 1)),
    };
}
/** The standard has both parts form-encoded before they are joined; most clients leave that out. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** What is said to a request without a good token. */
const TOKEN_PROBLEMS = {
    'authentication.required': 'No authentication bearer token specified in authorization header.',
    'bad.credentials': 'Invalid login credentials.',
};

;// CONCATENATED MODULE: ./src/simulator/people.ts

const FIRST_NAMES = 'Ariselle Bramwin Calista Dorivan Elowyn Fenwick Galadria Hestor Isolde Jorvath Kestrin Lunara Maeric Nerissa Orlind Perrin Quilla Rosamir Sorrel Tavish Ulrika Vesper Wendolin Xanthe Yorick Zephra'.split(' ');
const LAST_NAMES = 'Abernox Brindlewood Castervane Dunmarrow Eastervale Farrowmere Glimhaven Hartwynd Ironquist Jessamore Kettleford Lanthorpe Merriwick Northgild Oakensel Pellgrave Quarrington Ravensholt Stillbrook Thornquay Umberlin Vandermoss Westerglen Yarrowby Zellwood'.split(' ');
/** Names beyond ASCII, as about one person in twenty-five has. */
const WIDE_NAMES = [
    'Żaneta Grzębiałek',
    'Søren Ødegårdsen',
    '佐藤華蓮',
    'Ngọc Ánh Trầnvũ',
    'Zoë Müßigbrodt',
    'Ελένη Παπαδάκηρη',
];
const PASSWORD_WORDS = ['Quartz', 'Lantern', 'Meadow', 'Copper', 'Falcon', 'Harbor', 'Juniper', 'Saffron'];
const CUSTOMERS = 240;
const PASSWORDS = 60;
/** The people of the simulated organisation and its customers: invented, the same for the same seed. */
function createPeople(seed, users) {
    return {
        users: Array.from({ length: users }, (_, index) => createPerson((0,simulator_random/* mix */.jh)(seed, 21, index), index, 'u')),
        customers: Array.from({ length: CUSTOMERS }, (_, index) => createPerson((0,simulator_random/* mix */.jh)(seed, 22, index), index, 'c')),
        passwords: Array.from({ length: PASSWORDS }, (_, index) => createPassword((0,simulator_random/* mix */.jh)(seed, 23, index))),
    };
}
function createPerson(hash, index, kind) {
    const random = (0,simulator_random/* createRandom */.sk)(hash);
    const wide = random() < 0.04;
    const name = wide ? (0,simulator_random/* pick */.Up)(random, WIDE_NAMES) : `${(0,simulator_random/* pick */.Up)(random, FIRST_NAMES)} ${(0,simulator_random/* pick */.Up)(random, LAST_NAMES)}`;
    const box = wide ? `guest.${(0,simulator_random/* pick */.Up)(random, LAST_NAMES)}` : name.replace(' ', '.');
    return {
        id: (0,simulator_random/* uuidOf */.pV)(hash),
        name,
        mail: `${box.toLowerCase()}.${kind}${index}@example.com`,
        phone: createPhone(random),
    };
}
function createPhone(random) {
    const digits = (count) => String((0,simulator_random/* below */.Gz)(random, 10 ** count)).padStart(count, '0');
    switch ((0,simulator_random/* below */.Gz)(random, 3)) {
        case 0:
            return `+1${String(201 + (0,simulator_random/* below */.Gz)(random, 700))}55501${digits(2)}`;
        case 1:
            return `+442079460${digits(3)}`;
        default:
            return `+493023125${digits(3)}`;
    }
}
function createPassword(hash) {
    const random = (0,simulator_random/* createRandom */.sk)(hash);
    return `${(0,simulator_random/* pick */.Up)(random, PASSWORD_WORDS)}${(0,simulator_random/* pick */.Up)(random, PASSWORD_WORDS)}-${String(1000 + (0,simulator_random/* below */.Gz)(random, 9000))}!`;
}
/**
 * Every personal or secret string that answers of the simulator can hold: full names and their longer parts, mail
 * addresses, phone numbers, passwords. A redacted output must hold none of them. Longest first.
 */
function plantedSecrets(options = {}) {
    const people = createPeople(seedOf(options.seed), options.users ?? 200);
    const found = new Set(people.passwords);
    for (const person of [...people.users, ...people.customers]) {
        found.add(person.name);
        found.add(person.mail);
        found.add(person.phone);
        for (const part of person.name.split(' '))
            if (part.length >= 5)
                found.add(part);
    }
    return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
/** The seed as 32 bits. */
function seedOf(seed) {
    return (0,simulator_random/* hashText */.qj)(String(seed ?? 'simulator'));
}

;// CONCATENATED MODULE: ./src/simulator/rate-limit.ts
function createRateLimit(options) {
    return options.kind === 'fixed' ? createFixed(options) : createSliding(options);
}
function createFixed({ requests, windowMs, nowMs }) {
    const windows = new Map();
    return {
        take(token) {
            const now = nowMs();
            let window = windows.get(token);
            if (window === undefined || now >= window.startMs + windowMs) {
                window = { startMs: now, count: 0 };
                windows.set(token, window);
            }
            if (window.count >= requests)
                return window.startMs + windowMs - now;
            window.count += 1;
            return 0;
        },
    };
}
function createSliding({ requests, windowMs, nowMs }) {
    const taken = new Map();
    return {
        take(token) {
            const now = nowMs();
            const recent = (taken.get(token) ?? []).filter((timeMs) => timeMs > now - windowMs);
            taken.set(token, recent);
            if (recent.length >= requests)
                return (recent[0] ?? now) + windowMs - now;
            recent.push(now);
            return 0;
        },
    };
}

;// CONCATENATED MODULE: ./src/simulator/usage.ts


const usage_PERMISSION = { mode: 'all', names: ['usage:events:view'] };
const RETENTION_MS = 10 * 86_400_000;
const BASE = '/api/v2/usage/events';
/** Operational events: definitions, the query that needs its body on every page, aggregates. */
function usageRoutes(world) {
    const route = { permission: usage_PERMISSION };
    return [
        {
            ...route,
            method: 'GET',
            path: `${BASE}/definitions`,
            kind: 'page',
            handle: (exchange) => ({
                status: 200,
                json: itemsMember('entities', world.definitions(), exchange.fault),
            }),
        },
        {
            ...route,
            method: 'GET',
            path: `${BASE}/definitions/{eventDefinitionId}`,
            kind: 'other',
            handle(exchange) {
                const definition = world
                    .definitions()
                    .find(({ id }) => id === exchange.names.get('eventDefinitionId'));
                if (definition === undefined)
                    throw notFound();
                return { status: 200, json: definition };
            },
        },
        {
            ...route,
            method: 'POST',
            path: `${BASE}/query`,
            kind: 'page',
            handle: (exchange) => queryEvents(world, exchange),
        },
        {
            ...route,
            method: 'POST',
            path: `${BASE}/aggregates/query`,
            kind: 'page',
            handle: (exchange) => aggregate(world, exchange),
        },
    ];
}
function queryEvents(world, exchange) {
    const { query, fault, path } = exchange;
    const body = requireBody(exchange, ['interval', 'eventDefinitionIds', 'searchTerm', 'sortOrder']);
    const interval = keptInterval(world, body['interval']);
    const filters = parseFilters(body);
    const descending = body['sortOrder'] === undefined || allowed(body['sortOrder'], 'sortOrder', ['ASC', 'DESC']) === 'DESC';
    if (query.has('after') && query.has('before'))
        throw badRequest('Only one of after and before may be given.');
    const pageSize = pageSizeOf(query.get('pageSize'), { default: 25, max: Math.min(200, world.maxPageSize) }, fault);
    const { events } = world;
    const range = events.timeline.range(interval.startMs, interval.endMs);
    const place = (position) => range.at(descending ? range.count - 1 - position : position);
    const unfiltered = filters.definitionIds === undefined && filters.searchTerm === undefined;
    const keptFromMs = world.nowMs() - RETENTION_MS;
    const source = scanning(range.count, (position) => {
        const { day, index } = place(position);
        // What is older than the retention is gone; positions stay, so that a walk over the edge loses nothing else.
        return (events.timeline.timeOf(day, index) >= keptFromMs &&
            (unfiltered || events.matches(day, index, filters)));
    }, (position) => {
        const { day, index } = place(position);
        return events.record(day, index);
    });
    // A walk belongs to its body: another one on a later page is refused.
    const bound = boundOf(body);
    const token = parseToken(query.get('after') ?? query.get('before'), bound);
    const at = query.has('before') && token !== undefined
        ? { ...token, offset: Math.max(0, token.offset - pageSize) }
        : token;
    const page = walkPage(source, at, bound, pageSize, fault);
    const address = (parameter, text) => `${path}?pageSize=${pageSize}&${parameter}=${encodeURIComponent(text)}`;
    return {
        status: 200,
        json: {
            ...itemsMember('entities', page.rows, fault),
            selfUri: `${path}${query.size === 0 ? '' : `?${query.toString()}`}`,
            nextUri: page.next && nextAddress(address('after', tokenText(page.next)), exchange.origin, fault),
            ...(at === undefined || at.offset === 0 ? {} : { previousUri: address('before', tokenText(at)) }),
        },
    };
}
function parseFilters(body) {
    const { eventDefinitionIds: ids, searchTerm } = body;
    if (ids !== undefined && !(Array.isArray(ids) && ids.every((id) => typeof id === 'string'))) {
        throw badRequest('The property [eventDefinitionIds] must be an array of strings.');
    }
    if (searchTerm !== undefined && typeof searchTerm !== 'string')
        throw badRequest('The property [searchTerm] must be a string.');
    const chosen = ids;
    return {
        definitionIds: chosen === undefined || chosen.length === 0 ? undefined : new Set(chosen),
        searchTerm: searchTerm === undefined || searchTerm === '' ? undefined : searchTerm.toLowerCase(),
    };
}
function aggregate(world, exchange) {
    const body = requireBody(exchange, ['interval']);
    const interval = keptInterval(world, body['interval']);
    const { events } = world;
    const range = events.timeline.range(interval.startMs, interval.endMs);
    const keptFromMs = world.nowMs() - RETENTION_MS;
    const counts = new Map();
    for (let position = 0; position < range.count; position += 1) {
        const { day, index } = range.at(position);
        if (events.timeline.timeOf(day, index) < keptFromMs)
            continue;
        const id = events.definitionId(day, index);
        counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const rows = [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, eventCount]) => ({
        eventDefinition: { id, selfUri: `${BASE}/definitions/${id}` },
        eventCount,
    }));
    const { fault } = exchange;
    const off = fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0;
    const told = rows.map((row, index) => (index === 0 ? { ...row, eventCount: row.eventCount + off } : row));
    return {
        status: 200,
        json: { interval: body['interval'], ...itemsMember('eventDefinitionAggregates', told, fault) },
    };
}
/** @throws ApiProblem where the whole interval lies before what is kept. */
function keptInterval(world, value) {
    const interval = requireInterval(value);
    if (interval.endMs <= world.nowMs() - RETENTION_MS) {
        throw badRequest("The requested interval doesn't contain any events because it's too far in the past", 'usage.events.too.old');
    }
    return interval;
}

;// CONCATENATED MODULE: ./src/simulator/answering.ts













const HOST = '127.0.0.1';
function createAnswering(options, world, { atMs, pause }) {
    const tokens = createTokens({
        seed: world.seed,
        clientId: options.clientId ?? 'simulator',
        clientSecret: options.clientSecret ?? 'simulator',
        accessToken: options.accessToken,
        lifeSeconds: options.tokenLifeSeconds ?? 86_400,
        nowMs: atMs,
    });
    const limit = limitOf(options);
    const known = [
        tokens.route,
        ...auditRoutes(world),
        ...usageRoutes(world),
        ...listRoutes(world, options.catalog),
    ];
    const { serves } = createRouter(known);
    const others = options.catalog === undefined ? [] : catalogRoutes(options.catalog, world, serves);
    const router = createRouter([...known, ...others]);
    let faultSeed = seedOf(options.faultSeed ?? options.seed);
    let player = (0,faults/* createFaultPlayer */.y3)(options.faults ?? [], faultSeed);
    const requirePass = (found, token) => {
        const problem = found?.route.open === true ? undefined : tokens.problem(token);
        if (problem !== undefined)
            throw new ApiProblem(401, problem, TOKEN_PROBLEMS[problem]);
        if (found === undefined)
            throw notFound();
        requirePermission(found.route.permission, options.permissions);
        return found;
    };
    return {
        async answer(request, seen, bodyText) {
            const { method, path, query, correlationId } = seen;
            const found = router.find(method, path);
            const token = request.headers.authorization;
            if (options.latencyMs !== undefined && options.latencyMs > 0)
                await pause(options.latencyMs);
            const waitMs = limit === undefined || found?.route.open === true ? 0 : limit.take(token ?? '');
            if (waitMs > 0)
                return { end: tooManyRequests(waitMs, correlationId, clock/* systemClock */.m.now()) };
            const fault = player.choose({ method, path, query, kind: found?.route.kind ?? 'other' });
            seen.fault = fault?.kind;
            if (fault?.kind === 'delay')
                await pause(fault.delayMs);
            if (fault?.kind === 'reset' && fault.when !== 'after')
                return { end: 'reset', fault };
            if (fault?.kind === 'stall' && fault.where !== 'body')
                return { end: 'silence', fault };
            if (fault?.kind === 'expireToken')
                tokens.expireAll();
            const instead = replyInstead(fault, correlationId, clock/* systemClock */.m.now());
            if (instead !== undefined)
                return { end: instead, fault };
            const reply = replyOf(() => {
                const { route, names } = requirePass(found, token);
                return route.handle({
                    method,
                    path,
                    query: new URLSearchParams(query),
                    header: (name) => headerText(request.headers[name]),
                    bodyText,
                    fault,
                    origin: `http://${request.headers.host ?? HOST}`,
                    names,
                });
            }, correlationId);
            seen.carriedOut = reply.status < 400;
            return { end: fault?.kind === 'reset' ? 'reset' : reply, fault };
        },
        setFaults(script, seed) {
            if (seed !== undefined)
                faultSeed = seedOf(seed);
            player = (0,faults/* createFaultPlayer */.y3)(script, faultSeed);
        },
    };
}
function limitOf({ ratePerMinute, rateWindowMs, rateWindow }) {
    if (ratePerMinute === undefined)
        return undefined;
    return createRateLimit({
        requests: ratePerMinute,
        windowMs: rateWindowMs ?? 60_000,
        kind: rateWindow ?? 'fixed',
        nowMs: () => clock/* systemClock */.m.monotonic(),
    });
}
/** The reply, or what the API answers to a request that cannot be handled. */
function replyOf(handle, correlationId) {
    try {
        return handle();
    }
    catch (error) {
        const problem = error instanceof ApiProblem ? error : new ApiProblem(500, 'internal.server.error', (0,errors/* messageOf */.bD)(error));
        return {
            status: problem.status,
            json: errorBody(problem.status, problem.code, problem.message, correlationId),
        };
    }
}
function requirePermission(needed, granted) {
    if (needed === undefined || granted === undefined || needed.names.length === 0)
        return;
    const missing = needed.names.filter((name) => !granted.includes(name));
    const isEnough = needed.mode === 'all' ? missing.length === 0 : missing.length < needed.names.length;
    if (isEnough)
        return;
    throw new ApiProblem(403, needed.mode === 'all' ? 'missing.permissions' : 'missing.any.permissions', `Unable to perform the requested action. You are missing the following permission(s): ${missing.join(', ')}`);
}
function headerText(value) {
    return typeof value === 'string' ? value : value?.join(', ');
}

;// CONCATENATED MODULE: ./src/simulator/send.ts

const SMALLEST_WORTH_PACKING = 1000;
/** Puts an answer on the wire, or what the fault leaves of it. Resolves when the answer was handed to the socket. */
async function send(response, reply, options) {
    const { fault } = options;
    const plain = Buffer.from(reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json)));
    const pack = reply.packed !== undefined ||
        (options.acceptsGzip &&
            (plain.length >= SMALLEST_WORTH_PACKING || (fault?.kind === 'truncate' && plain.length > 0)));
    const body = reply.packed ?? (pack ? (0,external_node_zlib_.gzipSync)(plain, { level: 1 }) : plain);
    response.statusCode = reply.status;
    response.setHeader('ININ-Correlation-Id', options.correlationId);
    for (const [name, value] of Object.entries(reply.headers ?? {}))
        response.setHeader(name, value);
    if (reply.status === 204) {
        response.end();
        return;
    }
    response.setHeader('Content-Type', reply.contentType ?? 'application/json');
    if (pack)
        response.setHeader('Content-Encoding', 'gzip');
    const half = body.subarray(0, Math.max(1, Math.floor(body.length * 0.6)));
    switch (fault?.kind) {
        case 'truncate':
            truncate(response, body, half, pack, fault.way ?? 'gzip');
            return;
        case 'stall':
            response.setHeader('Content-Length', body.length);
            response.write(half);
            return;
        case 'drip': {
            const pieces = Math.max(1, fault.pieces ?? 10);
            const size = Math.ceil(body.length / pieces);
            for (let from = 0; from < body.length && !response.destroyed; from += size) {
                response.write(body.subarray(from, from + size));
                await options.wait(fault.pauseMs ?? 50);
            }
            response.end();
            return;
        }
        default:
            response.setHeader('Content-Length', body.length);
            response.end(body);
    }
}
function truncate(response, body, half, packed, way) {
    if (way === 'gzip' && packed) {
        // The framing is whole: only the gzip stream tells that something is missing.
        response.setHeader('Content-Length', half.length);
        response.end(half);
        return;
    }
    if (way !== 'chunked')
        response.setHeader('Content-Length', Math.max(body.length, half.length + 1));
    response.write(half, () => {
        response.socket?.destroySoon();
    });
}

;// CONCATENATED MODULE: ./src/simulator/audit-records.ts



const THINGS_OF_A_KIND = 40;
const CLIENTS = 12;
const SYSTEM_LEVELS = ['SYSTEM', 'SYSTEM', 'GENESYS_INTERNAL'];
const BAD_STATUSES = ['FAILURE', 'FAILURE', 'WARNING'];
/** Kinds of things whose name is that of a person. */
const PERSON_KINDS = new Set(['User', 'AuthUser', 'Contact', 'Profile', 'UserPresence']);
function createAuditRecords(seed, people, queueIds, timeline) {
    const services = weightedServices();
    const homeOrganization = (0,simulator_random/* uuidOf */.pV)(seed, 31);
    const trustees = [(0,simulator_random/* uuidOf */.pV)(seed, 32), (0,simulator_random/* uuidOf */.pV)(seed, 33)];
    const clients = Array.from({ length: CLIENTS }, (_, index) => (0,simulator_random/* uuidOf */.pV)(seed, 34, index));
    const kinds = new Map();
    for (const service of AUDITED_SERVICES)
        for (const entity of service.entities)
            kinds.set(entity.name, (0,simulator_random/* hashText */.qj)(entity.name));
    const draft = (day, index) => {
        const random = (0,simulator_random/* createRandom */.sk)((0,simulator_random/* mix */.jh)(seed, 35, day, index));
        const service = (0,simulator_random/* pick */.Up)(random, services);
        const entity = (0,simulator_random/* pick */.Up)(random, service.entities);
        const action = (0,simulator_random/* pick */.Up)(random, entity.actions);
        const bySystem = random() < 0.12;
        // A few users do most of what is done.
        const userIndex = bySystem ? undefined : Math.floor(people.users.length * random() ** 2);
        const clientId = random() < 0.35 ? (0,simulator_random/* pick */.Up)(random, clients) : undefined;
        const which = (0,simulator_random/* below */.Gz)(random, THINGS_OF_A_KIND);
        const organizationId = random() < 0.01 ? (0,simulator_random/* pick */.Up)(random, trustees) : homeOrganization;
        return {
            random,
            serviceName: service.name,
            entityType: entity.name,
            action,
            entityId: entityIdOf(entity.name, which, random()),
            userIndex,
            userId: userIndex === undefined ? undefined : people.users[userIndex]?.id,
            clientId,
            organizationId,
        };
    };
    const entityIdOf = (kind, which, chance) => {
        const person = people.users[which % people.users.length];
        // Some ids are chosen by people, and then say who they are.
        if (chance < 0.004 && person !== undefined)
            return person.mail;
        if (kind === 'User' && person !== undefined)
            return person.id;
        if (kind === 'Queue' && queueIds.length > 0)
            return queueIds[which % queueIds.length] ?? '';
        return (0,simulator_random/* uuidOf */.pV)(seed, kinds.get(kind) ?? 0, which);
    };
    return {
        timeline,
        matches(day, index, filters) {
            const head = draft(day, index);
            return (agrees(filters.serviceName, head.serviceName) &&
                agrees(filters.UserId, head.userId) &&
                agrees(filters.ClientId, head.clientId) &&
                agrees(filters.Action, head.action) &&
                agrees(filters.EntityType, head.entityType) &&
                agrees(filters.EntityId, head.entityId) &&
                agrees(filters.TrusteeOrganizationId, head.organizationId));
        },
        record(day, index, expandUser) {
            const head = draft(day, index);
            const timeMs = timeline.timeOf(day, index);
            // Members are set one by one: spreading objects into each other takes most of a page's time.
            const record = {
                id: (0,simulator_random/* uuidOf */.pV)(seed, 36, day, index),
                userHomeOrgId: head.organizationId,
            };
            setActor(record, head, people, expandUser);
            record['remoteIp'] = remoteIp(head.random);
            record['serviceName'] = head.serviceName;
            record['level'] = head.userId === undefined ? (0,simulator_random/* pick */.Up)(head.random, SYSTEM_LEVELS) : 'USER';
            record['eventDate'] = instantText(timeMs, timeline.isWholeSecond(timeMs));
            setDetails(record, head, people);
            return record;
        },
    };
}
function agrees(wanted, actual) {
    return wanted === undefined || wanted === actual;
}
function weightedServices() {
    return AUDITED_SERVICES.flatMap((service, index) => Array.from({ length: SERVICE_WEIGHTS[index] ?? 1 }, () => service));
}
function setActor(record, head, people, expandUser) {
    const person = head.userIndex === undefined ? undefined : people.users[head.userIndex];
    const chance = head.random();
    if (person !== undefined) {
        const user = { id: person.id };
        // Of deleted users only the id is left, expanded or not.
        if (expandUser && chance > 0.02)
            user['name'] = person.name;
        user['selfUri'] = `/api/v2/users/${person.id}`;
        record['user'] = user;
    }
    if (head.clientId !== undefined) {
        record['client'] = { id: head.clientId, selfUri: `/api/v2/oauth/clients/${head.clientId}` };
    }
    else if (head.random() < 0.5) {
        record['client'] = { id: '', selfUri: '' };
    }
}
function remoteIp(random) {
    const host = String(1 + (0,simulator_random/* below */.Gz)(random, 254));
    switch ((0,simulator_random/* below */.Gz)(random, 8)) {
        case 0:
            return [];
        case 1:
            return [`203.0.113.${host}`, `10.0.${(0,simulator_random/* below */.Gz)(random, 256)}.${host}`];
        case 2:
            return [`203.0.113.${host}`];
        case 3:
            return [`2001:db8::${(0,simulator_random/* below */.Gz)(random, 65536).toString(16)}:${host}`];
        default:
            return [`198.51.100.${host}`];
    }
}
function setDetails(record, head, people) {
    const { random } = head;
    const about = (0,simulator_random/* pick */.Up)(random, random() < 0.5 ? people.users : people.customers);
    const thing = random() < 0.04 ? (0,simulator_random/* pick */.Up)(random, WIDE_THING_NAMES) : (0,simulator_random/* pick */.Up)(random, THING_NAMES);
    const message = changeMessage(head, about);
    if (message !== undefined)
        record['message'] = message;
    record['action'] = head.action;
    const entity = { id: head.entityId };
    if (random() < 0.4) {
        entity['name'] = PERSON_KINDS.has(head.entityType) ? about.name : thing;
        entity['selfUri'] = `/api/v2/${head.entityType.toLowerCase()}s/${encodeURIComponent(head.entityId)}`;
    }
    record['entity'] = entity;
    record['entityType'] = head.entityType;
    record['status'] = random() < 0.94 ? 'SUCCESS' : (0,simulator_random/* pick */.Up)(random, BAD_STATUSES);
    record['application'] = (0,simulator_random/* pick */.Up)(random, APPLICATIONS);
    record['initiatingAction'] =
        random() < 0.3 ? { transactionId: (0,simulator_random/* uuidOf */.pV)((0,simulator_random/* below */.Gz)(random, 2 ** 31)), actionContext: 'API' } : {};
    record['transactionInitiator'] = random() < 0.8;
    record['propertyChanges'] = propertyChanges(head, about, people);
    record['context'] = contextOf(random, about, people);
    record['entityChanges'] = entityChanges(random, people);
    if (random() < 0.03) {
        // A newer server sends what no model lists.
        record['changedByDisplayName'] = about.name;
        record['riskScore'] = (0,simulator_random/* below */.Gz)(random, 100);
    }
}
function changeMessage(head, about) {
    switch ((0,simulator_random/* below */.Gz)(head.random, 5)) {
        case 0:
            return undefined;
        case 1:
            return { message: `${head.entityType} of ${about.name} <${about.mail}> was changed` };
        case 2:
            return {
                localizableMessageCode: `audit.${head.serviceName}.${head.action}`.toLowerCase(),
                message: `Call ${about.phone} back`,
                messageWithParams: 'Call {number} back',
                messageParams: { number: about.phone },
            };
        default:
            return { message: `${head.entityType} ${head.action}` };
    }
}
function propertyChanges(head, about, people) {
    const { random } = head;
    if (!['Update', 'Create', 'MemberUpdate', 'Publish'].includes(head.action))
        return [];
    return Array.from({ length: (0,simulator_random/* below */.Gz)(random, 4) }, () => {
        if (random() < 0.55) {
            const setting = (0,simulator_random/* pick */.Up)(random, PLAIN_SETTINGS);
            return {
                property: setting.property,
                oldValues: [(0,simulator_random/* pick */.Up)(random, setting.values)],
                newValues: [(0,simulator_random/* pick */.Up)(random, setting.values)],
            };
        }
        const property = random() < 0.03 ? `customAttributes.${about.mail}` : (0,simulator_random/* pick */.Up)(random, PERSONAL_SETTINGS);
        const before = (0,simulator_random/* pick */.Up)(random, people.users);
        return {
            property,
            oldValues: head.action === 'Create' ? [] : [personalValue(property, before, people, random)],
            newValues: [personalValue(property, about, people, random)],
        };
    });
}
function personalValue(property, person, people, random) {
    switch (property) {
        case 'name':
        case 'manager':
            return person.name;
        case 'email':
            return person.mail;
        case 'phoneNumber':
        case 'callingPartyNumber':
            return person.phone;
        case 'password':
            return (0,simulator_random/* pick */.Up)(random, people.passwords);
        case 'address':
            return `${person.name}, 12 Example Street`;
        default:
            return `Dear ${person.name},\r\nyour ticket is open.\r\nReply to ${person.mail} or call ${person.phone}.`;
    }
}
function contextOf(random, about, people) {
    switch ((0,simulator_random/* below */.Gz)(random, 6)) {
        case 0:
            return { reason: 'in use' };
        case 1:
            return { [about.mail]: 'requester', ticket: `T-${(0,simulator_random/* below */.Gz)(random, 100_000)}` };
        case 2:
            return { approvedBy: about.name, initialPassword: (0,simulator_random/* pick */.Up)(random, people.passwords) };
        default:
            return {};
    }
}
function entityChanges(random, people) {
    if (random() > 0.15)
        return [];
    return Array.from({ length: 1 + (0,simulator_random/* below */.Gz)(random, 2) }, () => {
        const member = (0,simulator_random/* pick */.Up)(random, people.users);
        return {
            entityId: member.id,
            entityName: member.name,
            entityType: 'User',
            oldValues: [],
            newValues: random() < 0.5 ? ['member'] : [member.mail],
        };
    });
}

;// CONCATENATED MODULE: ./src/simulator/event-records.ts


const event_records_GROUPS = [
    { prefix: 'TELEPHONY', things: ['Edge', 'Trunk', 'Phone', 'Site', 'Media tier'] },
    { prefix: 'INTEGRATION', things: ['Data action', 'Bot connector', 'Webhook'] },
    { prefix: 'OUTBOUND', things: ['Campaign', 'Contact list', 'Dialing rule'] },
    { prefix: 'FLOW', things: ['Inbound flow', 'Bot flow', 'Workflow'] },
    { prefix: 'LIMIT', things: ['Token rate', 'Queue size', 'Recording store'] },
];
const CHANGES = ['changed its state', 'failed'];
const DEFINITIONS = event_records_GROUPS.flatMap((group) => group.things.flatMap((thing, index) => CHANGES.map((change, half) => ({
    id: `${group.prefix}-${String(index * 10 + half + 1).padStart(4, '0')}`,
    name: `${thing} ${change}`,
    description: `Sent when a ${thing.toLowerCase()} ${change}.`,
}))));
const STATES = ['ACTIVE', 'INACTIVE', 'DEGRADED', 'IN_SERVICE', 'OUT_OF_SERVICE'];
const ERROR_CODES = ['503', 'timeout', 'rate.limited', 'not.found', 'authentication.failed'];
const THINGS = 60;
/** The definitions as they are after the changes, ordered by group. */
function eventDefinitions(changes = {}) {
    const kept = DEFINITIONS.slice(0, DEFINITIONS.length - (changes.removed ?? 0));
    const told = kept.map((definition, index) => index < (changes.changed ?? 0)
        ? { ...definition, description: `${definition.description} Since revised.` }
        : definition);
    const added = Array.from({ length: changes.added ?? 0 }, (_, index) => ({
        id: `NEW-${String(index + 1).padStart(4, '0')}`,
        name: `New event ${index + 1}`,
        description: 'Sent by a newer release.',
    }));
    return [...told, ...added];
}
function createEventRecords(seed, people, timeline) {
    const definitionId = (day, index) => {
        const random = (0,simulator_random/* createRandom */.sk)((0,simulator_random/* mix */.jh)(seed, 41, day, index));
        return DEFINITIONS[Math.floor(DEFINITIONS.length * random() ** 1.6)]?.id ?? '';
    };
    const record = (day, index) => {
        const definition = definitionId(day, index);
        const random = (0,simulator_random/* createRandom */.sk)((0,simulator_random/* mix */.jh)(seed, 42, day, index));
        const which = (0,simulator_random/* below */.Gz)(random, THINGS);
        const customer = (0,simulator_random/* pick */.Up)(random, people.customers);
        const timeMs = timeline.timeOf(day, index);
        const failed = definition.endsWith('2');
        const conversationId = (0,simulator_random/* uuidOf */.pV)((0,simulator_random/* mix */.jh)(seed, 43, day, index));
        return {
            eventDefinition: { id: definition, selfUri: `/api/v2/usage/events/definitions/${definition}` },
            entityId: (0,simulator_random/* uuidOf */.pV)(seed, 44, which),
            ...(random() < 0.1 ? { entityToken: (0,simulator_random/* uuidOf */.pV)(seed, 45, which) } : {}),
            ...(random() < 0.8
                ? {
                    entityName: random() < 0.25
                        ? `Phone of ${customer.name}`
                        : `Site ${String.fromCharCode(65 + (which % 26))} trunk`,
                }
                : {}),
            ...(failed
                ? { errorCode: (0,simulator_random/* pick */.Up)(random, ERROR_CODES) }
                : {
                    previousValue: (0,simulator_random/* pick */.Up)(random, STATES),
                    currentValue: random() < 0.01 ? customer.mail : (0,simulator_random/* pick */.Up)(random, STATES),
                }),
            ...(random() < 0.3 ? { parentEntityId: (0,simulator_random/* uuidOf */.pV)(seed, 46, which % 7) } : {}),
            ...(random() < 0.3
                ? { conversation: { id: conversationId, selfUri: `/api/v2/conversations/${conversationId}` } }
                : {}),
            dateCreated: instantText(timeMs, timeline.isWholeSecond(timeMs)),
            ...(random() < 0.2
                ? {
                    dateModified: instantText(timeMs + 1000, false),
                    entityModifiedBy: (0,simulator_random/* pick */.Up)(random, people.users).mail,
                }
                : {}),
            // A small number as text, as the service sends it; it counts up, so that no two events of a day agree in all fields.
            entityVersion: String(index + 1),
            ...(random() < 0.2 ? { phoneNumber: customer.phone, externalContactId: customer.id } : {}),
            ...(random() < 0.02 ? { callerDisplay: `${customer.name} ${customer.phone}` } : {}),
        };
    };
    return {
        timeline,
        definitionId,
        record,
        matches(day, index, filters) {
            if (filters.definitionIds !== undefined && !filters.definitionIds.has(definitionId(day, index)))
                return false;
            if (filters.searchTerm === undefined)
                return true;
            return JSON.stringify(record(day, index)).toLowerCase().includes(filters.searchTerm);
        },
    };
}

;// CONCATENATED MODULE: ./src/simulator/world.ts







function createWorld(options, nowMs) {
    const records = options.records ?? {};
    const seed = seedOf(options.seed);
    const people = createPeople(seed, records.users ?? 200);
    const ids = queueIds(seed, records.queues ?? 60);
    const timeline = (salt, given, usual) => createTimeline((0,simulator_random/* mix */.jh)(seed, salt), given ?? usual, records.weekendShare ?? (given === undefined ? 0.33 : 1));
    let definitions = eventDefinitions(options.definitionChanges);
    return {
        seed,
        nowMs,
        audits: createAuditRecords(seed, people, ids, timeline(81, records.auditsPerDay, 5000)),
        events: createEventRecords(seed, people, timeline(82, records.eventsPerDay, 600)),
        users: userRows(seed, people),
        queues: queueRows(seed, ids, people),
        rows: records.rows ?? 137,
        rowTimeline: timeline(83, records.rowsPerDay, 120),
        strays: options.strays ?? 0,
        lists: createMovingLists(seed),
        pollsUntilDone: options.pollsUntilDone ?? 2,
        maxPageSize: options.maxPageSize ?? Number.POSITIVE_INFINITY,
        others: options.others ?? {},
        definitions: () => definitions,
        setDefinitionChanges(changes) {
            definitions = eventDefinitions(changes);
        },
    };
}

;// CONCATENATED MODULE: ./src/simulator/server.ts









const MAX_REQUEST_BYTES = 512_000;
/** Longer than any client keeps an idle connection, so that no request meets a closing one by chance. */
const KEEP_ALIVE_MS = 65_000;
/**
 * Starts a server on 127.0.0.1 that speaks the API: token, audit query, operational events, users, queues, and every
 * other endpoint of a catalog.
 * @throws the socket's error where the port is not free.
 */
async function startSimulator(options = {}) {
    const world = createWorld(options, options.nowMs ?? (() => clock/* systemClock */.m.now()));
    const startedAtMs = clock/* systemClock */.m.now() - clock/* systemClock */.m.monotonic();
    const atMs = () => startedAtMs + clock/* systemClock */.m.monotonic();
    const pauses = createPauses();
    const answering = createAnswering(options, world, { atMs, pause: pauses.pause });
    const log = [];
    const serve = async (request, response) => {
        const seq = log.length + 1;
        const seen = createLogged(request, seq, (0,simulator_random/* uuidOf */.pV)(world.seed, 92, seq), atMs());
        log.push(seen);
        const body = await readBody(request);
        seen.bodyBytes = body.length;
        seen.bodyHash = (0,simulator_random/* hashText */.qj)(body.toString('latin1'));
        const { end, fault } = body.length > MAX_REQUEST_BYTES
            ? tooLarge(seen)
            : await answering.answer(request, seen, body.toString('utf8'));
        if (end === 'reset') {
            request.socket.resetAndDestroy();
        }
        else if (end !== 'silence') {
            seen.status = end.status;
            seen.retryAfterSeconds = end.waitSeconds;
            const acceptsGzip = /\bgzip\b/.test(headerText(request.headers['accept-encoding']) ?? '');
            if (options.dateMs !== undefined)
                response.setHeader('Date', new Date(options.dateMs()).toUTCString());
            // Before its first byte leaves: from then on the client may count.
            seen.answeredAtMs = atMs();
            const { correlationId } = seen;
            await send(response, end, { correlationId, acceptsGzip, fault, wait: pauses.pause });
        }
        options.onRequest?.(seen);
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        serve(request, response).catch(() => {
            // The client left in the middle of its request: there is nobody to answer.
            request.socket.destroy();
        });
    });
    const sockets = socketsOf(server);
    const port = await listen(server, options.port ?? 0);
    return {
        url: `http://${HOST}:${port}`,
        port,
        log,
        added: world.lists.added,
        removed: world.lists.removed,
        setFaults(faults, seed) {
            answering.setFaults(faults, seed);
        },
        setDefinitionChanges: world.setDefinitionChanges,
        close: () => new Promise((resolve) => {
            server.close(() => {
                resolve();
            });
            pauses.endAll();
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
function tooLarge({ correlationId }) {
    const end = replyOf(() => {
        throw new ApiProblem(413, 'request.entity.too.large', 'The request is over the size limit.');
    }, correlationId);
    return { end };
}
/** Waits that all end when the server closes. */
function createPauses() {
    const pauses = new Set();
    return {
        pause: (ms) => new Promise((resolve) => {
            const end = () => {
                clearTimeout(timer);
                pauses.delete(end);
                resolve();
            };
            const timer = setTimeout(end, ms);
            pauses.add(end);
        }),
        endAll: () => {
            for (const end of [...pauses])
                end();
        },
    };
}
/** The open connections of the server. */
function socketsOf(server) {
    const sockets = new Set();
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.once('close', () => sockets.delete(socket));
    });
    return sockets;
}
async function listen(server, port) {
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
            server.off('error', reject);
            resolve();
        });
    });
    return server.address().port;
}
function createLogged(request, seq, correlationId, atMs) {
    const address = request.url ?? '/';
    const mark = address.indexOf('?');
    return {
        seq,
        correlationId,
        method: request.method ?? '',
        path: mark < 0 ? address : address.slice(0, mark),
        query: mark < 0 ? '' : address.slice(mark + 1),
        atMs,
        answeredAtMs: undefined,
        status: 0,
        fault: undefined,
        retryAfterSeconds: undefined,
        hasToken: request.headers.authorization !== undefined,
        host: request.headers.host ?? '',
        bodyBytes: 0,
        bodyHash: (0,simulator_random/* hashText */.qj)(''),
        carriedOut: false,
    };
}
/** The body, or its first part where it is larger than is taken. */
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        if (size <= MAX_REQUEST_BYTES)
            chunks.push(chunk);
        size += chunk.length;
    }
    return Buffer.concat(chunks);
}


/***/ })

};
