import { parseJsonItems } from '../../src/base/json-items.js';
import { toJsonText, type JsonValue } from '../../src/base/json.js';
import { createUtf8Text, type Utf8Text } from '../../src/base/utf8-text.js';
import type { ApiResponse } from '../../src/http/types.js';

/** A text as it is received, in pieces of so many bytes; by default in one. */
export function utf8(text: string, pieceBytes = Number.POSITIVE_INFINITY): Utf8Text {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += pieceBytes)
    pieces.push(bytes.subarray(from, Math.min(from + pieceBytes, bytes.length)));
  return createUtf8Text(pieces);
}

/** An answer as the client hands it over. */
export function apiAnswer(body: JsonValue, itemsPath: string | null, status = 200): ApiResponse {
  const received = utf8(toJsonText(body));
  return { status, headers: {}, body, items: parseJsonItems(received, itemsPath).items, received };
}
