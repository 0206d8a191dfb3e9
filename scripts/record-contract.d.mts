export function breaks(before: object, after: object, path?: string): string[];
export function broken(before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): string[];
