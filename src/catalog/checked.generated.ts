// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '65f52d97b4c1aedfb73ee1762d6c91fe98b06f00becc6d0bde2e9843019e5567';
