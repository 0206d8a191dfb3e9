export const id = 9012;
export const ids = [9012];
export const modules = {

/***/ 57268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createUtf8Text),
/* harmony export */   u: () => (/* binding */ damagedSequences)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

function createUtf8Text(chunks) {
    const starts = [];
    let byteLength = 0;
    for (const chunk of chunks) {
        starts.push(byteLength);
        byteLength += chunk.length;
    }
    /** The last chunk that begins at or before the byte. */
    const chunkAt = (byte) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= byte)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    return {
        chunks,
        byteLength,
        text(from = 0, to = byteLength) {
            const pieces = [];
            for (let index = chunkAt(from); index < chunks.length; index += 1) {
                const start = starts[index] ?? 0;
                if (start >= to)
                    break;
                pieces.push(chunks[index]?.subarray(Math.max(0, from - start), to - start) ?? Buffer.alloc(0));
            }
            const [only, ...more] = pieces;
            const text = (more.length === 0 ? only : Buffer.concat(pieces))?.toString('utf8') ?? '';
            return from === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text;
        },
    };
}
/** Longest sequence of bytes for one sign, without its first byte. */
const MAX_CONTINUATION_BYTES = 3;
/** Places in the chunks of a text that are no UTF-8: as many signs of it are replaced when it is read. */
function damagedSequences(chunks) {
    let carry = Buffer.alloc(0);
    for (const [index, chunk] of chunks.entries()) {
        const isLast = index === chunks.length - 1;
        const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
        const end = isLast ? bytes.length : completeLength(bytes);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, end)))
            return countDamage(chunks);
        carry = bytes.subarray(end);
    }
    return 0;
}
/** Length without a sequence at the end that the next chunk may complete. */
function completeLength(bytes) {
    for (let back = 1; back <= Math.min(MAX_CONTINUATION_BYTES, bytes.length); back += 1) {
        const byte = bytes[bytes.length - back] ?? 0;
        if (byte >= 0xc0)
            return bytes.length - back;
        if (byte < 0x80)
            return bytes.length;
    }
    return bytes.length;
}
/** Signs that stand for damage: all replacement signs but those that were sent as such. */
function countDamage(chunks) {
    const decoder = new TextDecoder();
    let signs = 0;
    for (const chunk of [...chunks, undefined]) {
        const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
        signs += text.split('\uFFFD').length - 1;
    }
    return Math.max(1, signs - countSent(Buffer.concat(chunks)));
}
function countSent(bytes) {
    const replacement = Buffer.from('\uFFFD');
    let count = 0;
    for (let at = bytes.indexOf(replacement); at >= 0; at = bytes.indexOf(replacement, at + 3))
        count += 1;
    return count;
}


/***/ }),

/***/ 87772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createProxyAgent),
/* harmony export */   f: () => (/* binding */ ProxyRefusal)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);



/** The proxy was reached and did not make the connection. */
class ProxyRefusal extends Error {
    status;
    constructor(status) {
        super(`The proxy answered CONNECT with ${status}.`);
        this.status = status;
        this.name = 'ProxyRefusal';
    }
}
/** An agent for https targets whose connections are tunnels through `proxy`. TLS is made with the target, end to end. */
function createProxyAgent(proxy, { signal, ...options }) {
    const agent = new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options);
    // Its type does not know the socket that tls.connect takes.
    const secured = agent.createConnection.bind(agent);
    agent.createConnection = (target, callback) => {
        const tell = callback;
        const host = target.host ?? '';
        const authority = `${(0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIPv6)(host) ? `[${host}]` : host}:${target.port ?? 443}`;
        const connect = (proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            method: 'CONNECT',
            host: proxy.hostname.replace(/^\[(.*)\]$/, '$1'),
            port: proxy.port,
            path: authority,
            headers: { host: authority, ...authorization(proxy) },
            agent: false,
            timeout: options.timeout,
            signal,
        });
        connect.once('connect', ({ statusCode = 0 }, socket) => {
            // From here on the tunnel may be idle as long as its user likes.
            connect.removeAllListeners('timeout');
            if (statusCode !== 200) {
                socket.destroy();
                tell(new ProxyRefusal(statusCode));
                return;
            }
            tell(null, secured({ ...target, socket }));
        });
        connect.once('timeout', () => connect.destroy(new Error('CONNECT took too long.')));
        connect.once('error', tell);
        connect.end();
        return undefined;
    };
    return agent;
}
function authorization({ username, password }) {
    if (username === '' && password === '')
        return {};
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}


/***/ }),

/***/ 57856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   rX: () => (/* binding */ checkProxies)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);


