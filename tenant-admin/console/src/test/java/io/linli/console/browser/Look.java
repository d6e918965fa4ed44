package io.linli.console.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How somebody has set up their browser.
 *
 * @param language as in {@code Accept-Language}
 * @param width of the window, in pixels
 * @param scripts whether pages may run scripts
 */
record Look(String language, ColorScheme colors, int width, boolean scripts) {

	static final Look CHINESE = new Look("zh-CN", ColorScheme.LIGHT, 1280, true);

	static final Look ENGLISH = new Look("en", ColorScheme.LIGHT, 1280, true);

	Look in(ColorScheme wanted) {
		return new Look(this.language, wanted, this.width, this.scripts);
	}

	Look onPhone() {
		return wide(360);
	}

	Look wide(int pixels) {
		return new Look(this.language, this.colors, pixels, this.scripts);
	}

	Look withoutScripts() {
		return new Look(this.language, this.colors, this.width, false);
	}

	NewContextOptions options() {
		return new NewContextOptions().setLocale(this.language)
			.setColorScheme(this.colors)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(this.width, 800)
			.setJavaScriptEnabled(this.scripts);
	}

}
