// Generated from catalog/genesys-core.catalog.schema.json and catalog/genesys-core.catalog.json by "npm run types:generate".
/** SHA-256 of the two, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'ce0920162ae31bb547bee452df2af099967145c3e6860cc5da4b17d30795162e';
