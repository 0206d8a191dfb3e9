// Generated from catalog/genesys-core.catalog.schema.json and catalog/genesys-core.catalog.json by "npm run types:generate".
/** SHA-256 of the two, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = 'ce48740abd246f18c11fb3e180d5b05f1acc20f89eaa78fc0f70d02eab8105e2';
