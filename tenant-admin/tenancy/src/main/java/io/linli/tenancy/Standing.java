package io.linli.tenancy;

/**
 * What has become of a caller since the token was issued.
 */
public enum Standing {

	/** The issuer would name the same caller again, with these roles at least. */
	KEPT,
	/** The person, the membership, the organization or a role is gone. */
	LOST,
	/** The issuer does not answer, or the token has ended. */
	UNKNOWN

}
