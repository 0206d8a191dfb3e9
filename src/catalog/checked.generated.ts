// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '16b558c838a29c7fe2cb2a2b0aabd7b7e6135e79fc4275735da66e0bbf9951d9';
