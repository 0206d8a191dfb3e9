// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'b3be4ffce854aae3b75c63597f550cac2fdb99466b0b586a129a99dabf7fd813';
