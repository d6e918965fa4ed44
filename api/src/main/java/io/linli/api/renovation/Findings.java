package io.linli.api.renovation;

/**
 * How many violations were found on a site.
 *
 * @param open those that are not reported yet (D-14)
 */
record Findings(int open, int all) {
}
