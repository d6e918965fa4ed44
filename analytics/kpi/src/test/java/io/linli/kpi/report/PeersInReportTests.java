package io.linli.kpi.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.PeerFigure;
import io.linli.kpi.compare.Spread;
import io.linli.kpi.compare.Traits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an annual report tells of peers: what was published, as it was published.
 */
class PeersInReportTests {

	private static final Kpi ARRIVAL = Registry.find("K04").orElseThrow();

	private static final Kpi COMPLAINTS = Registry.find("K09_PROPERTY").orElseThrow();

	/** The end of December 2 in Shanghai. */
	private static final Instant AS_OF = Instant.parse("2026-12-02T16:00:00Z");

	private static final PeerComparison.Kind WIDER = new PeerComparison.Kind(1, Traits.Size.FROM_300, null, null,
			false);

	private static final PeerComparison.Kind NARROWEST = new PeerComparison.Kind(0, Traits.Size.FROM_4000,
			Traits.Age.FROM_5_YEARS, Traits.City.SUPER, false);

	private static final PeerFigure ON_TIME = new PeerFigure(new Spread(0.88, 0.92, 0.97), 5, 10, 2_000, false);

	private final AnnualReport old = Sample.report();

	/**
	 * By hand: 38 of 50 in August, 46 of 50 in September and 48 of 50 in October are 76,
	 * 92 and 96 %, of which one is above 92 %. 6 complaints in 36,500 household-days are
	 * 60 per 1,000 households a year.
	 */
	private final AnnualReport report = this.old.beside(List.of(peer(Sample.GARDEN, 9, ARRIVAL, 46, 50, ON_TIME, WIDER),
			peer(Sample.GARDEN, 8, ARRIVAL, 38, 50, ON_TIME, WIDER),
			peer(Sample.GARDEN, 10, ARRIVAL, 48, 50, ON_TIME, WIDER), peer(Sample.LAKE, 9, COMPLAINTS, 6, 36_500,
					new PeerFigure(new Spread(12, 30, 41), 10, 20, 200_000, true), NARROWEST)));

	@Test
	void aProjectsLastMonthStandsBesideItsCellAsItWasPublished() {
		assertThat(text(this.report, Locale.ENGLISH)).contains(
				"一号园 96.0 % 48 / 50 86.5–98.9 % 92 % quartiles 88–97 % at least 5 companies, 10 projects, 2,000 cases "
						+ "contract level 1 300–999 households a narrower group would be too small, so this one is wider "
						+ "2026-10 as of 2026-12-02 better than the median in 1 of 3",
				"湖景苑 60.0 6 / 36,500 30 quartiles 12–41 at least 10 companies, 20 projects, 200,000 household-days "
						+ "no contract level 4,000 households or more delivered 5 or more years ago city of more than 10 million "
						+ "half of its projects or more have few cases 2026-09 as of 2026-12-02 better than the median in 0 of 1");
		assertThat(text(this.report, Locale.SIMPLIFIED_CHINESE)).contains("与同类项目比较",
				"一号园 96.0 % 48 / 50 86.5–98.9 % 92 % 四分位 88–97 % 至少 5 家公司、10 个项目、2,000 件 合同等级第 1 级 300–999 户 更窄的条件项目太少，改用更宽的条件 "
						+ "2026-10 截至 2026-12-02 3 个月中 1 个月好于中位数",
				"没有合同等级 4000 户以上 交付五年以上 超大城市");
	}

	@Test
	void theDataHaveEveryMonthOfTheCellsAndTheirHash() {
		String json = ReportData.json(this.report);
		assertThat(json).contains("\"format\":\"linli-annual-report/3\"",
				"[\"K04\",1,null,null,\"2026-08\",1,38,50,0.880000,0.920000,0.970000,5,10,2000,false,1,\"FROM_300\",null,null,false,\"2026-12-02T16:00:00Z\"]",
				"[\"K09_PROPERTY\",2,null,null,\"2026-09\",1,6,36500,12.000000,30.000000,41.000000,10,20,200000,true,0,\"FROM_4000\",\"FROM_5_YEARS\",\"SUPER\",false,\"2026-12-02T16:00:00Z\"]")
			.containsPattern("\"peers\":\"[0-9a-f]{64}\"");
		AnnualReport other = this.old.beside(peers().subList(1, 4));
		assertThat(Document.html(other)).isNotEqualTo(Document.html(this.report));
		assertThat(ReportData.json(other)).doesNotContain(hash(json));
	}

	/** As a filing keeps it, whatever becomes of the cells. */
	@Test
	void whatWasWrittenIsMadeAgainByteByByte() {
		AnnualReport read = ReportData.read(ReportData.of(this.report));
		assertThat(ReportData.json(read)).isEqualTo(ReportData.json(this.report));
		assertThat(Document.html(read)).isEqualTo(Document.html(this.report));
		AnnualReport group = AnnualReport.group("g", "安居集团", List.of(this.report), List.of());
		assertThat(ReportData.json(ReportData.read(ReportData.of(group)))).isEqualTo(ReportData.json(group));
		assertThat(Document.html(ReportData.read(ReportData.of(group)))).isEqualTo(Document.html(group));
	}

	@Test
	void theOrderInWhichCellsAreReadIsOfNoConsequence() {
		assertThat(ReportData.json(this.old.beside(peers().reversed()))).isEqualTo(ReportData.json(this.report));
		assertThat(Document.html(this.old.beside(peers().reversed()))).isEqualTo(Document.html(this.report));
	}

