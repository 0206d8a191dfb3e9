import { findIban, findLetteredId } from './detect-ids.js';
import { findMail, findWordedMail } from './detect-mail.js';
import { findIpv6, findNumber } from './detect-numbers.js';
import { findPhone } from './detect-phone.js';
import { findAssigned, findMarkup, findPem, findSpoken, findUserInfo } from './detect-secrets.js';
import { findEncoded, findIssued, findMarked, findShaped } from './detect-tokens.js';
import { viewOf } from './detect-view.js';
import { isDigit, isWordPart, type DetectedKind, type Finding } from './finding.js';

const MAX_REMEMBERED = 2000;
const MAX_REMEMBERED_LENGTH = 100;

/** The text with every finding replaced by its kind in brackets, e.g. `[mail]`. */
export type Detect = (text: string) => string;

/**
 * A detector that tells each finding's kind, never its value. It reads a normalised view of the text. One pass over it; what is tried
 * at a place looks at a bounded stretch around it or at text that no other try looks at, so that time grows with length for every text.
 */
export function createDetector(onFound: (kind: DetectedKind) => void): Detect {
  // Names of things come again and again, and most hold nothing.
  const clean = new Set<string>();
  return (text) => {
    if (clean.has(text)) return text;
    const view = viewOf(text);
    let result = '';
    let from = 0;
    let shown = 0;
    for (let at = 0; at < view.text.length; at += 1) {
      const finding = findAt(view.text, at, from);
      if (finding === undefined) continue;
      onFound(finding.kind);
      const [start, end] = view.place(finding.start, finding.end);
      result += `${text.slice(shown, start)}[${finding.kind}]`;
      shown = Math.max(shown, end);
      from = finding.end;
      at = finding.end - 1;
    }
    if (shown > 0) return result + text.slice(shown);
    if (text.length <= MAX_REMEMBERED_LENGTH) {
      if (clean.size >= MAX_REMEMBERED) clean.clear();
      clean.add(text);
    }
    return text;
  };
}

/** Whether a detector would find anything. */
export function hasFinding(text: string): boolean {
  return firstFinding(text) !== undefined;
}

function firstFinding(text: string): Finding | undefined {
  const view = viewOf(text).text;
  for (let at = 0; at < view.length; at += 1) {
    const finding = findPlain(view, at, 0);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function findAt(text: string, at: number, from: number): Finding | undefined {
  const found = findPlain(text, at, from);
  if (found !== undefined || !beginsToken(text, at)) return found;
  return findEncoded(text, at, firstFinding);
}

function beginsToken(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    isWordPart(text.charCodeAt(at)) &&
    !isWordPart(before) &&
    before !== 0x2d &&
    before !== 0x2b &&
    before !== 0x2f
  );
}

function findPlain(text: string, at: number, from: number): Finding | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    if (isWordPart(text.charCodeAt(at - 1)) && !endsWithWord(text, at)) return undefined;
    return findShaped(text, at) ?? findNumber(text, at, from);
  }
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0x7f) {
    const before = text.charCodeAt(at - 1);
    if (code > 0x7f && before > 0x7f) return undefined;
    if (before === 0x2d) return findSpoken(text, at, from);
    if (isWordPart(before)) return before === 0x5f ? findSpoken(text, at, from) : undefined;
    return findAtLetter(text, at, from);
  }
  switch (code) {
    case 0x40: // @
      return findMail(text, at, from);
    case 0x20: // blank
    case 0x5b: // [
    case 0x7b: // {
      return findWordedMail(text, at, from);
    case 0x3c: // <
      return findWordedMail(text, at, from);
    case 0x28: // (
      return (
        findWordedMail(text, at, from) ??
        (isWordPart(text.charCodeAt(at - 1)) ? undefined : findPhone(text, at, from))
      );
    case 0x2b: // +
      return isWordPart(text.charCodeAt(at - 1)) ? undefined : findPhone(text, at, from);
    case 0x3a: // :
      return findIpv6(text, at, from) ?? findUserInfo(text, at, from) ?? findAssigned(text, at, from);
    case 0x3d: // =
      return findAssigned(text, at, from);
    case 0x3e: // >
      return findMarkup(text, at, from);
    case 0x2d: // -
      return findPem(text, at, from);
    case 0x7e: // ~
      return findMarked(text, at, from);
    default:
      return undefined;
  }
}

function findAtLetter(text: string, at: number, from: number): Finding | undefined {
  return (
    findIssued(text, at, from) ??
    findIban(text, at, from) ??
    findLetteredId(text, at, from) ??
    findSpoken(text, at, from)
  );
}

/** Whether a number stands behind a word or `_` that is no part of it: `ip_198.51.100.7`, `tel4930123456`. */
function endsWithWord(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x5f && !isDigit(text.charCodeAt(at - 2));
}
