export const id = 135;
export const ids = [135];
export const modules = {

/***/ 16926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ BytesHash)
/* harmony export */ });
/* harmony import */ var _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43597);
/* harmony import */ var _content_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62908);


/** Hashes values of JSON that was proved to be such without making anything of them. */
class BytesHash extends _content_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .TextHash */ .Q {
    /** Where the value that was hashed last ends. */
    end = 0;
    /** Whether it is null, an empty text, an empty array, or an object of nothing but such. */
    isEmpty = false;
    /** Empty members are as good as absent. */
    dropEmpty;
    constructor(seed, dropEmpty) {
        super(seed);
        this.dropEmpty = dropEmpty;
    }
    /** The hash of the value that begins at a place. */
    at(place) {
        this.hash(place);
        return this.content();
    }
    hash(at) {
        switch (this.bytes[at]) {
            case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_START */ .Dd:
                this.#object(at);
                return;
            case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .ARRAY_START */ .pQ:
                this.#array(at);
                return;
            case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA:
                this.#text(at);
                return;
            default:
                this.hashToken(at);
        }
    }
    /** Where a value ends, which is not hashed. */
    skip(from) {
        const { bytes } = this;
        let at = from;
        let depth = 0;
        do {
            switch (bytes[at]) {
                case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA:
                    at = this.skipText(at);
                    break;
                case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_START */ .Dd:
                case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .ARRAY_START */ .pQ:
                    depth += 1;
                    at += 1;
                    break;
                case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_END */ .Yt:
                case _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .ARRAY_END */ .OG:
                    depth -= 1;
                    at += 1;
                    break;
                default:
                    at += 1;
                    if (depth === 0)
                        while (isOfToken(bytes[at]))
                            at += 1;
            }
        } while (depth > 0);
        return at;
    }
    /** A number or one of the words `true`, `false`, `null`. */
    hashToken(from) {
        const { bytes } = this;
        let at = from;
        while (isOfToken(bytes[at]))
            at += 1;
        this.end = at;
        this.token(this.view, from, at);
        this.isEmpty = bytes[from] === 0x6e;
    }
    #text(at) {
        this.end = this.text(at);
        this.isEmpty = this.end === at + 2;
    }
    #object(from) {
        const { bytes } = this;
        let [sumLow, sumHigh, count] = [0, 0, 0];
        let isEmpty = true;
        let at = pastSpace(bytes, from + 1);
        while (bytes[at] !== _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT_END */ .Yt) {
            at = this.text(at);
            const { low, high } = this;
            at = afterMark(bytes, at);
            if (bytes[at] === _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
                this.#text(at);
            else
                this.hash(at);
            isEmpty &&= this.isEmpty;
            if (!this.isEmpty || !this.dropEmpty) {
                this.addMember(low, high);
                sumLow = (sumLow + this.low) | 0;
                sumHigh = (sumHigh + this.high) | 0;
                count += 1;
            }
            at = pastSpace(bytes, this.end);
            if (bytes[at] === _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMA */ .KE)
                at = pastSpace(bytes, at + 1);
        }
        this.end = at + 1;
        this.endObject(sumLow, sumHigh, count);
        this.isEmpty = isEmpty;
    }
    #array(from) {
        const { bytes } = this;
        let count = 0;
        let at = pastSpace(bytes, from + 1);
        this.startArray();
        while (bytes[at] !== _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .ARRAY_END */ .OG) {
            const { low, high } = this;
            this.hash(at);
            this.addElement(low, high);
            count += 1;
            at = pastSpace(bytes, this.end);
            if (bytes[at] === _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMA */ .KE)
                at = pastSpace(bytes, at + 1);
        }
        this.end = at + 1;
        this.endArray(count);
        this.isEmpty = count === 0;
    }
}
/** `afterSpace` in JSON that was proved, cheaper: nothing else between values is as low. */
function pastSpace(bytes, at) {
    while ((bytes[at] ?? 0xff) <= 0x20)
        at += 1;
    return at;
}
/** The place of a member's value, by that behind its name. */
const afterMark = (bytes, at) => pastSpace(bytes, pastSpace(bytes, at) + 1);
const OF_TOKEN = new Uint8Array(256);
for (const character of '0123456789+-.Eaeflnrstu')
    OF_TOKEN[character.charCodeAt(0)] = 1;
