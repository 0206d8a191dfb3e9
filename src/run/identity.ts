import { canonicalJson, type JsonValue } from '../base/json.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { windowTexts, type DataFormat, type EngineEntry, type Manifest } from './manifest.js';

/** Whose data a run fetches, as far as that is known. */
export interface Organization {
  /** Equal for runs of one organisation; null where it is not known. */
  readonly digest: string | null;
  /** Why it is not known. */
  readonly why?: string;
}

/** By what records are made. */
export interface Maker {
  /** Version and, where it is known, commit of the engine. */
  readonly engine: string;
  readonly catalogSha256: string;
}

/** What a run was asked for, and by what its records were made. */
export interface RunIdentity extends Maker {
  readonly runId: string;
  readonly datasetKey: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly filters: unknown;
  readonly format: DataFormat;
  readonly redactionProfile: string;
  readonly keyId: string | null;
  readonly organization: string | null;
}

/** The same before the network, where a token does not tell its organisation: undefined is not asked yet. */
export type AskedIdentity = Omit<RunIdentity, 'organization'> & {
  readonly organization: string | null | undefined;
};

export interface IdentityFacts<O> {
  readonly runId: string;
  readonly format: DataFormat;
  readonly keyId: string | null;
  readonly engine: Pick<EngineEntry, 'version' | 'gitSha'>;
  readonly organization: O;
}

/** What another run must have in common with this one to take over its slices. */
export function identityOf<O>(
  plan: RunPlan,
  { runId, format, keyId, engine, organization }: IdentityFacts<O>,
): Omit<RunIdentity, 'organization'> & { readonly organization: O } {
  return {
    runId,
    format,
    keyId,
    engine: engineText(engine),
    organization,
    datasetKey: plan.datasetKey,
    ...windowTexts(plan.window),
    filters: plan.shownFilters,
    catalogSha256: plan.catalog.sha256,
    redactionProfile: plan.redactionProfile,
  };
}

/** The identity that a manifest tells, which nothing has proved: members may be of any kind. */
export function identityIn(manifest: Manifest): RunIdentity {
  return {
    runId: manifest.runId,
    datasetKey: manifest.datasetKey,
    start: manifest.request.start,
    end: manifest.request.end,
    filters: manifest.request.filters,
    format: manifest.format,
    catalogSha256: manifest.catalog.sha256,
    redactionProfile: manifest.redaction.profile,
    keyId: manifest.redaction.keyId,
    engine: engineText(manifest.engine),
    organization: manifest.organization ?? null,
  };
}

/** The engine as one text. */
export function engineText({ version, gitSha }: Pick<EngineEntry, 'version' | 'gitSha'>): string {
  return gitSha === null ? version : `${version} (${gitSha})`;
}

type Difference = 'request' | 'origin';

const MEMBERS = [
  ['datasetKey', 'dataset', 'request'],
  ['start', 'start', 'request'],
  ['end', 'end', 'request'],
  ['filters', 'filters', 'request'],
  ['format', 'format', 'request'],
  ['engine', 'engine', 'origin'],
  ['catalogSha256', 'catalog (SHA-256)', 'origin'],
  ['redactionProfile', 'redaction profile', 'origin'],
  ['keyId', 'pseudonym key (its id)', 'origin'],
] as const;

/** What differs between an earlier run and this one; undefined where nothing does. */
export function differenceOf(
  earlier: RunIdentity,
  now: AskedIdentity,
): { readonly kind: Difference; readonly text: string } | undefined {
  for (const kind of ['request', 'origin'] as const) {
    const differences = MEMBERS.flatMap(([member, name, its]) => {
      if (its !== kind) return [];
      const [was, is] = [shown(earlier[member]), shown(now[member])];
      return was === is ? [] : [`${name} was ${was}, is ${is}`];
    });
    const other =
      kind === 'origin' ? organizationDifference(earlier.organization, now.organization) : undefined;
    if (other !== undefined) differences.push(other);
    if (differences.length > 0) return { kind, text: differences.join('; ') };
  }
  return undefined;
}

/** Whether runs are of one organisation; `there` may be the first digits alone, `same` are digests that count as one. */
export function isOneOrganization(there: string, own: string | null, same: readonly string[]): boolean {
  if (own === null) return false;
  return own.startsWith(there) || (same.includes(own) && same.some((digest) => digest.startsWith(there)));
}

/** Why two organisations are not known to be one; one that is not known is never the same. */
export function organizationDifference(
  earlier: string | null,
  now: string | null | undefined,
): string | undefined {
  if (now === undefined || (now !== null && earlier === now)) return undefined;
  if (now === null) return 'the organisation of this run is not known';
  if (earlier === null) return 'it does not tell its organisation';
  return `organisation (digest of region and client, or of its id) was ${shown(earlier.slice(0, 12))}, is ${shown(now.slice(0, 12))}`;
}

const MAX_SHOWN = 300;

/** The JSON text of another's word, cut, without signs that a terminal would obey. */
function shown(value: unknown): string {
  const text = canonicalJson((value ?? null) as JsonValue);
  const plain = text.replace(/[^\x20-\x7e]/g, '?');
  return plain.length <= MAX_SHOWN ? plain : `${plain.slice(0, MAX_SHOWN)}…`;
}
