export const id = 2106;
export const ids = [2106,4789];
export const modules = {

/***/ 72441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ filesOf),
/* harmony export */   d: () => (/* binding */ ArchiveError)
/* harmony export */ });
/** Why bytes are no archive of ours. */
class ArchiveError extends Error {
}
const BLOCK_BYTES = 512;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
function sumOf(block) {
    return block.reduce((sum, byte) => sum + byte, 0);
}
function paddingAfter(sizeBytes) {
    return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}
/**
 * The files of an archive that `archiveOf` made, in order. Takes nothing else: no links, folders, other formats or
 * paths that climb.
 * @throws ArchiveError
 */
async function* filesOf(stream) {
    const source = createSource(stream);
    for (;;) {
        const block = await source.exactly(BLOCK_BYTES);
        if (block.every((byte) => byte === 0))
            return;
        const { path, sizeBytes } = readHeader(block);
        let read = 0;
        const chunks = async function* () {
            while (read < sizeBytes) {
                const chunk = await source.upTo(sizeBytes - read);
                read += chunk.length;
                yield chunk;
            }
        };
        yield { path, sizeBytes, chunks: chunks() };
        if (read < sizeBytes)
            throw new ArchiveError(`${path} was not read to its end`);
        await source.exactly(paddingAfter(sizeBytes));
    }
}
function readHeader(block) {
    const text = (start, length) => {
        const field = block.subarray(start, start + length);
        const end = field.indexOf(0);
        return field.subarray(0, end === -1 ? length : end).toString('utf8');
    };
    const told = Number.parseInt(text(148, 8), 8);
    const blank = Buffer.from(block).fill(' ', 148, 156);
    if (text(257, 6) !== 'ustar' || told !== sumOf(blank))
        throw new ArchiveError('it is no archive of a run');
    if (text(156, 1) !== '0')
        throw new ArchiveError('it holds something else than plain files');
    const size = text(124, 12);
    if (!/^[0-7]{11}$/.test(size))
        throw new ArchiveError('it tells no size of a file');
    const path = `${text(345, PREFIX_BYTES)}/${text(0, NAME_BYTES)}`;
    const names = path.split('/');
    if (names.some((name) => name === '' || name === '.' || name === '..' || !/^[A-Za-z0-9._-]{1,100}$/.test(name)))
        throw new ArchiveError(`it holds the path ${JSON.stringify(path)}`);
    return { path, sizeBytes: Number.parseInt(size, 8) };
}
function createSource(stream) {
    const iterator = stream[Symbol.asyncIterator]();
    let rest = new Uint8Array();
    const upTo = async (length) => {
        while (rest.length === 0) {
            const next = await iterator.next();
            if (next.done === true)
                throw new ArchiveError('it ends too early');
            rest = next.value;
        }
        const chunk = rest.subarray(0, length);
        rest = rest.subarray(chunk.length);
        return chunk;
    };
    return {
        upTo,
        async exactly(length) {
            const chunks = [];
            for (let left = length; left > 0;) {
                const chunk = await upTo(left);
                chunks.push(chunk);
                left -= chunk.length;
            }
            return Buffer.concat(chunks);
        },
    };
}


/***/ }),

/***/ 50561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createBucketClient)
});

;// CONCATENATED MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}



// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/remote-text.ts + 1 modules
var remote_text = __webpack_require__(1572);
;// CONCATENATED MODULE: ./src/github/bucket-refusal.ts


/** What the store's words mean and what to do. */
const REMEDIES = {
    NoSuchBucket: 'there is no such bucket. Check the name in the option bucket, and AWS_REGION.',
    AccessDenied: 'the keys may not read and write there, or the bucket is another account’s. They need s3:GetObject, s3:PutObject and s3:AbortMultipartUpload below the prefix, s3:ListBucket (without it what is not there yet is refused, too) and s3:ListBucketMultipartUploads of the bucket.',
    AllAccessDisabled: 'the bucket belongs to another account. Check the name in the option bucket.',
    InvalidAccessKeyId: 'the store does not know AWS_ACCESS_KEY_ID. Check it, and the endpoint.',
    SignatureDoesNotMatch: 'AWS_SECRET_ACCESS_KEY does not fit AWS_ACCESS_KEY_ID.',
    ExpiredToken: 'AWS_SESSION_TOKEN has expired. Get credentials again right before this step.',
    InvalidToken: 'AWS_SESSION_TOKEN does not fit the keys.',
    RequestTimeTooSkewed: 'the clock of this machine is wrong by minutes. Set it, then run again.',
    PermanentRedirect: 'the bucket is in another region. Set AWS_REGION to it.',
    AuthorizationHeaderMalformed: 'the bucket is in another region. Set AWS_REGION to it.',
    NotImplemented: 'the store cannot do it. Use a newer version of it, or leave encryption out of the bucket.',
    QuotaExceeded: 'the store is full.',
    SlowDown: 'the store asks to slow down. Run again later.',
};
/** The code in an error body of a store; undefined where it is none. */
function errorCodeIn(xml) {
    return /<Error>[\s\S]*?<Code>([A-Za-z]{1,60})<\/Code>/.exec(xml)?.[1];
}
/** The error of a call that a store refused, in its own words. */
function bucketRefusal({ status, code, key, bucket, cause }) {
    const place = `The bucket ${bucket}${key === '' ? '' : ` (${key})`}`;
    const retryable = status === undefined || status === 429 || status >= 500;
    const isShown = code !== undefined && (Object.hasOwn(REMEDIES, code) || (0,remote_text/* isContractName */.Q1)(code));
    const said = (isShown ? code : undefined) ?? (status === undefined ? 'no answer' : `status ${status}`);
    const why = REMEDIES[code ?? ''] ??
        (status === undefined
            ? 'it cannot be reached. Check AWS_ENDPOINT_URL_S3 and the network, then run again.'
            : status === 404
                ? 'there is no such bucket. Check the name in the option bucket, and AWS_REGION.'
                : retryable
                    ? 'it fails for now. Run again later.'
                    : 'it refused. Check bucket, keys and region.');
    return new errors/* GenesysCoreError */.aI('PUBLISH', `${place}: ${said}, ${why}`, {
        retryable,
        status,
        cause,
    });
}

;// CONCATENATED MODULE: ./src/github/bucket-client.ts





