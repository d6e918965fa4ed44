package io.linli.api.rule;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * The fields of {@code rule.graphqls}.
 */
@Controller
class RuleController {

	private static final int MOST = 1_000;

	private static final Shape RULE = Shape.row("CompanyRule", "company_rule", "id")
		.columns(TEXT, "name", "reason", "setBy")
		.columns(INTEGER, "value")
		.columns(TIME, "setAt");

	private final RuleDesk desk;

	private final Mutations mutations;

	private final TenantReads reads;

	RuleController(RuleDesk desk, Mutations mutations, TenantReads reads) {
		this.desk = desk;
		this.mutations = mutations;
		this.reads = reads;
	}

	@QueryMapping
	List<Row> companyRules(DataFetchingEnvironment environment) {
		return Select.of(RULE, Selection.of(environment))
			.order("company_rule.name, company_rule.set_at desc, company_rule.id desc")
			.limit(MOST)
			.rows(this.reads);
	}

	@MutationMapping
	Map<String, @Nullable Object> setCompanyRule(@Argument SetCompanyRule input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "companyRule", () -> this.desk.set(input), this::rule);
	}

	private @Nullable Row rule(UUID id, Selection selection) {
		return Select.of(RULE, selection).byKey(this.reads, id);
	}

}
