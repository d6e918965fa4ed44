package io.linli.kpi.report;

import java.util.Locale;

/**
 * A report as one page that needs nothing else: both languages, its style and charts
 * inside, no script; and the same as data.
 */
public record Document(Company company, int year, String html, String json) {

	private static final String STYLE = Html.resource("report.css");

	private static final String PAGE = """
			<!doctype html>
			<html lang="zh-CN">
			<head>
			<meta charset="utf-8">
			<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; \
			base-uri 'none'; form-action 'none'">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>%s</title>
			<style>%s</style>
			</head>
			<body>
			<input class="pick" type="radio" name="language" id="in-zh" checked aria-label="中文">
			<input class="pick" type="radio" name="language" id="in-en" aria-label="English">
			<nav class="languages"><label for="in-zh" lang="zh-CN">中文</label><label for="in-en" lang="en">English</label></nav>
			<main class="zh" lang="zh-CN">
			%s</main>
			<main class="en" lang="en">
			%s</main>
			</body>
			</html>
			""";

	/** The report of a company. */
	public static Document of(Company company, AnnualReport report) {
		return new Document(company, report.year(), html(report), ReportData.json(report));
	}

	/** The page of any report. */
	public static String html(AnnualReport report) {
		String title = Html
			.escape("%s %s 年度满意度调研分析报告 · Annual satisfaction report".formatted(report.scope().name(), report.year()));
		return PAGE.formatted(Html.sha256(STYLE), title, STYLE,
				new Article(report, new Tongue(Locale.SIMPLIFIED_CHINESE)).html(),
				new Article(report, new Tongue(Locale.ENGLISH)).html());
	}

	public String file() {
		return "annual-report-" + this.company.alias() + "-" + this.year + ".html";
	}

}
