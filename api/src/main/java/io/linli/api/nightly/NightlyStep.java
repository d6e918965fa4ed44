package io.linli.api.nightly;

/**
 * A step of a nightly run that is done.
 */
record NightlyStep(String name, double seconds) {
}