const PART_BYTES = 16 * 1024 * 1024;
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
const MAX_ATTEMPTS = 5;
const BASE_PAUSE_MS = 500;
const DAY_MS = 86_400_000;
/** Longer than a publisher takes from its read of an object to its write. */
const SETTLE_MS = 2_000;
const DIGEST_HEADER = 'x-amz-meta-sha256';
const PASSING = new Set([429, 500, 502, 503, 504]);
function createBucketClient(access, ports) {
    const { accessKeyId, secretAccessKey, sessionToken, region } = access;
    const signer = new AwsClient({
        accessKeyId,
        secretAccessKey,
        ...(0,json/* present */.Eb)({ sessionToken }),
        service: 's3',
        region,
        retries: 0,
    });
    const encryption = access.encryption === undefined ? {} : { 'x-amz-server-side-encryption': access.encryption };
    const send = createSender(access, signer, ports);
    let takesConditions = true;
    /** Proves that the object alone is missing, and not its bucket. */
    const proveBucket = async (answer, key) => {
        const code = errorCodeIn(await answer.text());
        if (code === 'NoSuchBucket')
            throw bucketRefusal({ status: 404, code, key, bucket: access.bucket });
    };
    const read = async (key) => {
        const answer = await send({ method: 'GET', key, accepts: [404] });
        if (answer.status === 404) {
            await proveBucket(answer, key);
            return undefined;
        }
        if (Number(answer.headers.get('content-length') ?? 0) > MAX_TEXT_BYTES)
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `${key} in the bucket is too large to be read.`);
        return { etag: answer.headers.get('etag') ?? '', text: await answer.text() };
    };
    return {
        addressOf: (key) => `s3://${access.bucket}/${access.prefix}${key}`,
        urlOf: (key) => `${access.baseUrl}${pathOf(access, key)}`,
        read,
        async download(key) {
            const answer = await send({ method: 'GET', key, accepts: [404] });
            if (answer.status !== 404)
                return answer.body ?? new Blob([]).stream();
            await proveBucket(answer, key);
            return undefined;
        },
        async digestOf(key) {
            const answer = await send({ method: 'HEAD', key, accepts: [404] });
            return answer.status === 404 ? undefined : (answer.headers.get(DIGEST_HEADER) ?? undefined);
        },
        async writeText(key, text, condition) {
            const headers = { 'content-type': 'application/json', ...encryption };
            const put = { method: 'PUT', key, body: bytesOf(text) };
            if (condition !== undefined && takesConditions) {
                const conditions = 'ifMatch' in condition
                    ? { 'if-match': condition.ifMatch }
                    : { 'if-none-match': condition.ifNoneMatch };
                // 409: another conditional write is under way.
                const accepts = [409, 412, 501];
                const answer = await send({ ...put, headers: { ...headers, ...conditions }, accepts });
                if (answer.status !== 501)
                    return answer.ok;
                takesConditions = false;
                ports.log(`The bucket ${access.bucket} takes no conditional writes (501 NotImplemented). Publishers that come at the same moment are told by reading again; let one workflow at a time publish there.`);
            }
            if (condition === undefined)
                return (await send({ ...put, headers })).ok;
            const before = await read(key);
            if (before?.etag !== ('ifMatch' in condition ? condition.ifMatch : undefined))
                return false;
            await send({ ...put, headers });
            await ports.clock.sleep(SETTLE_MS, ports.signal);
            return (await read(key))?.text === text;
        },
        async write(key, content, { mediaType, sha256 }) {
            const headers = { 'content-type': mediaType, [DIGEST_HEADER]: sha256 };
            if (content.size > PART_BYTES) {
                await writeInParts(send, {
                    key,
                    content,
                    headers: { ...headers, ...encryption },
                    bucket: access.bucket,
                });
                return;
            }
            const body = new Uint8Array(await content.arrayBuffer());
            await send({ method: 'PUT', key, headers: { ...headers, ...encryption }, body });
        },
        abortLeftovers: (prefix, nowMs) => abortLeftovers(send, access, prefix, nowMs),
    };
}
/** Writes an object part by part; it appears with the last call. What was sent is given up where one fails. */
async function writeInParts(send, { key, content, headers, bucket }) {
    const begun = await send({ method: 'POST', key, query: 'uploads', headers });
    const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(await begun.text())?.[1];
    if (uploadId === undefined)
        throw new errors/* GenesysCoreError */.aI('PUBLISH', `The store began no upload of ${key}: its answer names none.`);
    const upload = `uploadId=${encodeURIComponent(uploadId)}`;
    try {
        const parts = [];
        for (let from = 0, number = 1; from < content.size; from += PART_BYTES, number += 1) {
            const body = new Uint8Array(await content.slice(from, from + PART_BYTES).arrayBuffer());
            const part = await send({ method: 'PUT', key, query: `partNumber=${number}&${upload}`, body });
            parts.push(`<Part><PartNumber>${number}</PartNumber><ETag>${part.headers.get('etag') ?? ''}</ETag></Part>`);
        }
        const list = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
        const ended = await send({ method: 'POST', key, query: upload, body: bytesOf(list) });
        // The store may find out what is wrong after it has begun to answer with 200.
        const code = errorCodeIn(await ended.text());
        if (code !== undefined)
            throw bucketRefusal({ status: 500, code, key, bucket });
    }
    catch (error) {
        await send({ method: 'DELETE', key, query: upload, accepts: [404] }).catch(() => undefined);
        throw error;
    }
}
/** Gives up uploads below the prefix that nobody ended; a store that lists none is left alone. */
async function abortLeftovers(send, access, prefix, nowMs) {
    const query = `uploads=&prefix=${encodeURIComponent(`${access.prefix}${prefix}`)}`;
    const answer = await send({ method: 'GET', key: null, query, accepts: [403, 404, 501] });
    if (!answer.ok)
        return 0;
    let aborted = 0;
    for (const [, upload = ''] of (await answer.text()).matchAll(/<Upload>(.*?)<\/Upload>/gs)) {
        const textOf = (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(upload)?.[1] ?? '';
        const begunMs = Date.parse(textOf('Initiated'));
        const key = textOf('Key');
        if (!(nowMs - begunMs > DAY_MS) || !key.startsWith(`${access.prefix}${prefix}`))
            continue;
        const id = `uploadId=${encodeURIComponent(textOf('UploadId'))}`;
        await send({ method: 'DELETE', key: key.slice(access.prefix.length), query: id, accepts: [404] });
        aborted += 1;
    }
    return aborted;
}
function pathOf({ prefix }, key) {
    return `/${`${prefix}${key}`.split('/').map(encodeURIComponent).join('/')}`.replaceAll('%3D', '=');
}
function bytesOf(text) {
    return new TextEncoder().encode(text);
}
/** Signs and sends, with retries for what may pass. A key of null is the bucket itself. */
function createSender(access, signer, { clock, signal, fetch: send }) {
    const once = async ({ method, key, query, headers, body }) => {
        const path = key === null ? '/' : pathOf(access, key);
        const url = `${access.baseUrl}${path}${query === undefined ? '' : `?${query}`}`;
        const sha256 = (0,digest/* sha256Hex */.fg)(body ?? '');
        const request = await signer.sign(url, {
            method,
            headers: { ...headers, 'x-amz-content-sha256': sha256 },
            ...(0,json/* present */.Eb)({ body }),
        });
        return await send(request, { signal, redirect: 'manual' });
    };
    return async (call) => {
        for (let attempt = 1;; attempt += 1) {
            signal.throwIfAborted();
            let cause;
            let answer;
            try {
                answer = await once(call);
            }
            catch (error) {
                signal.throwIfAborted();
                cause = error;
            }
            if (answer?.ok === true || (answer !== undefined && call.accepts?.includes(answer.status) === true))
                return answer;
            const status = answer?.status;
            if (attempt < MAX_ATTEMPTS && (status === undefined || PASSING.has(status))) {
                await answer?.body?.cancel();
                await clock.sleep(BASE_PAUSE_MS * 2 ** (attempt - 1), signal);
                continue;
            }
            const code = answer === undefined ? undefined : errorCodeIn(await answer.text());
            throw bucketRefusal({ status, code, key: call.key ?? '', bucket: access.bucket, cause });
        }
    };
}


/***/ }),

/***/ 40232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xn: () => (/* binding */ addToBucketIndex),
/* harmony export */   Zg: () => (/* binding */ readBucketIndex),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rI: () => (/* binding */ conditionOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62749);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51410);



const INDEX_KEY = 'index.json';
/** Publishers that write the index again and again meanwhile. */
const MAX_CHANGES = 32;
/** The index of a bucket, of the same form as that of a repository. Empty where nothing was published. */
async function readBucketIndex(client, readText) {
    return indexIn(await client.read(INDEX_KEY), client, readText);
}
/**
 * Adds a run to the index by compare and set.
 * @throws GenesysCoreError `PUBLISH` where the index can not be read, or others write it all the time.
 */
async function addToBucketIndex(client, readText, change, nowMs) {
    for (let round = 1; round <= MAX_CHANGES; round += 1) {
        const stored = await client.read(INDEX_KEY);
        const before = indexIn(stored, client, readText);
        const after = {
            ...(0,_index_document_js__WEBPACK_IMPORTED_MODULE_2__/* .withRun */ .Yq)(before, change, nowMs),
            revision: before.revision + 1,
            updatedAt: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(nowMs),
        };
        if (await client.writeText(INDEX_KEY, textOf(after), conditionOf(stored)))
            return;
    }
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('PUBLISH', `${client.addressOf(INDEX_KEY)}: the index could not be written, as others write it all the time. Run again.`, { retryable: true });
}
/** The write is of what was read, or of nothing. */
function conditionOf(before) {
    return before === undefined ? { ifNoneMatch: '*' } : { ifMatch: before.etag };
}
function textOf(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
function indexIn(stored, client, readText) {
    if (stored === undefined)
        return (0,_index_document_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyIndex */ .gW)(client.addressOf('').replace(/\/$/, ''));
    const reading = readText(stored.text);
    if ('index' in reading)
        return reading.index;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('PUBLISH', `${client.addressOf(INDEX_KEY)} cannot be used: ${reading.problem}. ${reading.newer
        ? 'A later version of this program wrote it: use that version here too.'
        : 'It was left as it is. Bring back an earlier version of the object, or move it away: the next run begins another one.'}`);
}


/***/ }),

/***/ 49125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ bucketPublisher),
/* harmony export */   d: () => (/* binding */ dayFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40328);
/* harmony import */ var _bucket_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40232);
/* harmony import */ var _day_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66848);
/* harmony import */ var _day_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20923);
/* harmony import */ var _day_part_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31427);
/* harmony import */ var _index_days_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44663);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51410);
/* harmony import */ var _one_organization_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(58691);
/* harmony import */ var _sealed_files_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(13157);













/** Publishers of one day that take each other's place again and again. */
const MAX_ROUNDS = 8;
/** Where a day of a dataset is, below the prefix. */
function dayFolder(datasetKey, day) {
    return `dataset=${datasetKey}/day=${day}/`;
}
/**
 * Publishes each whole UTC day of a run as `dataset=<key>/day=<day>/part-0.<format>` with `manifest.json` beside it, and
 * tells of it in `index.json`, which has the form of a repository's index. A day is replaced only by a newer or better run; of publishers that come together none is lost.
 */
