// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '7c49d74dc4c4c4ebc1ab055089d1936115224038b09f0466d8610f5d68a2dea0';
