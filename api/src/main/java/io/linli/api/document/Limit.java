package io.linli.api.document;

/**
 * A limit of a request, and how much of it one may ask for.
 */
public enum Limit {

	/** Characters of the document. */
	DOCUMENT_CHARACTERS("documentCharacters", 100_000),
	/** Tokens of the document: names, values and punctuation. */
	TOKENS("tokens", 3_000),
	/** Fields of the answer's shape, with the fragments put in place. */
	FIELDS("fields", 1_000),
	/** Levels of fields below each other. */
	DEPTH("depth", 12),
	/** Levels of fields below {@code __schema} and {@code __type}. */
	INTROSPECTION_DEPTH("introspectionDepth", 20),
	/** Fields of Query or Mutation in one operation. */
	ROOT_FIELDS("rootFields", 10),
	/** Aliases in the whole document. */
	ALIASES("aliases", 30),
	/** Characters of an alias, which the answer repeats for each object. */
	ALIAS_CHARACTERS("aliasCharacters", 100),
	/** Directives in the whole document. */
	DIRECTIVES("directives", 50),
	/** Elements of a list in the input. */
	LIST_ELEMENTS("listElements", 250),
	/** Bytes of the body of an HTTP request. */
	BODY_BYTES("bodyBytes", 1_000_000);

	private final String label;

	private final int most;

	Limit(String label, int most) {
		this.label = label;
		this.most = most;
	}

	/** How the limit is called in answers and in docs/api.md. */
	String label() {
		return this.label;
	}

	/** How much one may ask for. */
	public int most() {
		return this.most;
	}

	/**
	 * Holds a number against this limit.
	 * @throws BeyondLimitException when it is beyond
	 */
	public void check(int found) {
		if (found > this.most) {
			throw new BeyondLimitException(this);
		}
	}

}