function bucketPublisher(ports) {
    const { client, log } = ports;
    return {
        target: 's3',
        async publish(run) {
            const { datasetKey, status } = run.manifest;
            const { parts, uncut } = (0,_day_part_js__WEBPACK_IMPORTED_MODULE_8__/* .dayPartsOf */ .mM)(run.manifest);
            if (uncut.length > 0)
                log(`Not published by day, as slices of the run reach over the ends of the day: ${uncut.join(', ')}. Run each of these days on its own.`);
            if (parts.length === 0)
                log(`The run (${status}) holds no whole UTC day with records kept: the bucket stays as it is.`);
            const left = await client.abortLeftovers(`dataset=${datasetKey}/`, ports.clock.now());
            if (left > 0)
                log(`Gave up ${left} ${left === 1 ? 'upload' : 'uploads'} of earlier runs that never ended.`);
            const manifestSha256 = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(run.runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir)));
            const published = [];
            for (const part of parts) {
                const day = await publishDay(run, part, manifestSha256, ports);
                if (day !== undefined)
                    published.push(day);
            }
            const change = {
                datasetKey,
                run: (0,_index_document_js__WEBPACK_IMPORTED_MODULE_10__/* .indexedRun */ .TE)(run.manifest, manifestSha256, ports.runUrl),
                days: parts.flatMap((part) => {
                    const day = published.find((one) => one.day === part.day);
                    return day === undefined ? [] : [(0,_index_days_js__WEBPACK_IMPORTED_MODULE_9__/* .indexedDay */ .MB)(run.manifest, part, day.dataDigest, day)];
                }),
                about: ports.about,
                removedAssets: [],
            };
            await (0,_bucket_index_js__WEBPACK_IMPORTED_MODULE_5__/* .addToBucketIndex */ .Xn)(client, ports.readIndex, change, ports.clock.now());
            return {
                target: 's3',
                days: published.map(({ day }) => day),
                address: client.addressOf(`dataset=${datasetKey}/`),
            };
        },
    };
}
async function publishDay(run, part, manifestSha256, { client, log, sameOrganizations = [] }) {
    const { datasetKey, format, columns = [], runId } = run.manifest;
    const folder = dayFolder(datasetKey, part.day);
    const key = `${folder}part-0.${format}`;
    const manifestKey = `${folder}${_run_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir}`;
    const { run: files } = await (0,_sealed_files_js__WEBPACK_IMPORTED_MODULE_12__/* .sealedFiles */ .e)(run);
    const pathOf = ({ path }) => files.find((file) => file.path === path)?.absolutePath ?? '';
    const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
    return await (0,_day_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withDayFile */ .$q)({ format, columns }, sources, async ({ content, sha256, dataDigest }) => {
        const asset = { name: `part-0.${format}`, bytes: content.size, sha256, dataDigest };
        const beside = (0,_day_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .dayManifest */ .M)(run.manifest, manifestSha256, part, asset);
        const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
        for (let round = 1; round <= MAX_ROUNDS; round += 1) {
            const before = await client.read(manifestKey);
            const there = before === undefined ? undefined : manifestIn(before);
            (0,_one_organization_js__WEBPACK_IMPORTED_MODULE_11__/* .refuseOtherOrganization */ .KV)(client.addressOf(folder), there?.organization, run.manifest, sameOrganizations);
            if (there !== undefined && !(0,_day_part_js__WEBPACK_IMPORTED_MODULE_8__/* .mayReplace */ .kA)({ ...part, runId }, rankOf(there))) {
                log(`${part.day} stays as ${there.status} run ${there.runId} published it.`);
                return undefined;
            }
            await client.write(key, content, { mediaType, sha256 });
            const manifestText = (0,_bucket_index_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(beside);
            if (!(await client.writeText(manifestKey, manifestText, (0,_bucket_index_js__WEBPACK_IMPORTED_MODULE_5__/* .conditionOf */ .rI)(before))))
                continue;
            // Another publisher may have written its records between the two writes: then it sees this manifest, or we see its records.
            if ((await client.digestOf(key)) !== sha256)
                continue;
            const place = (name, text) => ({
                id: 0,
                name,
                url: client.urlOf(`${folder}${name}`),
                sha256: text === undefined ? sha256 : (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(text),
                sizeBytes: text === undefined ? content.size : Buffer.byteLength(text),
            });
            return {
                day: part.day,
                dataDigest: beside.dataDigest,
                asset: place(asset.name, undefined),
                manifest: place(_run_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir, manifestText),
            };
        }
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GenesysCoreError */ .aI('PUBLISH', `${client.addressOf(folder)}: other publishers wrote the same day ${MAX_ROUNDS} times meanwhile. Run one workflow a dataset at a time.`, { retryable: true });
    });
}
function manifestIn({ text }) {
    const value = parsed(text);
    return typeof value?.runId === 'string' && value.request !== undefined ? value : undefined;
}
function rankOf({ runId, status, request }) {
    return { runId, status, whole: Object.keys(request.filters).length === 0 };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 90191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createDataRelease)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53074);


const MAX_SENDS = 4;
const UPLOAD_TIMEOUT_MS = 15 * 60_000;
const RESEND_DELAY_MS = 2_000;
/** Finds the release, asked for until it is there, and makes it. */
function createReleaseFinder(client, { tag, title, body }) {
    const { place } = client;
    let known;
    const find = async () => {
        known ??= await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call({ deed: `read the release ${tag}`, expected: ['absent'] }, async (octokit, signal) => {
            const { data } = await octokit.rest.repos.getReleaseByTag({ ...place, tag, request: { signal } });
            return { id: data.id, uploadUrl: data.upload_url };
        }));
        return known;
    };
    const make = () => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call({ deed: `make the release ${tag}`, expected: ['exists'] }, async (octokit, signal) => {
        const { data } = await octokit.rest.repos.createRelease({
            ...place,
            tag_name: tag,
            name: title,
            body,
            // Neither the newest version of what the repository is about, nor to be announced as such.
            prerelease: true,
            make_latest: 'false',
            request: { signal },
        });
        return { id: data.id, uploadUrl: data.upload_url };
    }));
    const findOrMake = async () => {
        for (let tries = 1;; tries += 1) {
            const found = await find();
            if (found !== undefined)
                return found;
            known = await make();
            if (tries === MAX_SENDS)
                throw failed(client, `make the release ${tag}, nor find it`);
            if (known === undefined)
                await client.pause(RESEND_DELAY_MS);
        }
    };
    return { find, findOrMake };
}
function createDataRelease(client, text) {
    const { place } = client;
    const { tag } = text;
    const { find, findOrMake } = createReleaseFinder(client, text);
    const assets = async () => {
        const release = await find();
        if (release === undefined)
            return new Map();
        const raw = await client.call({ deed: `list the assets of ${tag}` }, (octokit, signal) => octokit.paginate(octokit.rest.repos.listReleaseAssets, {
            ...place,
            release_id: release.id,
            per_page: 100,
            request: { signal },
        }));
        return new Map(raw.map((asset) => [asset.name, assetOf(asset)]));
    };
    const remove = async (asset) => {
        const what = { deed: `remove the asset ${asset.name} of ${tag}`, expected: ['absent'] };
        const removed = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, (octokit, signal) => octokit.rest.repos.deleteReleaseAsset({ ...place, asset_id: asset.id, request: { signal } })));
        return removed !== undefined;
    };
    const send = async (content) => sendAsset(client, tag, await findOrMake(), content);
    return {
        tag,
        assets,
        remove,
        async put(content) {
            for (let sends = 0;; sends += 1) {
                const there = sends === 0 ? (await assets()).get(content.name) : undefined;
                const sent = there === undefined ? await send(content) : undefined;
                const asset = there ?? sent ?? (await assets()).get(content.name);
                if (asset !== undefined && isSame(asset, content))
                    return asset;
                if (asset !== undefined) {
                    client.log(`The asset ${content.name} of ${tag} is broken or another one; it is replaced.`);
                    await remove(asset);
                }
                if (sends === MAX_SENDS)
                    throw failed(client, `keep the asset ${content.name} of ${tag} whole`);
                if (there === undefined)
                    await client.pause(RESEND_DELAY_MS * (sends + 1));
            }
        },
        async rename(asset, name, label) {
            const expected = ['absent', 'exists'];
            const what = { deed: `rename the asset ${asset.name} of ${tag}`, expected };
            const renamed = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, (octokit, signal) => octokit.rest.repos.updateReleaseAsset({
                ...place,
                asset_id: asset.id,
                name,
                label,
                request: { signal },
            })));
            return renamed !== undefined;
        },
        download: (assetId) => downloadAsset(client, tag, assetId),
    };
}
/** Uploads an asset; undefined where it is not certain what became of it, or the name is taken. */
async function sendAsset(client, tag, release, content) {
    const url = uploadAddress(client, release.uploadUrl);
    url.searchParams.set('name', content.name);
    url.searchParams.set('label', content.label);
    const what = {
        deed: `take the asset ${content.name} of ${tag}`,
        // A failed upload leaves a broken asset, so the assets are read again before what to do next.
        expected: ['noAnswer', 'serviceFault', 'exists'],
        timeoutMs: UPLOAD_TIMEOUT_MS,
    };
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, async (octokit, signal) => {
        const answer = await octokit.request({
            method: 'POST',
            url: url.href,
            // The length comes from the blob. Said twice, as some clients then do, it is refused before it is sent.
            headers: { 'content-type': content.mediaType },
            data: content.content,
            request: { signal },
        });
        return assetOf(answer.data);
    }));
}
async function downloadAsset(client, tag, assetId) {
    const expected = ['absent'];
    const what = { deed: `send an asset of ${tag}`, expected, timeoutMs: UPLOAD_TIMEOUT_MS };
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, async (octokit, signal) => {
        const { data } = await octokit.rest.repos.getReleaseAsset({
            ...client.place,
            asset_id: assetId,
            headers: { accept: 'application/octet-stream' },
            request: { signal, parseSuccessResponseBody: false },
        });
        return data;
    }));
}
function assetOf(raw) {
    return {
        id: raw.id,
        name: raw.name,
        label: raw.label ?? '',
        sizeBytes: raw.size,
        whole: raw.state === 'uploaded',
        sha256: /^sha256:([0-9a-f]{64})$/.exec(raw.digest ?? '')?.[1] ?? null,
        url: raw.browser_download_url,
        createdAtMs: raw.created_at === undefined ? null : Date.parse(raw.created_at),
    };
}
function isSame(asset, content) {
    if (!asset.whole || asset.sizeBytes !== content.content.size)
        return false;
    return asset.sha256 === null || asset.sha256 === content.sha256;
}
/** The token goes with an upload, so to GitHub's own hosts alone: that of the API, or its sister for uploads. */
function uploadAddress(client, template) {
    const url = new URL(template.replace(/\{[^}]*\}$/, ''));
    const api = new URL(client.apiUrl);
    const sister = api.host.replace(/^api\./, 'uploads.');
    if (url.protocol === api.protocol && (url.host === api.host || url.host === sister))
        return url;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('HOST_NOT_ALLOWED', `GitHub names ${url.origin} for uploads, which is neither ${api.host} nor ${sister}; nothing was sent there.`);
}
function failed(client, deed) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('PUBLISH', `GitHub did not ${deed} in ${client.repository} after ${MAX_SENDS} tries. Run again later.`, { retryable: true });
}


