import type { Command } from 'commander';
import { SCHEMA_TARGETS } from '../report/schema/schema.js';
import { JSON_FLAG, type Act, type CliWorld, type JsonFlag } from './world.js';

export interface CatalogFlags extends JsonFlag {
  readonly catalog?: string;
}

const CATALOG_FLAG = [
  '--catalog <path>',
  'a catalog below the current folder that extends the built-in one: a file, several with commas, or a folder',
] as const;

// What a command needs is loaded when it is given: the start takes longer than most commands.
const catalogCommands = () => import('./catalog-commands.js');

const optionsOf = (flags: CatalogFlags) => ({ json: flags.json === true, catalog: flags.catalog });

/** The commands that show and check the catalog. */
export function addCatalogCommands(program: Command, world: CliWorld, act: Act): void {
  program
    .command('datasets')
    .summary('list the datasets')
    .description('Lists the datasets of the catalog.')
    .option(...CATALOG_FLAG)
    .option(...JSON_FLAG)
    .action((flags: CatalogFlags) =>
      act(async () => (await catalogCommands()).datasetsCommand(optionsOf(flags), world)),
    );
  program
    .command('describe')
    .summary('tell all about a dataset, redaction of each field included')
    .description(
      'What a dataset is, its window and filters, the requests and permissions that it needs, and what happens to each field and why.',
    )
    .argument('<dataset>', 'key of the dataset')
    .option(...CATALOG_FLAG)
    .option(...JSON_FLAG)
    .action((dataset: string, flags: CatalogFlags) =>
      act(async () => (await catalogCommands()).describeCommand(dataset, optionsOf(flags), world)),
    );
  program
    .command('schema')
    .summary('print the schema of a dataset’s records')
    .description(
      'What the records of a dataset look like after redaction, for a program or a database. Tables have the column _rest beside the declared ones.',
    )
    .argument('<dataset>', 'key of the dataset')
    .requiredOption('--for <target>', SCHEMA_TARGETS.join(', '))
    .option(...CATALOG_FLAG)
    .action((dataset: string, flags: CatalogFlags & { readonly for: string }) =>
      act(async () =>
        (await catalogCommands()).schemaCommand(
          dataset,
          { catalog: flags.catalog, target: flags.for },
          world,
        ),
      ),
    );
  program
    .command('role')
    .summary('tell the smallest role that some datasets need')
    .description(
      'The smallest set of permissions that an OAuth client needs for the datasets together, and what to click for it.',
    )
    .argument('<dataset...>', 'keys of the datasets')
    .option(...CATALOG_FLAG)
    .option(...JSON_FLAG)
    .action((datasets: readonly string[], flags: CatalogFlags) =>
      act(async () => (await catalogCommands()).roleCommand(datasets, optionsOf(flags), world)),
    );
  program
    .command('validate')
    .summary('check catalog files')
    .description('Checks catalogs; without any, the built-in one. Exit code 0: all valid; 1: not.')
    .argument('[catalog...]', 'files to check')
    .option('--vendor', "also compare with what is known of the vendor's API")
    .option('--resolved', 'print the catalog in force with the files, each entry with all that it extends')
    .option(...JSON_FLAG)
    .action(
      (
        paths: readonly string[],
        flags: JsonFlag & { readonly resolved?: boolean; readonly vendor?: boolean },
      ) =>
        act(async () =>
          (await catalogCommands()).validateCommand(
            paths,
            { json: flags.json === true, resolved: flags.resolved === true, vendor: flags.vendor === true },
            world,
          ),
        ),
    );
}

/** The commands that help to write a dataset. */
export function addAuthoringCommands(program: Command, world: CliWorld, act: Act): void {
  program
    .command('operations')
    .summary('find read operations of the API')
    .description("Finds the vendor's read operations that have all the words, to make a dataset of one.")
    .argument('<words...>', 'words of the path, the name or what it does, e.g. routing skills')
    .option(...JSON_FLAG)
    .action((words: readonly string[], flags: JsonFlag) =>
      act(async () =>
        (await import('./authoring-commands.js')).operationsCommand(
          words,
          { json: flags.json === true },
          world,
        ),
      ),
    );
  program
    .command('new-dataset')
    .summary('draft a dataset from a read operation')
    .description(
      'Drafts an overlay with endpoint, paging, key, window, filters, parents, fields, redaction and summary from what the vendor says of the operation, and lists what a person must decide. Exit code 0: nothing is left open; 1: something is.',
    )
    .argument('<operation>', 'id of the operation, or its path; the command "operations" finds it')
    .option('--key <key>', 'key of the dataset; else made from the path')
    .option('--output <file>', 'new file to write, below the current folder; else the draft is printed')
    .option(...CATALOG_FLAG)
    .option(...JSON_FLAG)
    .action((operation: string, flags: CatalogFlags & { readonly key?: string; readonly output?: string }) =>
      act(async () =>
        (await import('./authoring-commands.js')).newDatasetCommand(
          operation,
          { ...optionsOf(flags), key: flags.key, output: flags.output },
          world,
        ),
      ),
    );
  program
    .command('test')
    .summary('put every dataset of a catalog through the conformance suite')
    .description(
      'Checks, plans, simulates, pages, redacts, summarises and verifies every dataset of the built-in catalog, or those that a catalog given adds or changes. Needs no account and no network. Exit code 0: all as they should be; 1: not.',
    )
    .argument(
      '[catalog or dataset...]',
      'catalogs below the current folder that extend the built-in one, and keys of datasets to test alone',
    )
    .option(...JSON_FLAG)
    .action((paths: readonly string[], flags: JsonFlag) =>
      act(async () => (await import('./test.js')).testCommand(paths, { json: flags.json === true }, world)),
    );
}
