import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Edges are arguments: time, chance, the environment and the console come in from outside, so that the middle can
// be tested without them. A rule set in a later block replaces the earlier one, so each block states all it forbids.

const CLOCK = 'take it from the Clock port; only src/base/clock.ts and src/engine/run.ts touch the real one';
const CHANCE = 'take it as an argument; only src/base/clock.ts and src/engine/run.ts touch the real one';
const DOOR = 'only the doors src/action and src/cli touch it; take what is needed as an argument';

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'];
const TIMER_MODULES = ['timers', 'timers/promises', 'node:timers', 'node:timers/promises'];
const GLOBAL_OBJECTS = ['globalThis', 'global'];

// One way to give a member that may be missing: CONTRIBUTING, "Where things are".
const OPTIONAL =
  'give the member as it is, its type being `?: T | undefined`; where a type of others refuses that: ...present({ … })';
const OPTIONAL_SPREADS = [
  "SpreadElement > ConditionalExpression[test.operator='==='][test.right.type='Identifier'][test.right.name='undefined'] > ObjectExpression.consequent[properties.length=0]",
  "SpreadElement > ConditionalExpression[test.operator='!=='][test.right.type='Identifier'][test.right.name='undefined'] > ObjectExpression.alternate[properties.length=0]",
  "SpreadElement > LogicalExpression[operator='&&'][left.operator='!=='][left.right.type='Identifier'][left.right.name='undefined'] > ObjectExpression.right",
];

function edgeRules({ doors = false, clock = false, timers = false }) {
  const globals = [];
  const properties = [];
  const syntax = OPTIONAL_SPREADS.map((selector) => ({ selector, message: OPTIONAL }));
  const paths = [];
  if (!doors) {
    properties.push({ object: 'process', property: 'env', message: DOOR });
    properties.push({ object: 'process', property: 'exit', message: DOOR });
    for (const name of ['node:process', 'process']) paths.push({ name, message: DOOR });
    for (const object of GLOBAL_OBJECTS) properties.push({ object, property: 'console', message: DOOR });
  }
  if (!clock) {
    properties.push({ object: 'Date', property: 'now', message: CLOCK });
    properties.push({ object: 'Math', property: 'random', message: CHANCE });
    properties.push({ property: 'randomUUID', message: CHANCE });
    for (const name of ['node:crypto', 'crypto'])
      paths.push({ name, importNames: ['randomUUID'], message: CHANCE });
    syntax.push({ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK });
    syntax.push({ selector: "CallExpression[callee.name='Date']", message: CLOCK });
  }
  if (!clock && !timers) {
    for (const name of TIMERS) {
      globals.push({ name, message: CLOCK });
      for (const object of GLOBAL_OBJECTS) properties.push({ object, property: name, message: CLOCK });
    }
    for (const name of TIMER_MODULES) paths.push({ name, message: CLOCK });
  }
  const rule = (entries) => (entries.length > 0 ? ['error', ...entries] : 'off');
  return {
    'no-console': doors ? 'off' : 'error',
    'no-restricted-globals': rule(globals),
    'no-restricted-properties': rule(properties),
    'no-restricted-syntax': rule(syntax),
    'no-restricted-imports': paths.length > 0 ? ['error', { paths }] : 'off',
  };
}

// A longer function hides a second thing that has a name of its own. Lines of code alone count.
function functionLines(max) {
  return ['error', { max, skipBlankLines: true, skipComments: true }];
}

export default defineConfig(
  globalIgnores([
    'dist/',
    'out/',
    'coverage/',
    'temp/',
    'src/catalog/types.generated.ts',
    'src/base/contract/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // One program for all: src/tsconfig.json is the bundler's.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers and booleans have one text each; objects, which do not, stay forbidden.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': functionLines(90),
      ...edgeRules({}),
    },
  },
  { files: ['src/action/**/*.ts', 'src/cli/**/*.ts'], rules: edgeRules({ doors: true }) },
  // The other side of the wire: a server has delays of its own, which no clock of ours may steer.
  { files: ['src/simulator/**/*.ts'], rules: edgeRules({ timers: true }) },
  { files: ['src/base/clock.ts', 'src/engine/run.ts'], rules: edgeRules({ clock: true }) },
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      // A value that is not there fails the test, which is what is wanted of it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests read JSON whose shape is the very thing they assert, and Jest's matchers are typed `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Fakes of asynchronous ports need not wait, and many do nothing.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // expect(fake.method) hands the method over, it does not call it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { Buffer: 'readonly', console: 'readonly', process: 'readonly', URL: 'readonly' },
    },
  },
);
