package io.linli.kpi;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "io.linli.kpi", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTests {

	@ArchTest
	static final ArchRule needsNothingButTheJdkAndQuantiles = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.linli.kpi..", "java..", "org.jspecify.annotations",
				"org.apache.commons.statistics.distribution");

}
