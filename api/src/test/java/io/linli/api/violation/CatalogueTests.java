package io.linli.api.violation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("D-13")
class CatalogueTests {

	@Test
	void aVersionCountsFromItsFirstDayOn() {
		Catalogue first = Catalogue.versions().getFirst();
		assertThat(Catalogue.on(first.effectiveOn().minusDays(1))).isNull();
		assertThat(Catalogue.on(first.effectiveOn())).isSameAs(first);
		assertThat(Catalogue.on(LocalDate.of(2999, 1, 1))).isSameAs(Catalogue.versions().getLast());
	}

	@Test
	void versionsFollowOneAnotherAndEachSaysWhatItChanges() {
		assertThat(Catalogue.versions()).extracting(Catalogue::version).isSorted().doesNotHaveDuplicates();
		assertThat(Catalogue.versions()).extracting(Catalogue::effectiveOn).isSorted().doesNotHaveDuplicates();
		assertThat(Catalogue.versions()).extracting(Catalogue::changeNote).allMatch((note) -> !note.isBlank());
	}

	@Test
	void everyKindIsThereOnceAndNamesItsRule() {
		assertThat(Catalogue.versions()).allSatisfy((version) -> {
			assertThat(version.kinds()).hasSizeGreaterThan(10);
			assertThat(version.kinds()).extracting(Catalogue.Entry::code)
				.doesNotHaveDuplicates()
				.allMatch((code) -> code.matches("[A-Z][A-Z_]*"));
			assertThat(version.kinds()).allMatch(
					(kind) -> List.of(kind.title(), kind.titleEn(), kind.basis()).stream().noneMatch(String::isBlank));
		});
	}

	@Test
	void whatThePatrolsLookForIsAmongThem() {
		Catalogue newest = Catalogue.versions().getLast();
		assertThat(List.of("OPEN_DOOR", "OVERTIME", "CORRIDOR_POLLUTION", "CORRIDOR_UNPROTECTED", "WITHOUT_PASS"))
			.allMatch((code) -> newest.kind(code).isPresent());
		assertThat(newest.kind("TOO_LOUD_A_COLOUR")).isEmpty();
	}

}
