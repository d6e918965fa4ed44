package io.linli.api.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class FormsTests {

	private final Say say = new Say(ZoneId.of("Asia/Shanghai"));

	@ParameterizedTest
	@EnumSource
	void noTemplatePrintsWhatWasTypedAsMarkup(Form form) throws IOException {
		assertThat(new ClassPathResource("forms/" + form.file() + ".html", Form.class)
			.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("utext", "[(", "<script");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-04T02:00:05.5Z,2026年3月4日 10:00,2026年3月4日 10:00:05",
			"2026-12-31T16:00:00Z,2027年1月1日 00:00,2027年1月1日 00:00:00" })
	void timesAreThoseOfTheProject(String instant, String claimed, String recorded) {
		assertThat(this.say.time(instant)).isEqualTo(claimed);
		assertThat(this.say.moment(instant)).isEqualTo(recorded);
	}

	@ParameterizedTest
	@CsvSource({ "+8613800138000,13800138000", "+85291234567,+85291234567", "+86571****1234,571****1234" })
	void telephoneNumbersAreThoseThatPeopleDial(String number, String dialled) {
		assertThat(this.say.phone(number)).isEqualTo(dialled);
	}

	@ParameterizedTest
	@CsvSource({ "0,0,''", "0,3,0.0%", "2,3,66.7%", "3,3,100.0%", "1,2000,0.1%" })
	void aShareOfNothingIsNone(int some, int all, String share) {
		assertThat(this.say.share(some, all)).isEqualTo(share);
	}

	@ParameterizedTest
	@CsvSource({ "0,￥0.00", "5,￥0.05", "8000,￥80.00", "100000000,￥1000000.00" })
	void moneyIsWrittenInYuan(int cents, String yuan) {
		assertThat(this.say.yuan(cents)).isEqualTo(yuan);
	}

}
