// Jest's globalSetup: the tests need Node 24, the version that the action runs on.

const NEEDED_MAJOR = 24;

export default function checkNodeVersion() {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= NEEDED_MAJOR) return;
  console.error(
    `\nThe tests need Node ${NEEDED_MAJOR} or newer; this is Node ${node} (${process.execPath}). ` +
      `Run them as "npm test" after "npm ci": the development dependency "node" brings Node ${NEEDED_MAJOR} along. ` +
      'It is missing after "npm ci --ignore-scripts".',
  );
  process.exit(1);
}
