// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '9578f770d6e40c3819606f9fa7d39abe3121f9655982b753b3d1b1ae95af7330';
