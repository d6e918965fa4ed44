package io.linli.api.library;

/**
 * A tag of the library, and how many cases have it.
 */
record LibraryTagCount(String name, int count) {
}