	@Test
	void whatWasMadeBeforeReportsToldOfPeersSaysNothingOfThem() {
		AnnualReport read = ReportData.read(ReportData.of(this.old));
		assertThat(read.peers()).isNull();
		assertThat(ReportData.json(read)).contains("linli-annual-report/2").doesNotContain("peers");
		assertThat(Document.html(read)).isEqualTo(Document.html(this.old))
			.doesNotContain("与同类项目比较", "Beside peers", "同类数据")
			.contains("以同一快照、同一截止时间和同样的重述再次计算");
	}

	@Test
	void withoutAnyOneSentenceSaysWhy() {
		AnnualReport alone = this.old.beside(List.of());
		assertThat(text(alone, Locale.ENGLISH)).contains("There are no peers to be shown: the company takes no part");
		assertThat(text(alone, Locale.SIMPLIFIED_CHINESE)).contains("没有同类数据：公司没有参加与同类项目的比较，或者");
		assertThat(ReportData.read(ReportData.of(alone)).peers()).isEmpty();
	}

	@Test
	void aCentreHasItsOwnAndAnotherYearNone() {
		AnnualReport lake = this.report.centre(Sample.LAKE);
		assertThat(lake.peers()).hasSize(1);
		assertThat(text(lake, Locale.ENGLISH)).contains("60.0 6 / 36,500 30 quartiles 12–41").doesNotContain("88–97 %");
		assertThat(new AnnualReport(this.old.scope(), 2025, this.old.entries(), List.of(), List.of(), List.of(),
				this.old.origin())
			.beside(peers())
			.peers()).isEmpty();
	}

	@Test
	void aGroupHasWhatItsCompaniesHaveOfTheMonthsThatAreItsOwn() {
		AnnualReport part = this.report.within((month) -> month.getYear() == 2026 && month.getMonthValue() >= 10);
		assertThat(part.peers()).extracting(PeerComparison::month).containsExactly(LocalDate.of(2026, 10, 1));
		AnnualReport second = new AnnualReport(new Scope(Scope.Kind.COMPANY, "t2", "和园物业", false), 2026,
				this.old.entries(), List.of(), List.of(), List.of(), Sample.origin("h2"))
			.beside(List.of());
		AnnualReport group = AnnualReport.group("g", "安居集团", List.of(part, second), List.of());
		assertThat(group.peers()).hasSize(1);
		assertThat(ReportData.json(group)).contains("[\"K04\",2,\"p1\",\"一号园\",\"2026-10\",");
		assertThat(text(group, Locale.ENGLISH)).contains("锦绣物业 · 一号园 96.0 % 48 / 50");
		assertThat(AnnualReport.group("g", "安居集团", List.of(this.old), List.of()).peers()).isNull();
		assertThat(this.report.within((month) -> true)).isSameAs(this.report);
	}

	/** 301 lines: 100 above 97 %, 101 from 88 to 97 %, both told ends, and 100 below. */
	@Test
	void manyAreCountedOnThePageAndListedInTheData() {
		List<PeerComparison> many = new ArrayList<>();
		for (int n = 0; n <= PeerSheet.MOST_LINES; n++) {
			int kept = (n < 100) ? 98 : ((n < 200) ? 87 : ((n % 2 == 0) ? 88 : 97));
			many.add(peer(new AnnualReport.Unit("p" + n, "园 " + n), 10, ARRIVAL, kept, 100, ON_TIME, WIDER));
		}
		AnnualReport large = this.old.beside(many);
		assertThat(text(large, Locale.ENGLISH))
			.contains("There are many projects", ARRIVAL.title().en() + " 301 100 101 100 ")
			.doesNotContain("园 7 ");
		assertThat(ReportData.of(large).toString()).contains("2026-10, 1, 87, 100");
		assertThat(text(this.old.beside(many.subList(0, 300)), Locale.ENGLISH)).contains("园 7 98.0 %");
	}

	@Test
	void fewerComplaintsAreBetter() {
		PeerFigure cell = new PeerFigure(new Spread(12, 30, 41), 10, 20, 200_000, false);
		assertThat(peer(Sample.LAKE, 9, COMPLAINTS, 1, 36_500, cell, NARROWEST).place())
			.isEqualTo(PeerComparison.Place.BETTER);
		assertThat(peer(Sample.LAKE, 9, COMPLAINTS, 3, 36_500, cell, NARROWEST).place())
			.isEqualTo(PeerComparison.Place.WITHIN);
		assertThat(peer(Sample.LAKE, 9, COMPLAINTS, 6, 36_500, cell, NARROWEST).place())
			.isEqualTo(PeerComparison.Place.WORSE);
		assertThat(peer(Sample.LAKE, 9, COMPLAINTS, 3, 36_500, cell, NARROWEST).ahead()).isFalse();
	}

	private List<PeerComparison> peers() {
		List<PeerComparison> peers = this.report.peers();
		assertThat(peers).isNotNull();
		return peers;
	}

	private static String hash(String json) {
		return json.replaceFirst("(?s).*\"peers\":\"([0-9a-f]{64})\".*", "$1");
	}

	private static PeerComparison peer(AnnualReport.Unit unit, int month, Kpi kpi, long numerator, long denominator,
			PeerFigure cell, PeerComparison.Kind kind) {
		return new PeerComparison(unit, null, LocalDate.of(2026, month, 1), kpi, 1,
				new Figure(numerator, denominator, 0, 0, 0, 0), cell, kind, AS_OF);
	}

	private static String text(AnnualReport report, Locale language) {
		return new Article(report, new Tongue(language)).html().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

}
