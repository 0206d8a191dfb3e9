/** Ends of names that hold a secret, as plain letters: case, separators and digits do not count. */
const ENDINGS = [
  'secrets?',
  'passwords?',
  'passwd',
  'pwd',
  'passphrase',
  'passcodes?',
  'passkeys?',
  'passwort(?:er)?',
  'kennwort(?:er)?',
  'contrasenas?',
  'motdepasse',
  'senhas?',
  'tokens?',
  'jwt',
  '(?:api|app|private|secret|access|account|auth|signing|signature|encryption|decryption|shared|master|storage|service|' +
    'subscription|session|deploy|ssh|rsa|hmac|aes|client|bearer|consumer|license)keys?',
  'credentialfields',
  '(?:session|auth|login|set)cookies?',
  '(?:recovery|backup|rescue)codes?',
  'securityanswers?',
  'totp',
];
/** What may follow such an ending and still be the secret itself. */
const TAILS =
  'values?|texts?|plain|plaintext|clear|cleartext|hash|hashed|encrypted|encoded|base64|b64|string|confirm|confirmation|repeat|old|' +
  'new|raw|data|material|pem|json|lists?|map|v|current|previous|primary|secondary';
const SECRET = new RegExp(`(?:${ENDINGS.join('|')})(?:${TAILS})?$`);
/** Whole names: as the end of others they are too common. */
const WHOLE = /^(?:pins?|pincodes?|otps?|cvv|cvc)$/;
const OTHER_SCRIPTS = /парол|секрет|密码|密碼|パスワード|비밀번호|كلمةالمرور|סיסמה|पासवर्ड/u;
/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('аеорсухіјѕԁһкмтвαορεικντ', (letter, at) => [letter, 'aeopcyxijsdhkmtbaopeiknt'.charAt(at)]),
);
const MAX_NAME_LENGTH = 200;

/**
 * Whether a member of this name holds a secret, such as `secret`, `clientSecret`, `API-Key`, `old_password`, `ｔｏｋｅｎ`, `secretV2`:
 * no rule of redaction lets one through. Names that speak of a secret and hold none, such as `tokenType`, are none.
 */
export function isSecretName(name: string): boolean {
  const letters = name.slice(-MAX_NAME_LENGTH).normalize('NFKC').toLowerCase();
  const isAscii = /^[\x20-\x7e]*$/.test(letters);
  if (!isAscii && OTHER_SCRIPTS.test(letters.replace(/[^\p{L}\p{M}]+/gu, ''))) return true;
  const latin = isAscii ? letters : letters.replace(/[^\x20-\x7e]/gu, (sign) => LOOKALIKES[sign] ?? sign);
  const plain = latin
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '')
    .replace(/\d+[a-z]?$/, '');
  return (
    SECRET.test(plain) || WHOLE.test(plain) || (/\d/.test(plain) && SECRET.test(plain.replace(/\d+/g, '')))
  );
}
