package io.linli.api;

import java.sql.Connection;

import javax.sql.DataSource;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

@AnalyzeClasses(packages = "io.linli.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTests {

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
	static final ArchRule onlyDesksOpenTransactions = methods().that()
		.areAnnotatedWith(Transactional.class)
		.should()
		.beDeclaredInClassesThat()
		.haveSimpleNameEndingWith("Desk");

	/**
	 * Jobs belong to no company, nor does the question what is due, or owed, nor the list
	 * of the operator's documents.
	 */
	@ArchTest
	static final ArchRule theDatabaseIsReachedInTheNameOfACompany = noClasses().that()
		.doNotHaveSimpleName("TransactionConfiguration")
		.and()
		.doNotHaveSimpleName("JobConfiguration")
		.and()
		.doNotHaveSimpleName("DueDeadlines")
		.and()
		.doNotHaveSimpleName("ComeOwed")
		.and()
		.doNotHaveSimpleName("FolderListing")
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(DataSource.class, Connection.class, JdbcOperations.class, JdbcTemplate.class, JdbcClient.class);

	@ArchTest
	static final ArchRule nobodyDependsOnCallback = nobodyDependsOn("..callback..");

	@ArchTest
	static final ArchRule nobodyDependsOnPatrol = nobodyDependsOn("..patrol..");

	@ArchTest
	static final ArchRule nobodyDependsOnViolation = nobodyDependsOn("..violation..");

	@ArchTest
	static final ArchRule whatIsSharedKnowsNoFeature = noClasses().that()
		.resideInAPackage("..graphql..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..complaint..", "..repair..", "..callback..", "..renovation..", "..patrol..",
				"..violation..", "..project..", "..event..", "..sla..", "..benchmark..", "..report..", "..document..",
				"..limit..", "..trusted..");

	@Test
	void featuresDoNotReachIntoEachOther() {
		ApplicationModules.of(ApiApplication.class).verify();
	}

	private static ArchRule nobodyDependsOn(String feature) {
		return noClasses().that()
			.resideOutsideOfPackage(feature)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(feature)
			.allowEmptyShould(true);
	}

}
