import type { PublishReceipt } from '../github/publisher.js';
import { counted, formatBytes } from './text.js';

const MAX_DAYS = 5;

/** What became of a publication, in one line. */
export function receiptText(receipt: PublishReceipt): string {
  switch (receipt.target) {
    case 'artifact':
      return `Uploaded as ${receipt.artifacts.map(({ name }) => name).join(', ')}`;
    case 'release': {
      const { place, removed } = receipt;
      if (place === null) return 'Release: nothing to add, the run holds no records';
      const gone = removed.length > 0 ? `; ${counted(removed.length, 'older run')} removed` : '';
      return `Release ${place.tag}: ${place.name} (${formatBytes(place.sizeBytes)})${gone}`;
    }
    case 'index': {
      const { url, revision, isLatest, missingDays } = receipt;
      const more = missingDays.length > MAX_DAYS ? ` and ${missingDays.length - MAX_DAYS} more` : '';
      const gaps = `${missingDays.slice(0, MAX_DAYS).join(', ')}${more}`;
      return `Index, revision ${revision}: ${isLatest ? 'the latest run now' : 'listed, another run is the latest'}${
        missingDays.length > 0 ? `; days without data: ${gaps}` : ''
      }; ${url}`;
    }
  }
}
