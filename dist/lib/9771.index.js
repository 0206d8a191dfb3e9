export const id = 9771;
export const ids = [9771];
export const modules = {

/***/ 81036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ByteWriter)
/* harmony export */ });
/* harmony import */ var _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43597);

/** Bytes that are written one behind the other, in memory that is used again. */
class ByteWriter {
    bytes;
    /** May be set back: what was written behind it is forgotten. */
    length = 0;
    constructor(firstBytes) {
        this.bytes = Buffer.allocUnsafeSlow(firstBytes);
    }
    byte(value) {
        if (this.length === this.bytes.length)
            this.#grow(1);
        this.bytes[this.length++] = value;
    }
    /** A part of other bytes, which may be its own. */
    copy(source, from = 0, to = source.length) {
        const count = to - from;
        if (this.length + count > this.bytes.length)
            this.#grow(count);
        const { bytes } = this;
        let at = this.length;
        // A call for a few bytes takes longer than the bytes.
        if (count > LONG)
            bytes.set(source.subarray(from, to), at);
        else
            for (let index = from; index < to; index += 1)
                bytes[at++] = source[index] ?? 0;
        this.length += count;
    }
    /** A text as UTF-8. */
    text(text) {
        const count = text.length * MAX_UNIT_BYTES;
        if (this.length + count > this.bytes.length)
            this.#grow(count);
        this.length += this.bytes.write(text, this.length);
    }
    /** A text as JSON, if it stands there as it is: ASCII without an escape. False where it does not, and nothing is written. */
    plainText(text) {
        const { length } = text;
        if (this.length + length + 2 > this.bytes.length)
            this.#grow(length + 2);
        const { bytes } = this;
        let at = this.length;
        bytes[at++] = _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA;
        for (let index = 0; index < length; index += 1) {
            const code = text.charCodeAt(index);
            if (code < 0x20 || code > 0x7e || code === _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA || code === _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_)
                return false;
            bytes[at++] = code;
        }
        bytes[at] = _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA;
        this.length += length + 2;
        return true;
    }
    /** A text of which every character is one byte. */
    latin1(text) {
        if (this.length + text.length > this.bytes.length)
            this.#grow(text.length);
        this.length += this.bytes.write(text, this.length, 'latin1');
    }
    /** What was written so far; good until the next write. */
    written() {
        return this.bytes.subarray(0, this.length);
    }
    #grow(count) {
        const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + count));
        larger.set(this.bytes.subarray(0, this.length));
        this.bytes = larger;
    }
}
const LONG = 100;
/** A code unit takes three bytes at most. */
const MAX_UNIT_BYTES = 3;


/***/ }),

/***/ 49138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ blocksIn),
/* harmony export */   DF: () => (/* binding */ BlockBuilder),
/* harmony export */   Dm: () => (/* binding */ frameOf),
/* harmony export */   Fq: () => (/* binding */ walkAt),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   Sf: () => (/* binding */ identityHashAt),
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   WS: () => (/* binding */ isDouble),
/* harmony export */   XD: () => (/* binding */ isKeyless),
/* harmony export */   Y8: () => (/* binding */ withoutLines),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   m$: () => (/* binding */ versionAt),
/* harmony export */   s8: () => (/* binding */ identityAt),
/* harmony export */   s9: () => (/* binding */ entriesIn),
/* harmony export */   wD: () => (/* binding */ compareEntries),
/* harmony export */   wH: () => (/* binding */ selected)
/* harmony export */ });
/* harmony import */ var _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81036);
/* harmony import */ var _key_contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60682);


