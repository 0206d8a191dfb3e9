/**
 * Expressions of workflow files, as far as the workflows of this repository use them. What is not known here is an
 * error, never an empty text: a typing error in a workflow is to be found by the tests.
 */

export type ExpressionValue = string | number | boolean | null | object;

export interface ExpressionScope {
  /** By name, e.g. `github`, `inputs`. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** Contexts in which a name that nobody set is empty; in all others it is an error. */
  readonly open: readonly string[];
  /** `success()`, `failure()`, `always()` and `cancelled()` at this point. */
  readonly status: 'success' | 'failure';
}

type Token =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name' | 'sign'; readonly text: string };

const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|(-?(?:0x[0-9a-fA-F]+|\d+(?:\.\d+)?))|([A-Za-z_][\w-]*)|(&&|\|\||==|!=|<=|>=|[!<>().,[\]]))/y;
const CONSTANTS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};
const STATUS_FUNCTION = /\b(?:success|failure|always|cancelled)\s*\(/;

/** @throws Error for anything that is not understood. */
export function evaluate(expression: string, scope: ExpressionScope): ExpressionValue {
  const parser = createParser(tokenise(expression), expression, scope);
  const value = parser.or();
  parser.end();
  return value;
}

/** A text with its `${{ }}` replaced. @throws Error for an expression whose value is no text. */
export function interpolate(text: string, scope: ExpressionScope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_whole, expression: string) =>
    toText(evaluate(expression, scope), expression),
  );
}

/** Whether a step or job with this `if:` is run; without one it is run after success alone. */
export function isDue(condition: string | boolean | undefined, scope: ExpressionScope): boolean {
  if (condition === undefined) return scope.status === 'success';
  const text = String(condition).trim();
  const expression = /^\$\{\{(.*)\}\}$/s.exec(text)?.[1] ?? text;
  const holds = truthy(evaluate(expression, scope));
  return holds && (STATUS_FUNCTION.test(expression) || scope.status === 'success');
}

function tokenise(expression: string): Token[] {
  const tokens: Token[] = [];
  const source = expression.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new Error(`not understood in "${expression.trim()}": ${source.slice(at)}`);
    const [text, number, name, sign] = match.slice(1) as (string | undefined)[];
    if (text !== undefined) tokens.push({ kind: 'value', value: text.replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ kind: 'value', value: Number(number) });
    else if (name !== undefined && CONSTANTS.has(name))
      tokens.push({ kind: 'value', value: CONSTANTS.get(name) ?? null });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

interface Parser {
  or(): ExpressionValue;
  end(): void;
}

function createParser(tokens: readonly Token[], expression: string, scope: ExpressionScope): Parser {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} in "${expression.trim()}"`);
  };
  const signAhead = (...signs: string[]): string | undefined => {
    const token = tokens[at];
    return token?.kind === 'sign' && signs.includes(token.text) ? token.text : undefined;
  };
  const take = (...signs: string[]): string | undefined => {
    const sign = signAhead(...signs);
    if (sign !== undefined) at += 1;
    return sign;
  };
  const takeComparison = (): string | undefined => take(...Object.keys(COMPARISONS));
  const need = (sign: string): void => {
    if (take(sign) === undefined) fail(`"${sign}" is missing`);
  };

  // Both sides are evaluated always: so a wrong name behind `||` is found as well.
  const or = (): ExpressionValue => {
    let left = and();
    while (take('||') !== undefined) {
      const right = and();
      left = truthy(left) ? left : right;
    }
    return left;
  };
  const and = (): ExpressionValue => {
    let left = comparison();
    while (take('&&') !== undefined) {
      const right = comparison();
      left = truthy(left) ? right : left;
    }
    return left;
  };
  const comparison = (): ExpressionValue => {
    let left = unary();
    for (let sign = takeComparison(); sign !== undefined; sign = takeComparison())
      left = COMPARISONS[sign]?.(compare(left, unary())) ?? fail(`"${sign}" is not known`);
    return left;
  };
  const unary = (): ExpressionValue => (take('!') === undefined ? primary() : !truthy(unary()));
  const primary = (): ExpressionValue => {
    if (take('(') !== undefined) {
      const value = or();
      need(')');
      return value;
    }
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'value') return token.value;
    if (token?.kind !== 'name') return fail('a value is missing');
    if (signAhead('(') !== undefined) return call(token.text);
    return path(token.text);
  };
  const call = (name: string): ExpressionValue => {
    need('(');
    const args: ExpressionValue[] = [];
    while (signAhead(')') === undefined) {
      args.push(or());
      if (take(',') === undefined) break;
    }
    need(')');
    const value = callFunction(name, args, scope);
    return value === undefined ? fail(`${name}() is not known`) : value;
  };
  const path = (root: string): ExpressionValue => {
    if (!Object.hasOwn(scope.contexts, root)) return fail(`the context ${root} is not known here`);
    let value = scope.contexts[root];
    for (let depth = 1; signAhead('.', '[') !== undefined; depth += 1) {
      const key = nextKey();
      const holder = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
      const known = Object.keys(holder).find((name) => name.toLowerCase() === key.toLowerCase());
      if (known === undefined && depth === 1 && !scope.open.includes(root))
        return fail(`${root}.${key} is not there`);
      value = known === undefined ? null : holder[known];
    }
    return value ?? null;
  };
  const nextKey = (): string => {
    if (take('[') !== undefined) {
      const key = toText(or(), expression);
      need(']');
      return key;
    }
    need('.');
    const token = tokens[at];
    at += 1;
    return token?.kind === 'name' ? token.text : fail('a name is missing');
  };
  return {
    or,
    end() {
      if (at < tokens.length) fail('something is left over');
    },
  };
}

function callFunction(
  name: string,
  args: readonly ExpressionValue[],
  scope: ExpressionScope,
): ExpressionValue | undefined {
  const [first = null, second = null] = args;
  switch (name) {
    case 'success':
      return scope.status === 'success';
    case 'failure':
      return scope.status === 'failure';
    case 'always':
      return true;
    case 'cancelled':
      return false;
    case 'fromJSON':
      return JSON.parse(toText(first, name)) as ExpressionValue;
    case 'contains':
      return Array.isArray(first)
        ? first.some((item: ExpressionValue) => compare(item, second) === 0)
        : toText(first, name).toLowerCase().includes(toText(second, name).toLowerCase());
    case 'startsWith':
      return toText(first, name).toLowerCase().startsWith(toText(second, name).toLowerCase());
    case 'format':
      return toText(first, name).replace(/\{(\d+)\}/g, (_whole, index: string) =>
        toText(args[Number(index) + 1] ?? null, name),
      );
    default:
      return undefined;
  }
}

function truthy(value: ExpressionValue): boolean {
  return value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
}

/** Below, equal or above zero; NaN where the two cannot be compared. Texts are compared without regard to case. */
function compare(left: ExpressionValue, right: ExpressionValue): number {
  if (typeof left === 'string' && typeof right === 'string') {
    const [one, two] = [left.toUpperCase(), right.toUpperCase()];
    return one === two ? 0 : one < two ? -1 : 1;
  }
  return toNumber(left) - toNumber(right);
}

function toNumber(value: ExpressionValue): number {
  if (value === null) return 0;
  if (typeof value === 'string') return value.trim() === '' ? 0 : Number(value);
  return typeof value === 'object' ? Number.NaN : Number(value);
}

function toText(value: ExpressionValue, expression: string): string {
  if (value === null) return '';
  if (typeof value === 'object') throw new Error(`"${expression.trim()}" is an object, not a text`);
  return String(value);
}
