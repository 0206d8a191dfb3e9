import { counted, formatCount } from '../base/suggestion.js';
import type { Warning } from '../catalog/run-plan.js';
import type { Anomaly, SliceEntry } from './manifest.js';

/** What the second opinions on the slices of a run say: disagreements with both figures, and where there is no opinion. */
export function reconciliationFindings(
  slices: readonly SliceEntry[],
  maxListed: number,
): { readonly anomalies: readonly Anomaly[]; readonly warnings: readonly Warning[] } {
  const anomalies: Anomaly[] = [];
  const warnings: Warning[] = [];
  const disagreed = slices.flatMap(({ id, reconciliation }) =>
    reconciliation?.status === 'disagreed' ? [{ slice: id, ...reconciliation }] : [],
  );
  if (disagreed.length > 0)
    anomalies.push({
      type: 'reconciliation',
      count: disagreed.length,
      slices: disagreed
        .slice(0, maxListed)
        .map(({ slice, endpoint, counted = 0, kept = 0, keysDiffering = 0, differences = [] }) => ({
          slice,
          endpoint,
          counted,
          kept,
          keysDiffering,
          differences,
        })),
    });
  for (const { slice, endpoint, counted: told = 0, kept = 0 } of disagreed.slice(0, maxListed))
    warnings.push({
      code: 'RECONCILIATION_MISMATCH',
      message: `Slice ${slice}: the server counts ${counted(told, 'record')} (${endpoint}), ${formatCount(kept)} ${kept === 1 ? 'is' : 'are'} here. The slice is partial.`,
    });

  const without = slices.flatMap(({ id, reconciliation }) =>
    reconciliation?.status === 'skipped' || reconciliation?.status === 'failed'
      ? [{ slice: id, reason: reconciliation.reason ?? '' }]
      : [],
  );
  if (without.length > 0)
    anomalies.push({
      type: 'notReconciled',
      count: without.length,
      slices: without.slice(0, maxListed).map(({ slice }) => slice),
      reasons: [...new Set(without.map(({ reason }) => reason))].slice(0, maxListed),
    });
  for (const reason of new Set(without.slice(0, maxListed).map((one) => one.reason))) {
    const ids = without.filter((one) => one.reason === reason).map(({ slice }) => slice);
    const which = ids.length === 1 ? `Slice ${ids[0] ?? ''} has` : `${ids.length} slices have`;
    warnings.push({ code: 'NOT_RECONCILED', message: `${which} no second opinion. ${reason}` });
  }
  return { anomalies, warnings };
}
