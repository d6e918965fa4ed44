package io.linli.ledger;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "io.linli.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTests {

	@ArchTest
	static final ArchRule needsLittleMoreThanTheJdk = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.linli.ledger", "io.linli.sla", "java..", "javax.sql", "org.jspecify.annotations",
				"org.postgresql.ds..", "de.siegmar.fastcsv..", "org.snakeyaml.engine..");

}
