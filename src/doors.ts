/**
 * The entry of the bundle. Each small script in `dist/` opens one door, and with it loads what that door needs: the
 * action nothing of the simulator and the conformance suite, none of them the artifact client before it uploads.
 */

/** The action, in this process. `entryUrl` is `import.meta.url` of the script, as for each door. */
export async function openAction(entryUrl: string): Promise<void> {
  const { startAction } = await import('./action/start.js');
  startAction(entryUrl);
}

/** The command line, in this process. */
export async function openCli(entryUrl: string): Promise<void> {
  const { startCli } = await import('./cli/start.js');
  startCli(entryUrl);
}

/** The run of this thread. */
export async function openWorker(): Promise<void> {
  const { startWorker } = await import('./step/worker.js');
  await startWorker();
}
