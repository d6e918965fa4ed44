package io.linli.console.browser;

import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tests with a browser that is started once for all of a class.
 */
abstract class Browsing {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void startBrowser() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void closeBrowser() {
		chromium.close();
	}

	void as(String user, Look look, Consumer<Visitor> visit) {
		asStranger(look, (visitor) -> visit.accept(visitor.signIn(user)));
	}

	/** As somebody who has not signed in. */
	void asStranger(Look look, Consumer<Visitor> visit) {
		try (var visitor = chromium.visitor("http://localhost:" + this.port, look)) {
			visit.accept(visitor);
		}
	}

}
