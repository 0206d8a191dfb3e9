import { describe, expect, it } from '@jest/globals';
import { maskFor, type MaskPattern } from '../../src/records/mask.js';

describe('mask', () => {
  it.each<[MaskPattern, string, string | undefined]>([
    ['ip', '198.51.100.7', '198.51.0.0'],
    ['ip', '2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
    ['ip', '2001:DB8:0:0::1', '2001:db8::'],
    ['ip', 'fe80::1%eth0', 'fe80::'],
    ['ip', '::1', '::'],
    ['ip', '::', '::'],
    ['ip', '::ffff:198.51.100.7', '198.51.0.0'],
    ['ip', '::ffff:c633:6407', '198.51.0.0'],
    ['ip', '::198.51.100.7', '198.51.0.0'],
    ['ip', '64:ff9b::198.51.100.7', '64:ff9b::'],
    ['ip', '2002:c633:6407::1', '2002:c633::'],
    ['ip', '198.51.100.7:443', undefined],
    ['ip', '198.51.100.777', undefined],
    ['ip', ' 198.51.100.7', undefined],
    ['ip', 'john', undefined],
    ['ip', `fe80::1%${'x'.repeat(100)}`, undefined],
    ['phone', '+4930123456', '+4930000000'],
    ['phone', '(317) 555-1234', '(317) 000-0000'],
    ['phone', 'tel:+13175551234', 'tel:+13100000000'],
    ['phone', '1234', '1000'],
    ['phone', '12', '00'],
    ['phone', 'sip:john@example.com', undefined],
    ['phone', '+', undefined],
    ['phone', '１２３４５', undefined],
    ['mail', 'john.doe@example.com', '***@example.com'],
    ['mail', '"a@b"@mail.example.co.uk', '***@mail.example.co.uk'],
    ['mail', 'jörg@bücher.example', '***@bücher.example'],
    ['mail', 'john@localhost', undefined],
    ['mail', '@example.com', undefined],
    ['mail', 'john@example.com, jane', undefined],
    ['mail', 'John Doe', undefined],
    ['text', '', ''],
    ['text', 'x', '[text 1-10]'],
    ['text', 'x'.repeat(11), '[text 11-100]'],
    ['text', 'x'.repeat(101), '[text 101-1000]'],
    ['text', 'x'.repeat(1001), '[text over 1000]'],
  ])('%s of %j is %j', (pattern, text, masked) => {
    expect(maskFor(pattern)(text)).toBe(masked);
  });
});
