// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'da449c48f6110492e71a84d1cc359096327d121c7ce383dc5d36a1356bfa6d61';
