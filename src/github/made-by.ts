import type { Run } from '../base/contract/index.generated.js';
import type { Manifest } from '../run/manifest.js';

/** What decides whether the records of two runs go together. */
export type MadeBy = {
  readonly [Member in 'organization' | 'engine' | 'catalogSha256' | 'redactionProfile' | 'keyId']: Exclude<
    Run[Member],
    undefined
  >;
};

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
export function madeAlike(one: Pick<Run, keyof MadeBy>, other: MadeBy): boolean {
  return (
    one.organization !== null &&
    one.organization === other.organization &&
    one.engine === other.engine &&
    one.catalogSha256 === other.catalogSha256 &&
    one.redactionProfile === other.redactionProfile &&
    one.keyId === other.keyId
  );
}
