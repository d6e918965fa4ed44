package io.linli.job;

/**
 * What was counted does not add up: it is not published. The message is for the operator.
 */
final class UnsoundException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String forReaders;

	UnsoundException(String forReaders, String forOperator) {
		super(forOperator);
		this.forReaders = forReaders;
	}

	/** The same for readers of every company: it names none. */
	String forReaders() {
		return this.forReaders;
	}

}
