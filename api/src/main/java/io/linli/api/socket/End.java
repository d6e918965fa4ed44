package io.linli.api.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;

/**
 * Why a connection is ended, by the codes of the protocol. Those of 4400 and above are
 * not to be tried again as they were, but 4403: with a fresh token.
 */
enum End {

	GOING_AWAY(1001, "The API stops"), SILENT(1001, "Nothing was heard of you"), TOO_LONG(1009, "Message too long"),
	AWAY(1013, "Access tokens cannot be verified at the moment"),
	CROWDED(1013, "Your client has too many connections for this organization"),
	INVALID_MESSAGE(4400, "Invalid message"), UNAUTHORIZED(4401, "Unauthorized"),
	FORBIDDEN(4403, "A valid access token is required"), TOKEN_ENDED(4403, "The access token has ended"),
	RIGHT_LOST(4403, "You have lost a right, your company is closed, or your token lacks the scope openid"),
	NO_ORGANIZATION(4403, "NO_ORGANIZATION"), ORGANIZATION_REQUIRED(4403, "ORGANIZATION_REQUIRED"),
	FORBIDDEN_ORGANIZATION(4403, "FORBIDDEN_ORGANIZATION"), ORGANIZATION_CLOSED(4403, "ORGANIZATION_CLOSED"),
	INIT_TIMEOUT(4408, "Connection initialisation timeout"), SUBSCRIBER_EXISTS(4409, "Subscriber already exists"),
	TOO_MANY_INITS(4429, "Too many initialisation requests"), FAULT(4500, "Internal server error");

	private final CloseReason reason;

	End(int code, String words) {
		this.reason = new CloseReason(CloseCodes.getCloseCode(code), words);
	}

	CloseReason reason() {
		return this.reason;
	}

}
