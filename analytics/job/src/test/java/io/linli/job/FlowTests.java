package io.linli.job;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * One way: Source, Warehouse, Facts, Ratios, Mart.
 */
class FlowTests {

	private static final String[] STEPS = { "Source", "Warehouse", "Facts", "Ratios", "Mart" };

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.linli.job");

	@Test
	void noStepKnowsALaterOne() {
		for (int step = 0; step < STEPS.length; step++) {
			for (int later = step + 1; later < STEPS.length; later++) {
				noClasses().that()
					.haveSimpleName(STEPS[step])
					.should()
					.dependOnClassesThat()
					.haveSimpleName(STEPS[later])
					.check(this.classes);
			}
		}
	}

}
