package io.linli.kpi.report;

import java.io.StringReader;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PaperTests {

	private final String page = Document.html(Sample.report());

	@Test
	void isWellFormedInBothLanguages() throws Exception {
		for (Locale locale : new Locale[] { Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH }) {
			var document = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader(Paper.of(this.page, locale))));
			assertThat(document.getElementsByTagName("h2").getLength()).isEqualTo(10);
		}
	}

	/** A printer breaks pages between them, and not within one. */
	@Test
	void cardsStandTwoAbreast() {
		var chapter = this.page.substring(this.page.indexOf("id=\"zh-repairs\""));
		var cards = chapter.substring(chapter.indexOf("class=\"cards\""), chapter.indexOf("class=\"by\""));
		assertThat(cards.split("class=\"abreast\"", -1)).hasSize(6)
			.allSatisfy((row) -> assertThat(row.split("class=\"card\"", -1)).hasSizeLessThanOrEqualTo(3));
		assertThat(cards.split("class=\"card\"", -1)).hasSize(11);
	}

	@Test
	void saysWhatThePageSaysInOneOfItsLanguages() {
		assertThat(Paper.of(this.page, Locale.ENGLISH)).contains("Annual satisfaction report", "Response rate")
			.doesNotContain("应答率");
		assertThat(Paper.of(this.page, Locale.SIMPLIFIED_CHINESE)).contains("应答率").doesNotContain("Response rate");
	}

	@Test
	void aPageFromBeforeItWasWellFormedIsPrintedAsWell() {
		assertThat(Paper.of(this.page.replace("<br/>", "<br>"), Locale.ENGLISH))
			.isEqualTo(Paper.of(this.page, Locale.ENGLISH));
	}

	@Test
	void whatIsNoReportIsNotPrinted() {
		assertThatIllegalArgumentException().isThrownBy(() -> Paper.of("<p>x</p>", Locale.ENGLISH));
	}

}
