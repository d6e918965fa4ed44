package io.linli.api.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.schema.idl.SchemaParser;
import io.linli.tenancy.Role;
import io.linli.tenancy.filing.PlanBook;
import io.linli.tenancy.filing.ReportStep;
import io.linli.tenancy.filing.StatisticBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema lets those file whom the books let, which the console asks as well. */
class FilingRightsTests {

	@ParameterizedTest
	@EnumSource
	void aReportsStepIsAllowedToThoseWhoTakeIt(ReportStep step) throws IOException {
		assertThat(allowed(step.name().toLowerCase() + "ReportFiling")).isEqualTo(step.roles());
	}

	@ParameterizedTest
	@ValueSource(strings = { "draftWorkPlan", "changeWorkPlan", "fileWorkPlan" })
	void aPlanIsAllowedToThoseWhoWriteIt(String mutation) throws IOException {
		assertThat(allowed(mutation)).isEqualTo(PlanBook.roles());
	}

	@Test
	void statisticsAreAllowedToThoseWhoFileThem() throws IOException {
		assertThat(allowed("followup", "fileCallbackStatistic")).isEqualTo(StatisticBook.roles());
	}

	private static Set<Role> allowed(String mutation) throws IOException {
		return allowed("plan", mutation);
	}

	private static Set<Role> allowed(String schema, String mutation) throws IOException {
		try (InputStream file = new ClassPathResource("graphql/" + schema + ".graphqls").getInputStream()) {
			FieldDefinition field = new SchemaParser().parse(file)
				.objectTypeExtensions()
				.get("Mutation")
				.stream()
				.flatMap((type) -> type.getFieldDefinitions().stream())
				.filter((each) -> each.getName().equals(mutation))
				.findFirst()
				.orElseThrow();
			ArrayValue roles = (ArrayValue) field.getDirectives("allowed").getFirst().getArgument("roles").getValue();
			return roles.getValues()
				.stream()
				.map((role) -> Role.valueOf(((EnumValue) role).getName()))
				.collect(Collectors.toSet());
		}
	}

}
