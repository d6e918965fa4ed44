package io.linli.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many objects an answer can hold: a number, and what depends on the variables of a
 * request. It may be beyond every integer.
 */
final class Count {

	private record Times(Size size, Count of) {
	}

	private double fixed;

	private final List<Times> sized = new ArrayList<>();

	void addOne() {
		this.fixed++;
	}

	/** Adds as many times what one element of a list holds. */
	void add(Size size, Count element) {
		if (size instanceof Size.Fixed one && (element.sized.isEmpty() || one.elements() == 1)) {
			this.fixed += one.elements() * element.fixed;
			this.sized.addAll(element.sized);
		}
		else {
			this.sized.add(new Times(size, element));
		}
	}

	double of(Map<String, ?> variables) {
		double sum = this.fixed;
		for (Times list : this.sized) {
			sum += list.size().of(variables) * list.of().of(variables);
		}
		return sum;
	}

}
