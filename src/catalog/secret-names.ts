/** Ends of names that hold a secret, as plain letters: case, separators and digits do not count. */
const ENDINGS = [
  'secrets?',
  'passwords?',
  'passwd',
  'pwd',
  'passphrase',
  'passcode',
  'passwort',
  'kennwort',
  'contrasena',
  'motdepasse',
  'senha',
  'tokens?',
  'jwt',
  '(?:api|app|private|secret|access|account|auth|signing|signature|encryption|decryption|shared|master|storage|service|' +
    'subscription|session|deploy|ssh|rsa|hmac|aes|client|bearer|consumer)keys?',
  'credentialfields',
];
/** What may follow such an ending and still be the secret itself. */
const TAILS =
  'values?|texts?|plain|plaintext|clear|cleartext|hash|hashed|encrypted|encoded|base64|b64|string|confirm|confirmation|repeat|old|new';
const SECRET = new RegExp(`(?:${ENDINGS.join('|')})(?:${TAILS})?$`);
const MAX_NAME_LENGTH = 200;

/**
 * Whether a member of this name holds a secret, such as `secret`, `clientSecret`, `API-Key`, `old_password`, `ｔｏｋｅｎ`: no
 * rule of redaction lets one through. Names that speak of a secret and hold none, such as `tokenType`, are none.
 */
export function isSecretName(name: string): boolean {
  const plain = name
    .slice(-MAX_NAME_LENGTH)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/\d+$/, '');
  return SECRET.test(plain);
}
