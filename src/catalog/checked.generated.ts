// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '8afcc0e199343b51e95c60f0d39df5a0dd6ab1f3a914c5d8e69fbe5794b88a21';
