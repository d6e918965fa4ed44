package io.linli.kpi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Scale;

/**
 * The yearly survey: who could be asked, who was drawn, who answered, and what they said,
 * by question and project (P-02).
 */
record SurveySheet(AnnualReport report, Tongue tongue) {

	String html() {
		if (surveys(this.report.year()).findAny().isEmpty()) {
			return Html.tag("p", "none",
					this.tongue.say("本年度没有满意度调查的记录。", "No satisfaction survey is on record for this year."));
		}
		return method().html() + Html.tag("p", "small note", words()) + Html.tag("h3", "by", questionsTitle())
				+ questions().html() + byUnit();
	}

	private String questionsTitle() {
		return this.tongue.say("各题满意率（回答 4 分或 5 分）", "Satisfied by question (answers of 4 or 5)");
	}

	private String words() {
		return this.tongue.say(
				"抽样框为抽样框日期前已交付的住户；样本由系统给出的种子随机抽取，与抽样框同数者为普查。每个被抽中的住户答一次；未答的题不计入分母。"
						+ "“按户数加权”中，每个回答的权数为其调查的抽样框户数除以该题的有效回答数，其余各栏不加权。",
				"The frame is the households that were delivered by its day; the sample is drawn by a seed that the system "
						+ "chooses, and is a census where it is as large as the frame. Each household drawn answers once; "
						+ "what was not answered is in no denominator. Where it says weighted by households, an answer weighs "
						+ "as many as it stands for: the frame of its survey over the answers to the question. Nothing else is "
						+ "weighted.");
	}

	private Grid method() {
		List<String> heads = List.of(this.tongue.unit(this.report.scope()),
				this.tongue.say("抽样框日期", "Day of the frame"), this.tongue.say("抽样框（户）", "Frame (households)"),
				this.tongue.say("样本（户）", "Sample (households)"), this.tongue.say("应答率", "Response rate"));
		List<List<String>> rows = new ArrayList<>();
		surveys(this.report.year()).forEach((survey) -> rows.add(List.of(Html.escape(survey.unit().name()),
				survey.framedOn().toString(), this.tongue.count(survey.frame()), this.tongue.count(survey.sample()),
				new Shares(this.tongue).whole(survey.answered(), survey.sample()))));
		return new Grid(heads, rows);
	}

	private Grid questions() {
		List<String> heads = List.of(this.tongue.say("题目", "Question"), this.tongue.wholeOf(this.report.year()),
				this.tongue.say("按户数加权", "Weighted by households"), this.tongue.say("未作答", "Not answered"),
				this.tongue.wholeOf(this.report.year() - 1));
		List<List<String>> rows = new ArrayList<>();
		for (String text : texts()) {
			Figure figure = satisfied(surveys(this.report.year()), text);
			rows.add(List.of(Html.escape(text), new Shares(this.tongue).of(figure), weighted(text),
					this.tongue.count(figure.unmeasured()),
					new Shares(this.tongue).of(satisfied(surveys(this.report.year() - 1), text))));
		}
		return new Grid(heads, rows);
	}

	private String byUnit() {
		List<String> texts = texts();
		Map<AnnualReport.Unit, List<Survey>> units = surveys(this.report.year())
			.collect(Collectors.groupingBy(Survey::unit, LinkedHashMap::new, Collectors.toList()));
		StringBuilder html = new StringBuilder();
		for (List<String> abreast : Grid.abreast(texts)) {
			List<String> heads = new ArrayList<>(List.of(this.tongue.unit(this.report.scope())));
			abreast.forEach((text) -> heads.add(Html.escape(text)));
			List<List<String>> rows = new ArrayList<>();
			units.forEach((unit, asked) -> {
				List<String> row = new ArrayList<>(List.of(Html.escape(unit.name())));
				abreast.forEach((text) -> row.add(new Shares(this.tongue).of(satisfied(asked.stream(), text))));
				rows.add(row);
			});
			html.append(new Grid(heads, rows).html());
		}
		return html.toString();
	}

	private static Figure satisfied(Stream<Survey> surveys, String text) {
		return Figure.sum(surveys.flatMap((survey) -> satisfied(survey, text)).toList());
	}

	private static Stream<Figure> satisfied(Survey survey, String text) {
		return survey.questions()
			.stream()
			.filter((question) -> question.text().equals(text))
			.map((question) -> question.satisfied(survey.sample()));
	}

	/**
	 * Each survey's share by the households that its sample was drawn of, so that a
	 * project that was asked in full does not outweigh a larger one that was sampled.
	 */
	private String weighted(String text) {
		double satisfied = 0;
		long households = 0;
		for (Survey survey : surveys(this.report.year()).toList()) {
			for (Figure figure : satisfied(survey, text).toList()) {
				if (figure.denominator() > 0) {
					satisfied += (double) survey.frame() * figure.numerator() / figure.denominator();
					households += survey.frame();
				}
			}
		}
		return (households == 0) ? Tongue.NONE
				: "<b>" + this.tongue.value(satisfied / households, Scale.PROPORTION) + "</b><small>" + this.tongue
					.say(this.tongue.count(households) + " 户", "of " + this.tongue.count(households) + " households")
						+ "</small>";
	}

	/** Questions of different surveys are the same where their words are. */
	private List<String> texts() {
		return surveys(this.report.year()).flatMap((survey) -> survey.questions().stream())
			.map(Survey.Question::text)
			.distinct()
			.toList();
	}

	private Stream<Survey> surveys(int year) {
		return this.report.surveys().stream().filter((survey) -> survey.year() == year);
	}

}
