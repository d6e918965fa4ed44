package io.linli.tenancy.filing;

/**
 * Why a month's statistics were not filed.
 */
public enum StatisticRule {

	/** The caller has no role that files them. */
	NOT_YOURS,
	/** The caller sees no such project. */
	UNKNOWN_PROJECT,
	/** By the project's clocks the month goes on. */
	NOT_OVER,
	/** It was filed since the caller looked, with other words or by somebody else. */
	MEANWHILE

}
