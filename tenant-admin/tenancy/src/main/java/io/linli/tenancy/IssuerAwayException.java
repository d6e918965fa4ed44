package io.linli.tenancy;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * A token that cannot be judged, because the issuer's keys are not to be had.
 */
final class IssuerAwayException extends BadJwtException {

	IssuerAwayException(JwtException cause) {
		super("The issuer's keys are not to be had", cause);
	}

}
