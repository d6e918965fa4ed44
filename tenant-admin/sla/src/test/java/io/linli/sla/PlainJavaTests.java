package io.linli.sla;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "io.linli.sla", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTests {

	@ArchTest
	static final ArchRule needsNothingButTheJdk = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.linli.sla..", "java..", "org.jspecify.annotations");

	@ArchTest
	static final ArchRule calendarsKnowNothingOfPromises = noClasses().that()
		.resideInAPackage("io.linli.sla.calendar")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.linli.sla");

}
