package io.linli.api.imported;

/**
 * What an imported renovation waits for.
 */
enum RenovationStage {

	ISSUE, COMPLETION

}
