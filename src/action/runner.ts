import * as core from '@actions/core';
import { messageOf } from '../base/errors.js';
import { plainText } from '../base/scrub.js';

/** The workflow runner, as the host speaks to it. Every text is made one harmless line first. */
export interface Runner {
  /** Masks a value in all output of the job from now on. */
  mask(secret: string): void;
  output(name: string, value: string): void;
  line(text: string): void;
  /** Shown only where the workflow asks for debug lines. */
  debug(text: string): void;
  error(title: string, message: string): void;
  warning(title: string, message: string): void;
  notice(title: string, message: string): void;
  openGroup(title: string): void;
  closeGroup(): void;
  /** A line of GitHub's own client: its commands reach the runner, the rest is plain text. */
  clientLine(text: string): void;
  /** Replaces nothing: adds to what earlier steps wrote. Never throws; a runner without summaries has none. */
  summary(markdown: string): Promise<void>;
}

/** Commands that GitHub's artifact client has reason to use. */
const CLIENT_COMMAND = /^::(?:debug|add-mask|warning)(?: [^:]*)?::/;

/** The runner behind @actions/core. */
export function createRunner(): Runner {
  return {
    mask(secret) {
      core.setSecret(secret);
    },
    output(name, value) {
      try {
        // Byte for byte: a path is of no use in any other form.
        core.setOutput(name, value);
      } catch (error) {
        core.info(plainText(`The output ${name} could not be set: ${messageOf(error)}`));
      }
    },
    line(text) {
      core.info(plainText(text));
    },
    debug(text) {
      core.debug(
        text
          .split('\n', 50)
          .map((line) => plainText(line))
          .join('\n'),
      );
    },
    error(title, message) {
      core.error(plainText(message), { title });
    },
    warning(title, message) {
      core.warning(plainText(message), { title });
    },
    notice(title, message) {
      core.notice(plainText(message), { title });
    },
    openGroup(title) {
      core.startGroup(plainText(title));
    },
    closeGroup() {
      core.endGroup();
    },
    clientLine(text) {
      core.info(CLIENT_COMMAND.test(text) ? text : plainText(text));
    },
    async summary(markdown) {
      try {
        await core.summary.addRaw(markdown).write();
      } catch (error) {
        core.debug(`No job summary: ${messageOf(error)}`);
      }
    },
  };
}
