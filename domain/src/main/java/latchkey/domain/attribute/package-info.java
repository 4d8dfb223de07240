/**
 * What an attribute of an identity is: schemas, definitions, paths and values (RFC 7643). Nothing
 * here knows JSON, filters or storage.
 */
package latchkey.domain.attribute;
