import { type ErrorObject, Ajv2020 } from 'ajv/dist/2020.js';
import { present } from '../base/json.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import type { ProblemList } from './problem.js';

/** Checks a document against the catalog's schema; what is wrong goes to the list. Returns whether nothing was. */
export type SchemaCheck = (document: unknown, list: ProblemList) => boolean;

interface SchemaPart {
  readonly $ref?: string;
  readonly $comment?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly oneOf?: readonly SchemaPart[];
  readonly anyOf?: readonly SchemaPart[];
  readonly type?: unknown;
  readonly required?: readonly string[];
}

interface RootSchema extends SchemaPart {
  readonly $defs: Readonly<Record<string, SchemaPart>>;
}

const DEFINITION = '#/$defs/';

/** A check for the schema; making one is expensive, running it is not. */
export function createSchemaCheck(schema: object): SchemaCheck {
  // That the shipped schema is one is for the tests to see: doing it in each run would double the time to start.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    discriminator: true,
    validateSchema: false,
    meta: false,
    addUsedSchema: false,
    code: { optimize: false },
  });
  const validate = ajv.compile(inlined(schema as SchemaPart, schema as RootSchema) as object);
  return (document, list) => {
    if (validate(document)) return true;
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
function inlined(part: unknown, root: RootSchema): unknown {
  if (Array.isArray(part)) return part.map((element: unknown) => inlined(element, root));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, $defs: _definitions, ...own } = part as SchemaPart & { readonly $defs?: unknown };
  const referenced =
    $ref?.startsWith(DEFINITION) === true ? root.$defs[$ref.slice(DEFINITION.length)] : undefined;
  const members = Object.entries(own).map(([name, member]) => [name, inlined(member, root)]);
  const whole = {
    ...(inlined(referenced, root) as SchemaPart | undefined),
    // What the form is, which the description at the place of use does not tell again.
    ...present({ $comment: referenced?.description }),
    ...(Object.fromEntries(members) as SchemaPart),
  };
  if (whole.anyOf !== undefined) return withChoice(whole, whole.anyOf);
  const tags = whole.oneOf?.map(tagOf) ?? [];
  const [tag] = tags;
  if (tag === undefined || tags.some((other) => other !== tag)) return whole;
  return { ...whole, type: 'object', discriminator: { propertyName: tag } };
}

/**
 * A choice that the value's own form decides, so that only the shape that was meant is checked: an object that extends
 * another is a change, any other object a whole entry; what is no object is the first shape, unless all are objects.
 */
function withChoice(whole: SchemaPart, shapes: readonly SchemaPart[]): SchemaPart {
  const { anyOf: _shapes, ...rest } = whole;
  const change = shapes.find(({ type, required }) => type === 'object' && required?.[0] === 'extends');
  const entry = shapes.find(
    (shape) => shape !== change && (shape.type === 'object' || shape.oneOf !== undefined),
  );
  const plain = shapes.find((shape) => shape !== change && shape !== entry);
  if (entry === undefined) return whole;
  const object =
    change === undefined
      ? entry
      : { if: { type: 'object', required: ['extends'] }, then: change, else: entry };
  return {
    ...rest,
    ...(plain === undefined ? object : { if: { type: 'object' }, then: object, else: plain }),
  };
}

/** The member that has one fixed value. */
function tagOf(part: SchemaPart): string | undefined {
  return Object.entries(part.properties ?? {}).find(([, member]) => member.const !== undefined)?.[0];
}

function wordTag(error: ErrorObject): string {
  const { tag, tagValue } = error.params as { readonly tag: string; readonly tagValue: unknown };
  const shapes = (error.parentSchema as SchemaPart).oneOf ?? [];
  const allowed = shapes.map((shape) => String(shape.properties?.[tag]?.const));
  if (tagValue === undefined) return `${quoted(tag)} is missing. Allowed: ${listed(allowed)}`;
  return `${tag} ${quoted(tagValue)} is not known.${didYouMean(typeof tagValue === 'string' ? tagValue : '', allowed)} Allowed: ${listed(allowed)}`;
}

function wordError(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  const limit = String(params['limit']);
  switch (error.keyword) {
    case 'discriminator':
      return wordTag(error);
    case 'additionalProperties': {
      const key = params['additionalProperty'] as string;
      const allowed = Object.keys((error.parentSchema as SchemaPart).properties ?? {});
      return `unknown key ${quoted(key)}.${didYouMean(key, allowed)} Allowed: ${listed(allowed)}`;
    }
    case 'propertyNames':
      return `the key ${quoted(params['propertyName'])} is not allowed. ${expectation(error.schema as SchemaPart)}`;
    case 'required':
      return `${quoted(params['missingProperty'])} is missing`;
    case 'type':
      return `${quoted(error.data)} is of the wrong type; expected: ${typeNames(params['type'])}`;
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
      return `${quoted(error.data)} is not allowed.${didYouMean(String(error.data), allowed)} Allowed: ${listed(allowed)}`;
    }
    case 'const':
      return `${quoted(error.data)} is not allowed. Allowed: ${quoted(params['allowedValue'])}`;
    case 'pattern':
      return `${quoted(error.data)} does not have the right form. ${expectation(error.parentSchema as SchemaPart)}`;
    case 'minimum':
      return `${quoted(error.data)} is too small; at least ${limit} is allowed`;
    case 'maximum':
      return `${quoted(error.data)} is too large; at most ${limit} is allowed`;
    case 'minLength':
      return `${quoted(error.data)} is too short; at least ${limit} characters are needed`;
    case 'maxLength':
      return `${quoted(error.data)} is too long; at most ${limit} characters are allowed`;
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

function expectation({ $comment, description, pattern }: SchemaPart): string {
  const form = $comment ?? description;
  return `${form === undefined ? '' : `${form} `}Form: ${pattern ?? 'as the schema says'}`;
}

function typeNames(type: unknown): string {
  return Array.isArray(type) ? type.join(' or ') : String(type);
}
