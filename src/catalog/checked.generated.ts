// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'cec44ad5ea68e364cef30f68cc8363e8bc9aa829ad8ba4e68c1fdbab948094f7';
