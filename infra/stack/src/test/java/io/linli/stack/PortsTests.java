package io.linli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTests {

	@Test
	void theUsualPortsAreThoseOfTheReadme() {
		Ports ports = new Ports(Ports.USUAL_BASE);
		assertThat(ports.address(Part.API)).isEqualTo("http://localhost:8080");
		assertThat(ports.address(Part.CONSOLE)).isEqualTo("http://localhost:8081");
		assertThat(ports.issuer()).isEqualTo("http://localhost:8180/realms/linli");
		assertThat(ports.database()).isEqualTo("jdbc:postgresql://localhost:8280/linli");
	}

	@ParameterizedTest
	@ValueSource(strings = { "80", "65336", "-8080" })
	void aBaseOutsideTheUsersPortsIsRefused(String base) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Ports.from(base))
			.withMessageContaining("from 1024 to 65335, not " + base);
	}

	@Test
	void aBaseThatIsNoNumberIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Ports.from("http"))
			.withMessageContaining("not \"http\"");
	}

	@Test
	void portsInUseAreNamedWithTheirPartsAndTheWayOut() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			Ports ports = new Ports(socket.getLocalPort() - 1);
			assertThatExceptionOfType(Refusal.class).isThrownBy(ports::requireFree)
				.withMessageContaining("%d (console)".formatted(socket.getLocalPort()))
				.withMessageContaining("--port-base N");
		}
	}

}
