// Generated from catalog/genesys-core.catalog.schema.json and catalog/genesys-core.catalog.json by "npm run types:generate".
/** SHA-256 of the two, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '57b4dd89ebaede045a6c33c114cc9978a64c4eef33f9db50c94bcce2b5df8b47';