/**
 * The proxy for an address, or undefined for a direct connection. Reads `https_proxy`, `http_proxy`, `all_proxy` and
 * `no_proxy`, lower case first, then upper case. `no_proxy` is read as curl does: `*` or a list, separated by commas or
 * blanks, of host names, which stand for all below them too (`corp.example` and `.corp.example` for `api.corp.example`),
 * of addresses, and of address ranges (`10.0.0.0/8`, `2001:db8::/32`). Beyond curl, each may end in `:port`. Loopback is
 * never proxied.
 * @throws GenesysCoreError INPUT_INVALID where the variable is no address of an http or https proxy.
 */
function proxyFor(target, env) {
    if (isLoopback(target.hostname) || isExempt(target, read(env, 'no_proxy')))
        return undefined;
    const variable = `${target.protocol.slice(0, -1)}_proxy`;
    const text = read(env, variable) || read(env, 'all_proxy');
    if (text === '')
        return undefined;
    const proxy = parse(text);
    if (proxy !== undefined)
        return proxy;
    // The value is not quoted: it may hold a password.
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`The environment variable ${variable.toUpperCase()} is not the address of a proxy: expected http://host:port or https://host:port. Correct or unset it.`);
}
/**
 * Proves that the way to each address is known: to be asked before a run begins.
 * @throws GenesysCoreError INPUT_INVALID as `proxyFor` does
 */
function checkProxies(addresses, env) {
    for (const address of addresses)
        proxyFor(new URL(address), env);
}
/** Whether a host name can only mean this machine. */
function isLoopback(hostname) {
    return (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname));
}
function read(env, name) {
    return (env[name] ?? '').trim() || (env[name.toUpperCase()] ?? '').trim();
}
function parse(text) {
    let url;
    try {
        url = new URL(text.includes('://') ? text : `http://${text}`);
    }
    catch {
        return undefined;
    }
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : undefined;
}
function isExempt(target, noProxy) {
    const host = bare(target.hostname);
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        // The port of an IPv6 address is told from its last group by brackets only.
        const [, name = entry, entryPort = port] = /^(\[.+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
        if (entryPort !== port)
            return false;
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 ? isBelow(host, name) : isInRange(host, name);
    });
}
function isBelow(host, name) {
    const domain = bare(name).replace(/^\*?\./, '');
    return host === domain || host.endsWith(`.${domain}`);
}
/** `range` is an address, or one with the length of its prefix in bits. */
function isInRange(address, range) {
    const [start = '', bits] = range.split('/');
    // The list would take an IPv4 address for one of the IPv6 addresses ::ffff:0:0/96.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(start)) !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address))
        return false;
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    try {
        if (bits === undefined)
            list.addAddress(bare(start), family);
        else
            list.addSubnet(bare(start), Number(bits), family);
    }
    catch {
        // No range after all; it spares nothing.
        return false;
    }
    return list.check(address, family);
}
/** Without the brackets of an IPv6 address and the final dot of a full name. */
function bare(host) {
    return host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}


/***/ }),

/***/ 54098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toTransportError),
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _proxy_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87772);

