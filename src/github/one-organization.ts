import { GenesysCoreError } from '../base/errors.js';
import { ownMember, type IndexDocument } from './index-document.js';
import { isOneOrganization } from '../run/identity.js';
import type { Manifest } from '../run/manifest.js';

/** Digits of a digest that a label has room for and that tell organisations apart. */
const SHORT = 16;

/**
 * Refuses to publish a run where the dataset has runs of another organisation: their days would be taken for one's own.
 * `there` is the digest that is known of them, whole or its first digits; undefined and null where nobody tells, as in what
 * earlier versions published. `same` are digests that count as one, by the overlay.
 * @throws GenesysCoreError `PUBLISH` with both and what to do.
 */
export function refuseOtherOrganization(
  place: string,
  there: string | null | undefined,
  { datasetKey, organization }: Pick<Manifest, 'datasetKey' | 'organization'>,
  same: readonly string[],
): void {
  if (typeof there !== 'string') return;
  const own = organization ?? null;
  if (isOneOrganization(there, own, same)) return;
  const which =
    own === null
      ? `is of organisation ${there}, and that of this run is not known`
      : `is of organisation ${there}, and this run of ${own}`;
  throw new GenesysCoreError(
    'PUBLISH',
    `${datasetKey} in ${place} ${which}. Nothing was published there, so that neither covers the days of the other. Publish in another repository, or under a dataset key of its own: an overlay entry that extends ${datasetKey}. Where it is one organisation with a new OAuth client, list both digests in governance.organizations of the dataset, in an overlay.`,
    { retryable: false },
  );
}

/** Whether the dataset in an index has runs of another organisation; it has not where either is not known. */
export function isOfAnother(
  { datasets }: IndexDocument,
  datasetKey: string,
  organization: string | undefined,
  same: readonly string[],
): boolean {
  const there = ownMember(datasets, datasetKey)?.organization;
  return (
    typeof there === 'string' && organization !== undefined && !isOneOrganization(there, organization, same)
  );
}

/** The digest as a label of an asset has it. */
export function organizationLabel({ organization }: Pick<Manifest, 'organization'>): string {
  return organization === undefined || organization === null ? '' : `, of ${organization.slice(0, SHORT)}`;
}

/** What such a label tells; undefined where it tells nothing. */
export function organizationIn(label: string): string | undefined {
  return /, of ([0-9a-f]{16})(?:,|$)/.exec(label)?.[1];
}
