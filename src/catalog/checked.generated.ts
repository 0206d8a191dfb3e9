// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '9f4b26e6eb879c3f035114e7272ac8d1b6d4a251fab8f0c05c8d4f6b3bface35';
