package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * Documents drawn by chance from the schema, down to some depth.
 */
final class Documents {

	/** What a document may have in it. */
	enum Kind {

		/** A field under another name. */
		ALIAS,
		/** A fragment that is spread by its name. */
		FRAGMENT,
		/** A fragment on an interface that the type has. */
		INTERFACE,
		/** A field or fragment that a variable keeps or leaves out. */
		VARIABLE,
		/** A field with other fields below it that is selected twice. */
		MERGED,
		/** A field below the root that not everybody may ask. */
		GUARDED

	}

	private static final int DEEPEST = 5;

	/** Fields that no row answers: links, which their own tests follow. */
	private static final Set<String> MADE = Set.of("url", "forms");

	/** Types that the reference does not know. */
	private static final Set<String> APART = Set.of("Activity", "ActivityParticipant");

	private static final String VARIABLES = "$yes: Boolean = true, $no: Boolean = false";

	private static final String USE_ALL = "unused: __typename @skip(if: $yes) @include(if: $no)";

	private final Map<Kind, Integer> drawn = new EnumMap<>(Kind.class);

	private final List<String> fragments = new ArrayList<>();

	private final GraphQLSchema schema;

	private final Random random;

	Documents(GraphQLSchema schema, Random random) {
		this.schema = schema;
		this.random = random;
	}

	/** How often each kind was drawn so far. */
	Map<Kind, Integer> drawn() {
		return this.drawn;
	}

	/** A query of one field of Query. */
	String query(String field, String arguments) {
		GraphQLObjectType type = object(this.schema.getQueryType().getFieldDefinition(field));
		return document("query(%s)".formatted(VARIABLES),
				() -> twice("answer: " + field + arguments, type, DEEPEST) + " " + USE_ALL);
	}

	/** A query of a node of this type, alone and among others. */
	String node(String type, String id, String other) {
		GraphQLObjectType object = this.schema.getObjectType(type);
		return document("query(%s)".formatted(VARIABLES),
				() -> "answer: node(id: \"%s\") { %s } nodes(ids: [\"%s\", \"x\", \"%s\"]) { id %s } %s".formatted(id,
						on(object), id, other, on(object), USE_ALL));
	}

	/** A mutation whose payload shows a node. */
	String mutation(String field, String node) {
		GraphQLFieldDefinition mutation = this.schema.getMutationType().getFieldDefinition(field);
		String input = GraphQLTypeUtil.simplePrint(mutation.getArgument("input").getType());
		return document("mutation($input: %s, %s)".formatted(input, VARIABLES),
				() -> "answer: %s(input: $input) { __typename %s userErrors { code } more: __typename @skip(if: $no) @include(if: $yes) }"
					.formatted(field, twice(node, object(object(mutation).getFieldDefinition(node)), DEEPEST)));
	}

	private String document(String operation, Supplier<String> selection) {
		this.fragments.clear();
		return operation + " { " + selection.get() + " } " + String.join(" ", this.fragments);
	}

	private String on(GraphQLObjectType type) {
		return "... on %s { %s }".formatted(type.getName(), selection(type, DEEPEST));
	}

	private String selection(GraphQLObjectType type, int deep) {
		return IntStream.rangeClosed(0, 1 + this.random.nextInt(5))
			.mapToObj((i) -> one(type, deep))
			.collect(Collectors.joining(" "));
	}

	private String one(GraphQLObjectType type, int deep) {
		return switch (this.random.nextInt(12)) {
			case 0 -> "__typename";
			case 1 -> "... on %s%s { %s }".formatted(type.getName(), condition(), field(type, deep));
			case 2 -> "...%s { %s }".formatted(condition(), field(type, deep));
			case 3 -> fragment(type, deep);
			case 4 -> type.getInterfaces().isEmpty() ? field(type, deep) : wider(type);
			default -> field(type, deep);
		};
	}

	private String fragment(GraphQLObjectType type, int deep) {
		draw(Kind.FRAGMENT);
		String body = field(type, deep) + " " + field(type, deep);
		String name = "F" + this.fragments.size();
		this.fragments.add("fragment %s on %s { %s }".formatted(name, type.getName(), body));
		return "..." + name + condition();
	}

	private String wider(GraphQLObjectType type) {
		draw(Kind.INTERFACE);
		GraphQLNamedType wide = type.getInterfaces().get(this.random.nextInt(type.getInterfaces().size()));
		List<GraphQLFieldDefinition> fields = ((GraphQLInterfaceType) wide).getFieldDefinitions();
		return "... on %s { %s }".formatted(wide.getName(),
				fields.get(this.random.nextInt(fields.size())).getName() + condition());
	}

	private String field(GraphQLObjectType type, int deep) {
		List<GraphQLFieldDefinition> fields = type.getFieldDefinitions()
			.stream()
			.filter((field) -> deep > 1 || object(field) == null)
			.filter((field) -> object(field) == null || !APART.contains(object(field).getName()))
			// Signed anew each time.
			.filter((field) -> !MADE.contains(field.getName()))
			.toList();
		if (fields.isEmpty()) {
			return "__typename";
		}
		GraphQLFieldDefinition field = choose(fields);
		GraphQLObjectType below = object(field);
		return (below != null) ? twice(alias(field) + field.getName() + condition(), below, deep - 1)
				: alias(field) + field.getName() + condition();
	}

	/**
	 * One of the fields; rather often one that not everybody may ask, or is shown.
	 */
	private GraphQLFieldDefinition choose(List<GraphQLFieldDefinition> fields) {
		String directive = this.random.nextBoolean() ? "allowed" : "personal";
		List<GraphQLFieldDefinition> guarded = fields.stream()
			.filter((field) -> field.hasAppliedDirective(directive))
			.toList();
		if (guarded.isEmpty() || this.random.nextInt(4) > 0) {
			return fields.get(this.random.nextInt(fields.size()));
		}
		draw(Kind.GUARDED);
		return guarded.get(this.random.nextInt(guarded.size()));
	}

	/** A field with other fields below it; sometimes with some here and some there. */
	private String twice(String field, GraphQLObjectType below, int deep) {
		String once = "%s { %s }".formatted(field, selection(below, deep));
		if (this.random.nextInt(6) > 0) {
			return once;
		}
		draw(Kind.MERGED);
		return once + " " + "%s { %s }".formatted(field, selection(below, deep));
	}

	// Aliases are never shared by different fields, so that no document conflicts.
	private String alias(GraphQLFieldDefinition field) {
		if (this.random.nextInt(3) > 0) {
			return "";
		}
		draw(Kind.ALIAS);
		return field.getName() + this.random.nextInt(2) + ": ";
	}

	private String condition() {
		int drawn = this.random.nextInt(14);
		if (drawn < 3) {
			draw(Kind.VARIABLE);
		}
		return switch (drawn) {
			case 0 -> " @include(if: $yes)";
			case 1 -> " @skip(if: $yes)";
			case 2 -> " @include(if: $no)";
			case 3 -> " @skip(if: false)";
			case 4 -> " @skip(if: true)";
			default -> "";
		};
	}

	private void draw(Kind kind) {
		this.drawn.merge(kind, 1, Integer::sum);
	}

	private static GraphQLObjectType object(GraphQLFieldDefinition field) {
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type) ? type : null;
	}

}
