// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '4dc13772b358e30bb6bcf7ce390526cd296ef11e25ed550ce0f87f8619a170a3';
