package io.linli.api.socket;

import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the path of GraphQL for WebSockets, behind the filters that guard all requests.
 */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

	/**
	 * Characters of a message that are handed on at a time, and held for each connection.
	 */
	private static final String TEXT = "2048";

	/** Bytes of a message that is no text, which nobody may send. */
	private static final String BINARY = "125";

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> webSockets() {
		return (server) -> server.addContextCustomizers((context) -> {
			context.addParameter("org.apache.tomcat.websocket.textBufferSize", TEXT);
			context.addParameter("org.apache.tomcat.websocket.binaryBufferSize", BINARY);
			context.addServletContainerInitializer(new WsSci(), null);
		});
	}

	@Bean
	FilterRegistrationBean<Upgrade> upgrade(GraphQlProperties settings, Sockets sockets, SocketSettings socketSettings,
			JsonMapper json) {
		String path = settings.getHttp().getPath();
		var filter = new FilterRegistrationBean<>(new Upgrade(path, sockets, socketSettings, json));
		filter.addUrlPatterns(path);
		return filter;
	}

}
