package io.linli.api.graphql;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The directive {@code @personal} held against the columns that are read: what is said of
 * one of the two holds for the other, and for each role.
 */
class PersonalFieldsIntegrationTests {

	private static final String SOUNDS_PERSONAL = "(?i).*(name|phone|email|address|person|resident|owner|applicant|complainant|requester|signee|witness|contact|askedBy|receivedBy|identityDocument)";

	/** Names of things, staff as the doers of their acts, and whether it is somebody. */
	private static final Set<String> IMPERSONAL = Set.of("Project.name", "Building.name", "Company.name",
			"Company.groupName", "HotlineComplaint.projectName", "HandedDownComplaint.projectName", "Attachment.name",
			"LibraryTag.name", "RepairMaterial.name", "CompanyRule.name", "StaffMember.name", "StaffMember.fullName",
			"StaffMember.phone", "ActivityStaffing.name", "FirstContact.person", "Handoff.receivedBy",
			"PersonalDataReading.person", "Resident.mainContact", "ResidentChange.mainContact");

	private static final String STORED = "+8613812345678";

	private static final UUID KEY = new UUID(1, 1);

	/** A row of a database that has nothing but this text and keys. */
	private static final ResultSet FOUND = (ResultSet) Proxy.newProxyInstance(ResultSet.class.getClassLoader(),
			new Class<?>[] { ResultSet.class },
			(row, method, arguments) -> method.getName().equals("getString") ? STORED : KEY);

	private static final DataFetchingEnvironment ASKED = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
		.mergedField(MergedField.newMergedField(Field.newField("asked").build()).build())
		.build();

	private final GraphQLSchema schema = Api.shared().context().getBean(GraphQlSource.class).schema();