/***/ }),

/***/ 66848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ withDayFile),
/* harmony export */   Ac: () => (/* binding */ recordsSha256),
/* harmony export */   Wh: () => (/* binding */ writeRecords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42857);
/* harmony import */ var _run_file_system_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76018);
/* harmony import */ var _run_formats_formats_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19867);








/** One file is taken as it is; several become one, in order, on disk. `work` is done while the file is there. */
async function withDayFile(kind, sources, work) {
    const [only, ...more] = sources;
    if (only !== undefined && more.length === 0) {
        const content = await (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openAsBlob)(only.absolutePath);
        const { sha256, uncompressedSha256: dataDigest } = only.entry;
        return work({ content, sha256, dataDigest });
    }
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'genesys-core-day-'));
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `day.${kind.format}`);
        const paths = sources.map(({ absolutePath }) => absolutePath);
        const dataDigest = await writeRecords(kind, paths, { path, format: kind.format });
        const content = await (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openAsBlob)(path);
        return await work({ content, sha256: await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256OfChunks */ .dy)(content.stream()), dataDigest });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}
/** SHA-256 over the text of the records in files of a format, in order, hex. */
async function recordsSha256(kind, paths) {
    const hash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .startSha256 */ .yS)();
    const lines = linesOf(kind, paths, hash);
    while ((await lines.next()).done !== true)
        ;
    return hash.digest('hex');
}
/** Writes the records of files of a format into one file of that or another one, and gives the digest of their text. */
async function writeRecords(kind, paths, target) {
    const hash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .startSha256 */ .yS)();
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(target.path, 'wx');
    const records = (0,_run_formats_formats_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeRecords */ .jc)(target.format, kind.columns, linesOf(kind, paths, hash));
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(records, file.createWriteStream());
    return hash.digest('hex');
}
/** The records of files, line by line; the hash takes their text on the way. */
async function* linesOf(kind, paths, hash) {
    for (const path of paths)
        for await (const batch of (0,_run_formats_formats_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeRecords */ .bs)({ path, ...kind }, _run_file_system_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeFileSystem */ .GP)) {
            if (batch.length > 0)
                hash.update(`${batch.join('\n')}\n`);
            yield* batch;
        }
}


/***/ }),

/***/ 20923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dayManifest)
/* harmony export */ });
/* harmony import */ var _run_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19867);

function dayManifest(manifest, manifestSha256, part, asset) {
    const { request, counts, dataDigest } = manifest;
    const sized = part.files.map(({ uncompressedBytes }) => uncompressedBytes);
    const uncompressedBytes = sized.every((bytes) => bytes !== undefined)
        ? sized.reduce((sum, bytes) => sum + bytes, 0)
        : undefined;
    return {
        ...manifest,
        status: part.status,
        request: { ...request, start: part.window?.start ?? null, end: part.window?.end ?? null },
        slices: part.slices,
        mayGrow: manifest.mayGrow === undefined ? undefined : part.mayGrow,
        counts: {
            ...counts,
            records: part.records,
            duplicates: part.slices.reduce((sum, slice) => sum + slice.completeness.duplicates, 0),
            pages: part.slices.reduce((sum, slice) => sum + slice.pages, 0),
        },
        files: [
            {
                path: asset.name,
                bytes: asset.bytes,
                sha256: asset.sha256,
                records: part.records,
                mediaType: _run_formats_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .DATA_MEDIA_TYPES */ .mc[manifest.format],
                uncompressedBytes,
                uncompressedSha256: asset.dataDigest,
            },
        ],
        dataDigest: asset.dataDigest ?? dataDigest,
        error: part.status === 'succeeded' ? null : manifest.error,
        published: {
            day: part.day,
            manifestSha256,
            status: manifest.status,
            start: request.start,
            end: request.end,
            records: counts.records,
            duplicates: counts.duplicates,
            dataDigest,
        },
    };
}


/***/ }),

/***/ 54045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ publishedDay),
/* harmony export */   Q: () => (/* binding */ releasePublisher),
/* harmony export */   yb: () => (/* binding */ MANIFEST_ENDING)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40328);
/* harmony import */ var _day_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66848);
/* harmony import */ var _day_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20923);
/* harmony import */ var _day_part_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31427);
/* harmony import */ var _one_organization_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58691);
/* harmony import */ var _run_release_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58066);
/* harmony import */ var _sealed_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13157);
/* harmony import */ var _swap_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52764);












/** An asset must be under 2 GiB, and a release has at most 1,000 of them: two for a day, and two more in a swap. */
const MAX_ASSET_BYTES = 2 ** 31 - 1;
const MAX_ASSETS = 1000;
const ASSETS_OF_A_SWAP = 4;
const MANIFEST_ENDING = '.manifest.json';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/**
 * Publishes each whole UTC day of a run as one file `<dataset>-<day>.<format>` with its manifest beside it, among the
 * assets of one rolling release per dataset; `<dataset>-latest.<format>` is the newest day of which every record is there.
 * A day is replaced only by a newer or better run.
 */
