// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'a8b5826ebfea8f80ec0ab4c9a021a26b2da6d895cfb8de46976036940f45a600';
