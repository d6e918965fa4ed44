package io.linli.api.library;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TelephonesTests {

	@ParameterizedTest
	@ValueSource(strings = { "13800000001", "138-0000-0001", "138.0000.0001", "138－0013－8000", "138 00 13 80 00",
			"１３８００１３８０００", "+86 138 0013 8000", "(138)00138000", "138/2026/0310", "138 20260310",
			"2026-03-10 13800138000", "0571 8888 8888", "0571-88888888", "(0571)8888888", "88888888", "٠١٣٨٠٠١٣٨٠٠٠" })
	void aNumberIsFoundHoweverItIsWritten(String number) {
		assertThat(Telephones.in("请拨打" + number + "联系")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-10 与2026年3月12日", "20260310", "2026/3/10 19:30 2026/3/11 10:00",
			"TS-P1-20260310-001", "3500-5000元", "2026-2027年", "25,000.00元", "8:00、10:00、12:00、14:00", "3000000元",
			"400、500、600", "1栋1单元102", "12345" })
	void whatIsNoNumberIsLeftAlone(String words) {
		assertThat(Telephones.in("记录" + words + "完毕")).isEmpty();
	}

	@Test
	void aKnownNumberIsFoundWhateverStandsBetweenItsDigits() {
		assertThat(Telephones.contains("1甲3乙8丙0000丁0001", "+8613800000001")).isTrue();
		assertThat(Telephones.contains("13800000002", "+8613800000001")).isFalse();
	}

}