function releasePublisher(options, client) {
    return {
        target: 'release',
        async publish(run) {
            const { datasetKey, status } = run.manifest;
            const release = (0,_run_release_js__WEBPACK_IMPORTED_MODULE_9__/* .createRunRelease */ .NZ)(client, datasetKey);
            const none = { target: 'release', tag: release.tag, days: [], replaced: [], removed: [] };
            const { parts, uncut } = (0,_day_part_js__WEBPACK_IMPORTED_MODULE_7__/* .dayPartsOf */ .mM)(run.manifest);
            if (uncut.length > 0)
                client.log(`Not published by day, as slices of the run reach over the ends of the day: ${uncut.join(', ')}. Run each of these days on its own.`);
            if (parts.length === 0) {
                client.log(`The run (${status}) holds no whole UTC day with records kept: the release stays as it is.`);
                return none;
            }
            for (const { name, label } of (await release.assets()).values())
                if (publishedDay(datasetKey, name) !== undefined)
                    (0,_one_organization_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseOtherOrganization */ .KV)(`the release ${release.tag} of ${client.repository}`, (0,_one_organization_js__WEBPACK_IMPORTED_MODULE_8__/* .organizationIn */ .Lx)(label), run.manifest, options.sameOrganizations ?? []);
            const { run: files } = await (0,_sealed_files_js__WEBPACK_IMPORTED_MODULE_10__/* .sealedFiles */ .e)(run);
            const manifestSha256 = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(run.runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir)));
            await (0,_swap_js__WEBPACK_IMPORTED_MODULE_11__/* .healSwaps */ .dM)(release, client, options.clock.now());
            const sender = createSender(run, release, client, files, manifestSha256);
            const removed = await removeOld(release, datasetKey, options.keep, parts);
            const days = [];
            const replaced = [];
            for (const part of parts) {
                const sent = await sender.send(part);
                if (sent === undefined)
                    continue;
                days.push(sent.published);
                replaced.push(...sent.replaced);
            }
            removed.push(...(await removeOld(release, datasetKey, options.keep, [])));
            return { ...none, days, replaced, removed };
        },
    };
}
function createSender({ manifest }, release, client, files, manifestSha256) {
    const { datasetKey, format, columns = [], runId } = manifest;
    const pathOf = ({ path }) => {
        const file = files.find((sealed) => sealed.path === path);
        if (file === undefined)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GenesysCoreError */ .aI('PUBLISH', `The file ${path} is not sealed by its run.`);
        return file.absolutePath;
    };
    return {
        async send(part) {
            const name = `${datasetKey}-${part.day}.${format}`;
            const before = await release.assets();
            const there = before.get(name) ?? otherFormat(before, datasetKey, part.day, format);
            const rank = there === undefined ? undefined : rankOf(there);
            if (rank !== undefined && !(0,_day_part_js__WEBPACK_IMPORTED_MODULE_7__/* .mayReplace */ .kA)({ ...part, runId }, rank)) {
                client.log(`${part.day} stays as ${rank.status} run ${rank.runId} published it: this run is ${part.whole ? part.status : 'filtered'}.`);
                return undefined;
            }
            const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
            return (0,_day_file_js__WEBPACK_IMPORTED_MODULE_5__/* .withDayFile */ .$q)({ format, columns }, sources, async ({ content, sha256, dataDigest }) => {
                if (content.size > MAX_ASSET_BYTES)
                    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GenesysCoreError */ .aI('PUBLISH', `The file of ${part.day} has ${content.size} bytes; an asset of a release may have ${MAX_ASSET_BYTES}. Use format parquet, or leave out publish: release.`, { retryable: false });
                const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
                const data = { name, label: labelOf(part, manifest), mediaType, sha256, content };
                const swapped = await (0,_swap_js__WEBPACK_IMPORTED_MODULE_11__/* .swapIn */ .zN)(release, data, client);
                const asset = { name, bytes: content.size, sha256, dataDigest };
                const beside = (0,_day_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .dayManifest */ .M)(manifest, manifestSha256, part, asset);
                const text = new Blob([`${JSON.stringify(beside, null, 2)}\n`]);
                const manifestAsset = await (0,_swap_js__WEBPACK_IMPORTED_MODULE_11__/* .swapIn */ .zN)(release, {
                    name: `${datasetKey}-${part.day}${MANIFEST_ENDING}`,
                    label: data.label,
                    mediaType: 'application/json',
                    sha256: await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfChunks */ .dy)(text.stream()),
                    content: text,
                }, client);
                const replaced = [swapped.replaced, manifestAsset.replaced];
                if (isLatest(part, before, datasetKey)) {
                    const alias = {
                        ...data,
                        name: `${datasetKey}-latest.${format}`,
                        label: `${part.day}, ${data.label}`,
                    };
                    replaced.push((await (0,_swap_js__WEBPACK_IMPORTED_MODULE_11__/* .swapIn */ .zN)(release, alias, client)).replaced);
                }
                for (const old of await leftovers(release, datasetKey, part.day, format))
                    await release.remove(old);
                const published = {
                    day: part.day,
                    dataDigest: beside.dataDigest,
                    asset: placeOf(swapped.asset, sha256, content.size),
                    manifest: placeOf(manifestAsset.asset, await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256OfChunks */ .dy)(text.stream()), text.size),
                };
                return { published, replaced: replaced.filter((old) => old !== undefined) };
            });
        },
    };
}
/** Whether no day of which every record is there is newer. A filtered day is never the latest of all. */
function isLatest(part, assets, datasetKey) {
    if (part.status !== 'succeeded')
        return false;
    return [...assets.values()].every((asset) => {
        const day = publishedDay(datasetKey, asset.name);
        const rank = day === undefined ? undefined : rankOf(asset);
        if (day === undefined || rank?.status !== 'succeeded')
            return true;
        if (rank.whole !== part.whole)
            return part.whole;
        return day <= part.day;
    });
}
/** The file of the day in another format, which a run of this one takes the place of. */
function otherFormat(assets, datasetKey, day, format) {
    return [...assets.values()].find(({ name }) => publishedDay(datasetKey, name) === day && name !== `${datasetKey}-${day}.${format}`);
}
/** Files of the day, and of the alias, in other formats than that of the run that took their place. */
async function leftovers(release, datasetKey, day, format) {
    const assets = await release.assets();
    const other = otherFormat(assets, datasetKey, day, format);
    const alias = `${datasetKey}-latest.`;
    const aliases = [...assets.values()].filter(({ name }) => name.startsWith(alias));
    const current = aliases.find(({ name }) => name === `${alias}${format}`);
    // The alias of another format goes once this one has taken its place, not while another run still writes that.
    const stale = aliases.filter((one) => current?.label.startsWith(day) === true && one !== current);
    return [...(other === undefined ? [] : [other]), ...stale];
}
/** The UTC day of a data file, by the name of its asset; undefined for all others. */
function publishedDay(datasetKey, assetName) {
    if (!assetName.startsWith(`${datasetKey}-`) || assetName.endsWith(MANIFEST_ENDING))
        return undefined;
    const day = assetName.slice(datasetKey.length + 1, datasetKey.length + 11);
    return DAY.test(day) && assetName[datasetKey.length + 11] === '.' ? day : undefined;
}
function labelOf(part, manifest) {
    const filtered = part.whole ? '' : ', filtered';
    return `${part.status}, run ${manifest.runId}${(0,_one_organization_js__WEBPACK_IMPORTED_MODULE_8__/* .organizationLabel */ .S_)(manifest)}${filtered}`;
}
function rankOf({ label }) {
    const [, status = 'partial', runId = ''] = /^(succeeded|partial), run (\S+?)(?:,|$)/.exec(label) ?? [];
    return { status, runId, whole: !label.endsWith(', filtered') };
}
function placeOf(asset, sha256, sizeBytes) {
    const { id, name, url } = asset;
    return { id, name, url, sha256, sizeBytes };
}
/** Removes the oldest days beyond `keep`, and archives of earlier versions where the release would be full. */
async function removeOld(release, datasetKey, keep, coming) {
    const assets = await release.assets();
    const byDay = new Map();
    for (const asset of assets.values()) {
        const manifestOf = asset.name.endsWith(MANIFEST_ENDING)
            ? publishedDay(datasetKey, asset.name.replace(MANIFEST_ENDING, '.x'))
            : publishedDay(datasetKey, asset.name);
        if (manifestOf !== undefined)
            byDay.set(manifestOf, [...(byDay.get(manifestOf) ?? []), asset]);
    }
    const days = [...byDay.keys()].sort().reverse();
    const comingNew = coming.filter(({ day }) => !byDay.has(day)).length;
    const gone = days.slice(Math.max(1, keep - comingNew)).flatMap((day) => byDay.get(day) ?? []);
    const room = MAX_ASSETS - ASSETS_OF_A_SWAP - 2 * comingNew;
    const archives = [...assets.values()].filter(({ name }) => /\.tar(?:\.sha256)?$/.test(name));
    archives.sort((a, b) => (a.name < b.name ? -1 : 1));
    const excess = Math.max(0, assets.size - gone.length - room);
    for (const asset of [...gone, ...archives.slice(0, excess)])
        await release.remove(asset);
    return [...gone, ...archives.slice(0, excess)].map(({ name }) => name);
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath),
/* harmony export */   u: () => (/* binding */ createIndexReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var _run_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14789);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1572);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51410);







/** A reader that proves an index by the schema published beside the catalog, which allows members that it does not name. */
function createIndexReader(catalogDir) {
    let compiled;
    const load = () => {
        const schema = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(catalogDir, 'schemas', 'index.schema.json'), 'utf8');
        return new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_6__.Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schema));
    };
    return (text) => {
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            return { problem: 'it is not JSON', newer: false };
        }
        const check = (compiled ??= load());
        if (check(value))
            return { index: value };
        const [error] = check.errors ?? [];
        const { indexVersion: version } = ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(value) ? value : {});
        const newer = typeof version === 'number' && version > _index_document_js__WEBPACK_IMPORTED_MODULE_5__/* .INDEX_VERSION */ .g3;
        const problem = error === undefined
            ? 'the whole is invalid'
            : (0,_run_schemas_js__WEBPACK_IMPORTED_MODULE_2__.schemaSentence)({ ...error, instancePath: shownPath(error.instancePath) });
        return { problem, newer };
    };
}
/** A place in an index or manifest of others, without the names in it that could be anything. */
function shownPath(path) {
    return path
        .split('/')
        .map((part) => (part === '' || /^\d{1,5}$/.test(part) || (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isContractName */ .Q1)(part) ? part : '…'))
        .join('/');
}


/***/ }),

/***/ 97406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VX: () => (/* binding */ INDEX_NAME),
  _O: () => (/* binding */ createIndexStore),
  oX: () => (/* binding */ indexText)
});

// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/github/github-client.ts
var github_client = __webpack_require__(53074);
;// CONCATENATED MODULE: ./src/github/branch-file.ts


const README = `This branch is written by Genesys Core: the index of published runs, one commit for each change. Do not edit it by hand.
`;
function createBranchFile(client, branch, path) {
    const place = client.place;
    const readAt = async (ref) => {
        const deed = `read ${path} of the branch ${branch}`;
        const file = await (0,github_client/* unlessExpected */.hV)(() => client.call({ deed, expected: ['absent', 'emptyRepository'] }, async (octokit, signal) => {
            const { data } = await octokit.rest.repos.getContent({ ...place, path, ref, request: { signal } });
            return data;
        }));
        if (file === undefined || Array.isArray(file) || file.type !== 'file')
            return undefined;
        // Above 1 MB the text is not in the answer.
        if (file.content !== '' || file.size === 0)
            return { text: decoded(file.content), sha: file.sha };
        const blob = await client.call({ deed }, async (octokit, signal) => {
            const { data } = await octokit.rest.git.getBlob({ ...place, file_sha: file.sha, request: { signal } });
            return data;
        });
        return { text: decoded(blob.content), sha: file.sha };
    };
    /** Makes the branch, with no commit of the repository in it. Somebody else may do the same at the same time. */
    const makeBranch = async () => {
        const deed = `make the branch ${branch}`;
        const commit = await client.call({ deed }, async (octokit, signal) => {
            const request = { signal };
            const entry = { path: 'README.md', mode: '100644', type: 'blob', content: README };
            const tree = await octokit.rest.git.createTree({ ...place, tree: [entry], request });
            const message = 'Begin the index of published runs';
            return octokit.rest.git.createCommit({ ...place, message, tree: tree.data.sha, parents: [], request });
        });
        await (0,github_client/* unlessExpected */.hV)(() => client.call({ deed, expected: ['exists'] }, (octokit, signal) => octokit.rest.git.createRef({
            ...place,
            ref: `refs/heads/${branch}`,
            sha: commit.data.sha,
            request: { signal },
        })));
    };
    const put = async (text, replaced, message) => {
        try {
            // The file or the branch has moved, or is there already, or the branch is not there.
            const expected = ['stale', 'exists', 'absent'];
            await client.call({ deed: `write ${path} of the branch ${branch}`, expected }, (octokit, signal) => octokit.rest.repos.createOrUpdateFileContents({
                ...place,
                path,
                branch,
                message,
                content: Buffer.from(text, 'utf8').toString('base64'),
                ...(0,json/* present */.Eb)({ sha: replaced?.sha }),
                request: { signal },
            }));
            return undefined;
        }
        catch (error) {
            if (error instanceof github_client/* ExpectedRefusal */.N$)
                return error;
            throw error;
        }
    };
    return {
        read: () => readAt(branch),
        async write(text, replaced, message) {
            const refusal = await put(text, replaced, message);
            if (refusal?.meaning !== 'absent')
                return refusal?.message;
            await makeBranch();
            // A branch that is gone took the version with it that was to be replaced: to be read again.
            return replaced === undefined ? (await put(text, undefined, message))?.message : refusal.message;
        },
        async *history() {
            const expected = ['absent', 'emptyRepository'];
            const what = { deed: `read the history of the branch ${branch}`, expected };
            const commits = await (0,github_client/* unlessExpected */.hV)(() => client.call(what, async (octokit, signal) => {
                const query = { ...place, path, sha: branch, per_page: 50, request: { signal } };
                return (await octokit.rest.repos.listCommits(query)).data;
            }));
            for (const { sha } of commits ?? []) {
                const version = await readAt(sha);
                if (version !== undefined)
                    yield { ...version, commit: sha };
            }
        },
    };
}
function decoded(base64) {
    return Buffer.from(base64, 'base64').toString('utf8');
}

