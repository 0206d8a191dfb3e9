// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '404fe36c67b473b66bb3ed68e8aba467f572974207dbae066819a940bf281aac';