const FIRST_ENTRIES = 64;
const FIRST_BYTES = 4096;
const HEADS = 3;
const LINE_FEED = 0x0a;
/** Lines that are handed on at once. */
const BLOCK_BYTES = 64 * 1024;
/** What an entry takes beside its texts. */
const ENTRY_BYTES = 8 + 8 + 4 + 4 * HEADS + 4;
function blockBytes({ count, heads, lines }) {
    return count * ENTRY_BYTES + heads.length + lines.length;
}
/** The entry at an index. */
function entryAt(block, index) {
    const { heads, headEnds, lines, lineEnds } = block;
    const from = headStart(block, index);
    const [identityEnd = 0, versionEnd = 0, keyEnd = 0] = headEnds.subarray(index * HEADS, index * HEADS + HEADS);
    const flags = block.flags[index] ?? 0;
    return {
        timeMs: block.times[index] ?? Number.POSITIVE_INFINITY,
        content: block.contents[index] ?? 0,
        walk: flags >>> 1,
        keyless: (flags & 1) === 1,
        identity: heads.toString('latin1', from, identityEnd),
        version: heads.toString('utf8', identityEnd, versionEnd),
        key: heads.toString('utf8', versionEnd, keyEnd),
        line: lines.toString('utf8', lineStart(block, index), (lineEnds[index] ?? 1) - 1),
    };
}
function* entriesIn(block) {
    for (let index = 0; index < block.count; index += 1)
        yield entryAt(block, index);
}
function walkAt(block, index) {
    return (block.flags[index] ?? 0) >>> 1;
}
function isKeyless(block, index) {
    return ((block.flags[index] ?? 0) & 1) === 1;
}
function identityAt(block, index) {
    return block.heads.toString('latin1', headStart(block, index), block.headEnds[index * HEADS]);
}
/** `keyHash` of the identity. */
function identityHashAt(block, index) {
    return (0,_key_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .keyHashIn */ .zi)(block.heads, headStart(block, index), block.headEnds[index * HEADS] ?? 0);
}
function versionAt(block, index) {
    return block.heads.toString('utf8', block.headEnds[index * HEADS], block.headEnds[index * HEADS + 1]);
}
/** The same entries with empty records. */
function withoutLines(block) {
    const { count } = block;
    const lineEnds = new Uint32Array(count);
    for (let index = 0; index < count; index += 1)
        lineEnds[index] = index + 1;
    return { ...block, lines: Buffer.alloc(count, 0x0a), lineEnds };
}
/** Entries as blocks, so many at a time. */
async function* blocksOf(entries) {
    const builder = new BlockBuilder();
    for await (const entry of entries) {
        builder.add(entry);
        if (builder.byteLength >= BLOCK_BYTES)
            yield builder.take();
    }
    if (builder.count > 0)
        yield builder.take();
}
/** The entries at the indexes, as a block of their own. */
function selected(block, indexes) {
    const builder = new BlockBuilder();
    for (const index of indexes)
        builder.copy(block, index);
    return builder.take();
}
function headStart({ headEnds }, index) {
    return index === 0 ? 0 : (headEnds[index * HEADS - 1] ?? 0);
}
function lineStart({ lineEnds }, index) {
    return index === 0 ? 0 : (lineEnds[index - 1] ?? 0);
}
/** Whether the entries are one record with one content. */
function isDouble(a, indexA, b, indexB) {
    if (a.contents[indexA] !== b.contents[indexB])
        return false;
    const [startA, startB] = [headStart(a, indexA), headStart(b, indexB)];
    const length = (a.headEnds[indexA * HEADS] ?? 0) - startA;
    if ((b.headEnds[indexB * HEADS] ?? 0) - startB !== length)
        return false;
    for (let at = 0; at < length; at += 1)
        if (a.heads[startA + at] !== b.heads[startB + at])
            return false;
    return true;
}
/**
 * The canonical order: time, redacted key, text, by code unit. What is equal in these is equal on paper; the salted
 * identity only brings doubles together.
 */
