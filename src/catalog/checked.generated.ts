// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'ddaf00e3b9c5eaad1ee479082cf0cf8d9dda5a4855079b63c933516079ad8963';
