// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'fef5a04254a6e2d1417b286af292f8589d1f87df8fa53a48de5ac6f5b30e273a';
