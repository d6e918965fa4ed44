package io.linli.paper;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "io.linli.paper", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTests {

	@ArchTest
	static final ArchRule needsLittleMoreThanTheJdk = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.linli.paper", "io.linli.kpi..", "java..", "org.w3c.dom", "org.jspecify.annotations",
				"com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox..",
				"org.dhatim.fastexcel..");

}
