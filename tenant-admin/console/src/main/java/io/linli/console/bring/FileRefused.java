package io.linli.console.bring;

/**
 * A file that is not read, or not any further.
 */
class FileRefused extends RuntimeException {

	private final FileProblem problem;

	FileRefused(FileProblem problem) {
		super(problem.name());
		this.problem = problem;
	}

	FileProblem problem() {
		return this.problem;
	}

}
