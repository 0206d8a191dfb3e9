import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isJsonObject } from '../base/json.js';
import { nodeFileSystem } from './file-system.js';

/** The published schemas of a run folder's files, parsed. */
export interface RunSchemaDocuments {
  readonly manifest: object;
  readonly event: object;
  readonly summary: object;
  readonly lookups: object;
  readonly lineage: object;
}

/** Each check gives what is wrong, sentence by sentence; nothing where the value is valid. */
export interface RunSchemas {
  readonly manifest: (value: unknown) => readonly string[];
  readonly event: (value: unknown) => readonly string[];
  readonly summary: (value: unknown) => readonly string[];
  readonly lookups: (value: unknown) => readonly string[];
  /** Of an entry of the manifest's `slices`. */
  readonly slice: (value: unknown) => readonly string[];
  /** Of an entry of its `files`. */
  readonly file: (value: unknown) => readonly string[];
  readonly lineage: (value: unknown) => readonly string[];
}

const MAX_PROBLEMS = 20;

/** Compiles the schemas; expensive, so once for a process. */
export function compileRunSchemas(documents: RunSchemaDocuments): RunSchemas {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const manifest = ajv.compile(documents.manifest);
  const summary = ajv.compile(documents.summary);
  const lookups = ajv.compile(documents.lookups);
  const lineage = ajv.compile(documents.lineage);
  ajv.addSchema(documents.event, 'event');
  ajv.addSchema({ ...documents.manifest, $id: 'manifest' });
  const partOf = (name: string, value: unknown): readonly string[] => {
    const check = ajv.getSchema(`manifest#/$defs/${name}`);
    return check === undefined ? [`there is no schema of a ${name}`] : problemsOf(check, value);
  };
  return {
    manifest: (value) => problemsOf(manifest, value),
    summary: (value) => problemsOf(summary, value),
    lookups: (value) => problemsOf(lookups, value),
    slice: (value) => partOf('slice', value),
    file: (value) => partOf('file', value),
    lineage: (value) => problemsOf(lineage, value),
    event(value) {
      const type = isJsonObject(value) ? value['type'] : undefined;
      // The definition of the type says what is wrong; the whole schema would say it of every type.
      const check = typeof type === 'string' ? ajv.getSchema(`event#/$defs/${type}`) : undefined;
      return check === undefined ? [`type ${JSON.stringify(type)} is unknown`] : problemsOf(check, value);
    },
  };
}

/** The published schemas of the files of a run folder, beside the built-in catalog. */
export async function readRunSchemas(catalogDir: string): Promise<RunSchemas> {
  const read = async (name: string): Promise<object> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of nodeFileSystem.read(join(catalogDir, 'schemas', `${name}.schema.json`)))
      chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as object;
  };
  const [manifest, event, summary, lookups, lineage] = await Promise.all([
    read('manifest'),
    read('event'),
    read('summary'),
    read('lookups'),
    read('lineage'),
  ]);
  return compileRunSchemas({ manifest, event, summary, lookups, lineage });
}

function problemsOf(check: ValidateFunction, value: unknown): readonly string[] {
  if (check(value)) return [];
  return (check.errors ?? []).slice(0, MAX_PROBLEMS).map(schemaSentence);
}

/** What is wrong, after the place of it: `/counts must be object`. */
export function schemaSentence(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'the whole' : error.instancePath;
  const params = error.params as {
    readonly unevaluatedProperty?: string;
    readonly additionalProperty?: string;
  };
  const name = params.unevaluatedProperty ?? params.additionalProperty;
  return `${where} ${error.message ?? 'is invalid'}${name === undefined ? '' : ` ("${name}")`}`;
}
