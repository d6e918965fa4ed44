package io.linli.departure;

/**
 * How far an export has come.
 *
 * @param tables whose rows are in it
 * @param of all tables
 */
public record Progress(int tables, int of, long rows, long files) {

	/** Who wants to know; it is told often, and answers soon. */
	public interface Listener {

		void tell(Progress progress);

	}

}
