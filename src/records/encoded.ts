const BASE64 = /^[A-Za-z0-9+/_-]{8,4096}={0,2}$/;
const HEX = /^(?:[0-9a-f]{2}){6,2048}$|^(?:[0-9A-F]{2}){6,2048}$/;
// eslint-disable-next-line no-control-regex -- controls are what no text has
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

/** What a token of Base64 (either alphabet) or hexadecimal digits says, where that is text; undefined where it is none. */
export function decodedToken(token: string): string | undefined {
  return (
    (HEX.test(token) ? textOf(token, 'hex') : undefined) ??
    (BASE64.test(token) ? textOf(token, 'base64') : undefined)
  );
}

function textOf(token: string, encoding: 'hex' | 'base64'): string | undefined {
  const text = Buffer.from(token, encoding).toString('utf8');
  return NO_TEXT.test(text) ? undefined : text;
}
