package io.linli.kpi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A report as one page that needs nothing else: both languages, its style and charts
 * inside, no script.
 */
public record Document(Company company, int year, String html) {

	private static final String STYLE = style();

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

	public static Document of(AnnualReport report) {
		String title = Html
			.escape("%s %s 年度满意度调研分析报告 · Annual satisfaction report".formatted(report.company().name(), report.year()));
		String html = PAGE.formatted(sha256(STYLE), title, STYLE,
				new Article(report, new Tongue(Locale.SIMPLIFIED_CHINESE)).html(),
				new Article(report, new Tongue(Locale.ENGLISH)).html());
		return new Document(report.company(), report.year(), html);
	}

	public String file() {
		return "annual-report-" + this.company.alias() + "-" + this.year + ".html";
	}

	private static String style() {
		try (InputStream in = Document.class.getResourceAsStream("report.css")) {
			if (in == null) {
				throw new IllegalStateException("This build lacks report.css");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String sha256(String text) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
