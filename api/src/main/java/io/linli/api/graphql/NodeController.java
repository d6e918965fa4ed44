package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Any node by its id: {@code node} and {@code nodes}.
 */
@Controller
class NodeController {

	private static final int MOST = 100;

	private final TenantReads reads;

	private final Map<String, Type> types = new HashMap<>();

	NodeController(TenantReads reads, List<NodeTypes> features) {
		this.reads = reads;
		features.forEach((feature) -> feature.nodeTypes()
			.forEach((shape) -> this.types.put(shape.type(), new Type(feature, shape))));
	}

	@QueryMapping
	@Nullable Row node(@Argument String id, DataFetchingEnvironment environment) {
		return load(List.of(id), environment).getFirst();
	}

	@QueryMapping
	List<@Nullable Row> nodes(@Argument List<String> ids, DataFetchingEnvironment environment) {
		if (ids.size() > MOST) {
			throw new RefusedException(UserError.invalid("At most " + MOST + " ids at once.", "ids"));
		}
		return load(ids, environment);
	}

	private List<@Nullable Row> load(List<String> ids, DataFetchingEnvironment environment) {
		Map<String, List<UUID>> wanted = new HashMap<>();
		for (String id : ids) {
			GlobalId.decode(id)
				.ifPresent(
						(named) -> wanted.computeIfAbsent(named.type(), (type) -> new ArrayList<>()).add(named.key()));
		}
		Map<GlobalId, Row> found = new HashMap<>();
		wanted.forEach((name, keys) -> {
			Type type = this.types.get(name);
			if (type != null && AllowedRoles.mayFind(name, environment)) {
				type.select(Selection.of(environment, name))
					.byKeys(this.reads, keys)
					.forEach((row) -> found.put(new GlobalId(name, row.key()), row));
			}
		});
		List<@Nullable Row> answer = new ArrayList<>();
		ids.forEach((id) -> answer.add(GlobalId.decode(id).map(found::get).orElse(null)));
		return answer;
	}

	/** A node type, and who knows which of its rows the caller may see. */
	private record Type(NodeTypes feature, Shape shape) {

		Select select(Selection selection) {
			return this.feature.visible(this.shape, selection);
		}

	}

}
