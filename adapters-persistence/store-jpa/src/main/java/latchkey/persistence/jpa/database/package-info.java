/**
 * The way to the data base: settings, pool, migration, the running transaction, SQL, and where data
 * bases differ. Knows no feature.
 */
package latchkey.persistence.jpa.database;
