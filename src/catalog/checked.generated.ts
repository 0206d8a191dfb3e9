// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '79bf17ca629795ba3be4c23f6776afafb1e6196f0d4bad50ff5e1619ef192c16';
