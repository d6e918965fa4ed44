package io.linli.stack;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApplicationTests {

	@TempDir
	Path folder;

	@Test
	void oneThatEndsEarlyIsRefusedWithItsLastWords() {
		Application application = start("echo no database for $LINLI_DB_URL; exit 3");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> application.awaitHealth("http://127.0.0.1:1"))
			.withMessageStartingWith("The API ended early with exit code 3. Its log is ")
			.withMessageEndingWith("no database for jdbc:test");
	}

	@Test
	void oneIsReadyWhenItSaysThatItIsWell() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/actuator/health", (exchange) -> {
			exchange.sendResponseHeaders((asked.incrementAndGet() < 3) ? 503 : 200, -1);
			exchange.close();
		});
		server.start();
		Application application = start("exec sleep 600");
		try {
			application.awaitHealth("http://127.0.0.1:" + server.getAddress().getPort());
			assertThat(asked).hasValue(3);
		}
		finally {
			Ending.of(application.process());
			server.stop(0);
		}
		assertThat(application.process().isAlive()).isFalse();
	}

	private Application start(String script) {
		return Application.start("API", List.of("bash", "-c", script), Map.of("LINLI_DB_URL", "jdbc:test"),
				this.folder.resolve("api.log"));
	}

}
