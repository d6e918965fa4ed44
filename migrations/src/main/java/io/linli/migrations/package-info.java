/**
 * Brings a database to the schema of this release: roles, tables, walls between tenants.
 */
@NullMarked
package io.linli.migrations;

import org.jspecify.annotations.NullMarked;
