package io.linli.ledger;

/** What the columns of a table mean that somebody brings. */
public sealed interface Columns permits HouseholdColumns, ProjectColumns {

}
