package io.linli.api.repair;

/**
 * How the intake reached the repair department: 对讲机 or 电话.
 */
enum PassedOnBy {

	RADIO, PHONE

}