// EXTERNAL MODULE: ./src/github/data-release.ts
var data_release = __webpack_require__(90191);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/github/archive.ts
var archive = __webpack_require__(72441);
// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
// EXTERNAL MODULE: ./src/github/day-release.ts
var day_release = __webpack_require__(54045);
// EXTERNAL MODULE: ./src/github/index-days.ts
var index_days = __webpack_require__(44663);
// EXTERNAL MODULE: ./src/github/index-schema.ts
var index_schema = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/github/run-release.ts
var run_release = __webpack_require__(58066);
;// CONCATENATED MODULE: ./src/github/index-rebuild.ts











const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
/**
 * The index with every run in it that a release holds and that it does not know: the files of days by their manifests, and
 * archives of earlier versions by the head of each. What does not make a valid entry is left out, and told.
 */
async function runsInReleases(index, client, { isValid, readSchemas }, nowMs) {
    let whole = index;
    let schemas;
    /** Whether a manifest is one by its schema; else it is told. */
    const proven = async (manifest, name, tag) => {
        schemas ??= await readSchemas();
        const [problem = timeProblem(manifest, nowMs)] = schemas.manifest(manifest);
        if (problem === undefined)
            return true;
        // The place alone: names in it and values can be anything.
        const [place = ''] = problem.split(' ');
        client.log(`${name} of ${tag} holds no valid manifest and is left out${place.startsWith('/') ? ` (see ${(0,index_schema/* shownPath */.p)(place)})` : ''}.`);
        return false;
    };
    const add = (change, name, tag) => {
        const { organization } = (0,index_document/* ownMember */.nV)(whole.datasets, change.datasetKey) ?? {};
        const candidate = (0,index_document/* withRun */.Yq)(whole, change, nowMs);
        if ((organization ?? null) !== null && change.run.organization !== organization)
            client.log(`${name} of ${tag} is of another organisation than the dataset and is left out.`);
        else if (isValid(candidate))
            whole = candidate;
        else
            client.log(`${name} of ${tag} holds no valid manifest and is left out.`);
    };
    for (const datasetKey of await releasedDatasets(client)) {
        const release = (0,run_release/* createRunRelease */.NZ)(client, datasetKey);
        const assets = await release.assets();
        for (const { asset, runId } of unknownArchives(datasetKey, assets, index)) {
            const stream = await release.download(asset.id);
            const found = stream === undefined ? undefined : await headOf(stream);
            if (found?.manifest.datasetKey !== datasetKey || found.manifest.runId !== runId) {
                client.log(`${asset.name} of ${release.tag} is no archive of a run and is left out.`);
                continue;
            }
            if (!(await proven(found.manifest, asset.name, release.tag)))
                continue;
            const run = { ...(0,index_document/* indexedRun */.TE)(found.manifest, found.sha256, null), release: placeOf(release.tag, asset) };
            add({ datasetKey, run, removedAssets: [] }, asset.name, release.tag);
        }
        const known = new Set((0,index_document/* ownMember */.nV)(index.datasets, datasetKey)?.days?.map(({ asset }) => asset?.id));
        for (const pair of dayPairs(datasetKey, assets)) {
            if (known.has(pair.data.id))
                continue;
            const bytes = await bytesOf(await release.download(pair.manifest.id));
            const manifest = bytes === undefined ? undefined : parsedOf(bytes);
            const { name } = pair.manifest;
            if (!(await proven(manifest, name, release.tag)))
                continue;
            const change = dayChange(datasetKey, pair, manifest, (0,digest/* sha256Hex */.fg)(bytes ?? ''));
            if (change === undefined)
                client.log(`${name} of ${release.tag} is no manifest of its day and is left out.`);
            else
                add(change, name, release.tag);
        }
    }
    return whole;
}
/** After the place: an instant that the calendar does not have, or a run that would stay the newest for ever. */
function timeProblem({ runId, startedAt, endedAt, request }, nowMs) {
    const dates = { startedAt, endedAt, 'request/start': request.start, 'request/end': request.end };
    const bad = Object.entries(dates).find(([, date]) => date !== null && Number.isNaN(Date.parse(date)));
    if (bad !== undefined)
        return `/${bad[0]}`;
    const begun = Date.parse(startedAt);
    if (begun > nowMs + base_window/* DAY_MS */.sO)
        return '/startedAt';
    return runId.startsWith(startedAt.slice(0, 19).replace(/[-:]/g, '')) ? undefined : '/runId';
}
function parsedOf(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function unknownArchives(datasetKey, assets, index) {
    const known = new Set((0,index_document/* ownMember */.nV)(index.datasets, datasetKey)?.runs.map((run) => run.runId));
    return [...assets.values()]
        .flatMap((asset) => {
        const runId = (0,run_release/* archivedRunId */.pk)(datasetKey, asset.name);
        return asset.whole && runId !== undefined && !known.has(runId) ? [{ asset, runId }] : [];
    })
        .sort((a, b) => (a.runId < b.runId ? 1 : -1))
        .slice(0, index_document/* MAX_RUNS */._k)
        .reverse();
}
function dayPairs(datasetKey, assets) {
    return [...assets.values()]
        .flatMap((data) => {
        const day = (0,day_release/* publishedDay */.Bm)(datasetKey, data.name);
        const manifest = assets.get(`${datasetKey}-${day ?? ''}${day_release/* MANIFEST_ENDING */.yb}`);
        return day !== undefined && data.whole && manifest?.whole === true ? [{ day, data, manifest }] : [];
    })
        .sort((a, b) => (a.day < b.day ? -1 : 1));
}
/** Undefined where it is not the manifest of the file beside it, or tells of more than its day. */
function dayChange(datasetKey, { day, data, manifest: asset }, manifest, sha256) {
    const { published, files } = manifest;
    const [file] = files;
    if (manifest.datasetKey !== datasetKey || published?.day !== day || file?.sha256 !== data.sha256)
        return undefined;
    if (!isOfDay(manifest.request, published))
        return undefined;
    const status = manifest.status === 'succeeded' ? 'succeeded' : 'partial';
    const { filters, start, end } = manifest.request;
    const window = start === null || end === null ? null : { start, end };
    const whole = Object.keys(filters).length === 0;
    const part = { day, status, whole, window, ...(0,day_part/* doubtsOf */.Pi)(manifest.slices) };
    const places = {
        day,
        dataDigest: manifest.dataDigest,
        asset: assetPlaceOf(data, file.sha256),
        manifest: assetPlaceOf(asset, sha256),
    };
    const { status: runStatus, records, duplicates, dataDigest, manifestSha256 } = published;
    const asRun = {
        ...manifest,
        status: runStatus,
        request: { ...manifest.request, start: published.start, end: published.end },
        counts: { ...manifest.counts, records, duplicates },
        dataDigest,
    };
    return {
        datasetKey,
        run: (0,index_document/* indexedRun */.TE)(asRun, manifestSha256, null),
        days: [
            (0,index_days/* indexedDay */.MB)(manifest, { ...part, slices: manifest.slices, files, records: manifest.counts.records }, manifest.dataDigest, places),
        ],
        removedAssets: [],
    };
}
/** Whether a window is that of the day, inside of that of the run; a snapshot has none. */
function isOfDay({ start, end }, published) {
    if (start === null || end === null)
        return published.start === null && published.end === null;
    const [startMs, endMs] = [Date.parse(start), Date.parse(end)];
    return (startMs === Date.parse(published.day) &&
        endMs === startMs + base_window/* DAY_MS */.sO &&
        Date.parse(published.start ?? '') <= startMs &&
        endMs <= Date.parse(published.end ?? ''));
}
function assetPlaceOf({ id, name, url, sizeBytes }, sha256) {
    return { id, name, url, sha256, sizeBytes };
}
async function bytesOf(stream) {
    if (stream === undefined)
        return undefined;
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > MAX_MANIFEST_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function releasedDatasets(client) {
    const releases = await client.call({ deed: 'list the releases' }, (octokit, signal) => octokit.paginate(octokit.rest.repos.listReleases, {
        ...client.place,
        per_page: 100,
        request: { signal },
    }));
    return releases
        .map(({ tag_name: tag }) => tag)
        .filter((tag) => tag.startsWith(run_release/* RELEASE_TAG_PREFIX */.qp))
        .map((tag) => tag.slice(run_release/* RELEASE_TAG_PREFIX */.qp.length))
        .sort();
}
function placeOf(tag, asset) {
    const { id, name, url, sha256, sizeBytes } = asset;
    return sha256 === null ? null : { tag, assetId: id, name, url, sha256, sizeBytes };
}
/** The manifest, which is the first file of an archive; the rest is not fetched. */
async function headOf(stream) {
    try {
        for await (const file of (0,archive/* filesOf */.R)(stream)) {
            if (!file.path.endsWith(`/${run_manifest/* MANIFEST_NAME */.ir}`) || file.sizeBytes > MAX_MANIFEST_BYTES)
                return undefined;
            const chunks = [];
            for await (const chunk of file.chunks)
                chunks.push(chunk);
            const bytes = Buffer.concat(chunks);
            const manifest = JSON.parse(bytes.toString('utf8'));
            if (!(0,json/* isJsonObject */.OW)(manifest))
                return undefined;
            return {
                manifest: manifest,
                sha256: (0,digest/* sha256Hex */.fg)(bytes),
            };
        }
    }
    catch (error) {
        if (!(error instanceof archive/* ArchiveError */.d || error instanceof SyntaxError))
            throw error;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/github/swap.ts
var github_swap = __webpack_require__(52764);
;// CONCATENATED MODULE: ./src/github/index-store.ts







const INDEX_BRANCH = 'genesys-core/index';
const INDEX_NAME = 'index.json';
const INDEX_TAG = 'genesys-core-index';
const GITHUB = 'https://github.com';
const MAX_CHANGES = 16;
/** Refusals in a row with nobody else's change between them. */
const MAX_STANDING = 4;
const MAX_COPIES = 8;
const FIRST_PAUSE_MS = 400;
const MAX_PAUSE_MS = 8_000;
const MAX_OLD_VERSIONS = 20;
function createIndexStore(client, serverUrl, readText, readSchemas) {
    const file = createBranchFile(client, INDEX_BRANCH, INDEX_NAME);
    const release = (0,data_release/* createDataRelease */.w)(client, {
        tag: INDEX_TAG,
        title: 'Index of published data',
        body: '`index.json` tells the latest runs of every dataset and where to get them. Kept up to date by Genesys Core; its history is on the branch `genesys-core/index`.',
    });
    const read = async (nowMs) => {
        const version = await file.read();
        const reading = version === undefined ? undefined : readText(version.text);
        if (reading !== undefined && 'index' in reading)
            return { index: reading.index, version, rebuilt: false };
        if (reading?.newer === true)
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The index of ${client.repository} was written by a later version of this program, which would be lost. Use that version here too.`);
        if (version === undefined)
            client.log(`There is no index in ${client.repository} yet.`);
        else
            client.log(`${INDEX_NAME} of the branch ${INDEX_BRANCH} cannot be used: ${reading?.problem ?? ''}.`);
        const copy = await copyOf(release, readText, client);
        const old = (await newestGood(file, readText, client)) ?? copy.index ?? (0,index_document/* emptyIndex */.gW)(client.repository);
        const isValid = (made) => 'index' in readText(indexText(made));
        const whole = await runsInReleases(old, client, { isValid, readSchemas }, nowMs);
        // Never a number that the copy has had already: it would pass for up to date.
        const index = { ...whole, revision: Math.max(whole.revision, copy.revision) };
        const rebuilt = version !== undefined || index.revision > 0 || Object.keys(index.datasets).length > 0;
        if (rebuilt)
            client.log('The index is rebuilt from its history and the releases.');
        return { index, version, rebuilt };
    };
    return {
        read,
        async address() {
            const isPublic = serverUrl === GITHUB && (await client.isPrivate()) === false;
            return isPublic
                ? `https://raw.githubusercontent.com/${client.repository}/refs/heads/${INDEX_BRANCH}/${INDEX_NAME}`
                : `${client.apiUrl}/repos/${client.repository}/contents/${INDEX_NAME}?ref=${INDEX_BRANCH}`;
        },
        async change(change, message, nowMs) {
            let pauseMs = FIRST_PAUSE_MS;
            let last;
            let standing = 0;
            for (let tries = 0; tries < MAX_CHANGES && standing < MAX_STANDING; tries += 1) {
                const { index, version } = await read(nowMs);
                // Nobody was faster where the file is still the same: something else keeps it from changing.
                standing = last !== undefined && last.sha === version?.sha ? standing + 1 : 0;
                const changed = { ...change(index), revision: index.revision + 1 };
                const refusal = await file.write(indexText(changed), version, message);
                if (refusal === undefined)
                    return changed;
                last = { sha: version?.sha, refusal };
                client.log('Another run has changed the index in the meantime; the change is made again on top of it.');
                await client.pause(pauseMs);
                pauseMs = Math.min(MAX_PAUSE_MS, pauseMs * 1.6);
            }
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The index of ${client.repository} could not be changed (${last?.refusal ?? ''}). Let fewer runs publish at once, and keep rules of the repository away from the branch ${INDEX_BRANCH}.`, { retryable: true });
        },
        async copyToRelease() {
            for (let tries = 0; tries < MAX_COPIES; tries += 1) {
                const version = await file.read();
                const reading = version === undefined ? undefined : readText(version.text);
                if (version === undefined || reading === undefined || 'problem' in reading)
                    return;
                const assets = await release.assets();
                const current = assets.get(INDEX_NAME);
                const told = current === undefined ? -1 : revisionOf(current);
                if (current?.whole === true && told >= reading.index.revision) {
                    await sweep(release, assets, reading.index.revision);
                    return;
                }
                await replaceCopy(release, current, version.text, reading.index.revision, client);
                await client.pause(FIRST_PAUSE_MS / 4);
            }
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The index of ${client.repository} is up to date on the branch ${INDEX_BRANCH}, but its copy at the release ${INDEX_TAG} could not be replaced in ${MAX_COPIES} tries. The next run does it.`, { retryable: true });
        },
    };
}
function indexText(index) {
    return `${JSON.stringify(index, null, 1)}\n`;
}
async function newestGood(file, readText, client) {
    let looked = 0;
    for await (const { text, commit } of file.history()) {
        const reading = readText(text);
        if ('index' in reading) {
            client.log(`The index as of commit ${commit.slice(0, 12)} is good.`);
            return reading.index;
        }
        looked += 1;
        if (looked === MAX_OLD_VERSIONS)
            break;
    }
    return undefined;
}
async function copyOf(release, readText, client) {
    const asset = (await release.assets()).get(INDEX_NAME);
    const content = asset?.whole === true ? await release.download(asset.id) : undefined;
    if (asset === undefined || content === undefined)
        return { revision: 0 };
    const chunks = [];
    for await (const chunk of content)
        chunks.push(chunk);
    const reading = readText(Buffer.concat(chunks).toString('utf8'));
    const revision = Math.max(0, revisionOf(asset));
    if ('problem' in reading)
        return { revision };
    client.log(`The copy of the index at the release ${release.tag} is good.`);
    return { index: reading.index, revision };
}
function revisionOf(asset) {
    return Number(/^revision (\d+)$/.exec(asset.label)?.[1] ?? '-1');
}
/**
 * The name is taken at any time by one asset alone, so the new copy comes under a name of its own; then the old one gives
 * up the name and the new one takes it, which fails where another copy was faster.
 */
async function replaceCopy(release, current, text, revision, client) {
    const content = new Blob([text]);
    const label = `revision ${revision}`;
    const temporary = await release.put({
        name: `${temporaryPrefix}${revision}-${client.mark}.json`,
        label,
        mediaType: 'application/json',
        sha256: await (0,digest/* sha256OfChunks */.dy)(content.stream()),
        content,
    });
    if (current?.whole !== true) {
        if (current !== undefined)
            await release.remove(current);
        if (!(await release.rename(temporary, INDEX_NAME, label)))
            await release.remove(temporary);
        return;
    }
    const outgoing = `${temporaryPrefix}${Math.max(0, revisionOf(current))}-${client.mark}-old.json`;
    const swap = { current, incoming: temporary };
    const taken = await (0,github_swap/* takeName */.rv)(release, swap, { name: INDEX_NAME, label }, outgoing);
    await release.remove(taken ? current : temporary);
}
const temporaryPrefix = 'index-revision-';
/** Removes what publishers left that were ended in the middle: copies of revisions well past. */
async function sweep(release, assets, revision) {
    for (const asset of assets.values()) {
        const [, told] = /^index-revision-(\d+)-/.exec(asset.name) ?? [];
        if (told !== undefined && Number(told) + MAX_CHANGES < revision)
            await release.remove(asset);
    }
}


/***/ }),

