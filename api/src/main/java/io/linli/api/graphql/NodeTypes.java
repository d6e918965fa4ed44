package io.linli.api.graphql;

import java.util.List;

/**
 * The node types of a feature, so that {@code node(id)} finds them without knowing the
 * feature.
 */
@FunctionalInterface
public interface NodeTypes {

	List<Shape> nodeTypes();

}
