// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '51906b034238d49ed1cfbe8c83b95c996284bdceb592861bf6ec2804e7a6b0e1';