/***/ 58066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ createRunRelease),
/* harmony export */   pk: () => (/* binding */ archivedRunId),
/* harmony export */   qp: () => (/* binding */ RELEASE_TAG_PREFIX)
/* harmony export */ });
/* harmony import */ var _base_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1205);
/* harmony import */ var _data_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90191);


const RELEASE_TAG_PREFIX = 'genesys-core-data-';
const ARCHIVE_ENDING = '.tar';
/** The rolling release of a dataset. */
function createRunRelease(client, datasetKey) {
    return (0,_data_release_js__WEBPACK_IMPORTED_MODULE_0__/* .createDataRelease */ .w)(client, {
        tag: `${RELEASE_TAG_PREFIX}${datasetKey}`,
        title: `Data: ${datasetKey}`,
        body: `The dataset \`${datasetKey}\`, one file for each UTC day with its manifest beside it, kept up to date by Genesys Core. \`genesys-core get ${datasetKey}\` fetches and verifies the newest day.`,
    });
}
/** Run ids of the archives that earlier versions published, by name of the asset. */
function archivedRunId(datasetKey, assetName) {
    const prefix = `${datasetKey}-`;
    if (!assetName.startsWith(prefix) || !assetName.endsWith(ARCHIVE_ENDING))
        return undefined;
    const runId = assetName.slice(prefix.length, -ARCHIVE_ENDING.length);
    return (0,_base_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunId */ .P)(runId) ? runId : undefined;
}