/** Of a number or one of the words `true`, `false`, `null`. */
function isOfToken(byte) {
    return byte !== undefined && OF_TOKEN[byte] === 1;
}


/***/ }),

/***/ 40808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j_: () => (/* binding */ JsonTree),
  x3: () => (/* binding */ NONE),
  Dl: () => (/* binding */ ROOT)
});

// EXTERNAL MODULE: ./src/base/json-bytes.ts
var json_bytes = __webpack_require__(43597);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/records/bytes-hash.ts
var bytes_hash = __webpack_require__(16926);
;// CONCATENATED MODULE: ./src/records/known-texts.ts
/** A power of two. */
const SLOTS = 8192;
const MAX_KNOWN_LENGTH = 48;
/** Texts that come again and again are made once: by their bytes, of which those with one slot have one each time. */
class KnownTexts {
    #lows = new Int32Array(SLOTS);
    #highs = new Int32Array(SLOTS);
    #lengths = new Uint8Array(SLOTS);
    #bytes = new Uint8Array(SLOTS * MAX_KNOWN_LENGTH);
    #texts = Array(SLOTS).fill('');
    /** Whether the text that was asked for last had been made before. */
    wasKnown = false;
    /** The text of bytes that are ASCII, by their hash. */
    at(bytes, from, to, low, high) {
        const length = to - from;
        this.wasKnown = false;
        if (length === 0)
            return '';
        if (length > MAX_KNOWN_LENGTH)
            return bytes.latin1Slice(from, to);
        const slot = (low ^ (high >>> 7)) & (SLOTS - 1);
        const place = slot * MAX_KNOWN_LENGTH;
        if (this.#lows[slot] === low && this.#highs[slot] === high && this.#lengths[slot] === length) {
            let at = 0;
            while (at < length && this.#bytes[place + at] === bytes[from + at])
                at += 1;
            if (at === length) {
                this.wasKnown = true;
                return this.#texts[slot] ?? '';
            }
        }
        const text = bytes.latin1Slice(from, to);
        this.#lows[slot] = low;
        this.#highs[slot] = high;
        this.#lengths[slot] = length;
        for (let at = 0; at < length; at += 1)
            this.#bytes[place + at] = bytes[from + at] ?? 0;
        this.#texts[slot] = text;
        return text;
    }
}

;// CONCATENATED MODULE: ./src/records/tree-shape.ts
/** A name is compared so many bytes at a time. */
const UNIT_BYTES = 4;
/** The way to values of a place by a name, given with its hash, from the object around it. */
function wayTo(name, place, bytes, { low, high }, around) {
    const isRead = place.reach === 'read';
    const shape = !isRead ? undefined : place === around?.place ? around : shapeOf(place);
    const { length } = bytes;
    const last = length - UNIT_BYTES;
    const units = Int32Array.from({ length: Math.ceil(length / UNIT_BYTES) }, (_, index) => last < 0 ? 0 : bytes.readInt32LE(Math.min(index * UNIT_BYTES, last)));
    return {
        ...{ name, units, length, low, high, place, shape },
        ...{
            isSkipped: place.reach === 'skipped',
            hasNode: isRead || place.reach === 'compared',
            next: undefined,
            asked: 0,
            known: 0,
            isVaried: false,
        },
    };
}
function shapeOf(place) {
    return { place, names: new Map(), first: undefined, element: undefined };
}

;// CONCATENATED MODULE: ./src/records/json-tree.ts





/** Names of members that are remembered for one place; others are read each time. */
const MAX_KNOWN_NAMES = 256;
/** The same for all places together. */
const MAX_ALL_NAMES = 10_000;
/** A double prints an integer of so many digits as it was written. */
const SAFE_DIGITS = 15;
/** So many texts of a place show whether they come again; fewer are not worth remembering. */
const SAMPLE = 256;
const NO_BYTES = Buffer.alloc(0);
const NO_HASH = { low: 0, high: 0 };
/** Numbers of a node, side by side. */
const NODE = 8;
const START = 0;
const END = 1;
const LOW = 2;
const HIGH = 3;
const CHILD = 4;
const NEXT = 5;
const FLAGS = 6;
/** A text that stands in the bytes as it is: ASCII without an escape. */
const IS_PLAIN = 1;
const IS_EMPTY = 2;
const FIRST_NODES = 64;
/** What a record of a megabyte has. */
const KEPT_NODES = 65_536;
/** No node. */
const NONE = -1;
/** The value itself. */
const ROOT = 0;
/**
 * A value of JSON that was proved to be such, as a tree of nodes that tell where its parts stand in the bytes. Nothing is made of a part
 * until somebody asks for it. Nodes are numbers, from `ROOT` on, and are good until the next `read`.
 */
class JsonTree extends bytes_hash/* BytesHash */.k {
    #root;
    /** Undefined until so many texts were asked for that it is worth its half a megabyte. */
    #texts;
    #textsAsked = 0;
    #omitEmpty = false;
    #namesKnown = 0;
    #nodes = new Int32Array(FIRST_NODES * NODE);
    #ways = [];
    #count = 0;
    /** The text that was asked for last, and its node. */
    #textNode = NONE;
    #lastText = '';
    constructor(root, { seed, dropEmpty = false }) {
        super(seed, dropEmpty);
        this.#root = wayTo('', root, NO_BYTES, NO_HASH);
    }
    /** Reads the value that begins at a place. `omitEmpty`: it is as if empty members were not there; elements keep their places. */
    read(bytes, from, omitEmpty = false) {
        if (this.bytes !== bytes)
            this.turnTo(bytes);
        this.#omitEmpty = omitEmpty;
        this.#count = 0;
        this.#textNode = NONE;
        const root = this.#add(this.#root, from);
        this.#value(this.#root, root, from);
    }
    /** Lets go of the bytes, and of the nodes of a large value: none of these is kept until the next one is read. */
    release() {
        this.turnTo(NO_BYTES);
        if (this.#ways.length <= KEPT_NODES)
            return;
        this.#nodes = new Int32Array(FIRST_NODES * NODE);
        this.#ways = [];
        this.#count = 0;
    }
    /** Nodes of the value; each is behind the one that it is in. */
    get count() {
        return this.#count;
    }
    /** The bytes that the value stands in. */
    get source() {
        return this.bytes;
    }
    placeOf(node) {
        return this.#wayOf(node).place;
    }
    /** Of a member. */
    nameOf(node) {
        return this.#wayOf(node).name;
    }
    /** The first member or element; `NONE` where there is none, or it was not read. */
    childOf(node) {
        return this.#nodes[node * NODE + CHILD] ?? NONE;
    }
    /** The next member or element. */
    nextOf(node) {
        return this.#nodes[node * NODE + NEXT] ?? NONE;
    }
    startOf(node) {
        return this.#nodes[node * NODE + START] ?? 0;
    }
    /** Behind its last byte. */
    endOf(node) {
        return this.#nodes[node * NODE + END] ?? 0;
    }
    /** The byte that it begins with, which tells what it is. */
    firstByteOf(node) {
        return this.bytes[this.startOf(node)] ?? 0;
    }
    /** Whether it is a text that stands in the bytes as it is. */
    isPlainText(node) {
        return ((this.#nodes[node * NODE + FLAGS] ?? 0) & IS_PLAIN) !== 0;
    }
    /** The value; `Unread` stands for what was only hashed. */
    value(node) {
        if (this.#wayOf(node).shape === undefined)
            return this.#unread(node);
        const from = this.startOf(node);
        switch (this.bytes[from]) {
            case json_bytes/* OBJECT_START */.Dd:
                return this.#object(node);
            case json_bytes/* ARRAY_START */.pQ:
                return this.#array(node);
            case json_bytes/* QUOTE */.jA:
                return this.#text(node, from);
            case 0x74:
                return true;
            case 0x66:
                return false;
            case 0x6e:
                return null;
            default:
                return this.#number(from, this.endOf(node));
        }
    }
    #object(node) {
        const members = {};
        for (let child = this.childOf(node); child !== NONE; child = this.nextOf(child))
            (0,json/* setMember */.Nk)(members, this.nameOf(child), this.value(child));
        return members;
    }
    #array(node) {
        const elements = [];
        for (let child = this.childOf(node); child !== NONE; child = this.nextOf(child))
            elements.push(this.value(child));
        return elements;
    }
    #text(node, from) {
        if (node === this.#textNode)
            return this.#lastText;
        this.#textNode = node;
        return (this.#lastText = this.#newText(node, from));
    }
    #newText(node, from) {
        const at = node * NODE;
        const nodes = this.#nodes;
        const bytes = this.bytes;
        const to = (nodes[at + END] ?? 0) - 1;
        if (((nodes[at + FLAGS] ?? 0) & IS_PLAIN) !== 0) {
            const way = this.#wayOf(node);
            this.#textsAsked += 1;
            if (way.isVaried || this.#textsAsked < SAMPLE)
                return bytes.latin1Slice(from + 1, to);
            const texts = (this.#texts ??= new KnownTexts());
            const known = texts.at(bytes, from + 1, to, nodes[at + LOW] ?? 0, nodes[at + HIGH] ?? 0);
            way.asked += 1;
            if (texts.wasKnown)
                way.known += 1;
            if (way.asked === SAMPLE) {
                way.isVaried = way.known < SAMPLE / 4;
                way.asked = 0;
                way.known = 0;
            }
            return known;
        }
        const text = bytes.utf8Slice(from + 1, to);
        return text.includes('\\') ? JSON.parse(`"${text}"`) : text;
    }
    #number(from, to) {
        const bytes = this.bytes;
        let at = from;
        let value = 0;
        for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
            value = value * 10 + digit;
            at += 1;
        }
        if (at === to && at - from <= SAFE_DIGITS)
            return value;
        const text = bytes.latin1Slice(from, to);
        const double = Number(text);
        return String(double) === text ? double : new json/* ExactNumber */.fh(text);
    }
    /** What is not read is of no type that anything asks for. */
    #unread(node) {
        const at = node * NODE;
        const nodes = this.#nodes;
        const isEmpty = ((nodes[at + FLAGS] ?? 0) & IS_EMPTY) !== 0;
        return new json/* Unread */.I_(nodes[at + LOW] ?? 0, nodes[at + HIGH] ?? 0, isEmpty);
    }
    #wayOf(node) {
        return this.#ways[node] ?? this.#root;
    }
    #add(way, from) {
        const node = this.#count;
        const at = node * NODE;
        if (at === this.#nodes.length) {
            const more = new Int32Array(at * 2);
            more.set(this.#nodes);
            this.#nodes = more;
        }
        const nodes = this.#nodes;
        nodes[at + START] = from;
        nodes[at + CHILD] = NONE;
        nodes[at + NEXT] = NONE;
        this.#ways[node] = way;
        this.#count = node + 1;
        return node;
    }
    /** Reads the value of a node; its end, hash and flags are known then, here and in the node. */
    #value({ shape }, node, from) {
        let flags = 0;
        if (shape === undefined)
            this.hash(from);
        else
            switch (this.bytes[from]) {
                case json_bytes/* OBJECT_START */.Dd:
                    this.#members(shape, node, from);
                    break;
                case json_bytes/* ARRAY_START */.pQ:
                    this.#elements(shape, node, from);
                    break;
                case json_bytes/* QUOTE */.jA:
                    this.end = this.text(from);
                    this.isEmpty = this.end === from + 2;
                    flags = this.isAscii && this.decoded === undefined ? IS_PLAIN : 0;
                    break;
                default:
                    this.hashToken(from);
            }
        const at = node * NODE;
        const nodes = this.#nodes;
        nodes[at + END] = this.end;
        nodes[at + LOW] = this.low;
        nodes[at + HIGH] = this.high;
        nodes[at + FLAGS] = this.isEmpty ? flags | IS_EMPTY : flags;
    }
    #members(shape, node, from) {
        const { bytes } = this;
        let [sumLow, sumHigh, count] = [0, 0, 0];
        let isEmpty = true;
        let last = NONE;
        let before;
        let at = (0,json_bytes/* afterSpace */.dS)(bytes, from + 1);
        while (bytes[at] !== json_bytes/* OBJECT_END */.Yt) {
            const expected = before === undefined ? shape.first : before.next;
            let way;
            if (expected !== undefined && this.#standsAt(expected, at)) {
                way = expected;
                at += expected.length;
            }
            else {
                way = this.#wayAt(shape, at);
                if (before === undefined)
                    shape.first = way;
                else
                    before.next = way;
                at = this.end;
            }
            before = way;
            at = bytes[at] === json_bytes/* COLON */.oH ? (0,json_bytes/* afterSpace */.dS)(bytes, at + 1) : (0,json_bytes/* afterColon */.eM)(bytes, at);
            if (way.isSkipped)
                this.end = this.skip(at);
            else {
                if (way.hasNode) {
                    const child = this.#add(way, at);
                    this.#value(way, child, at);
                    // With all that is in it.
                    if (this.isEmpty && this.#omitEmpty)
                        this.#count = child;
                    else {
                        this.#nodes[last === NONE ? node * NODE + CHILD : last * NODE + NEXT] = child;
                        last = child;
                    }
                }
                else
                    this.hash(at);
                isEmpty &&= this.isEmpty;
                if (!this.isEmpty || !this.dropEmpty) {
                    this.addMember(way.low, way.high);
                    sumLow = (sumLow + this.low) | 0;
                    sumHigh = (sumHigh + this.high) | 0;
                    count += 1;
                }
            }
            at = (0,json_bytes/* afterSpace */.dS)(bytes, this.end);
            if (bytes[at] === json_bytes/* COMMA */.KE)
                at = (0,json_bytes/* afterSpace */.dS)(bytes, at + 1);
        }
        this.end = at + 1;
        this.endObject(sumLow, sumHigh, count);
        this.isEmpty = isEmpty;
    }
    #elements(shape, node, from) {
        const { bytes } = this;
        const way = (shape.element ??= wayTo('', shape.place.element(), NO_BYTES, NO_HASH, shape));
        let last = NONE;
        let count = 0;
        let at = (0,json_bytes/* afterSpace */.dS)(bytes, from + 1);
        this.startArray();
        while (bytes[at] !== json_bytes/* ARRAY_END */.OG) {
            const { low, high } = this;
            const child = this.#add(way, at);
            this.#value(way, child, at);
            this.#nodes[last === NONE ? node * NODE + CHILD : last * NODE + NEXT] = child;
            last = child;
            this.addElement(low, high);
            count += 1;
            at = (0,json_bytes/* afterSpace */.dS)(bytes, this.end);
            if (bytes[at] === json_bytes/* COMMA */.KE)
                at = (0,json_bytes/* afterSpace */.dS)(bytes, at + 1);
        }
        this.end = at + 1;
        this.endArray(count);
        this.isEmpty = count === 0;
    }
    /** Whether a name stands at a place: four bytes at a time, the last four once more in part. */
    #standsAt({ units, length }, at) {
        const { view } = this;
        const last = at + length - UNIT_BYTES;
        // A name of one letter is shorter than that.
        if (length < UNIT_BYTES || last + UNIT_BYTES > view.byteLength)
            return false;
        let place = at;
        for (const unit of units) {
            if (view.getInt32(place < last ? place : last, true) !== unit)
                return false;
            place += UNIT_BYTES;
        }
        return true;
    }
    /** The way by the name that begins at a place, up to `end`. */
    #wayAt(shape, from) {
        this.end = this.text(from);
        const name = this.decoded ?? this.bytes.utf8Slice(from + 1, this.end - 1);
        const found = shape.names.get(name);
        if (found !== undefined)
            return found;
        const way = wayTo(name, shape.place.member(name), this.bytes.subarray(from, this.end), this, shape);
        if (shape.names.size < MAX_KNOWN_NAMES && this.#namesKnown < MAX_ALL_NAMES) {
            this.#namesKnown += 1;
            shape.names.set(name, way);
        }
        return way;
    }
}


