/** What a request is for, as far as the simulator can tell. */
export type RequestKind = 'token' | 'submit' | 'status' | 'page' | 'cancel' | 'download' | 'other';

/** Answers with a status. Without `body` a 4xx or 5xx has the standard error body. */
export interface StatusFault {
  readonly kind: 'status';
  readonly status: number;
  /** Code of the error body; default: the API's own word for the status. */
  readonly code?: string;
  readonly message?: string;
  /** Replaces the error body: any text, JSON or not. */
  readonly body?: string;
  readonly contentType?: string;
  /** Seconds named by the `Retry-After` header; none by default. */
  readonly retryAfterSeconds?: number;
  /** Form of the header, default `seconds`. The three dates are those of HTTP. */
  readonly retryAfterForm?: 'seconds' | 'imf' | 'rfc850' | 'asctime';
  /** The header as given, for garbage. */
  readonly retryAfterRaw?: string;
  /** Shifts the `Date` header, and the dates of `Retry-After` with it, by so many milliseconds. */
  readonly dateSkewMs?: number;
  /** How the message of a 429 names the wait, default `bracket`; `window` names the limit and no wait. */
  readonly messageForm?: 'bracket' | 'plain' | 'window' | 'none';
  /** Seconds that the message names; default: those of the header. */
  readonly hintSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One way in which an answer goes wrong. */
export type Fault =
  | StatusFault
  /** The connection is reset: before the answer, or after the request was carried out. */
  | { readonly kind: 'reset'; readonly when?: 'before' | 'after' }
  /** The body ends early: inside the gzip stream (default), inside a chunked body, or short of its content-length. */
  | { readonly kind: 'truncate'; readonly way?: 'gzip' | 'chunked' | 'length' }
  /** Nothing is answered until the client leaves: no headers (default), or headers and half a body. */
  | { readonly kind: 'stall'; readonly where?: 'headers' | 'body' }
  /** The answer comes late. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** The body comes in small pieces with a pause between them. */
  | { readonly kind: 'drip'; readonly pieces?: number; readonly pauseMs?: number }
  /** 200 with an HTML page. */
  | { readonly kind: 'html' }
  /** 200 with no body. */
  | { readonly kind: 'empty200' }
  /** 200 with text that is not JSON. */
  | { readonly kind: 'badJson' }
  /** 200 with JSON nested so deep, default 5,000. */
  | { readonly kind: 'deepJson'; readonly levels?: number }
  /** 200 with a small gzip body that unpacks to so many bytes, default 200 MiB. */
  | { readonly kind: 'bomb'; readonly bytes?: number }
  /** Every token dies: this request and later ones with an old token get 401. */
  | { readonly kind: 'expireToken' }
  /** The next address is on another host. */
  | { readonly kind: 'foreignNextUri'; readonly origin?: string }
  /** The next address is absolute, on this host. */
  | { readonly kind: 'absoluteNextUri' }
  /** The answer names its own cursor or address as the next one. */
  | { readonly kind: 'repeatCursor' }
  /** From page `length` on the walk goes back to its start; default 2. */
  | { readonly kind: 'cycle'; readonly length?: number }
  /** No rows, but the walk goes on: nothing is lost. */
  | { readonly kind: 'emptyPage' }
  /** Rows of the page before come again; on the first page nothing does: one answer does not hold a row twice. */
  | { readonly kind: 'duplicateRows'; readonly rows?: number }
  /** The rows of this page are skipped and never come. */
  | { readonly kind: 'losePage' }
  /** Totals are off by so many, default 7. */
  | { readonly kind: 'wrongTotal'; readonly by?: number }
  /** The total is the number of rows of this page. Only of lists with an exact total, as the next two. */
  | { readonly kind: 'ownTotal' }
  /** There is no total and no number of pages. */
  | { readonly kind: 'noTotal' }
  /** No rows, and the total says that there are some: the rows of this page come with another walk alone. */
  | { readonly kind: 'blankPage' }
  /**
   * The list is another one from this page on: rows are added, two change places, one goes elsewhere, or (only where the
   * total is exact: nothing else shows it) rows are removed. Rows by cursor can be added alone.
   */
  | { readonly kind: 'moveRows'; readonly way: 'add' | 'remove' | 'swap' | 'shift' }
  /** 200 with the body of an error. */
  | { readonly kind: 'errorBody'; readonly status: number }
  /** The member that holds the rows is not there. */
  | { readonly kind: 'missingItems' }
  /** The member that holds the rows is an object instead of an array. */
  | { readonly kind: 'wrongItems' }
  /** On the last page the cursor is `""` or null instead of absent. */
  | { readonly kind: 'cursorEmptyString' }
  | { readonly kind: 'cursorNull' }
  /** Pages hold at most so many rows, default 10, whatever was asked for. */
  | { readonly kind: 'clamp'; readonly pageSize?: number }
  /** 400 `response.entity.too.large` for a page size above `abovePageSize`, default 0. */
  | { readonly kind: 'tooLarge'; readonly abovePageSize?: number }
  /** 302 with a download address in place of the rows; `origin` default: this server under the name localhost. */
  | { readonly kind: 'downloadRedirect'; readonly origin?: string; readonly location?: boolean }
  /** State of a transaction: a word that nobody knows, running for ever, failed, cancelled. */
  | { readonly kind: 'unknownState'; readonly word?: string }
  | { readonly kind: 'neverDone' }
  | { readonly kind: 'failedState' }
  | { readonly kind: 'cancelledState' };

export type FaultKind = Fault['kind'];

/** Which requests a rule is about. All that is given must hold; nothing given means every request. */
export interface FaultMatch {
  readonly method?: string;
  /** Beginning of the path, or the whole path with `*` for any run of characters. The query is not looked at. */
  readonly path?: string;
  readonly kind?: RequestKind | readonly RequestKind[];
  /** Of the requests that match so far: the n-th, from 1, or several of them. */
  readonly nth?: number | readonly number[] | undefined;
  /** Of the requests that match so far: each n-th. */
  readonly every?: number;
  /** Only the first so many matching requests. */
  readonly first?: number;
  /** Share of the rest, in [0, 1], drawn by seed from the request itself and how often it was made. */
  readonly probability?: number;
}

/** The first rule that matches decides; of several faults one is drawn by seed. */
export interface FaultRule {
  readonly match?: FaultMatch;
  readonly fault: Fault | readonly Fault[];
}

export type FaultScript = readonly FaultRule[];