/** One attempt failed without a whole answer. The message names the host only: paths and queries may be secrets. */
class TransportError extends Error {
    kind;
    sent;
    status;
    bytes;
    constructor(kind, message, facts) {
        super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.name = 'TransportError';
        this.kind = kind;
        this.sent = facts.sent;
        this.status = facts.status;
        this.bytes = facts.bytes ?? 0;
    }
}
const DNS_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA', 'EAI_NODATA', 'EAI_NONAME']);
const TLS_CODES = /^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_C|EPROTO)/;
/** Names the fault behind an error of sockets, TLS, HTTP parser or gunzip. */
function toTransportError(thrown, host, progress) {
    const code = errorCode(thrown);
    const facts = {
        sent: progress.connected,
        bytes: progress.bytes,
        status: progress.status,
        cause: thrown,
    };
    const suffix = code === '' ? '' : ` (${code})`;
    if (!progress.connected)
        return toConnectFault(thrown, code, host, progress.proxyHost, facts);
    if (/^(?:HPE_|Z_(?!BUF_ERROR))/.test(code))
        return new TransportError('malformed', `The answer of ${host} is not valid HTTP or gzip${suffix}.`, facts);
    if (progress.status !== undefined)
        return new TransportError('truncated', `The answer of ${host} broke off before its end${suffix}.`, facts);
    return new TransportError('reset', `${host} closed the connection without an answer${suffix}.`, facts);
}
function toConnectFault(thrown, code, host, proxyHost, facts) {
    const suffix = code === '' ? '' : ` (${code})`;
    if (TLS_CODES.test(code)) {
        return new TransportError('tls', `No trusted TLS connection to ${host}${suffix}. Where a proxy inspects TLS, set NODE_EXTRA_CA_CERTS to the file of its certificate authority.`, facts);
    }
    if (proxyHost !== undefined) {
        const how = thrown instanceof _proxy_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyRefusal */ .f
            ? `refused the connection to ${host} with ${thrown.status}`
            : `cannot be reached${suffix}`;
        const asksForLogin = thrown instanceof _proxy_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyRefusal */ .f && thrown.status === 407;
        const remedy = asksForLogin
            ? 'It asks for user and password: put them into HTTPS_PROXY (http://user:password@host:port), each percent-encoded.'
            : "Check HTTPS_PROXY and NO_PROXY, and the proxy's rules.";
        return new TransportError(asksForLogin ? 'proxy-login' : 'proxy', `The proxy ${proxyHost} ${how}. ${remedy}`, facts);
    }
    if (DNS_CODES.has(code))
        return new TransportError('dns', `The name of ${host} cannot be resolved${suffix}.`, facts);
    return new TransportError('connect', `No connection to ${host}${suffix}.`, facts);
}
/** The code of an error, its cause's where it has none itself. */
function errorCode(thrown) {
    if (typeof thrown !== 'object' || thrown === null)
        return '';
    const { code, cause } = thrown;
    if (typeof code === 'string')
        return code;
    return cause === undefined ? '' : errorCode(cause);
}


/***/ }),

/***/ 49012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTransport: () => (/* binding */ createTransport)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/node-fetch/src/index.js + 12 modules
var src = __webpack_require__(70816);
// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/utf8-text.ts
var utf8_text = __webpack_require__(57268);
;// CONCATENATED MODULE: ./src/http/body-bytes.ts
/** From here on it matters whether a body is in memory twice. */
const LARGE_BYTES = 1024 * 1024;
/**
 * Takes a body. One that is told to be large lies in one piece from its first byte on, so that nobody who needs it whole
 * has to copy it; what comes beyond the told length is kept too.
 */
function createBodyBytes(toldBytes) {
    const whole = toldBytes >= LARGE_BYTES ? Buffer.allocUnsafeSlow(toldBytes) : Buffer.alloc(0);
    const others = [];
    let size = 0;
    return {
        add(piece) {
            if (others.length > 0 || piece.length > whole.length - size)
                others.push(piece);
            else
                size += piece.copy(whole, size);
        },
        chunks: () => (size === 0 ? others : [whole.subarray(0, size), ...others]),
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/http/gzip.ts


const CHUNK_BYTES = 64 * 1024;
const MAGIC = [0x1f, 0x8b];
/** Whether the bytes begin as gzip does. */
function isGzip(chunks) {
    let told = 0;
    for (const chunk of chunks)
        for (const byte of chunk) {
            if (byte !== MAGIC[told])
                return false;
            told += 1;
            if (told === MAGIC.length)
                return true;
        }
    return false;
}
/** What a gzip body holds; undefined where it is larger than `maxBytes`. Rejects for one that is damaged or cut short. */
async function gunzipped(packed, maxBytes) {
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK_BYTES });
    const toldBytes = lengthIn(packed);
    const unpacked = createBodyBytes(toldBytes > maxBytes ? 0 : toldBytes);
    let bytes = 0;
    for (const chunk of packed)
        gunzip.write(chunk);
    gunzip.end();
    // Leaving the loop early destroys the stream.
    for await (const piece of gunzip) {
        const chunk = piece;
        bytes += chunk.length;
        if (bytes > maxBytes)
            return undefined;
        unpacked.add(chunk);
    }
    return unpacked.chunks();
}
/** Bytes that the last four of a gzip file tell of its content, modulo 2^32: a hint, which may be wrong. */
function lengthIn(packed) {
    const last = packed.at(-1);
    return last === undefined || last.length < 4 ? 0 : Buffer.from(last.subarray(-4)).readUInt32LE();
}

// EXTERNAL MODULE: ./src/http/proxy-agent.ts
var proxy_agent = __webpack_require__(87772);
// EXTERNAL MODULE: ./src/http/proxy.ts
var http_proxy = __webpack_require__(57856);
// EXTERNAL MODULE: ./src/http/transport-error.ts
var transport_error = __webpack_require__(54098);
;// CONCATENATED MODULE: ./src/http/transport.ts