/***/ }),

/***/ 80135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ PathReader)
/* harmony export */ });
/* harmony import */ var _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43597);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40808);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55109);
var _a;



const NULL = 0x6e;
const EMPTY_TEXT_BYTES = 2;
/** Reads of JSON values what lies at some paths, and no more. `[]` after a name stands for every element of an array, `$` for the whole. */
class PathReader {
    #counts;
    /** Never emptied: to make new lists for each record takes longer than to fill them. */
    #nodes;
    #tree;
    constructor(paths) {
        this.#counts = new Int32Array(paths.length);
        this.#nodes = paths.map(() => []);
        this.#tree = new _json_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonTree */ .j_(new PathPlace((0,_watch_js__WEBPACK_IMPORTED_MODULE_2__/* .watchTree */ .O)(paths), false), { seed: 0 });
    }
    /** Reads the value that begins at a place of bytes that were proved to be JSON. Its values are there until the next one is read. */
    read(bytes, from) {
        const counts = this.#counts;
        counts.fill(0);
        const tree = this.#tree;
        tree.read(bytes, from);
        for (let node = _json_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .ROOT */ .Dl; node < tree.count; node += 1) {
            const { watch } = tree.placeOf(node);
            if (watch === undefined)
                continue;
            for (const path of watch.indexes) {
                const nodes = this.#nodes[path];
                const index = counts[path] ?? 0;
                if (nodes !== undefined)
                    nodes[index] = node;
                counts[path] = index + 1;
            }
        }
    }
    count(path) {
        return this.#counts[path] ?? 0;
    }
    at(path, index) {
        return this.#tree.value(this.#node(path, index));
    }
    first(path) {
        return this.#counts[path] === 0 ? undefined : this.at(path, 0);
    }
    byteAt(path, index) {
        return this.#tree.firstByteOf(this.#node(path, index));
    }
    isFilled(path, index) {
        const tree = this.#tree;
        const node = this.#node(path, index);
        const byte = tree.firstByteOf(node);
        return byte !== NULL && (byte !== _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA || tree.endOf(node) - tree.startOf(node) > EMPTY_TEXT_BYTES);
    }
    /** The values of the paths from one on. */
    from(start) {
        return {
            count: (path) => this.count(start + path),
            at: (path, index) => this.at(start + path, index),
            first: (path) => this.first(start + path),
            byteAt: (path, index) => this.byteAt(start + path, index),
            isFilled: (path, index) => this.isFilled(start + path, index),
        };
    }
    /** Lets go of the bytes. */
    release() {
        this.#tree.release();
    }
    #node(path, index) {
        return this.#nodes[path]?.[index] ?? _json_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .ROOT */ .Dl;
    }
}
/** A place on the way to a path's end, or below it. */
class PathPlace {
    watch;
    reach;
    #isWithin;
    constructor(watch, isWithin) {
        this.watch = watch;
        this.reach = watch === undefined && !isWithin ? 'skipped' : 'read';
        this.#isWithin = isWithin || (watch !== undefined && watch.indexes.length > 0);
    }
    member(name) {
        return this.#inner(this.watch?.members.get(name));
    }
    element() {
        return this.#inner(this.watch?.element);
    }
    #inner(watch) {
        // One place for all that lies below, however deep.
        return this.watch === undefined ? this : new _a(watch, this.#isWithin);
    }
}
_a = PathPlace;


