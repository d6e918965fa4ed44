package io.linli.kpi;

/**
 * Which way a figure improves.
 */
public enum Direction {

	HIGHER_IS_BETTER, LOWER_IS_BETTER

}