function compareEntries(a, indexA, b, indexB) {
    const timeA = a.times[indexA] ?? 0;
    const timeB = b.times[indexB] ?? 0;
    if (timeA !== timeB)
        return timeA < timeB ? -1 : 1;
    return compareTexts(a, indexA, b, indexB);
}
function compareTexts(a, indexA, b, indexB) {
    const headA = indexA * HEADS;
    const headB = indexB * HEADS;
    const keyA = a.headEnds[headA + 1] ?? 0;
    const keyB = b.headEnds[headB + 1] ?? 0;
    const byKey = compareText(a.heads, keyA, a.headEnds[headA + 2] ?? 0, b.heads, keyB, b.headEnds[headB + 2] ?? 0);
    if (byKey !== 0)
        return byKey;
    const [lineA, lineB] = [lineStart(a, indexA), lineStart(b, indexB)];
    const byLine = compareText(a.lines, lineA, a.lineEnds[indexA] ?? 0, b.lines, lineB, b.lineEnds[indexB] ?? 0);
    if (byLine !== 0)
        return byLine;
    const [idA, idB] = [headStart(a, indexA), headStart(b, indexB)];
    return (compareText(a.heads, idA, a.headEnds[headA] ?? 0, b.heads, idB, b.headEnds[headB] ?? 0) ||
        (a.contents[indexA] ?? 0) - (b.contents[indexB] ?? 0));
}
/** Compares texts in UTF-8 by their UTF-16 code units. */
function compareText(a, fromA, toA, b, fromB, toB) {
    const length = Math.min(toA - fromA, toB - fromB);
    for (let at = 0; at < length; at += 1) {
        const one = a[fromA + at] ?? 0;
        const other = b[fromB + at] ?? 0;
        if (one === other)
            continue;
        // Signs beyond 16 bits begin with F0 and more, and are surrogates there: below what begins with EE and EF.
        if (one >= 0xee && other >= 0xee && one >= 0xf0 !== other >= 0xf0)
            return one >= 0xf0 ? -1 : 1;
        return one < other ? -1 : 1;
    }
    return toA - fromA - (toB - fromB);
}
/** Makes a block, entry by entry. Empty again once it was taken. */
class BlockBuilder {
    /** Of the entry that `end` adds: its line, without the end of it. */
    lines = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteWriter */ .U(FIRST_BYTES);
    /** Of the entry that `end` adds: its key, behind what `head` wrote. */
    heads = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteWriter */ .U(FIRST_BYTES);
    #count = 0;
    #times = new Float64Array(FIRST_ENTRIES);
    #contents = new Float64Array(FIRST_ENTRIES);
    #flags = new Uint32Array(FIRST_ENTRIES);
    #headEnds = new Uint32Array(FIRST_ENTRIES * HEADS);
    #lineEnds = new Uint32Array(FIRST_ENTRIES);
    get count() {
        return this.#count;
    }
    /** Of the lines. */
    get byteLength() {
        return this.lines.length;
    }
    add(entry) {
        this.lines.text(entry.line);
        this.head(entry);
        this.heads.text(entry.key);
        this.end(entry, entry.walk);
    }
    /** Begins what is written of an entry to `heads`. */
    head({ identity, version }) {
        const { heads } = this;
        const at = this.#roomAt() * HEADS;
        heads.latin1(identity);
        this.#headEnds[at] = heads.length;
        if (version !== '')
            heads.text(version);
        this.#headEnds[at + 1] = heads.length;
    }
    /** Adds the entry that was written to `lines` and `heads`. */
    end({ timeMs, content, keyless }, walk) {
        const { heads, lines } = this;
        const index = this.#count;
        this.#headEnds[index * HEADS + 2] = heads.length;
        lines.byte(LINE_FEED);
        this.#lineEnds[index] = lines.length;
        this.#times[index] = timeMs;
        this.#contents[index] = content;
        this.#flags[index] = walk * 2 + (keyless ? 1 : 0);
        this.#count = index + 1;
    }
    /** Adds an entry of another block. */
    copy(block, from, walk = walkAt(block, from)) {
        const { headEnds, lineEnds } = block;
        const { heads, lines } = this;
        const index = this.#roomAt();
        const headFrom = headStart(block, from);
        const shift = heads.length - headFrom;
        heads.copy(block.heads, headFrom, headEnds[from * HEADS + 2]);
        for (let head = 0; head < HEADS; head += 1)
            this.#headEnds[index * HEADS + head] = (headEnds[from * HEADS + head] ?? 0) + shift;
        lines.copy(block.lines, lineStart(block, from), lineEnds[from]);
        this.#lineEnds[index] = lines.length;
        this.#times[index] = block.times[from] ?? 0;
        this.#contents[index] = block.contents[from] ?? 0;
        this.#flags[index] = walk * 2 + ((block.flags[from] ?? 0) & 1);
        this.#count = index + 1;
    }
    /** The entries so far, in one piece of memory that is theirs. */
    take() {
        return blockIn(this.takeFrame(), 0);
    }
    /** The entries so far as bytes that `blocksIn` reads. */
    takeFrame() {
        const count = this.#count;
        const frame = frameOf({
            count,
            times: this.#times.subarray(0, count),
            contents: this.#contents.subarray(0, count),
            flags: this.#flags.subarray(0, count),
            headEnds: this.#headEnds.subarray(0, count * HEADS),
            lineEnds: this.#lineEnds.subarray(0, count),
            heads: this.heads.written(),
            lines: this.lines.written(),
        });
        this.clear();
        return frame;
    }
    /** Forgets the entries so far, and what was written of another one. */
    clear() {
        this.#count = 0;
        this.heads.length = 0;
        this.lines.length = 0;
    }
    /** The index of the next entry, for which there is room. */
    #roomAt() {
        const index = this.#count;
        if (index === this.#times.length) {
            this.#times = larger(this.#times, new Float64Array(index * 2));
            this.#contents = larger(this.#contents, new Float64Array(index * 2));
            this.#flags = larger(this.#flags, new Uint32Array(index * 2));
            this.#headEnds = larger(this.#headEnds, new Uint32Array(index * 2 * HEADS));
            this.#lineEnds = larger(this.#lineEnds, new Uint32Array(index * 2));
        }
        return index;
    }
}
function larger(from, to) {
    to.set(from);
    return to;
}
const FRAME_HEAD_BYTES = 16;
/** Numbers in memory must begin at a multiple of it. */
const ALIGNMENT = 8;
/** The block as bytes that `blocksIn` reads. */
function frameOf(block) {
    const { count, heads, lines } = block;
    const usedBytes = FRAME_HEAD_BYTES + blockBytes(block);
    const frame = Buffer.allocUnsafeSlow(Math.ceil(usedBytes / ALIGNMENT) * ALIGNMENT).fill(0, usedBytes);
    frame.writeUInt32LE(frame.length, 0);
    frame.writeUInt32LE(count, 4);
    frame.writeUInt32LE(heads.length, 8);
    frame.writeUInt32LE(lines.length, 12);
    let at = FRAME_HEAD_BYTES;
    for (const part of [
        block.times,
        block.contents,
        block.flags,
        block.headEnds,
        block.lineEnds,
        heads,
        lines,
    ]) {
        frame.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
        at += part.byteLength;
    }
    return frame;
}
/** The blocks whose frames were written one behind the other. Each is good until the next one is asked for: they share one memory. */
async function* blocksIn(chunks) {
    const held = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteWriter */ .U(FIRST_BYTES);
    for await (const { buffer, byteOffset, byteLength } of chunks) {
        held.copy(Buffer.from(buffer, byteOffset, byteLength));
        const { bytes } = held;
        let at = 0;
        while (held.length - at >= FRAME_HEAD_BYTES && held.length - at >= bytes.readUInt32LE(at)) {
            yield blockIn(bytes, at);
            at += bytes.readUInt32LE(at);
        }
        // At the beginning of the memory numbers are aligned, as they are in a frame.
        bytes.copyWithin(0, at, held.length);
        held.length -= at;
    }
    if (held.length > 0)
        throw new Error('a spilled run ends in the middle of a block');
}
/** The block whose frame begins at a place. */
function blockIn(bytes, from) {
    const count = bytes.readUInt32LE(from + 4);
    const headBytes = bytes.readUInt32LE(from + 8);
    const lineBytes = bytes.readUInt32LE(from + 12);
    let at = bytes.byteOffset + from + FRAME_HEAD_BYTES;
    const place = (length) => {
        at += length;
        return at - length;
    };
    const { buffer } = bytes;
    return {
        count,
        times: new Float64Array(buffer, place(count * 8), count),
        contents: new Float64Array(buffer, place(count * 8), count),
        flags: new Uint32Array(buffer, place(count * 4), count),
        headEnds: new Uint32Array(buffer, place(count * 4 * HEADS), count * HEADS),
        lineEnds: new Uint32Array(buffer, place(count * 4), count),
        heads: Buffer.from(buffer, place(headBytes), headBytes),
        lines: Buffer.from(buffer, place(lineBytes), lineBytes),
    };
}


