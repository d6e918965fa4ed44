package io.linli.kpi;

import java.util.Locale;

/**
 * A title or sentence in the two languages of the product.
 *
 * @param zhCn simplified Chinese
 * @param en English
 */
public record Words(String zhCn, String en) {

	public String in(Locale locale) {
		return "zh".equals(locale.getLanguage()) ? this.zhCn : this.en;
	}

}
