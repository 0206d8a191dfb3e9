export const id = 1572;
export const ids = [1572];
export const modules = {

/***/ 1572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CK: () => (/* binding */ isCodeWord),
  Q1: () => (/* binding */ isContractName),
  lL: () => (/* binding */ isOpaqueId),
  tH: () => (/* binding */ opaqueId),
  Dm: () => (/* binding */ quotableText),
  KI: () => (/* binding */ shownHost),
  kc: () => (/* binding */ stateWord)
});

;// CONCATENATED MODULE: ./src/base/known-words.ts
/**
 * Words that the messages of services are made of. A message from outside is shown by these, so names, passwords and words of
 * other languages do not pass, however ordinary they look. Left out on purpose: what people choose as passwords (test, welcome,
 * hello, master) and given or family names without another use.
 */
const WORDS = `
answered answering executor gather manage manages managing opened org orgs repo repos pause paused pausing fulfil quarantined skipping unfinished
a able abort aborted aborting about above abuse accept acceptable acceptably acceptance accepted accepts access
accessed accessible account accounting accounts action actions activated active activity actual add added adding
addition additional address addresses adherence administrator administrators after again against agent agents
aggregate aggregated aggregates aggregation agreement alive all allow allowed allowing allows already also alternative
although altnames always ambiguous among amount an analytics and another answer any api appear appears applicable
application applications applied apply appropriate approval approved architect archive archived are aren't argument
arguments array artifact artifacts as ascending ask asked aspect assertion asset assets assign assigned assignment
assignments associated async asynchronous at attempt attempted attempts attribute attributes audience audit audits
auth authenticate authenticated authentication authentications authoring authorisation authorise authorised
authorization authorize authorized automatically available await awaiting backend bad base based batch be bearer
because been before began begin beginning begins being belong belongs below beta between beyond billing blank blob
blocked blocks body boolean bot both bots bounds branch branches bridge broken bucket buckets bulk bulkhead bundle
busy but by byte bytes cache cached calendar call callback callbacks called caller calls campaign campaigns can can't
cancel canceled cancelled cancelling cannot capability capacity carefully case caused cert certificate certificates
chain change changed changes channel channels character characters charset chat chats check checked checking checks
checksum choose chosen claims clause clauses client clients clock close closed closing cloud coaching code codes
collaborator collaborators collection column columns combination come comma command comment commit commitish commits
committed common compatible complete completed completely component compression concurrency concurrent condition
conditions configuration configured conflict conflicting conflicts conformance connect connected connection
connections consent consider constraint constraints consumed contact contain contained containing contains content
contents context continue control conversation conversations conversion copy correct correctly could couldn't count
counts create created creates creating creation creations credential credentials criteria current currently cursor
cursors custom daemon daily dashboard dashboards data database dataset datasets date dates day days deactivated dead
deadline deadlock decode decoded decoding default defined definition definitions delay delete deleted deletes deletion
deletions denied deny dependency deploy deprecated depth descending describe described description detail details
detection determine determined developer diagnostics did didn't died differ different digest digit digits dimension
dimensions directories directory disabled disallowed disk division divisions dmca do document documentation documents
does doesn't domain don't done double down download downloaded downstream due duplicate duplicated duplicates duration
during each earlier earliest early edge edges edit either element elements eligible else email emails employee empty
enable enabled encode encoded encoding encountered end ended ending endpoint endpoints ends enforced enforcement
engine enough enrolled ensure enter enterprise entire entities entitlement entity entry enum enumeration environment
equal equals error errors evaluate evaluated evaluating evaluation evaluations event events every exact exactly
exceed exceeded exceeding exceeds except exception exchange excluded exclusive execute executed executing
execution exist existed existing exists exit exited expand expansion expect expectation expected expects expiration
expire expired expires expiry explicit explicitly export expression extend extended extension external extra fail
failed failing fails failure failures false feature features fetch fetched few field fields file files filter filtered
filtering filters final finalise finalize finally find fine finish finished first fit flag flagged flags flow flows
follow followed following follows for forbidden force forced forecast forecasts fork forks form format formats
formatted formed forward found fraction free frequent frequently from fulfilled full function further future gateway
gdpr general generate generated generic get git given gives global gone good got grain grained grant granted grants
granularity greater group grouped grouping groupings groups guard had handle handled handler handshake hang has hash
hasn't have haven't having header headers heap help higher historical history hit hold host hostname hour hours how
however http https hung id idempotency identification identified identifier identifiers identity ids if ignored
illegal immutable implemented import impossible improper improperly in inaccessible inactive inbound incident include
included includes including inclusive incompatible incomplete inconsistent incorrect incorrectly index indicate
indicated indicates individual information initial initialised initialized initiate input inputs insert inside
instance instances instead insufficient integer integers integration integrations intended intents interaction
interactions interface intermediary internal interrupted interval intervals into invalid invalidated invited ip is
isn't issue issued issuer issues it it's item items iteration its itself ivr job jobs journey json just keep key keys
killed kind know knowledge known label lacking lacks language large larger largest last later latest leaf learning
least leave left legal length less let level levels library licence license like likely limit limitation limited
limiting limits line link linked list listed lists load loaded loading local locale locate located location locations
lock locked log logged logging logs long longer longest lookup loss lost low lower made maintainer maintenance make
makes malformed managed management manager mandatory many mapping maps mark marked match matched matches matching max
maxed maximum may mean means media medium meet member members membership memory merge merged message messages
messaging meta metadata method methods metric metrics might milestone milestones min minimum minute minutes mirrored
mismatch mismatched miss missing mode model modified modify moment month monthly months more most ms much multiple
must mustn't mutual mutually name named names namespace near necessary need needed needs negative neither nested
network never new next no node nodes non nonce none nonexistent nor normal not notes nothing notification
notifications now null number numbers numeric oauth object objects observation observations obsolete obtain obtained
occur occurred occurring occurs of off offset offsets old older oldest on once one ones only open operation
operational operations operator or order ordered ordering organisation organisations organization organizations origin
original other others otherwise our out outage outbound outcome outcomes output outside over overlap overlapping
overlaps override own owned owner package page paged pages pagination paging parallel parameter parameters parent
parents parse parsed parser parsing part partial partially participant participants parts passed password passwords
past path paths pattern payload pending per percent perform performed performing period periods permanent permanently
permission permissions permit permitted persist personal phone place plain platform please plugin point pointing
points policies policy pool port position positive possible post pre precede preceding precision precondition
predicate predicates predictor predictors preferred prefix presence presences present prevent prevents previous
previously primary prior private problem process processed processing product profile profiles program programs
prohibited project prompt prompts properly properties property protected protection protocol provide provided provider
provides proxy public publish published pull purchase push put quality queries query querying queue queued queues
quota quotas range ranges rate rates rather raw reach reached read readable reader reading readonly reads ready real
reason reasons recalculated receive received recent recently recognised recognized reconnect record recording
recordings records recovery redirect redirected redirects reduce ref refer reference referenced references referencing
refers refresh refs refuse refused refusing region regions register registered regular reject rejected rejects related
relation release released releases reload remain remaining removal remove removed rename reopened repeat repeated
repeatedly replace replaced reply report reported reports repository represent representation request requested
requester requesting requests require required requirement requirements requires reserve reset resolve resolved
resource resources responding response responses restart restored restrict restricted restriction restrictions result
results resume retention retries retrieval retrieve retrieved retrieving retry retrying return returned returning
returns review reviewer revoked right role roles root routable routing row rows rule rules ruleset rulesets run runner
runners running runs same saml satisfied satisfies satisfy saved say says scan schedule scheduled schedules scheduling
schema scope scopes script scripts search searching second secondary seconds secret section secure security see seems
segment segments select selected selection self semantic send sending sent separate separated sequence server servers
service services session sessions set sets setting settings several severity sha shall share shared shift shifts short
should shouldn't show shown sign signature signatures signed signing similar simple since single site size sizes skill
skills skipped slice slow small smaller so socket sockets some something soon sorry sort sorted sorting source sources
space spaces spam spammed spec special specific specification specified specifies specify specifying spending split
ssl sso stack staffing stale standard start started starting starts state statement states static station stations
status still stop stopped storage store stored stream string strings structure stuck subject submission submit
submitted submodule subscribed subscription subset succeed succeeded success successful successfully such suffix sum
support supported supporting supports sure survey surveys suspended switch syntax system systems table tables tag
tagged tags take takedown taken takes target targets team teams telephony template temporarily temporary tenant term
terminated terms text than that the their them then there therefore these they thing this those though threshold
thresholds throttle throttled throttling through thrown time timed timeline timeout timeouts times timestamp
timestamps timezone title tls to today together token tokens too top topic topics total totals touch trace traffic
transaction transactions transcript transcripts transfer transfers transient transport tree tries trigger triggered
triggers true truncated trunk trunks trust trusted trustee trustor try trying tunnel tunneling tunnelling turn twice
two type types unable unacceptable unarchive unauthorised unauthorized unavailable unchanged undefined under
understood unexpected unexpectedly unfortunately unhandled unicorn unique unit units unknown unless unprocessable
unreachable unreadable unrecognised unrecognized unresolved unresponsive unsupported until unused unusual up update
updated updates updating upload uploaded uploads upper upstream uri url usage usages use used user username users uses
using usual utc utilisation utilization valid validate validated validation value values variable variables verb
verification verified verify version versions via view viewed views violate violated violates violation violations
visibility visible voice wait waited waiting want wanted warning was wasn't way we web week weekly weeks well were
what when where whether which while who whole whose why wide will window with within without won't word words work
workflow workflows workforce working works workspace would wouldn't wrapup write writes writing written wrong year
years yes yet you you're your zero zip zone
`;
/** Words of messages that are names of people as well: with a capital inside a sentence, or before another capital, they are hidden. */
const ALSO_NAMES = `
an bill case close day do fields field free good grant guard in journey just lacks like long major mark may max min no page pages point port price report right second shall short so
song still sung term terms trace true trust wait way well will word words young
`;
const words = new Set(listed(WORDS));
const alsoNames = new Set(listed(ALSO_NAMES));
/** Whether a word, in small letters, is one that messages of services are made of. */
function isKnownWord(word) {
    return words.has(word);
}
/** Whether a known word, in small letters, is the name of a person as well. */
function isAlsoName(word) {
    return alsoNames.has(word);
}
function listed(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./src/base/remote-text.ts

/*
 * The one place that decides what of a service's words, ids and names a log, an annotation, a manifest or an event may have. What
 * is known passes: words that messages are made of, names of the contract, numbers with their unit, ids by their grammar. A name,
 * a password or a word of another language looks like any other word, so looks decide nothing.
 */
const MAX_LOOKED_AT = 10_000;
const HIDDEN = '…';
const NONE = new Set();
/** A word between signs that sentences put around words. */
const FRAME = /^([("'`[{<]*)(.*?)((?:\((?:s|es)\))?[)\]}>"'`.,:;!?]*)$/s;
const OPENS = /["'`]/;
const CLOSES = /["'`][)\].,:;!?]*$/;
const NUMBER = /^(?:\d{1,7}|\d{1,3}(?:,\d{3}){1,2}|\d{1,3}\.\d{1,2})$/;
const UNITS = remote_text_listed('s ms second seconds minute minutes hour hours day days week weeks month months year years byte bytes kb mb gb kib mib gib ' +
    'percent item items row rows record records page pages character characters call calls request requests time times attempt attempts ' +
    'value values entry entries element elements result results asset assets file files query queries object objects level levels job jobs');
/** Words after which a number is a limit or a place. */
const MEASURES = remote_text_listed('than most least exceed exceeds exceeded between max maximum min minimum limit line column position offset');
const STATUS = /^[1-5]\d\d$/;
const STATUS_LABELS = remote_text_listed('status http');
/** What one part of a name of a contract, a permission or a code can have. */
const PARTS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;
/**
 * A text of the server as a message may quote it, in one line of at most `maxLength` characters: words that messages are made
 * of, and numbers with their unit. The rest becomes `…`, and so does whatever stands in quotes, where messages have their parameters.
 * `names` are those of the contract, e.g. of parameters, which are shown everywhere.
 */
function quotableText(text, maxLength, names = NONE) {
    const words = text
        .slice(0, MAX_LOOKED_AT)
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => framed(word));
    const kept = [];
    let begins = true;
    let inQuotes = false;
    for (const [index, word] of words.entries()) {
        const opens = !inQuotes && OPENS.test(word.before);
        const isParameter = inQuotes || opens;
        const shown = word.core === '' ||
            isNameOf(word.core, names) ||
            (!isParameter && (isWord(word.core, begins, words[index + 1]?.core) || isMeasure(words, index)));
        // Hidden words in a row are one gap.
        if (shown)
            kept.push(`${word.before}${word.core}${word.after}`);
        else if (kept.at(-1) !== HIDDEN)
            kept.push(HIDDEN);
        if (isParameter)
            inQuotes = !CLOSES.test(word.after);
        begins = /[.!?]$/.test(word.after);
    }
    const quote = kept.join(' ');
    return quote.length > maxLength ? `${quote.slice(0, maxLength - 1).trimEnd()}${HIDDEN}` : quote;
}
function framed(word) {
    const [, before = '', core = '', after = ''] = FRAME.exec(word) ?? [];
    return { before, core, after };
}
function isWord(core, begins, next) {
    const small = core.toLowerCase();
    if (/^[A-Z]/.test(core) && isAlsoName(small) && (!begins || /^[A-Z]/.test(next ?? '')))
        return false;
    if (isKnownWord(small))
        return true;
    // `read-only`, `and/or`, `target_branch`, `audits:audit:view`
    const parts = core.replace(/:\*$/, '').split(/[-/_:.]/);
    return parts.length > 1 && parts.every(isKnownName);
}
/** Whether every part of a name in camel case is a known word: `queueMember`. */
function isKnownName(name) {
    const parts = name.match(PARTS) ?? [];
    return name !== '' && parts.join('') === name && parts.every((part) => isKnownWord(part.toLowerCase()));
}
function isNameOf(core, names) {
    return names.has(core) || core.split('.').every((part) => names.has(part.replace(/\[\d{0,3}\]?$/, '')));
}
/** Whether the word is a number that says how much, how far or which status; one beside another number can be part of one to call. */
function isMeasure(words, index) {
    const at = (place) => words[place]?.core.toLowerCase() ?? '';
    const core = at(index);
    if (!NUMBER.test(core) || /\d/.test(at(index - 1)) || /\d/.test(at(index + 1)))
        return false;
    const before = at(index - 1) === 'of' || at(index - 1) === 'is' ? at(index - 2) : at(index - 1);
    const isBound = MEASURES.has(before) ||
        (before === 'to' && /^(?:equal|limited|up)$/.test(at(index - 2))) ||
        (before === 'and' && at(index - 3) === 'between' && NUMBER.test(at(index - 2)));
    return UNITS.has(at(index + 1)) || isBound || (STATUS.test(core) && STATUS_LABELS.has(before));
}
/** Whether a word of the server is a code of known parts, e.g. `response.entity.too.large` or `invalid_client`, and no data. */
function isCodeWord(text, names = NONE) {
    if (text.length > 120)
        return false;
    const [first = '', ...rest] = text.split(/[._:-]/);
    const isPart = (part) => names.has(part) || isKnownName(part);
    return isPart(first) && rest.every((part) => isPart(part) || STATUS.test(part));
}
/** Whether a name in an answer, e.g. of a member, is one of the contract or of known words, and no data. */
function isContractName(name, names = NONE) {
    return name.length <= 60 && (names.has(name) || name.split(/[_-]/).every(isKnownName));
}
/** Whether a text of the server is an opaque id by its grammar: a UUID, or at least 24 hexadecimal digits. */
function isOpaqueId(text) {
    return /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{24,64})$/i.test(text);
}
/**
 * A host that the server names, as messages may show it: its last two labels where one of the `known` hosts has them too, since
 * all the rest can be anything.
 */
function shownHost(url, known) {
    const domain = url.hostname.split('.').slice(-2).join('.');
    const isKnown = known.some((host) => host.split('.').slice(-2).join('.') === domain);
    if (!isKnown || !domain.includes('.'))
        return 'another host';
    return domain === url.hostname ? domain : `${HIDDEN}.${domain}`;
}
/** The id as messages and events may show it, else `…`. */
function opaqueId(text) {
    return isOpaqueId(text) ? text : HIDDEN;
}
/** A state word as messages and events may show it: one of the `known`, or of known words, else `…`. */
function stateWord(text, known = []) {
    const isKnown = known.some((word) => word.toLowerCase() === text.toLowerCase());
    return isKnown ||
        (text.length <= 40 && /^(?:[A-Za-z]+[ _-]?){1,3}$/.test(text) && text.split(/[ _-]/).every(isKnownName))
        ? text
        : HIDDEN;
}
function remote_text_listed(text) {
    return new Set(text.split(' '));
}


/***/ })

};
