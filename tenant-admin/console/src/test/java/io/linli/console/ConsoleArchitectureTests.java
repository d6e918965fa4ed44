package io.linli.console;

import java.util.UUID;
import java.util.function.Supplier;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

@AnalyzeClasses(packages = "io.linli.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ConsoleArchitectureTests {

	@ArchTest
	static final ArchRule controllersAndConfigurationsArePackagePrivate = classes().that()
		.areAnnotatedWith(Controller.class)
		.or()
		.areAnnotatedWith(Configuration.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule packagesAreNamedAfterTheDomain = noClasses().should()
		.resideInAnyPackage("..controller..", "..service..", "..repository..", "..dto..", "..util..", "..common..",
				"..impl..");

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule theDatabaseIsAskedByQueriesDesksAndWorkplacesOnly = noClasses()
		.that(describe("are no queries, desk or workplaces", ConsoleArchitectureTests::keepsOutOfTheDatabase))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

	@ArchTest
	static final ArchRule figuresOfProjectsNeverMeetThresholds = noClasses().that()
		.resideInAPackage("..benchmark..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.linli.sla..", "io.linli.console.threshold..");

	@ArchTest
	static final ArchRule anOperatorActsForACompanyOnlyToMakeItOrWhenItLeaves = noClasses().that()
		.resideOutsideOfPackages("..onboarding..", "..departure..", "..workplace..")
		.should()
		.callMethod(Wall.class, "make", Workplace.Platform.class, UUID.class, Supplier.class)
		.orShould()
		.callMethod(Wall.class, "takeOut", Workplace.Platform.class, UUID.class, Supplier.class);

	@Test
	void featuresDoNotReachIntoEachOther() {
		ApplicationModules.of(ConsoleApplication.class).verify();
	}

	private static boolean keepsOutOfTheDatabase(JavaClass type) {
		return !type.getModifiers().contains(JavaModifier.SYNTHETIC)
				&& !type.getSimpleName().matches(".*Queries|.*Desk|Workplaces|Times");
	}

}
