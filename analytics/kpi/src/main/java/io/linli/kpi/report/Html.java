package io.linli.kpi.report;

/**
 * Text as HTML: names come from people.
 */
final class Html {

	private Html() {
	}

	static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

	/** An element around what is HTML already. */
	static String tag(String name, String cssClass, String content) {
		return "<" + name + " class=\"" + cssClass + "\">" + content + "</" + name + ">";
	}

}
