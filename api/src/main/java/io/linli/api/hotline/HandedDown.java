package io.linli.api.hotline;

/**
 * What came of rows that were handed down.
 *
 * @param known those that had been handed down before, by their source and number
 */
record HandedDown(int taken, int known) {
}
