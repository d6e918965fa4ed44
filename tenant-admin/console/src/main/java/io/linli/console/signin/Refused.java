package io.linli.console.signin;

/**
 * A request that ends with a page saying why.
 */
class Refused extends RuntimeException {

	private final Problem problem;

	Refused(Problem problem) {
		super(problem.key());
		this.problem = problem;
	}

	Problem problem() {
		return this.problem;
	}

}