/***/ }),

/***/ 60682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sz: () => (/* binding */ createKeyContents),
  aE: () => (/* binding */ keyHash),
  zi: () => (/* binding */ keyHashIn)
});

;// CONCATENATED MODULE: ./src/records/hash-table.ts
/** Slots that are added at once: 64 KiB. A power of two. */
const SEGMENT_SLOTS = 4096;
const SEGMENT_BITS = 12;
const MAX_LOAD = 0.75;
/** By little, though the whole table is gone through for it: of many slots two thirds are taken, or more. */
const GROWTH = 1.125;
/** Slots behind those that hashes belong to, for what is pushed on from the last of them. */
const SPARE_SLOTS = 256;
const LAST_OF_SEGMENT = SEGMENT_SLOTS - 1;
const HASHES = 2 ** 53;
/**
 * Numbers by hashes of 53 bits, of which none is 0, in about 23 bytes each. It grows where it lies: a larger one beside it would
 * leave memory behind that nothing else can use. Entries lie in the order of their hashes, each at the slot where its hash
 * belongs or, where that is taken, behind those before it.
 */
class HashTable {
    #segments = [];
    #size = 0;
    /** A hash times this is the slot where it belongs. */
    #slotsOfHash = 0;
    /** Entries from which on it grows. */
    #limit = 0;
    get size() {
        return this.#size;
    }
    /** The number under the hash: the one that is there, or else this one from now on. */
    putIfAbsent(hash, value) {
        if (this.#size >= this.#limit)
            this.#grow();
        for (let slot = Math.floor(hash * this.#slotsOfHash);; slot += 1) {
            const segment = this.#segmentOf(slot);
            const at = (slot & LAST_OF_SEGMENT) * 2;
            const found = segment[at] ?? 0;
            if (found === hash)
                return segment[at + 1] ?? 0;
            if (found === 0 || found > hash) {
                this.#insert(slot, hash, value);
                return value;
            }
        }
    }
    clear() {
        this.#segments.length = 0;
        this.#size = 0;
        this.#limit = 0;
    }
    /** All hashes in ascending order. */
    hashes() {
        const all = new Float64Array(this.#size);
        let next = 0;
        for (const segment of this.#segments)
            for (let at = 0; at < segment.length; at += 2) {
                const hash = segment[at] ?? 0;
                if (hash !== 0)
                    all[next++] = hash;
            }
        return all;
    }
    /** Puts the entry in the slot and pushes on what lies there and behind it, up to the next free slot. */
    #insert(slot, hash, value) {
        for (;;) {
            const segment = this.#segmentOf(slot);
            const at = (slot & LAST_OF_SEGMENT) * 2;
            const pushedHash = segment[at] ?? 0;
            const pushedValue = segment[at + 1] ?? 0;
            segment[at] = hash;
            segment[at + 1] = value;
            if (pushedHash === 0)
                break;
            hash = pushedHash;
            value = pushedValue;
            slot += 1;
        }
        this.#size += 1;
    }
    #segmentOf(slot) {
        return this.#segments[slot >>> SEGMENT_BITS] ?? this.#addSegment();
    }
    #addSegment() {
        const segment = new Float64Array(SEGMENT_SLOTS * 2);
        this.#segments.push(segment);
        return segment;
    }
    /**
     * With more slots every entry belongs where it is or further behind. From the last one on, each is moved to its place: that
     * of the entry before it and one more, or where its hash belongs if that is behind it.
     */
    #grow() {
        const segments = this.#segments;
        const filled = segments.length;
        const grown = Math.max(filled + 1, Math.ceil(filled * GROWTH));
        while (segments.length < grown)
            this.#addSegment();
        const homes = grown * SEGMENT_SLOTS - SPARE_SLOTS;
        const slotsOfHash = homes / HASHES;
        this.#slotsOfHash = slotsOfHash;
        this.#limit = homes * MAX_LOAD;
        // What is to be known before each segment: entries so far, and how far the furthest of them is ahead of its number.
        const starts = [];
        let entries = 0;
        let ahead = 0;
        for (let index = 0; index < filled; index += 1) {
            starts.push({ entries, ahead });
            const segment = segments[index] ?? this.#addSegment();
            for (let at = 0; at < segment.length; at += 2) {
                const hash = segment[at] ?? 0;
                if (hash === 0)
                    continue;
                ahead = Math.max(ahead, Math.floor(hash * slotsOfHash) - entries);
                entries += 1;
            }
        }
        while (segments.length * SEGMENT_SLOTS < entries + ahead)
            this.#addSegment();
        const slots = new Uint32Array(SEGMENT_SLOTS);
        for (let index = filled - 1; index >= 0; index -= 1) {
            ({ entries, ahead } = starts[index] ?? { entries, ahead });
            const segment = segments[index] ?? this.#addSegment();
            for (let from = 0; from < SEGMENT_SLOTS; from += 1) {
                const hash = segment[from * 2] ?? 0;
                if (hash === 0)
                    continue;
                ahead = Math.max(ahead, Math.floor(hash * slotsOfHash) - entries);
                slots[from] = entries + ahead;
                entries += 1;
            }
            for (let from = SEGMENT_SLOTS - 1; from >= 0; from -= 1) {
                const hash = segment[from * 2] ?? 0;
                if (hash === 0)
                    continue;
                const value = segment[from * 2 + 1] ?? 0;
                segment[from * 2] = 0;
                const slot = slots[from] ?? 0;
                const target = this.#segmentOf(slot);
                target[(slot & LAST_OF_SEGMENT) * 2] = hash;
                target[(slot & LAST_OF_SEGMENT) * 2 + 1] = value;
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/records/key-contents.ts

/** Empty; grows with the number of keys. */
function createKeyContents() {
    const contents = new HashTable();
    const differing = new Set();
    return {
        note(hash, content) {
            if (contents.putIfAbsent(hash, content) !== content)
                differing.add(hash);
        },
        mayDiffer: (hash) => differing.size > 0 && differing.has(hash),
        anyDiffers: () => differing.size > 0,
        count: () => contents.size,
        hashes: () => contents.hashes(),
        forget() {
            contents.clear();
        },
    };
}
/** 53 bits of the text, never 0: the free slot's mark. */
function keyHash(text) {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        low = Math.imul(low ^ code, 0x9e3779b1);
        high = Math.imul(high ^ code, 0x5f356495);
    }
    return finished(low, high);
}
/** `keyHash` of the text that the bytes are in Latin-1. */
function keyHashIn(bytes, from, to) {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    for (let index = from; index < to; index += 1) {
        const code = bytes[index] ?? 0;
        low = Math.imul(low ^ code, 0x9e3779b1);
        high = Math.imul(high ^ code, 0x5f356495);
    }
    return finished(low, high);
}
function finished(low, high) {
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}


/***/ }),

/***/ 64860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yo: () => (/* binding */ spillRun),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   rV: () => (/* binding */ mergeRuns)
/* harmony export */ });
/* harmony import */ var _entry_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49138);