/***/ }),

/***/ 13157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sealedFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34758);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40328);






const RAW_FOLDER = 'raw/';
const READ_BYTES = 256 * 1024;
/**
 * The files that the manifest seals, each proved to be what the manifest says: a regular file with one name, really
 * inside the run folder, of that size and digest. Whatever else lies in the folder is not looked at.
 * @throws GenesysCoreError `UPLOAD` for the first file that is not.
 */
async function sealedFiles(run) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(run.runDir);
    const sealed = [];
    for (const file of run.manifest.files) {
        const absolutePath = await provedPath(root, file.path);
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(absolutePath);
        if (size !== file.bytes ||
            (await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256OfChunks */ .dy)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(absolutePath, { highWaterMark: READ_BYTES }))) !== file.sha256)
            throw refused(file.path, 'was changed after the run sealed it');
        sealed.push({ path: file.path, absolutePath, sizeBytes: size, compressed: file.path.endsWith('.gz') });
    }
    const manifestPath = await provedPath(root, _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir);
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(manifestPath);
    const manifest = { path: _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir, absolutePath: manifestPath, sizeBytes: size, compressed: false };
    return {
        rootDir: root,
        run: [manifest, ...sealed.filter((file) => !file.path.startsWith(RAW_FOLDER))],
        raw: sealed.filter((file) => file.path.startsWith(RAW_FOLDER)),
    };
}
async function provedPath(root, path) {
    const segments = path.split('/');
    if (path.includes('\\') ||
        segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
        throw refused(path, 'is not a plain path below the run folder');
    const expected = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(expected).catch((cause) => {
        throw refused(path, 'is missing', cause);
    });
    if (!stats.isFile())
        throw refused(path, 'is not a regular file');
    if (stats.nlink !== 1)
        throw refused(path, 'has a second name elsewhere (a hard link)');
    // A folder on the way may be a link as well: only the real path tells.
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(expected)) !== expected || !expected.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        throw refused(path, 'lies outside the run folder, behind a link');
    return expected;
}
function refused(path, why, cause) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('UPLOAD', `Nothing was uploaded: "${path}" of the run folder ${why}. Keep other programs out of the folder and run again.`, { cause, retryable: false });
}


/***/ }),

/***/ 52764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dM: () => (/* binding */ healSwaps),
/* harmony export */   rv: () => (/* binding */ takeName),
/* harmony export */   zN: () => (/* binding */ swapIn)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

const INCOMING = 'incoming';
const OUTGOING = 'outgoing';
/** Another publisher may be in the middle of its swap; after this it is not. */
const STALE_MS = 60 * 60_000;
/**
 * Puts an asset in the place of another one of its name. The new one comes up under a name of its own and is proven;
 * then the old one gives up the name and the new one takes it. The name is free for the time of that one call alone, and
 * the old asset answers by its id all the time.
 * @throws GenesysCoreError `PUBLISH` that says what stands at the name.
 */
async function swapIn(release, content, client) {
    const current = (await release.assets()).get(content.name);
    if (current === undefined || !current.whole || current.sha256 === content.sha256)
        return { asset: await release.put(content), replaced: undefined };
    const incoming = await release.put({ ...content, name: swapName(INCOMING, client.mark, content.name) });
    const taken = await takeName(release, { current, incoming }, content, swapName(OUTGOING, client.mark, content.name));
    if (taken)
        return { asset: { ...incoming, name: content.name }, replaced: current };
    await release.remove(incoming);
    client.log(`Another run was faster with ${content.name} of ${release.tag}; its asset stands.`);
    const standing = (await release.assets()).get(content.name);
    if (standing !== undefined)
        return { asset: standing, replaced: undefined };
    return { asset: await release.put(content), replaced: undefined };
}
/** Hands a name over; false where somebody else took it in between. Puts the old asset back after a fault. */
async function takeName(release, { current, incoming }, { name, label }, outgoingName) {
    const parked = await release.rename(current, outgoingName, current.label);
    try {
        return await release.rename(incoming, name, label);
    }
    catch (thrown) {
        const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toGenesysCoreError */ .BG)(thrown);
        const back = parked && (await release.rename(current, name, current.label).catch(() => false));
        const stands = back
            ? `${name} of ${release.tag} holds what it held before.`
            : `${name} of ${release.tag} is not there for the moment: its last content is ${outgoingName}, the new one ${incoming.name}; the next run puts it in place.`;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI(error.code, `${error.message} ${stands}`, {
            cause: thrown,
            retryable: error.retryable,
        });
    }
}
/** Ends what killed publishers left half-way, and removes what nobody needs any more. */
async function healSwaps(release, client, nowMs) {
    const assets = await release.assets();
    const left = [...assets.values()].flatMap((asset) => {
        const [, kind, name] = /^(incoming|outgoing)-[0-9a-f]{8}-(.+)$/.exec(asset.name) ?? [];
        return kind === undefined || name === undefined ? [] : [{ asset, kind, name }];
    });
    const healed = new Set();
    for (const { name } of left) {
        if (assets.get(name)?.whole === true || healed.has(name))
            continue;
        const named = left.filter((one) => one.name === name && one.asset.whole);
        const outgoing = named.find(({ kind }) => kind === OUTGOING);
        // Only a proven asset makes the old one give up its name.
        const next = outgoing === undefined ? undefined : (named.find(({ kind }) => kind === INCOMING) ?? outgoing);
        if (next === undefined)
            continue;
        healed.add(name);
        const done = await release.rename(next.asset, name, next.asset.label);
        if (done)
            client.log(`${name} of ${release.tag} was left half-way by an earlier run and is in its place again.`);
    }
    for (const { asset, name } of left) {
        const old = asset.createdAtMs !== null && asset.createdAtMs + STALE_MS < nowMs;
        if (!healed.has(name) && (old || !asset.whole))
            await release.remove(asset);
    }
}
function swapName(kind, mark, name) {
    return `${kind}-${mark}-${name}`;
}


/***/ }),

/***/ 14789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileRunSchemas: () => (/* binding */ compileRunSchemas),
/* harmony export */   readRunSchemas: () => (/* binding */ readRunSchemas),
/* harmony export */   schemaSentence: () => (/* binding */ schemaSentence)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76018);




const MAX_PROBLEMS = 20;
/** Compiles the schemas; expensive, so once for a process. */
function compileRunSchemas(documents) {
    const ajv = new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__.Ajv2020({ allErrors: true, allowUnionTypes: true });
    const manifest = ajv.compile(documents.manifest);
    const summary = ajv.compile(documents.summary);
    const lookups = ajv.compile(documents.lookups);
    const lineage = ajv.compile(documents.lineage);
    ajv.addSchema(documents.event, 'event');
    ajv.addSchema({ ...documents.manifest, $id: 'manifest' });
    const partOf = (name, value) => {
        const check = ajv.getSchema(`manifest#/$defs/${name}`);
        return check === undefined ? [`there is no schema of a ${name}`] : problemsOf(check, value);
    };
    return {
        manifest: (value) => problemsOf(manifest, value),
        summary: (value) => problemsOf(summary, value),
        lookups: (value) => problemsOf(lookups, value),
        slice: (value) => partOf('slice', value),
        file: (value) => partOf('file', value),
        lineage: (value) => problemsOf(lineage, value),
        event(value) {
            const type = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? value['type'] : undefined;
            // The definition of the type says what is wrong; the whole schema would say it of every type.
            const check = typeof type === 'string' ? ajv.getSchema(`event#/$defs/${type}`) : undefined;
            return check === undefined ? [`type ${JSON.stringify(type)} is unknown`] : problemsOf(check, value);
        },
    };
}
/** The published schemas of the files of a run folder, beside the built-in catalog. */
async function readRunSchemas(catalogDir) {
    const read = async (name) => {
        const chunks = [];
        for await (const chunk of _file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .GP.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(catalogDir, 'schemas', `${name}.schema.json`)))
            chunks.push(chunk);
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    };
    const [manifest, event, summary, lookups, lineage] = await Promise.all([
        read('manifest'),
        read('event'),
        read('summary'),
        read('lookups'),
        read('lineage'),
    ]);
    return compileRunSchemas({ manifest, event, summary, lookups, lineage });
}
function problemsOf(check, value) {
    if (check(value))
        return [];
    return (check.errors ?? []).slice(0, MAX_PROBLEMS).map(schemaSentence);
}
/** What is wrong, after the place of it: `/counts must be object`. */
function schemaSentence(error) {
    const where = error.instancePath === '' ? 'the whole' : error.instancePath;
    const params = error.params;
    const name = params.unevaluatedProperty ?? params.additionalProperty;
    return `${where} ${error.message ?? 'is invalid'}${name === undefined ? '' : ` ("${name}")`}`;
}


/***/ })

};