/** Idle connections are closed after this, before most servers and balancers close them under our feet. */
const IDLE_SOCKET_MS = 10_000;
/** The reason of every abort here, which nobody reads: without one, each makes an exception with a stack of its own. */
const OVER = new Error('The exchange is over.');
/**
 * The wire, on node-fetch. Nothing is decompressed by it, since it takes a truncated gzip stream for a whole one.
 * `https` anywhere, `http` on loopback only; proxies by CONNECT. Certificate authorities are Node's own and those of the
 * file that NODE_EXTRA_CA_CERTS names, which Node reads by itself.
 */
function createTransport(options) {
    const clock = options.clock ?? base_clock/* systemClock */.m;
    const closing = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, closing.signal);
    const agents = new Map();
    const agentsFor = (url, proxy) => {
        const key = proxy?.href ?? url.protocol;
        const known = agents.get(key);
        if (known !== undefined)
            return known;
        const create = (keepAlive) => {
            const common = { keepAlive, timeout: IDLE_SOCKET_MS };
            if (proxy === undefined)
                return url.protocol === 'http:' ? new external_node_http_.Agent(common) : new external_node_https_.Agent(common);
            return (0,proxy_agent/* createProxyAgent */.I)(proxy, { ...common, signal: closing.signal });
        };
        const created = { keep: create(true), once: create(false) };
        agents.set(key, created);
        return created;
    };
    return {
        async send(request, limits, signal) {
            const url = checkedUrl(request.url);
            const proxy = (0,http_proxy/* proxyFor */.iJ)(url, options.proxyEnv);
            const flight = createFlight(url.host, proxy?.host);
            if (signal.aborted)
                throw abortedError(flight, signal);
            const onAbort = () => {
                flight.found ??= abortedError(flight, signal);
                flight.controller.abort(OVER);
            };
            signal.addEventListener('abort', onAbort, { once: true });
            const watch = createWatch(flight, limits, clock);
            try {
                const { keep, once } = agentsFor(url, proxy);
                return await exchange(request, flight, watch, request.ownConnection === true ? once : keep, limits);
            }
            catch (error) {
                if (error instanceof transport_error/* TransportError */.w)
                    throw error;
                throw flight.found ?? (0,transport_error/* toTransportError */.f)(flight.socketError ?? error, flight.host, flight);
            }
            finally {
                signal.removeEventListener('abort', onAbort);
                watch.stop();
                // Whatever was not read to its end is destroyed; after a whole answer this does nothing.
                flight.controller.abort(OVER);
            }
        },
        close() {
            closing.abort(OVER);
            for (const { keep, once } of agents.values()) {
                keep.destroy();
                once.destroy();
            }
            agents.clear();
        },
    };
}
function createFlight(host, proxyHost) {
    return {
        host,
        proxyHost,
        controller: new AbortController(),
        connected: false,
        status: undefined,
        bytes: 0,
        lastByteAtMs: 0,
        found: undefined,
        socketError: undefined,
    };
}
async function exchange(request, flight, watch, agent, limits) {
    const response = await (0,src/* default */.Ay)(request.url, {
        method: request.method,
        headers: { ...request.headers, 'accept-encoding': 'gzip' },
        body: request.body ?? null,
        redirect: 'manual',
        compress: false,
        signal: flight.controller.signal,
        agent: observed(agent, flight, watch),
    });
    flight.status = response.status;
    watch.answered();
    // An abort emits an error on the body even when nobody reads it any more.
    response.body?.on('error', () => undefined);
    const headers = Object.fromEntries(response.headers);
    const toldBytes = Number(headers['content-length'] ?? '0');
    if (toldBytes > limits.maxBodyBytes)
        throw tooLarge(flight, limits);
    const codings = codingsOf(headers['content-encoding'] ?? '');
    const declared = codings.length === 1 && codings[0] === 'gzip';
    const received = createBodyBytes(toldBytes);
    const { body: stream } = response;
    if (stream !== null)
        await new Promise((settle, fail) => {
            stream.on('data', (chunk) => {
                watch.heard();
                flight.bytes += chunk.length;
                if (flight.bytes > limits.maxBodyBytes)
                    fail(tooLarge(flight, limits));
                else
                    received.add(chunk);
            });
            stream.on('end', settle);
            stream.on('error', fail);
            // After its end this does nothing; without one, nobody may wait for it.
            stream.on('close', () => {
                fail(new Error('The body was closed before its end.'));
            });
        });
    if (!declared && codings.length > 0) {
        throw faultOf(flight, 'encoding', `${flight.host} sent a content encoding that was not asked for.`);
    }
    const chunks = received.chunks();
    // A file in an object store may be gzip and not say so.
    const packed = chunks.length > 0 && (declared || isGzip(chunks));
    const body = packed ? await unpacked(chunks, flight, limits) : (0,utf8_text/* createUtf8Text */.B)(chunks);
    return { status: response.status, headers, body, damagedSequences: (0,utf8_text/* damagedSequences */.u)(body.chunks) };
}
/** Codings that were applied, in lower case; `identity` is none (RFC 9110, section 8.4.1). */
function codingsOf(header) {
    return header
        .split(',')
        .map((coding) => coding
        .trim()
        .toLowerCase()
        .replace(/^x-(?=gzip$)/, ''))
        .filter((coding) => coding !== '' && coding !== 'identity');
}
/** What a gzip body holds. Fails on one that is cut short. */
async function unpacked(packed, flight, limits) {
    const chunks = await gunzipped(packed, limits.maxBodyBytes);
    if (chunks === undefined)
        throw tooLarge(flight, limits);
    const body = (0,utf8_text/* createUtf8Text */.B)(chunks);
    flight.bytes = body.byteLength;
    return body;
}
/** The same agent, seen through a lens that shows the request which it is given: when its connection stands, why it failed. */
function observed(agent, flight, watch) {
    const { addRequest } = agent;
    return Object.create(agent, {
        addRequest: {
            value: (request, ...rest) => {
                request.once('error', (error) => {
                    flight.socketError = error;
                });
                request.once('socket', (socket) => {
                    if (!socket.connecting && socket.secureConnecting !== true)
                        watch.connected();
                    else
                        socket.once(socket.encrypted === true ? 'secureConnect' : 'connect', watch.connected);
                });
                addRequest.call(agent, request, ...rest);
            },
        },
    });
}
function createWatch(flight, limits, clock) {
    const all = new AbortController();
    let phase = new AbortController();
    const fail = (kind, message) => {
        flight.found ??= faultOf(flight, kind, message);
        flight.controller.abort(OVER);
    };
    const arm = (ms, stop, kind, message) => {
        clock.sleep(ms, stop.signal).then(() => {
            fail(kind, message);
        }, () => undefined);
    };
    const enter = () => {
        phase.abort(OVER);
        phase = new AbortController();
        return phase;
    };
    const watchSilence = async (stop) => {
        for (let waitMs = limits.silenceMs; waitMs > 0;) {
            await clock.sleep(waitMs, stop.signal);
            waitMs = limits.silenceMs - (clock.monotonic() - flight.lastByteAtMs);
        }
        fail('timeout-silence', `${flight.host} fell silent in the middle of an answer for ${limits.silenceMs} ms.`);
    };
    arm(limits.attemptMs, all, 'timeout-attempt', `The exchange with ${flight.host} took longer than ${limits.attemptMs} ms.`);
    const via = flight.proxyHost === undefined ? '' : ` through the proxy ${flight.proxyHost}`;
    const noConnection = `No connection to ${flight.host}${via} within ${limits.connectMs} ms.`;
    arm(limits.connectMs, phase, 'timeout-connect', noConnection);
    return {
        connected() {
            if (flight.connected)
                return;
            flight.connected = true;
            const noAnswer = `${flight.host} did not begin to answer within ${limits.headersMs} ms.`;
            arm(limits.headersMs, enter(), 'timeout-headers', noAnswer);
        },
        answered() {
            flight.connected = true;
            flight.lastByteAtMs = clock.monotonic();
            watchSilence(enter()).catch(() => undefined);
        },
        heard() {
            flight.lastByteAtMs = clock.monotonic();
        },
        stop() {
            all.abort(OVER);
            phase.abort(OVER);
        },
    };
}
function faultOf(flight, kind, message, cause) {
    return new transport_error/* TransportError */.w(kind, message, {
        sent: flight.connected,
        bytes: flight.bytes,
        status: flight.status,
        cause,
    });
}
function tooLarge(flight, limits) {
    return faultOf(flight, 'too-large', `The answer of ${flight.host} is larger than ${limits.maxBodyBytes} bytes.`);
}
function abortedError(flight, signal) {
    return faultOf(flight, 'aborted', `The exchange with ${flight.host} was broken off.`, signal.reason);
}
function checkedUrl(text) {
    const url = new URL(text);
    if (url.protocol === 'https:' || (url.protocol === 'http:' && (0,http_proxy/* isLoopback */.U9)(url.hostname)))
        return url;
    throw new errors/* GenesysCoreError */.aI('HOST_NOT_ALLOWED', `No connection to ${url.host} over ${url.protocol.slice(0, -1)}: only https is allowed, and plain http on loopback. Use an https address.`);
}


/***/ })

};