/** What the runs of one merge are read ahead, all together; each of many takes little, so that memory does not grow with them. */
const MERGE_AHEAD_BYTES = 1024 * 1024;
/** More for one run saves no time. */
const MAX_RUN_AHEAD_BYTES = 64 * 1024;
/** Lines of a block of a spilled run: of each that is read, one block is held. */
const RUN_BLOCK_BYTES = 32 * 1024;
/** All entries of the blocks in canonical order, doubles included. */
function* inOrder(blocks) {
    for (const builder of sorted(blocks, _entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo))
        yield builder.take();
}
/** A builder with the next entries each time, to be emptied. */
function* sorted(blocks, blockBytes) {
    const [first] = blocks;
    if (first === undefined)
        return;
    const total = blocks.reduce((sum, { count }) => sum + count, 0);
    const times = new Float64Array(total);
    const holders = new Uint32Array(total);
    const places = new Uint32Array(total);
    const order = new Uint32Array(total);
    let next = 0;
    for (const [holder, block] of blocks.entries())
        for (let index = 0; index < block.count; index += 1) {
            times[next] = block.times[index] ?? 0;
            holders[next] = holder;
            places[next] = index;
            order[next] = next;
            next += 1;
        }
    const holderOf = (entry) => blocks[holders[entry] ?? 0] ?? first;
    const compare = (a, b) => {
        const timeA = times[a] ?? 0;
        const timeB = times[b] ?? 0;
        if (timeA !== timeB)
            return timeA < timeB ? -1 : 1;
        return (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEntries */ .wD)(holderOf(a), places[a] ?? 0, holderOf(b), places[b] ?? 0);
    };
    if (!isSorted(order, compare))
        order.sort(compare);
    const builder = new _entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockBuilder */ .DF();
    for (const entry of order) {
        builder.copy(holderOf(entry), places[entry] ?? 0);
        if (builder.byteLength >= blockBytes)
            yield builder;
    }
    if (builder.count > 0)
        yield builder;
}
function isSorted(order, compare) {
    for (let index = 1; index < order.length; index += 1)
        if (compare(index - 1, index) > 0)
            return false;
    return true;
}
/** Sorts the entries of the blocks and spills them. */
function spillRun(store, blocks) {
    return store.spill(frames(sorted(blocks, RUN_BLOCK_BYTES)));
}
/**
 * All entries of the runs and of the `blocks` in canonical order, doubles included. At most `maxOpen` runs are read
 * at once: more are first merged into longer ones. `runs` always holds what is still to be discarded.
 */
