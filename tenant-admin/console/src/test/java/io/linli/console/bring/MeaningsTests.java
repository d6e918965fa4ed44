package io.linli.console.bring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.linli.ledger.Part;
import io.linli.ledger.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MeaningsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			楼栋 | BUILDING
			楼 号 | BUILDING
			幢号（必填） | BUILDING
			所属楼栋名称 | BUILDING
			Building No. | BUILDING
			tower_name | BUILDING
			单元号 | ENTRANCE
			房号* | UNIT
			室 | UNIT
			单元房号 | UNIT
			roomNo | UNIT
			Unit | UNIT
			小区 | PROJECT
			Community name | PROJECT
			项目编号 | PROJECT
			业主姓名 | RESIDENT
			OWNER | RESIDENT
			业主联系电话 | PHONE
			Resident phone number | PHONE
			交付日期 | DELIVERED_ON
			实际交房时间 | DELIVERED_ON
			hand-over day | -
			Handover date | DELIVERED_ON
			入住日期 | MOVED_IN_ON
			住户类型 | RELATION
			业主身份证号 | -
			建筑面积(㎡) | -
			室内面积 | -
			Floor area | -
			序号 | -
			备注 | -
			""")
	void aColumnOfHouseholdsIsKnownByItsName(String name, Part part) {
		assertThat(Meanings.guess(Kind.HOUSEHOLDS, List.of(name), Map.of())).isEqualTo(Arrays.asList(part));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			项目编号 | CODE
			Code | CODE
			项目名称 | NAME
			小区 | NAME
			Project | NAME
			所在城市 | CITY
			时区 | TIME_ZONE
			服务等级 | LEVEL
			合同等级（现行） | LEVEL
			合同起始日期 | LEVEL_SINCE
			建筑面积 | -
			""")
	void aColumnOfProjectsIsKnownByItsName(String name, Part part) {
		assertThat(Meanings.guess(Kind.PROJECTS, List.of(name), Map.of())).isEqualTo(Arrays.asList(part));
	}

	@Test
	void eachMeaningIsGivenOnceAndTheWholeNameBeforeAPartOfOne() {
		assertThat(Meanings.guess(Kind.HOUSEHOLDS, List.of("业主备用手机", "手机", "业主", "姓名"), Map.of()))
			.isEqualTo(Arrays.asList(null, Part.PHONE, Part.RESIDENT, null));
	}

	@Test
	void whatTheCompanySaidTheLastTimeCountsFirst() {
		assertThat(Meanings.guess(Kind.HOUSEHOLDS, List.of("房号", "名牌"), Map.of("名牌", Part.UNIT)))
			.isEqualTo(Arrays.asList(null, Part.UNIT));
	}

	@Test
	void theHeadingIsTheRowWhoseWordsAreKnownBelowTitlesAndRemarks() {
		assertThat(guess(Set.of(), row(1, "锦绣花园业主名册"), row(2, "制表：王", "", "2024-05-01"),
				row(4, "楼栋", "房号", "业主姓名", "面积"), row(5, "1栋", "101", "陈静", "89"), row(6, "1栋", "102", "刘洋", "89")))
			.isEqualTo(4);
	}

	@Test
	void aHeadingIsAlsoReadByPartsOfItsWordsAndByWhatTheCompanySaidTheLastTime() {
		assertThat(guess(Set.of(), row(1, "所属楼栋名称", "房间号码", "客户姓名信息"), row(2, "1栋", "101", "陈静"))).isEqualTo(1);
		assertThat(guess(Set.of("甲", "乙"), row(1, "甲", "乙", "丙"), row(2, "1栋", "101", "陈静"))).isEqualTo(1);
	}

	@Test
	void aTableThatBeginsWithItsRowsHasNoHeading() {
		assertThat(guess(Set.of(), row(1, "1栋", "101", "陈静", "13800001111", "业主"),
				row(2, "1栋", "102", "刘洋", "13800002222", "租户")))
			.isEqualTo(Heading.NONE);
		assertThat(guess(Set.of(), row(1, "云栖小区", "3号楼", "2单元", "101", "陈静", "业主", "含车位2个"))).isEqualTo(Heading.NONE);
		assertThat(guess(Set.of(), row(1, "表"), row(3, "甲", "乙", "丙"), row(4, "1", "2", "3"))).isEqualTo(Heading.NONE);
	}

	@Test
	void aHeadingIsKeptWhereMostOfItReadsLikeOne() {
		assertThat(Heading.at(1, List.of(row(1, "楼栋", "室号", "人员", "电话"))).isMemorable(Kind.HOUSEHOLDS)).isTrue();
		assertThat(Heading.at(1, List.of(row(1, "1栋", "101", "陈静", "13800001111", "业主"))).isMemorable(Kind.HOUSEHOLDS))
			.isFalse();
		assertThat(Heading.at(1, List.of(row(1, "业主", "备注", "陈静", "刘洋"))).isMemorable(Kind.HOUSEHOLDS)).isFalse();
	}

	@Test
	void columnsWithoutANameAreCalledByTheirLetterAndNoTwoAreAlike() {
		var rows = List.of(row(1, "房号", "", "房号", "姓 \n 名", "", ""), row(2, "101", "x", "102", "陈静", "", ""));
		assertThat(Heading.at(1, rows).names()).containsExactly("房号", "(B)", "房号 (C)", "姓 名");
		assertThat(Heading.letter(27)).isEqualTo("AB");
	}

	@Test
	void aHeadingThatIsNotThereIsTheFirstRow() {
		assertThat(Heading.at(99, List.of(row(2, "甲"), row(3, "乙"))).line()).isEqualTo(2);
	}

	private static long guess(Set<String> said, Rows.Row... rows) {
		return Heading.guess(Kind.HOUSEHOLDS, List.of(rows), said);
	}

	private static Rows.Row row(long line, String... cells) {
		return new Rows.Row(line, List.of(cells), Set.of());
	}

}
