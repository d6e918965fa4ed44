package io.linli.tenancy;

/**
 * The claims of a token name no caller that we may act for.
 */
public final class CallerRefusedException extends RuntimeException {

	private final Refusal refusal;

	CallerRefusedException(Refusal refusal) {
		super(refusal.message());
		this.refusal = refusal;
	}

	public Refusal refusal() {
		return this.refusal;
	}

}
