/** Microseconds of self time by stage over all profiles in a folder, largest first; waiting is left out. */
export function stagesIn(folder: string): { readonly stage: string; readonly us: number }[];
