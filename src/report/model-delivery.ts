import type { PublishReceipt, UploadedArtifact } from '../github/publisher.js';
import { fact, own, silent, type Fact, type Section } from './facts.js';
import { refetchText, type Outcome } from './outcome.js';
import { counted } from '../base/suggestion.js';
import { formatBytes } from './text.js';

const MAX_DAYS = 5;

/** Where the run folder was brought. */
export function deliverySection({ artifacts, published, refetch }: Outcome): Section {
  return {
    id: 'delivery',
    title: 'Published',
    facts: [
      ...(refetch === undefined
        ? []
        : [fact('refetch', refetch, 'Fetched again', own(refetchText(refetch)))]),
      ...(artifacts.length === 0 ? [silent('artifacts', [])] : artifacts.map(artifactFact)),
      ...(published.length === 0 ? [silent('published', [])] : published.map(receiptFact)),
    ],
    tables: [],
  };
}

function artifactFact(artifact: UploadedArtifact, index: number): Fact {
  return fact(`artifacts.${index}`, artifact, artifact.kind === 'raw' ? 'Raw artifact' : 'Artifact', {
    text: `${artifact.name}, ${formatBytes(artifact.sizeBytes)}, id ${artifact.id}, sha256 ${artifact.sha256}`,
    as: 'text',
    ...(artifact.url === null ? {} : { href: artifact.url }),
  });
}

function receiptFact(receipt: PublishReceipt, index: number): Fact {
  const path = `published.${index}`;
  switch (receipt.target) {
    case 'artifact':
      return silent(path, receipt);
    case 'release': {
      const { tag, days, removed } = receipt;
      const bytes = days.reduce((sum, { asset }) => sum + asset.sizeBytes, 0);
      const names = days.slice(0, MAX_DAYS).map(({ asset }) => asset.name);
      const more = days.length > MAX_DAYS ? ` and ${days.length - MAX_DAYS} more` : '';
      const gone = removed.length > 0 ? `; ${counted(removed.length, 'older file')} removed` : '';
      const text =
        days.length === 0
          ? `${tag}: nothing to add or replace`
          : `${tag}: ${names.join(', ')}${more} (${formatBytes(bytes)})${gone}`;
      return fact(path, receipt, 'Release', { text, as: 'text', ...pageOf(days[0]?.asset.url) });
    }
    case 's3': {
      const { address, days } = receipt;
      const named = `${days.slice(0, MAX_DAYS).join(', ')}${days.length > MAX_DAYS ? ` and ${days.length - MAX_DAYS} more` : ''}`;
      const text = `${address}: ${days.length === 0 ? 'nothing to add or replace' : named}`;
      return fact(path, receipt, 'Bucket', { text, as: 'text' });
    }
    case 'index': {
      const { url, revision, isLatest, missingDays } = receipt;
      const more = missingDays.length > MAX_DAYS ? ` and ${missingDays.length - MAX_DAYS} more` : '';
      const gaps = `${missingDays.slice(0, MAX_DAYS).join(', ')}${more}`;
      const place = isLatest
        ? 'this run is the latest'
        : 'this run is listed, though not as the latest good one';
      const text = `revision ${revision}, ${place}${missingDays.length > 0 ? `; days without data: ${gaps}` : ''}`;
      return fact(path, receipt, 'Index', { text, as: 'text', href: url });
    }
  }
}

/** The page of the release that has an asset, by the asset's address. */
function pageOf(assetUrl: string | undefined): { readonly href?: string } {
  const found = /^(https?:\/\/.*\/releases\/)download\/([^/]+)\/[^/]+$/.exec(assetUrl ?? '');
  return found === null ? {} : { href: `${found[1] ?? ''}tag/${found[2] ?? ''}` };
}
