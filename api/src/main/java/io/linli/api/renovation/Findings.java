package io.linli.api.renovation;

/**
 * What is still to be done on a site.
 *
 * @param open how many violations are not reported yet (D-14)
 */
record Findings(int open) {
}
