import type { CallKind } from '../base/events.js';
import type { JsonValue } from '../base/json.js';
import type { RefusedSubmit } from './types.js';

export type HttpMethod = 'GET' | 'POST' | 'DELETE';

/** What a caller wants of the API: bound to a catalog entry, without a token. */
export interface ApiRequest {
  /** Catalog key of the endpoint; finds its profiles and names it in events and errors. */
  readonly endpoint: string;
  readonly kind: CallKind;
  readonly method: HttpMethod;
  /** Absolute address on the API origin. */
  readonly url: string;
  readonly body?: JsonValue | undefined;
  /** Of a submit: answers that mean "no place yet", for whose end the call waits. */
  readonly refused?: RefusedSubmit | undefined;
  /** An answer without a body says that there is nothing yet; else it is an answer that cannot be read. */
  readonly mayBePending?: boolean;
}

/** What placeholders stand for, by name without braces; several values are those of a batch. */
export type Variables = Readonly<Record<string, string | readonly string[]>>;