async function* mergeRuns(store, runs, blocks, maxOpen) {
    while (runs.length > maxOpen) {
        // No more than are too many: what is merged here is written once more.
        const merged = runs.slice(0, Math.min(maxOpen, runs.length - maxOpen + 1));
        runs.push(await store.spill(asyncFrames(merge(readRuns(merged), RUN_BLOCK_BYTES))));
        for (const run of merged) {
            runs.splice(runs.indexOf(run), 1);
            await run.discard();
        }
    }
    const streams = [...readRuns(runs), streamed(inOrder(blocks))];
    for await (const builder of merge(streams, _entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK_BYTES */ .Yo))
        yield builder.take();
}
function* frames(builders) {
    for (const builder of builders)
        yield builder.takeFrame();
}
async function* asyncFrames(builders) {
    for await (const builder of builders)
        yield builder.takeFrame();
}
function readRuns(runs) {
    const aheadBytes = Math.min(Math.ceil(MERGE_AHEAD_BYTES / runs.length), MAX_RUN_AHEAD_BYTES);
    return runs.map((run) => (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksIn */ .AP)(run.read(aheadBytes)));
}
// eslint-disable-next-line @typescript-eslint/require-await -- one kind of source for the merge
async function* streamed(blocks) {
    yield* blocks;
}
/** A builder with the next entries each time, to be emptied. */
async function* merge(streams, blockBytes) {
    const heap = [];
    const builder = new _entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockBuilder */ .DF();
    try {
        for (const rest of streams) {
            const first = await rest.next();
            if (first.done !== true)
                pushSource(heap, { rest, block: first.value, index: 0 });
        }
        for (let top = heap[0]; top !== undefined; top = heap[0]) {
            builder.copy(top.block, top.index);
            if (builder.byteLength >= blockBytes)
                yield builder;
            top.index += 1;
            if (top.index < top.block.count) {
                settleTop(heap);
                continue;
            }
            const following = await top.rest.next();
            if (following.done !== true) {
                top.block = following.value;
                top.index = 0;
                settleTop(heap);
                continue;
            }
            const last = heap.pop();
            if (last !== undefined && last !== top) {
                heap[0] = last;
                settleTop(heap);
            }
        }
        if (builder.count > 0)
            yield builder;
    }
    finally {
        for (const rest of streams)
            await rest.return();
    }
}
function compareSources(a, b) {
    return (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEntries */ .wD)(a.block, a.index, b.block, b.index);
}
function pushSource(heap, source) {
    let place = heap.push(source) - 1;
    while (place > 0) {
        const above = (place - 1) >> 1;
        const parent = heap[above];
        if (parent === undefined || compareSources(parent, source) <= 0)
            break;
        heap[place] = parent;
        place = above;
    }
    heap[place] = source;
}
/** Lets the first source sink to its place. */
function settleTop(heap) {
    const [sinking] = heap;
    if (sinking === undefined)
        return;
    let place = 0;
    for (;;) {
        let below = place * 2 + 1;
        let child = heap[below];
        const sibling = heap[below + 1];
        if (child !== undefined && sibling !== undefined && compareSources(sibling, child) < 0) {
            below += 1;
            child = sibling;
        }
        if (child === undefined || compareSources(sinking, child) <= 0)
            break;
        heap[place] = child;
        place = below;
    }
    heap[place] = sinking;
}


/***/ }),

/***/ 69771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ createSummary)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/records/instant.ts
var records_instant = __webpack_require__(28471);
;// CONCATENATED MODULE: ./src/base/decimal.ts

const ZERO = { units: 0n, scale: 0 };
/** Numbers with more digits than this are no figures to be added up. */
const MAX_DIGITS = 400;
const JSON_NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** The number that a JSON value is; undefined for what is no number, or one of more than 400 digits. */
function decimalOf(value) {
    if (!(value instanceof json/* ExactNumber */.fh) && typeof value !== 'number')
        return undefined;
    const text = value instanceof json/* ExactNumber */.fh ? value.text : String(value);
    const match = JSON_NUMBER.exec(text);
    if (match === null)
        return undefined;
    const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
    const exponent = Number(exponentText);
    if (whole.length + fraction.length + Math.abs(exponent) > MAX_DIGITS)
        return undefined;
    const digits = BigInt(`${sign}${whole}${fraction}`);
    const scale = fraction.length - exponent;
    return scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 };
}
function plus(a, b) {
    const scale = Math.max(a.scale, b.scale);
    return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}
