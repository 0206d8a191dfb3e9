/** Ways in which a text can come back: as the runner, shells, browsers and programs write it. */
export const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 of id:text': (text) => Buffer.from(`id:${text}`).toString('base64'),
  hex: (text) => Buffer.from(text).toString('hex'),
  percent: (text) => bytesOf(text, (byte) => `%${byte.toString(16).padStart(2, '0')}`),
  'percent twice': (text) =>
    bytesOf(text, (byte) => `%25${byte.toString(16).toUpperCase().padStart(2, '0')}`),
  'JSON escapes': (text) => bytesOf(text, (byte) => `\\u${byte.toString(16).padStart(4, '0')}`),
  'HTML entities': (text) => bytesOf(text, (byte) => `&#${byte};`),
};

/** What a command of the runner, a table, a page or a terminal would make something of. */
export const HOSTILE =
  '\n::error title=evil::evil\r\n##[error]evil\n::add-mask::evil\n|a|b|<img src=x onerror=y>[a](https://evil.example)\u202e\u001b[31m`';

/** A place in an answer, and the text that was put there. */
export interface Canary {
  readonly position: string;
  readonly marker: string;
  /** What the marker is looked for as, by name. */
  readonly forms: readonly (readonly [encoding: string, text: string])[];
}

export interface Canaries {
  /** Text for a position: a marker of its own in all encodings. */
  plant(position: string): string;
  /** A marker alone, where no other sign can stand. */
  word(position: string): string;
  /** Personal or secret data of a kind that is known by its look, for free text that stays. */
  personal(position: string): string;
  /** A text that is given from outside, e.g. a secret. */
  literal(position: string, text: string): string;
  readonly all: readonly Canary[];
  /** `position (encoding)` of every canary in the text. */
  foundIn(text: string): string[];
}

export function createCanaries(): Canaries {
  const canaries = new Map<string, Canary>();
  const add = (position: string, marker: string): string => {
    const forms = [
      ...Object.entries(ENCODINGS).map(([name, encode]) => [name, encode(marker)] as const),
      ['JSON escapes in JSON', (ENCODINGS['JSON escapes']?.(marker) ?? '').replaceAll('\\', '\\\\')] as const,
      // As the name of a host comes back.
      ['lower case', marker.toLowerCase()] as const,
    ];
    canaries.set(position, { position, marker, forms });
    return marker;
  };
  const markerOf = (position: string): string =>
    canaries.get(position)?.marker ?? add(position, `kNy7Q${String(canaries.size + 1000)}Zx9w`);
  const looks: ((marker: string) => string)[] = [
    (marker) => `write to ${marker}@canary.example today`,
    (marker) => `password=${marker}${marker}`,
    (marker) => `see https://someone:${marker}@canary.example/`,
    (marker) => `Authorization: Bearer ${marker}.${marker}.${marker}`,
  ];
  return {
    plant: (position) =>
      Object.values(ENCODINGS)
        .map((encode) => encode(markerOf(position)))
        .join(' '),
    word: markerOf,
    personal(position) {
      const look = looks[canaries.size % looks.length] ?? ((marker) => marker);
      return look(markerOf(position));
    },
    literal: add,
    get all() {
      return [...canaries.values()];
    },
    foundIn: (text) =>
      [...canaries.values()].flatMap(({ position, forms }) =>
        forms.filter(([, form]) => text.includes(form)).map(([encoding]) => `${position} (${encoding})`),
      ),
  };
}

function bytesOf(text: string, write: (byte: number) => string): string {
  return Array.from(Buffer.from(text), write).join('');
}
