package io.linli.kpi.report;

import java.util.Locale;

/**
 * A page of a report in one of its languages as it is printed: well-formed, with a style
 * for paper. It is taken out of the page itself, so that what was frozen is what is
 * printed, whatever the program would write today.
 */
public final class Paper {

	private static final String STYLE = Html.resource("paper.css");

	private static final String PAGE = """
			<html lang="%s"><head><title>%s</title><style>%s</style></head><body>
			<div class="foot">%s</div>
			%s</body></html>
			""";

	private Paper() {
	}

	/**
	 * A page for print.
	 * @param html a whole page, of {@link Document#html}
	 * @param locale one of its two languages; English for any that is not Chinese
	 * @throws IllegalArgumentException where it is no such page
	 */
	public static String of(String html, Locale locale) {
		boolean chinese = "zh".equals(locale.getLanguage());
		String language = chinese ? "zh-CN" : "en";
		String title = between(html, "<title>", "</title>");
		// Pages from before they were well-formed differ from these in nothing else.
		String article = between(html, "<main class=\"" + (chinese ? "zh" : "en") + "\" lang=\"" + language + "\">",
				"</main>")
			.replace("<br>", "<br/>");
		return PAGE.formatted(language, title, STYLE, title, article);
	}

	private static String between(String html, String start, String end) {
		int from = html.indexOf(start);
		int to = html.indexOf(end, from);
		if (from < 0 || to < 0) {
			throw new IllegalArgumentException("no page of a report: " + start + " is missing");
		}
		return html.substring(from + start.length(), to);
	}

}
