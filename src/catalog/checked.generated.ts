// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '9584c3e4bb2252e13a7eab19c3a683fc32b13bcc7f28f28c4131914831268b01';
