/** A type as the vendor declares it. */
export type VendorType =
  | { readonly kind: 'array' | 'map'; readonly of: VendorType }
  | { readonly kind: 'model'; readonly name: string }
  /** `words` are the only values allowed, where the vendor says so. */
  | { readonly kind: 'value'; readonly name: string; readonly words?: readonly string[] };

/** A query parameter of an operation. */
export interface VendorParameter {
  readonly name: string;
  /** `String`, `Number`, `Boolean`, `Date`, `Object` (one of some words) or `Array.<String>`. */
  readonly type: string;
  readonly isRequired: boolean;
  /** Several values, joined by commas or repeated. */
  readonly isList: boolean;
  readonly about: string;
}

/** One operation of the API. */
export interface VendorOperation {
  /** Class and method of the vendor's library, or the id of the operation. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  readonly parameters: readonly VendorParameter[];
  /** What it does, in a sentence; may be empty. */
  readonly about: string;
  /** Undefined where the operation takes no body. */
  readonly body: VendorType | undefined;
  readonly returns: VendorType;
}

/** What is known of the vendor's API: operations, each once, and the models that they send and answer. */
export interface VendorApi {
  readonly version: string;
  readonly operations: readonly VendorOperation[];
  /** Fields of a model with their types; undefined where there is no such model. */
  fields(model: string): ReadonlyMap<string, VendorType> | undefined;
  /** Members that must be there, of a model that is sent. */
  required(model: string): readonly string[];
}

/** An operation that only reads, with what the vendor's library does not say of it. */
export interface ReadOperation extends VendorOperation {
  /** Where the answer has its items, `$` where it is the list itself; undefined where the operation is no listing. */
  readonly itemsPath: string | undefined;
  readonly paging: 'none' | 'pageNumber' | 'nextUri' | 'cursor' | 'bodyPaging' | 'unknown';
  /** Empty where none is needed; undefined where that is not known. */
  readonly permissions: readonly string[] | undefined;
  readonly permissionMode: 'all' | 'any';
  /** Of a POST: that it reads, starts an export, or may change something. */
  readonly effect: string | undefined;
  readonly isDeprecated: boolean;
}

export interface VendorFacts extends VendorApi {
  readonly operations: readonly ReadOperation[];
}
