/** How a text is to be read, made visible where the terminal has colours. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly caution: (text: string) => string;
  readonly bad: (text: string) => string;
  /** What is there to be looked at in passing. */
  readonly quiet: (text: string) => string;
}

const CODES = { good: 32, caution: 33, bad: 31, quiet: 2 } as const;

const PLAIN: Paint = {
  good: (text) => text,
  caution: (text) => text,
  bad: (text) => text,
  quiet: (text) => text,
};

/** Texts must be free of control characters before they are painted. */
const COLOURED: Paint = {
  good: (text) => coloured(CODES.good, text),
  caution: (text) => coloured(CODES.caution, text),
  bad: (text) => coloured(CODES.bad, text),
  quiet: (text) => coloured(CODES.quiet, text),
};

function coloured(code: number, text: string): string {
  return text === '' ? '' : `\u001B[${code}m${text}\u001B[0m`;
}

/** Colours on a terminal that has them, unless `NO_COLOR` is set to anything (no-color.org). */
export function paintFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint {
  const hasColours = isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return hasColours ? COLOURED : PLAIN;
}
