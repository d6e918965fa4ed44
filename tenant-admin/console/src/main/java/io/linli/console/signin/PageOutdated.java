package io.linli.console.signin;

/**
 * A part is asked for a page that stands for another organization than the one for which
 * the person works now: the page has to load anew.
 */
public class PageOutdated extends RuntimeException {

	public PageOutdated() {
		super("the page stands for another organization");
	}

}
