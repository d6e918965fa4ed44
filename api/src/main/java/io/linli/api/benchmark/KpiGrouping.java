package io.linli.api.benchmark;

/**
 * By what figures are kept apart; whatever is not named is summed.
 */
enum KpiGrouping {

	COMPANY, PROJECT, MONTH

}
