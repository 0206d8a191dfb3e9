/** What is looked for in free text. */
export type DetectedKind =
  'mail' | 'phone' | 'ip' | 'card' | 'iban' | 'nationalId' | 'token' | 'jwt' | 'secret';

/** A stretch of a text that must not stay. */
export interface Finding {
  readonly kind: DetectedKind;
  readonly start: number;
  readonly end: number;
}

/** Finds a thing that shows itself at a place. What lies before `from` belongs to an earlier finding. */
export type Finder = (text: string, at: number, from: number) => Finding | undefined;

/** Letters and digits of ASCII and `_`. NaN, which stands before the first character, is none. */
export function isWordPart(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f
  );
}

/** Digits of ASCII in a text. */
export function countDigits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (isDigit(text.charCodeAt(index))) count += 1;
  return count;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
