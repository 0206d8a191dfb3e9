// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '248b8e3819e4fd0cfaaa47f7ed9d92326336ffdd26b47e0e4276ac8dd434d91b';
