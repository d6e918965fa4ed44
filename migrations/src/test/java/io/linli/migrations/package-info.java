/**
 * The schema's walls, walked from the catalogue so that a new table is covered without
 * anyone remembering.
 */
package io.linli.migrations;
