package io.linli.console.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import static org.assertj.core.api.Assertions.assertThat;

class LargeFormsTests {

	private final LargeForms forms = new LargeForms(new MultipartProperties());

	private final List<String> asked = new ArrayList<>();

	@TempDir
	private Path folder;

	@Test
	void oneTooManyAtOnceAsksForItsPageInsteadAndTheNextIsReadAgain() throws ServletException, IOException {
		whileRead(LargeForms.PLACES);
		assertThat(this.asked).hasSize(LargeForms.PLACES + 1)
			.endsWith("POST null", "GET true")
			.filteredOn("GET true"::equals)
			.hasSize(1);
		this.asked.clear();
		this.forms.doFilter(file("p1", 1), new MockHttpServletResponse(), this::note);
		assertThat(this.asked).containsExactly("POST null");
	}

	@Test
	void nobodyTakesThePlacesOfOthers() throws ServletException, IOException {
		this.forms.doFilter(file("p1", 1), new MockHttpServletResponse(), (request, response) -> {
			this.forms.doFilter(file("p1", 1), new MockHttpServletResponse(), this::note);
			this.forms.doFilter(file("p2", 1), new MockHttpServletResponse(), this::note);
		});
		assertThat(this.asked).containsExactly("GET true", "POST null");
	}

	@Test
	void whatIsTooLargeAsksForItsPageAndTakesNoPlace() throws ServletException, IOException {
		var large = file("p1", 11_000_000);
		this.forms.doFilter(large, new MockHttpServletResponse(), this::note);
		assertThat(this.asked).containsExactly("GET null");
		assertThat(large.getAttribute("tooLarge")).isEqualTo(true);
	}

	@Test
	void whoeverIsNotSignedInAndSendsSlowlyHoldsNobodyUp() throws LifecycleException, IOException {
		var server = server();
		try {
			int port = server.getConnector().getLocalPort();
			var slow = new ArrayList<Socket>();
			for (int one = 0; one < LargeForms.PLACES; one++) {
				slow.add(send(port, "", false));
			}
			for (var each : slow) {
				assertThat(answer(each)).isEqualTo("GET");
			}
			try (var signedIn = send(port, "Cookie: JSESSIONID=" + signIn(port) + "\r\n", true)) {
				assertThat(answer(signedIn)).isEqualTo("POST 3");
			}
			for (var each : slow) {
				each.close();
			}
		}
		finally {
			server.stop();
			server.destroy();
		}
	}

	/** So many files are being read, each of somebody else, and then one more comes. */
	private void whileRead(int more) throws ServletException, IOException {
		FilterChain reading = (request, response) -> {
			note(request, response);
			if (more > 0) {
				whileRead(more - 1);
			}
		};
		this.forms.doFilter(file("p" + more, 1), new MockHttpServletResponse(), reading);
	}

	private void note(ServletRequest request, ServletResponse response) {
		this.asked.add(((HttpServletRequest) request).getMethod() + " " + request.getAttribute("busy"));
	}

	private static MockHttpServletRequest file(String person, int size) {
		var request = new MockHttpServletRequest("POST", "/start/bring");
		request.setContentType("multipart/form-data; boundary=x");
		request.setContent(new byte[size]);
		signIn(request.getSession(), person);
		return request;
	}

	private static void signIn(HttpSession session, String name) {
		var person = new Person(name, name, name, Set.of(), List.of(), false);
		var identity = new OidcIdToken("identity", Instant.now(), Instant.now().plusSeconds(300), Map.of("sub", name));
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(new TestingAuthenticationToken(new ConsoleUser(person, identity), "")));
	}

	/** A real one, with this filter and a page that reads all that is sent. */
	private Tomcat server() throws LifecycleException {
		var server = new Tomcat();
		server.setBaseDir(this.folder.toString());
		server.setHostname("127.0.0.1");
		server.setPort(0);
		server.getConnector().setProperty("address", "127.0.0.1");
		var pages = server.addContext("", this.folder.toString());
		Tomcat.addServlet(pages, "page", new Page()).addMapping("/");
		var filter = new FilterDef();
		filter.setFilterName("forms");
		filter.setFilter(this.forms);
		pages.addFilterDef(filter);
		var everywhere = new FilterMap();
		everywhere.setFilterName("forms");
		everywhere.addURLPattern("/*");
		pages.addFilterMap(everywhere);
		server.start();
		return server;
	}

	private static String signIn(int port) throws IOException {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream()
				.write("GET /sign-in HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			return answer(socket);
		}
	}

	/** All of a form, or its first byte. */
	private static Socket send(int port, String cookie, boolean whole) throws IOException {
		var socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.getOutputStream()
			.write(("POST /start/bring HTTP/1.0\r\nHost: localhost\r\n" + cookie
					+ "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\n"
					+ (whole ? "abc" : "a"))
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/** The first line of what is said, which comes at once or not at all. */
	private static String answer(Socket socket) throws IOException {
		socket.setSoTimeout(20_000);
		var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
		while (!String.valueOf(lines.readLine()).isEmpty()) {
			// Headers come before.
			continue;
		}
		return lines.readLine();
	}

	/** Says how it was asked, and how much it read. */
	private static final class Page extends HttpServlet {

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			if (request.getRequestURI().equals("/sign-in")) {
				signIn(request.getSession(), "admin");
				response.getWriter().println(request.getSession().getId());
			}
			else if (request.getMethod().equals("GET")) {
				response.getWriter().println("GET");
			}
			else {
				response.getWriter().println("POST " + request.getInputStream().readAllBytes().length);
			}
			response.flushBuffer();
		}

	}

}
