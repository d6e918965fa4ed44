package io.linli.api.nightly;

/**
 * How far a nightly run has come, or how it has ended.
 */
enum NightlyStatus {

	RUNNING, PUBLISHED, UNCHANGED, FAILED

}
