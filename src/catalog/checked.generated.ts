// Generated from catalog/genesys-core.catalog.schema.json and catalog/genesys-core.catalog.json by "npm run types:generate".
/** SHA-256 of the two, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '527b708689aa46d129c69a3219edc952c48cde5d4c99b954f08b48794a1b62ae';
