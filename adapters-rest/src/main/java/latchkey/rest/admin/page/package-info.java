/** Lists in parts, ids in paths: what all resources of this face have in common. */
package latchkey.rest.admin.page;