	@Test
	void everyPersonalColumnHasAFieldThatSaysToWhomItIsShownAndTheOtherWay() {
		Set<String> columns = new TreeSet<>();
		Set<String> fields = new TreeSet<>();
		columns((field, column) -> {
			if (column.reader() instanceof Personal) {
				columns.add(field);
			}
		});
		objects().forEach((type) -> type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasAppliedDirective(Personal.DIRECTIVE))
			.forEach((field) -> fields.add(type.getName() + "." + field.getName())));
		assertThat(columns).isEqualTo(fields).contains("Complaint.phone", "Household.ownerName", "WorkerPass.worker");
	}

	@Test
	void whatSoundsPersonalIsPersonalOrKnownNotToBe() {
		Set<String> found = new TreeSet<>();
		columns((field, column) -> {
			if (field.matches(SOUNDS_PERSONAL) && !(column.reader() instanceof Personal)) {
				found.add(field);
			}
		});
		assertThat(found).isEqualTo(new TreeSet<>(IMPERSONAL));
	}

	@Test
	void everyTelephoneNumberIsReadAsOne() {
		columns((field, column) -> {
			if (isTelephone(field) && !IMPERSONAL.contains(field)) {
				assertThat(column.reader()).as(field).isEqualTo(Personal.PHONE);
			}
		});
	}

	@Test
	void aColumnIsPersonalWhereverItIsRead() {
		Map<String, Boolean> known = new HashMap<>();
		for (Shape shape : Shapes.all()) {
			for (String field : shape.fields()) {
				Column column = shape.column(field);
				if (column != null && !shape.table().isEmpty()) {
					boolean personal = column.reader() instanceof Personal;
					assertThat(known.putIfAbsent(shape.table() + " " + column.expression(), personal)).as(field)
						.isIn(null, personal);
				}
			}
		}
		assertThat(known).containsValue(true);
	}

	@TestFactory
	Stream<DynamicTest> aFieldIsShownToTheRolesThatItNamesAndMaskedForAllOthers() {
		List<DynamicTest> tests = new ArrayList<>();
		for (Shape shape : Shapes.all()) {
			for (String field : shape.fields()) {
				Column column = shape.column(field);
				if (column != null && column.reader() instanceof Personal personal) {
					tests.add(DynamicTest.dynamicTest(shape.type() + "." + field,
							() -> isShownAsItSays(shape, field, personal)));
				}
			}
		}
		return tests.stream();
	}

	@Test
	void whoeverWorksNoCasesIsShownNobody() {
		objects().forEach((type) -> type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasAppliedDirective(Personal.DIRECTIVE))
			.forEach((field) -> assertThat(Personal.shownTo(field)).as(type.getName() + "." + field.getName())
				.contains(Role.PROJECT_MANAGER)
				.doesNotContain(Role.INSPECTOR, Role.TENANT_ADMIN, Role.GROUP_MANAGER)));
	}

	@Test
	void whatIsShownToARoleMayBeFoundByIt() {
		objects().filter((type) -> type.hasAppliedDirective(AllowedRoles.DIRECTIVE))
			.forEach((type) -> type.getFieldDefinitions()
				.forEach((field) -> assertThat(AllowedRoles.of(type)).as(type.getName() + "." + field.getName())
					.containsAll(Personal.shownTo(field))));
	}

	@Test
	void whoeverIsShownAMaskMayNotTryOutWhatIsBehindIt() {
		Set<String> filters = new TreeSet<>();
		for (GraphQLFieldDefinition query : this.schema.getQueryType().getFieldDefinitions()) {
			for (GraphQLArgument argument : query.getArguments()) {
				Set<Role> shownTo = shownTo(query, argument.getName());
				if (!shownTo.isEmpty()) {
					filters.add(query.getName() + "." + argument.getName());
					assertThat(argument.hasAppliedDirective(AllowedRoles.DIRECTIVE) ? AllowedRoles.of(argument)
							: AllowedRoles.of(query))
						.as(query.getName() + "." + argument.getName())
						.isNotEmpty()
						.isSubsetOf(shownTo);
				}
				else {
					assertThat(GraphQLTypeUtil.unwrapAll(argument.getType()).getName())
						.as(query.getName() + "." + argument.getName())
						.isNotEqualTo("PhoneNumber");
				}
			}
		}
		assertThat(filters).contains("residents.phone");
	}

	/** To whom the field of this name is shown in what a query finds. */
	private static Set<Role> shownTo(GraphQLFieldDefinition query, String field) {
		if (!(GraphQLTypeUtil.unwrapAll(query.getType()) instanceof GraphQLObjectType found)) {
			return Set.of();
		}
		GraphQLFieldDefinition nodes = found.getFieldDefinition("nodes");
		GraphQLFieldDefinition shown = ((nodes != null) ? (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(nodes.getType())
				: found)
			.getFieldDefinition(field);
		return (shown != null) ? Personal.shownTo(shown) : Set.of();
	}

	private void isShownAsItSays(Shape shape, String field, Personal personal) {
		Set<Role> shownTo = Personal.shownTo(definition(shape.type() + "." + field));
		Selection selection = new Selection(
				List.of(new Selection.Entry(field, field, false, true, Set.of(), shownTo, Selection.NOTHING)));
		assertThat(read(selection, shape, field, Set.of())).as("nobody")
			.isEqualTo(new Shown(personal.mask(STORED), List.of()));
		for (Role role : Role.values()) {
			Shown expected = shownTo.contains(role)
					? new Shown(STORED, List.of(new Disclosure(shape.type(), List.of(field))))
					: new Shown(personal.mask(STORED), List.of());
			assertThat(read(selection, shape, field, Set.of(role))).as(role.name()).isEqualTo(expected);
		}
	}

	private static Shown read(Selection selection, Shape shape, String field, Set<Role> roles) {
		List<Disclosure> entered = new ArrayList<>();
		DataFetcher<?> fetcher = (fetching) -> Objects.requireNonNull(selection.plan(shape).layout().read(FOUND))
			.get(field);
		var caller = new Caller.Staff("x", "li-wei", roles, new Organization("jinxiu", ApiDatabase.JINXIU));
		return CurrentCaller.as(caller, () -> {
			try {
				Object value = Disclosures.entered(fetcher, ASKED, (reading) -> {
					assertThat(reading.records()).containsExactly(KEY);
					assertThat(reading.person()).isEqualTo("li-wei");
					entered.add(new Disclosure(reading.type(), reading.fields()));
				}, InstantSource.system());
				return new Shown(value, entered);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private void columns(BiConsumer<String, Column> each) {
		for (Shape shape : Shapes.all()) {
			for (String field : shape.fields()) {
				Column column = shape.column(field);
				if (column != null) {
					each.accept(shape.type() + "." + field, column);
				}
			}
		}
	}

	private boolean isTelephone(String field) {
		return GraphQLTypeUtil.unwrapAll(definition(field).getType()).getName().equals("PhoneNumber");
	}

	private GraphQLFieldDefinition definition(String field) {
		String[] path = field.split("\\.");
		return this.schema.getObjectType(path[0]).getFieldDefinition(path[1]);
	}

	private Stream<GraphQLObjectType> objects() {
		return this.schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast);
	}

	/** A value as it is answered, and what was entered in the book for it. */
	private record Shown(Object value, List<Disclosure> entered) {
	}

}
