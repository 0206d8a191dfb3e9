import { isIP } from 'node:net';

/** Patterns that keep the type of a value and drop what tells people apart. Undefined: it is no such value, remove it. */
export type MaskPattern = 'ip' | 'phone' | 'mail' | 'text';
export type Mask = (text: string) => string | undefined;

export function maskFor(pattern: MaskPattern): Mask {
  switch (pattern) {
    case 'ip':
      return maskIp;
    case 'phone':
      return maskPhone;
    case 'mail':
      return maskMail;
    case 'text':
      return maskText;
  }
}

/** IPv4: the first two octets stay, `198.51.0.0`. IPv6: the first 48 bits stay, `2001:db8:1::`; an IPv4 address inside one is masked as such. */
function maskIp(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const version = isIP(text);
  if (version === 0) return undefined;
  if (version === 4) return maskIpv4(text);
  const groups = ipv6Groups(text.replace(/%.*$/s, ''));
  if (groups === undefined) return undefined;
  const [first = 0, second = 0, third = 0, , , sixth = 0, seventh = 0] = groups;
  const mapped =
    groups.slice(0, 5).every((group) => group === 0) && (sixth === 0xffff || (sixth === 0 && seventh !== 0));
  if (mapped) return `${seventh >> 8}.${seventh & 0xff}.0.0`;
  // 6to4 has a whole IPv4 address in these 48 bits.
  const kept = first === 0x2002 ? [first, second] : [first, second, third];
  while (kept.at(-1) === 0) kept.pop();
  return `${kept.map((group) => group.toString(16)).join(':')}::`;
}

function maskIpv4(text: string): string {
  return `${text.slice(0, text.indexOf('.', text.indexOf('.') + 1))}.0.0`;
}

function ipv6Groups(text: string): number[] | undefined {
  const withoutDots = text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...octets: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = octets.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = '', tail] = withoutDots.split('::');
  const headGroups = head === '' ? [] : head.split(':');
  const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = 8 - headGroups.length - tailGroups.length;
  if (gap < 0) return undefined;
  return [...headGroups, ...Array<string>(gap).fill('0'), ...tailGroups].map((group) =>
    Number.parseInt(group, 16),
  );
}

const PHONE = /^(?:tel:)?\+?[\d ()./-]{1,40}$/;

/** The first digits stay, three at most and a third at most; every other digit becomes 0: `+49300000000`. */
function maskPhone(text: string): string | undefined {
  if (!PHONE.test(text)) return undefined;
  const count = text.replace(/\D/g, '').length;
  if (count === 0) return undefined;
  let left = Math.min(3, Math.floor(count / 3));
  return text.replace(/\d/g, (digit) => (left-- > 0 ? digit : '0'));
}

const DOMAIN = /^(?=.{1,253}$)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u;

/** `***@example.com`. */
function maskMail(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  if (at <= 0 || at > 256 || text.length > 320) return undefined;
  const domain = text.slice(at + 1);
  return DOMAIN.test(domain) ? `***@${domain}` : undefined;
}

/** What maskText gives. A text that is one already says nothing more, so it stays: to mask twice is to mask once. */
const MASKED_TEXT = /^\[text (?:1-10|11-100|101-1000|over 1000)\]$/;

/** The class of its length only: `[text 11-100]`. */
function maskText(text: string): string {
  if (text.length === 0 || MASKED_TEXT.test(text)) return text;
  if (text.length <= 10) return '[text 1-10]';
  if (text.length <= 100) return '[text 11-100]';
  return text.length <= 1000 ? '[text 101-1000]' : '[text over 1000]';
}
