import { ARRAY_END, ARRAY_START, COMMA, OBJECT_END, OBJECT_START, QUOTE } from '../base/json-bytes.js';
import { TextHash } from './content-hash.js';

/** Hashes values of JSON that was proved to be such without making anything of them. */
export class BytesHash extends TextHash {
  /** Where the value that was hashed last ends. */
  protected end = 0;
  /** Whether it is null, an empty text, an empty array, or an object of nothing but such. */
  protected isEmpty = false;
  /** Empty members are as good as absent. */
  protected readonly dropEmpty: boolean;

  constructor(seed: number, dropEmpty: boolean) {
    super(seed);
    this.dropEmpty = dropEmpty;
  }

  /** The hash of the value that begins at a place. */
  at(place: number): number {
    this.hash(place);
    return this.content();
  }

  protected hash(at: number): void {
    switch (this.bytes[at]) {
      case OBJECT_START:
        this.#object(at);
        return;
      case ARRAY_START:
        this.#array(at);
        return;
      case QUOTE:
        this.#text(at);
        return;
      default:
        this.hashToken(at);
    }
  }

  /** Where a value ends, which is not hashed. */
  protected skip(from: number): number {
    const { bytes } = this;
    let at = from;
    let depth = 0;
    do {
      switch (bytes[at]) {
        case QUOTE:
          at = this.skipText(at);
          break;
        case OBJECT_START:
        case ARRAY_START:
          depth += 1;
          at += 1;
          break;
        case OBJECT_END:
        case ARRAY_END:
          depth -= 1;
          at += 1;
          break;
        default:
          at += 1;
          if (depth === 0) while (isOfToken(bytes[at])) at += 1;
      }
    } while (depth > 0);
    return at;
  }

  /** A number or one of the words `true`, `false`, `null`. */
  protected hashToken(from: number): void {
    const { bytes } = this;
    let at = from;
    while (isOfToken(bytes[at])) at += 1;
    this.end = at;
    this.token(this.view, from, at);
    this.isEmpty = bytes[from] === 0x6e;
  }

  #text(at: number): void {
    this.end = this.text(at);
    this.isEmpty = this.end === at + 2;
  }

  #object(from: number): void {
    const { bytes } = this;
    let [sumLow, sumHigh, count] = [0, 0, 0];
    let isEmpty = true;
    let at = pastSpace(bytes, from + 1);
    while (bytes[at] !== OBJECT_END) {
      at = this.text(at);
      const { low, high } = this;
      at = afterMark(bytes, at);
      if (bytes[at] === QUOTE) this.#text(at);
      else this.hash(at);
      isEmpty &&= this.isEmpty;
      if (!this.isEmpty || !this.dropEmpty) {
        this.addMember(low, high);
        sumLow = (sumLow + this.low) | 0;
        sumHigh = (sumHigh + this.high) | 0;
        count += 1;
      }
      at = pastSpace(bytes, this.end);
      if (bytes[at] === COMMA) at = pastSpace(bytes, at + 1);
    }
    this.end = at + 1;
    this.endObject(sumLow, sumHigh, count);
    this.isEmpty = isEmpty;
  }

  #array(from: number): void {
    const { bytes } = this;
    let count = 0;
    let at = pastSpace(bytes, from + 1);
    this.startArray();
    while (bytes[at] !== ARRAY_END) {
      const { low, high } = this;
      this.hash(at);
      this.addElement(low, high);
      count += 1;
      at = pastSpace(bytes, this.end);
      if (bytes[at] === COMMA) at = pastSpace(bytes, at + 1);
    }
    this.end = at + 1;
    this.endArray(count);
    this.isEmpty = count === 0;
  }
}

/** `afterSpace` in JSON that was proved, cheaper: nothing else between values is as low. */
function pastSpace(bytes: Uint8Array, at: number): number {
  while ((bytes[at] ?? 0xff) <= 0x20) at += 1;
  return at;
}

/** The place of a member's value, by that behind its name. */
const afterMark = (bytes: Uint8Array, at: number): number => pastSpace(bytes, pastSpace(bytes, at) + 1);

const OF_TOKEN = new Uint8Array(256);
for (const character of '0123456789+-.Eaeflnrstu') OF_TOKEN[character.charCodeAt(0)] = 1;

/** Of a number or one of the words `true`, `false`, `null`. */
function isOfToken(byte: number | undefined): boolean {
  return byte !== undefined && OF_TOKEN[byte] === 1;
}
