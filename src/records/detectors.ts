import { isWordPart, type DetectedKind, type Finding } from './finding.js';
import { findMail } from './detect-mail.js';
import { findIpv6, findNumber, findPhone } from './detect-numbers.js';
import { findAssigned, findIssued, findPem, findUserInfo } from './detect-secrets.js';

/** The text with every finding replaced by its kind in brackets, e.g. `[mail]`. */
export type Detect = (text: string) => string;

/**
 * A detector that tells each finding's kind, never its value. One pass over the text; what is tried at a place looks at a
 * bounded stretch around it or at text that no other try looks at, so that time grows with length for every text.
 */
export function createDetector(onFound: (kind: DetectedKind) => void): Detect {
  return (text) => {
    let result = '';
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const finding = findAt(text, at, from);
      if (finding === undefined) continue;
      onFound(finding.kind);
      result += `${text.slice(from, finding.start)}[${finding.kind}]`;
      from = finding.end;
      at = finding.end - 1;
    }
    return from === 0 ? text : result + text.slice(from);
  };
}

/** Whether a detector would find anything. */
export function hasFinding(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (findAt(text, at, 0) !== undefined) return true;
  return false;
}

function findAt(text: string, at: number, from: number): Finding | undefined {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39)
    return isWordPart(text.charCodeAt(at - 1)) ? undefined : findNumber(text, at, from);
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) {
    const before = text.charCodeAt(at - 1);
    return isWordPart(before) || before === 0x2d ? undefined : findIssued(text, at, from);
  }
  switch (code) {
    case 0x40: // @
      return findMail(text, at, from);
    case 0x25: // %
      return findMail(text, at, from) ?? findPhone(text, at, from);
    case 0x2b: // +
    case 0x28: // (
      return isWordPart(text.charCodeAt(at - 1)) ? undefined : findPhone(text, at, from);
    case 0x3a: // :
      return findIpv6(text, at, from) ?? findUserInfo(text, at, from) ?? findAssigned(text, at, from);
    case 0x3d: // =
      return findAssigned(text, at, from);
    case 0x2d: // -
      return findPem(text, at, from);
    default:
      return undefined;
  }
}