/***/ }),

/***/ 37441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ELEMENT),
/* harmony export */   V: () => (/* binding */ pathSteps)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

/** One step into an array. */
const ELEMENT = Symbol('element');
/** The steps of a dotted path: names, and `ELEMENT` for each `[]`; none for `$`, the value itself. */
function pathSteps(path) {
    if (path === '$' || path === '')
        return [];
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path).flatMap((part) => {
        const name = part.replace(/(?:\[\])+$/, '');
        const elements = Array((part.length - name.length) / 2).fill(ELEMENT);
        return name === '' ? elements : [name, ...elements];
    });
}


/***/ }),

/***/ 55109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ watchTree)
/* harmony export */ });
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37441);

/** The paths as a tree; undefined where there are none. `[]` after a name stands for every element of an array, `$` for the whole. */
function watchTree(paths) {
    if (paths.length === 0)
        return undefined;
    const root = emptyWatch();
    for (const [index, path] of paths.entries()) {
        let watch = root;
        for (const step of (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path)) {
            if (step === _steps_js__WEBPACK_IMPORTED_MODULE_0__/* .ELEMENT */ .P) {
                watch = watch.element ??= emptyWatch();
                continue;
            }
            const inner = watch.members.get(step) ?? emptyWatch();
            watch.members.set(step, inner);
            watch = inner;
        }
        watch.indexes.push(index);
    }
    return root;
}
function emptyWatch() {
    return { indexes: [], members: new Map(), element: undefined };
}


/***/ })

};
