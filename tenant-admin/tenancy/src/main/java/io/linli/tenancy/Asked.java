package io.linli.tenancy;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the database was asked for and has not answered yet. The first to need an answer
 * sends everything that waits, and all of it is answered at once.
 */
public interface Asked<T> {

	T get();

	/** What follows from the answer, found once and when it is needed. */
	default <R> Asked<R> then(Function<? super T, ? extends R> more) {
		Asked<T> before = this;
		return new Asked<>() {

			private @Nullable R found;

			@Override
			public R get() {
				if (this.found == null) {
					this.found = more.apply(before.get());
				}
				return this.found;
			}

		};
	}

}
