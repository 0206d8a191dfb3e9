export const id = 2326;
export const ids = [2326];
export const modules = {

/***/ 2326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSchemaCheck: () => (/* binding */ createSchemaCheck)
/* harmony export */ });
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23237);



const DEFINITION = '#/$defs/';
/** A check for the schema; making one is expensive, running it is not. */
function createSchemaCheck(schema) {
    // That the shipped schema is one is for the tests to see: doing it in each run would double the time to start.
    const ajv = new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_1__.Ajv2020({
        allErrors: true,
        verbose: true,
        allowUnionTypes: true,
        discriminator: true,
        validateSchema: false,
        meta: false,
        addUsedSchema: false,
        code: { optimize: false },
    });
    const validate = ajv.compile(inlined(schema, schema));
    return (document, list) => {
        if (validate(document))
            return true;
        for (const error of validate.errors ?? [])
            // The member that has the name tells it better than the rule inside propertyNames.
            // And what is wrong with each of the shapes tells it better than that none fits.
            if (error.propertyName === undefined && error.keyword !== 'if' && error.keyword !== 'oneOf')
                list.add(error.instancePath, () => wordError(error));
        return false;
    };
}
/**
 * The schema without references: after a call to a referenced part the validator copies all errors so far, which takes
 * minutes where a hostile document has thousands of them. A choice between shapes that one fixed member tells apart gets
 * a `discriminator`, so that only the shape that was meant is checked; the keyword is not of JSON Schema, so the shipped
 * file does without it.
 */
function inlined(part, root) {
    if (Array.isArray(part))
        return part.map((element) => inlined(element, root));
    if (typeof part !== 'object' || part === null)
        return part;
    const { $ref, $defs: _definitions, ...own } = part;
    const referenced = $ref?.startsWith(DEFINITION) === true ? root.$defs[$ref.slice(DEFINITION.length)] : undefined;
    const members = Object.entries(own).map(([name, member]) => [name, inlined(member, root)]);
    const whole = {
        ...inlined(referenced, root),
        // What the form is, which the description at the place of use does not tell again.
        ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ $comment: referenced?.description }),
        ...Object.fromEntries(members),
    };
    if (whole.anyOf !== undefined)
        return withChoice(whole, whole.anyOf);
    const tags = whole.oneOf?.map(tagOf) ?? [];
    const [tag] = tags;
    if (tag === undefined || tags.some((other) => other !== tag))
        return whole;
    return { ...whole, type: 'object', discriminator: { propertyName: tag } };
}
/**
 * A choice that the value's own form decides, so that only the shape that was meant is checked: an object that extends
 * another is a change, any other object a whole entry; what is no object is the first shape, unless all are objects.
 */
function withChoice(whole, shapes) {
    const { anyOf: _shapes, ...rest } = whole;
    const change = shapes.find(({ type, required }) => type === 'object' && required?.[0] === 'extends');
    const entry = shapes.find((shape) => shape !== change && (shape.type === 'object' || shape.oneOf !== undefined));
    const plain = shapes.find((shape) => shape !== change && shape !== entry);
    if (entry === undefined)
        return whole;
    const object = change === undefined
        ? entry
        : { if: { type: 'object', required: ['extends'] }, then: change, else: entry };
    return {
        ...rest,
        ...(plain === undefined ? object : { if: { type: 'object' }, then: object, else: plain }),
    };
}
/** The member that has one fixed value. */
function tagOf(part) {
    return Object.entries(part.properties ?? {}).find(([, member]) => member.const !== undefined)?.[0];
}
function wordTag(error) {
    const { tag, tagValue } = error.params;
    const shapes = error.parentSchema.oneOf ?? [];
    const allowed = shapes.map((shape) => String(shape.properties?.[tag]?.const));
    if (tagValue === undefined)
        return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(tag)} is missing. Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(allowed)}`;
    return `${tag} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(tagValue)} is not known.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(typeof tagValue === 'string' ? tagValue : '', allowed)} Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(allowed)}`;
}
function wordError(error) {
    const params = error.params;
    const limit = String(params['limit']);
    switch (error.keyword) {
        case 'discriminator':
            return wordTag(error);
        case 'additionalProperties': {
            const key = params['additionalProperty'];
            const allowed = Object.keys(error.parentSchema.properties ?? {});
            return `unknown key ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(key)}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(key, allowed)} Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(allowed)}`;
        }
        case 'propertyNames':
            return `the key ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(params['propertyName'])} is not allowed. ${expectation(error.schema)}`;
        case 'required':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(params['missingProperty'])} is missing`;
        case 'type':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} is of the wrong type; expected: ${typeNames(params['type'])}`;
        case 'enum': {
            const allowed = params['allowedValues'].map(String);
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} is not allowed.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(String(error.data), allowed)} Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(allowed)}`;
        }
        case 'const':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} is not allowed. Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(params['allowedValue'])}`;
        case 'pattern':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} does not have the right form. ${expectation(error.parentSchema)}`;
        case 'minimum':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} is too small; at least ${limit} is allowed`;
        case 'maximum':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} is too large; at most ${limit} is allowed`;
        case 'minLength':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} is too short; at least ${limit} characters are needed`;
        case 'maxLength':
            return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(error.data)} is too long; at most ${limit} characters are allowed`;
        case 'minItems':
        case 'minProperties':
            return `it has too few entries; at least ${limit} are needed`;
        case 'maxItems':
        case 'maxProperties':
            return `it has too many entries; at most ${limit} are allowed`;
        case 'uniqueItems':
            return `the same entry stands in it twice (positions ${String(params['j'])} and ${String(params['i'])})`;
        default:
            return error.message ?? `it breaks the rule ${error.keyword}`;
    }
}
function expectation({ $comment, description, pattern }) {
    const form = $comment ?? description;
    return `${form === undefined ? '' : `${form} `}Form: ${pattern ?? 'as the schema says'}`;
}
function typeNames(type) {
    return Array.isArray(type) ? type.join(' or ') : String(type);
}


/***/ })

};
