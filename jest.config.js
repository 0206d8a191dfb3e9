/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import './x.js', as Node requires; on disk it is './x.ts'.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Transpile only, through isolatedModules in tsconfig.json; `npm run typecheck` checks the types.
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  globalSetup: '<rootDir>/scripts/jest-node-version.mjs',
  reporters: ['default', '<rootDir>/scripts/jest-counts.mjs'],
  injectGlobals: false,
  maxWorkers: 2,
  // No test is about speed: this ends those that hang, on a machine as busy as may be.
  testTimeout: 180_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/catalog/types.generated.ts'],
  watchman: false,
};
