import type { Manifest } from '../run/manifest.js';

/** What decides whether the records of two runs go together. */
export interface MadeBy {
  /** As in the manifest; null where that does not tell. */
  readonly organization: string | null;
  /** Version of the engine. */
  readonly engine: string;
  readonly catalogSha256: string;
  readonly redactionProfile: string;
  readonly keyId: string | null;
}

/** By what the records of a run were made. */
export function madeBy({ organization, engine, catalog, redaction }: Manifest): MadeBy {
  return {
    organization: organization ?? null,
    engine: engine.version,
    catalogSha256: catalog.sha256,
    redactionProfile: redaction.profile,
    keyId: redaction.keyId,
  };
}

/** Whether records were made for the same organisation, by the same engine, catalog, profile and key. */
export function madeAlike(one: Partial<MadeBy>, other: MadeBy): boolean {
  return (
    one.organization !== null &&
    one.organization === other.organization &&
    one.engine === other.engine &&
    one.catalogSha256 === other.catalogSha256 &&
    one.redactionProfile === other.redactionProfile &&
    one.keyId === other.keyId
  );
}
