package io.linli.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why a ledger cannot be loaded, or not further: one sentence for the person who tries.
 */
public final class LedgerException extends Exception {

	LedgerException(String sentence) {
		super(sentence);
	}

	LedgerException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

	/** What went wrong, without a type's name and never empty. */
	static String reason(Throwable cause) {
		String message = cause.getMessage();
		return (message != null) ? message : cause.getClass().getSimpleName();
	}

}
