package io.linli.departure;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "io.linli.departure", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTests {

	@ArchTest
	static final ArchRule needsLittleMoreThanTheJdk = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.linli.departure..", "java..", "javax.sql", "org.jspecify.annotations",
				"org.postgresql.ds..", "tools.jackson..", "software.amazon.awssdk..");

	@ArchTest
	static final ArchRule theStoreKnowsNothingOfCompanies = noClasses().that()
		.resideInAPackage("io.linli.departure.store")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.linli.departure");

}
