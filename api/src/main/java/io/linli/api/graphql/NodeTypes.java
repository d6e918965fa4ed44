package io.linli.api.graphql;

import java.util.List;

/**
 * The node types of a feature, so that {@code node(id)} finds them without knowing the
 * feature.
 */
@FunctionalInterface
public interface NodeTypes {

	List<Shape> nodeTypes();

	/**
	 * For those rows of a shape that the caller may see; of some types that is not every
	 * row of the company.
	 */
	default Select visible(Shape shape, Selection selection) {
		return Select.of(shape, selection);
	}

}