/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
function compareDecimals(a, b) {
    const scale = Math.max(a.scale, b.scale);
    const difference = unitsAt(a, scale) - unitsAt(b, scale);
    if (difference === 0n)
        return 0;
    return difference < 0n ? -1 : 1;
}
/** `part` of `whole`, rounded half up to six decimals; null unless both are 0 or more and `whole` is more than 0. */
function shareOf(part, whole) {
    const scale = Math.max(part.scale, whole.scale);
    const [a, b] = [unitsAt(part, scale), unitsAt(whole, scale)];
    if (a < 0n || b <= 0n)
        return null;
    return Number((a * 2000000n + b) / (2n * b)) / 1_000_000;
}
/** As a JSON value with all its digits and no zeros at the end of its decimals. */
function jsonNumber({ units, scale }) {
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
    const text = `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
    const value = Number(text);
    return String(value) === text ? value : new json/* ExactNumber */.fh(text);
}
function unitsAt({ units, scale }, wanted) {
    return units * 10n ** BigInt(wanted - scale);
}

// EXTERNAL MODULE: ./src/records/sorted-runs.ts
var sorted_runs = __webpack_require__(64860);
// EXTERNAL MODULE: ./src/records/entry-block.ts
var entry_block = __webpack_require__(49138);
;// CONCATENATED MODULE: ./src/records/key-sums.ts


/** Keys that are held in memory at most. */
const MAX_HELD_KEYS = 50_000;
const MAX_OPEN_RUNS = 16;
/** Without a `spill` all keys are held in memory. */
function createKeySums(addition, spill, maxHeldKeys = MAX_HELD_KEYS) {
    const marked = new Map();
    const since = new Map();
    const markedRuns = [];
    const sinceRuns = [];
    const addTo = (sums, key, value) => {
        const known = sums.get(key);
        sums.set(key, known === undefined ? value : addition.plus(known, value));
    };
    /** In an order in which equal keys of several runs come together. */
    const blockOf = (sums) => {
        const builder = new entry_block/* BlockBuilder */.DF();
        for (const [key, value] of sums)
            builder.add({ ...NOTHING, key: JSON.stringify(key), line: addition.write(value) });
        return builder.take();
    };
    const empty = async (sums, runs, store) => {
        if (sums.size === 0)
            return;
        runs.push(await (0,sorted_runs/* spillRun */.Yo)(store, [blockOf(sums)]));
        sums.clear();
    };
    /** Sums of different keys, each once. */
    async function* sums() {
        if (spill === undefined || markedRuns.length === 0) {
            yield* marked;
            return;
        }
        await empty(marked, markedRuns, spill);
        let open;
        for await (const block of (0,sorted_runs/* mergeRuns */.rV)(spill, markedRuns, [], MAX_OPEN_RUNS)) {
            for (const { key, line } of (0,entry_block/* entriesIn */.s9)(block)) {
                const value = addition.read(line);
                if (open?.[0] === key) {
                    open[1] = addition.plus(open[1], value);
                    continue;
                }
                if (open !== undefined)
                    yield [JSON.parse(open[0]), open[1]];
                open = [key, value];
            }
        }
        if (open !== undefined)
            yield [JSON.parse(open[0]), open[1]];
        for (const run of markedRuns.splice(0))
            await run.discard();
    }
    const mark = () => {
        for (const [key, value] of since)
            addTo(marked, key, value);
        since.clear();
        markedRuns.push(...sinceRuns.splice(0));
    };
    return {
        add: (key, value) => {
            addTo(since, key, value);
        },
        async makeRoom() {
            if (spill === undefined || marked.size + since.size <= maxHeldKeys)
                return;
            await empty(marked, markedRuns, spill);
            await empty(since, sinceRuns, spill);
        },
        mark,
        async backToMark() {
            since.clear();
            for (const run of sinceRuns.splice(0))
                await run.discard();
        },
        async ranked(maxKept) {
            mark();
            const byRank = ([keyA, a], [keyB, b]) => addition.compare(a, b) || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0);
            const kept = [];
            let rest;
            const cut = () => {
                kept.sort(byRank);
                for (const [, sum] of kept.splice(maxKept))
                    rest = rest === undefined ? sum : addition.plus(rest, sum);
            };
            for await (const one of sums()) {
                kept.push(one);
                if (kept.length >= maxKept * 2 + SORTED_AT_ONCE)
                    cut();
            }
            cut();
            return { kept, rest };
        },
    };
}
/** Sums that are ranked together, so that sorting is rare. */
const SORTED_AT_ONCE = 10_000;
/** What an entry of a run has besides key and value. */
const NOTHING = { timeMs: 0, identity: '', content: 0, version: '', keyless: false, walk: 0 };

;// CONCATENATED MODULE: ./src/records/metrics.ts


const DECIMALS = {
    plus: plus,
    compare: (a, b) => compareDecimals(b, a),
    write: ({ units, scale }) => `${units}e-${scale}`,
    read(text) {
        const [units = '0', scale = '0'] = text.split('e-');
        return { units: BigInt(units), scale: Number(scale) };
    },
};
/** `maxKeys` is how many groups are counted one by one, the largest. */
function createMetric(name, { by }, maxKeys, spill) {
    const groups = createKeySums(DECIMALS, spill);
    let now = { whole: ZERO, without: 0 };
    let marked = now;
    return {
        name,
        add(values, path, group) {
            const number = sumOf(values, path);
            if (number === undefined) {
                now = { ...now, without: now.without + 1 };
                return;
            }
            now = { ...now, whole: plus(now.whole, number) };
            if (by !== undefined && group !== undefined)
                groups.add(group, number);
        },
        makeRoom: () => groups.makeRoom(),
        mark() {
            marked = now;
            groups.mark();
        },
        backToMark() {
            now = marked;
            return groups.backToMark();
        },
        async data() {
            const { whole, without } = now;
            const missing = without === 0 ? {} : { missing: without };
            if (by === undefined)
                return { sum: jsonNumber(whole), ...missing };
            const { kept } = await groups.ranked(maxKeys);
            const told = kept.reduce((total, [, value]) => plus(total, value), ZERO);
            const rest = plus(whole, { ...told, units: -told.units });
            return {
                sum: jsonNumber(whole),
                by,
                groups: kept.map(([key, value]) => ({ key, sum: jsonNumber(value), share: shareOf(value, whole) })),
                ...(rest.units === 0n ? {} : { rest: jsonNumber(rest) }),
                ...missing,
            };
        },
    };
}
/** Undefined where none of the values is a number. */
function sumOf(values, path) {
    let sum;
    for (let index = 0; index < values.count(path); index += 1) {
        const number = decimalOf(values.at(path, index));
        if (number !== undefined)
            sum = sum === undefined ? number : plus(sum, number);
    }
    return sum;
}

;// CONCATENATED MODULE: ./src/records/summarise.ts




const DEFAULT_MAX_KEYS = 1000;
/** Longer values are cut: a key is a name, not a text. */
const MAX_KEY_LENGTH = 256;
const COUNTS = {
    plus: (a, b) => a + b,
    compare: (a, b) => b - a,
    write: String,
    read: Number,
};
/**
 * Counts records as the catalog declares. Of a grouping with more than `maxKeys` keys (default 1000) the largest stay,
 * equal ones by code unit; the rest is told as a number. Both are exact: with a `spill`, of keys without number the most are on the
 * disk. Records without a value are told apart from every value, as `missing`.
 */
function createSummary(definition, spill) {
    const groupings = Object.entries(definition.countsBy).map(([name, grouping]) => createGrouping(name, grouping, spill));
    const metrics = Object.entries(definition.metrics ?? {}).map(([name, metric]) => {
        const group = groupings.findIndex((one) => one.name === metric.by);
        const grouping = groupings[group];
        const maxKeys = grouping?.maxKeys ?? DEFAULT_MAX_KEYS;
        return { group, grouping, metric: createMetric(name, metric, maxKeys, spill) };
    });
    const counters = [...groupings.map(({ counts }) => counts), ...metrics.map(({ metric }) => metric)];
    let records = 0;
    let markedRecords = 0;
    return {
        paths: [
            ...Object.values(definition.countsBy).map(({ path }) => path),
            ...Object.values(definition.metrics ?? {}).map(({ sum }) => sum),
        ],
        add(values) {
            records += 1;
            for (const [path, grouping] of groupings.entries())
                count(grouping, values, path);
            for (const [index, { group, grouping, metric }] of metrics.entries()) {
                const [key] = grouping === undefined ? NO_KEYS : keysOf(grouping, values, group);
                metric.add(values, groupings.length + index, key);
            }
        },
        async makeRoom() {
            for (const counter of counters)
                await counter.makeRoom();
        },
        mark() {
            markedRecords = records;
            for (const grouping of groupings)
                grouping.markedMissing = grouping.missing;
            for (const counter of counters)
                counter.mark();
        },
        async backToMark() {
            records = markedRecords;
            for (const grouping of groupings)
                grouping.missing = grouping.markedMissing;
            for (const counter of counters)
                await counter.backToMark();
        },
        data: async () => ({
            ...(await toData(records, groupings, definition.top)),
            ...(metrics.length === 0 ? {} : { metrics: await toMetrics(metrics.map(({ metric }) => metric)) }),
        }),
    };
}
async function toMetrics(metrics) {
    const told = [];
    for (const metric of [...metrics].sort((a, b) => byCodeUnit(a.name, b.name)))
        told.push([metric.name, await metric.data()]);
    return Object.fromEntries(told);
}
function createGrouping(name, definition, spill) {
    const { maxKeys = DEFAULT_MAX_KEYS } = definition;
    return {
        name,
        keyFrom: keyReader(definition),
        maxKeys,
        counts: createKeySums(COUNTS, spill),
        missing: 0,
        markedMissing: 0,
    };
}
function keyReader({ as, before }) {
    if (as === 'day')
        return dayKey;
    if (as === 'hour')
        return hourKey;
    if (as !== 'prefix' || before === undefined)
        return valueKey;
    return (value) => {
        const key = valueKey(value);
        const end = key?.indexOf(before) ?? -1;
        return end > 0 ? key?.slice(0, end) : key;
    };
}
function count(grouping, values, path) {
    const keys = keysOf(grouping, values, path);
    if (keys.length === 0)
        grouping.missing += 1;
    for (const key of keys)
        grouping.counts.add(key, 1);
}
/** Groups of a record, each once; several only where the path leads through an array. */
function keysOf({ keyFrom }, values, path) {
    const first = keyFrom(values.first(path));
    const count = values.count(path);
    if (count <= 1)
        return first === undefined ? NO_KEYS : [first];
    const keys = new Set();
    for (let index = 0; index < count; index += 1) {
        const key = keyFrom(values.at(path, index));
        if (key !== undefined)
            keys.add(key);
    }
    return [...keys];
}
const NO_KEYS = [];
async function toData(records, groupings, top) {
    const countsBy = {};
    const missing = {};
    const truncated = {};
    const tops = {};
    for (const grouping of [...groupings].sort((a, b) => byCodeUnit(a.name, b.name))) {
        const { kept, rest: otherRecords = 0 } = await grouping.counts.ranked(grouping.maxKeys);
        countsBy[grouping.name] = toObject([...kept].sort(([a], [b]) => byCodeUnit(a, b)));
        if (grouping.missing > 0)
            missing[grouping.name] = grouping.missing;
        if (otherRecords > 0)
            truncated[grouping.name] = { keysKept: kept.length, otherRecords };
        if (top?.of?.includes(grouping.name) === true) {
            tops[grouping.name] = kept.slice(0, top?.size).map(([key, size]) => ({ key, count: size }));
        }
    }
    return { totals: { records }, countsBy, top: tops, missing, truncated };
}
/** Own members only, `__proto__` among them. */
function toObject(entries) {
    return Object.fromEntries(entries);
}
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function valueKey(value) {
    if (typeof value === 'string')
        return cutKey(value);
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return value instanceof json/* ExactNumber */.fh ? cutKey(value.text) : undefined;
}
function cutKey(text) {
    return text.length > MAX_KEY_LENGTH ? `${text.slice(0, MAX_KEY_LENGTH - 1)}…`.toWellFormed() : text;
}
/** `2026-11-22`, in UTC. */
function dayKey(value) {
    return utcText(value)?.slice(0, 10);
}
/** `2026-11-22T10`, in UTC. */
function hourKey(value) {
    return utcText(value)?.slice(0, 13);
}
function utcText(value) {
    if (typeof value !== 'string')
        return undefined;
    const instant = (0,records_instant/* readInstant */.Wr)(value);
    if (instant === undefined)
        return undefined;
    return value.endsWith('Z') ? value : new Date(instant.ms).toISOString();
}


/***/ })

};
