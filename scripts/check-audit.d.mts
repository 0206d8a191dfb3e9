export interface AuditException {
  readonly id: string;
  /** Last day on which it holds, `2026-11-26`. */
  readonly until: string;
  readonly why: string;
}

/** What `npm audit --json` printed, judged by the exceptions of the day. */
export function judge(
  report: unknown,
  exceptions: readonly AuditException[],
  today: string,
): { readonly ok: boolean; readonly lines: readonly string[] };
