export const id = 9590;
export const ids = [9590];
export const modules = {

/***/ 39590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parquetBytes: () => (/* binding */ parquetBytes),
/* harmony export */   parquetLines: () => (/* binding */ parquetLines)
/* harmony export */ });
/* harmony import */ var hyparquet__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96367);
/* harmony import */ var hyparquet__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29249);
/* harmony import */ var hyparquet_writer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83732);
/* harmony import */ var hyparquet_writer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59640);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61245);



/** A row group ends after this many characters of records or rows, whichever comes first: it is what a writer holds. */
const GROUP_CHARACTERS = 8 * 1024 * 1024;
const GROUP_ROWS = 50_000;
const PAGE_BYTES = 256 * 1024;
const REST = { name: _rows_js__WEBPACK_IMPORTED_MODULE_0__/* .REST_COLUMN */ .Um, type: 'json' };
/**
 * Records as a Parquet file: one optional column for each column, compressed by Snappy, so that equal records make equal
 * bytes on every system. Holds one row group at a time.
 */
async function* parquetBytes(columns, lines) {
    const codec = (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .createRowCodec */ .f6)(columns);
    const all = [...columns, REST];
    const bytes = new hyparquet_writer__WEBPACK_IMPORTED_MODULE_1__/* .ByteWriter */ .U();
    // While it writes, JSON is a text like any other: the library would print the values once more.
    const writer = new hyparquet_writer__WEBPACK_IMPORTED_MODULE_2__/* .ParquetWriter */ .o({
        writer: bytes,
        schema: schemaOf(all, 'UTF8'),
        createdBy: 'genesys-core',
    });
    let group = all.map(() => []);
    let rows = 0;
    let characters = 0;
    const flush = () => {
        // Bounds help a reader to skip where values stand in order, as instants do; of ids and words they cost and tell nothing.
        const columnData = all.map(({ name, type }, place) => ({
            name,
            data: group[place] ?? [],
            statistics: type !== 'string' && type !== 'json',
            offsetIndex: false,
        }));
        void writer.write({ columnData, rowGroupSize: GROUP_ROWS, pageSize: PAGE_BYTES });
        group = all.map(() => []);
        rows = 0;
        characters = 0;
        return taken(bytes);
    };
    for await (const line of lines) {
        const { cells, rest } = codec.toRow(line);
        columns.forEach(({ type }, place) => group[place]?.push(stored(cells[place] ?? null, type)));
        group.at(-1)?.push(rest);
        rows += 1;
        characters += line.length;
        if (rows === GROUP_ROWS || characters >= GROUP_CHARACTERS)
            yield flush();
    }
    if (rows > 0)
        yield flush();
    writer.schema = schemaOf(all, 'JSON');
    void writer.finish();
    yield taken(bytes);
}
/** The bytes so far; the writer goes on from here. */
function taken(bytes) {
    const copy = bytes.getBytes().slice();
    bytes.index = 0;
    return copy;
}
function schemaOf(columns, json) {
    const element = ({ name, type }) => ({
        name,
        repetition_type: 'OPTIONAL',
        ...elementType(type, json),
    });
    return [{ name: 'record', num_children: columns.length }, ...columns.map(element)];
}
function elementType(type, json) {
    switch (type) {
        case 'string':
            return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
        case 'json':
            return { type: 'BYTE_ARRAY', converted_type: json };
        case 'instant':
            return {
                type: 'INT64',
                converted_type: 'TIMESTAMP_MICROS',
                logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
            };
        case 'date':
            return { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
        case 'integer':
            return { type: 'INT64' };
        case 'number':
            return { type: 'DOUBLE' };
        case 'boolean':
            return { type: 'BOOLEAN' };
    }
}
function stored(cell, type) {
    if (cell === null)
        return null;
    if (type === 'instant')
        return (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .instantMicros */ .Vf)(cell);
    if (type === 'date')
        return (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .dayNumber */ .U$)(cell);
    if (type === 'integer')
        return BigInt(cell);
    return cell;
}
function restored(value, type) {
    if (value === null || value === undefined)
        return null;
    if (type === 'instant')
        return (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .instantText */ .Xx)(value);
    if (type === 'date')
        return (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .dayText */ .Ew)(value);
    if (type === 'integer')
        return Number(value);
    return value;
}
/** Values as stored; the library's own reading would round instants, parse JSON and drop a byte order mark. */
const PARSERS = {
    timestampFromMicroseconds: (micros) => micros,
    dateFromDays: (days) => days,
    stringFromBytes: textOf,
    jsonFromBytes: textOf,
};
function textOf(bytes) {
    return bytes === undefined
        ? undefined
        : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
/**
 * The JSON lines of records that were written as Parquet, one row group at a time.
 * @throws Error where the file is not as `parquetBytes` writes it for these columns.
 */
async function* parquetLines(columns, file) {
    const codec = (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .createRowCodec */ .f6)(columns);
    const metadata = await (0,hyparquet__WEBPACK_IMPORTED_MODULE_3__/* .parquetMetadataAsync */ .Ei)(file, { parsers: PARSERS });
    const names = metadata.schema.slice(1).map(({ name }) => name);
    const wanted = [...columns.map(({ name }) => name), _rows_js__WEBPACK_IMPORTED_MODULE_0__/* .REST_COLUMN */ .Um];
    if (names.length !== wanted.length || names.some((name, place) => name !== wanted[place]))
        throw new Error('the file has other columns');
    let rowStart = 0;
    for (const { num_rows: count } of metadata.row_groups) {
        const rowEnd = rowStart + Number(count);
        const data = new Map();
        await (0,hyparquet__WEBPACK_IMPORTED_MODULE_4__/* .parquetRead */ .bA)({
            file,
            metadata,
            rowStart,
            rowEnd,
            parsers: PARSERS,
            onChunk: ({ columnName, columnData }) => {
                const before = data.get(columnName);
                data.set(columnName, before === undefined ? columnData : [...before, ...columnData]);
            },
        });
        const values = columns.map(({ name }) => data.get(name));
        const rests = data.get(_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .REST_COLUMN */ .Um);
        const lines = [];
        for (let row = 0; row < rowEnd - rowStart; row += 1) {
            const cells = columns.map(({ type }, place) => restored(values[place]?.[row], type));
            lines.push(codec.toLine({ cells, rest: (rests?.[row] ?? null) }));
        }
        yield lines;
        rowStart = rowEnd;
    }
}


/***/ })

};
