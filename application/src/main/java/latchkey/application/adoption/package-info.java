/** People whom the product knew before any directory: imported, adopted, or in conflict. */
package latchkey.application.adoption;
