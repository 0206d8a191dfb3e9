import { getSystemErrorMap } from 'node:util';
import { isContractName, quotableText } from '../base/remote-text.js';

const MAX_LENGTH = 300;
/** Codes of Node.js and its TLS for what the network did, besides those of the system. */
const NETWORK_CODES =
  'ENOTFOUND EAI_AGAIN EAI_FAIL ENODATA ECONNRESET EPROTO SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT CERT_HAS_EXPIRED ' +
  'CERT_NOT_YET_VALID CERT_UNTRUSTED UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE ' +
  'ERR_TLS_CERT_ALTNAME_INVALID UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT UND_ERR_SOCKET';
/** Names of GitHub's contract, of its errors and of the network, as messages have them. */
const NAMES = ['GitHub', 'GitHub Actions', 'Git', 'ReleaseAsset', 'ETIMEDOUT', ...NETWORK_CODES.split(' ')];
const SYSTEM_CODES = [...getSystemErrorMap().values()].map(([code]) => code);
const KNOWN: ReadonlySet<string> = new Set([...NAMES, ...SYSTEM_CODES]);

/**
 * The first line of what GitHub, its services or the network said, as messages may quote it, without a final full stop. `names`
 * are shown too: the repository that was asked for, its branches.
 */
export function said(text: string, names: readonly string[] = []): string {
  const [line = ''] = text.split('\n');
  return quotableText(line, MAX_LENGTH, new Set([...KNOWN, ...names])).replace(/\.$/, '');
}

/** A list of names of GitHub's, such as `contents=write` or `read:org`, as messages may have it: what is no known word becomes `…`. */
export function saidNames(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(/[^,;=:\s]+/g, (name) => (isContractName(name) ? name : '…'));
}
