// A Jest reporter: the last line of a test run is "N passed, N failed, N skipped", alone, for people and scripts.

/** The closing line. A test file that could not run at all counts as one failure. */
function countsLine(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}

let closing;

export default class CountsReporter {
  onRunComplete(_contexts, results) {
    // Jest's own summary comes after every custom reporter; so the line waits for the end of the process.
    if (closing === undefined) process.once('exit', () => process.stdout.write(`${closing}\n`));
    closing = countsLine(results);
  }
}
