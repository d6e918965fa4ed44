package io.linli.api.graphql;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.HttpRequestHandlerServlet;

/**
 * Puts the endpoint in front of Spring MVC, at the path of Spring Boot's settings.
 */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

	@Bean
	ServletRegistrationBean<HttpRequestHandlerServlet> endpoint(GraphQlProperties settings) {
		var servlet = new ServletRegistrationBean<>(new HttpRequestHandlerServlet(), settings.getHttp().getPath());
		servlet.setName(GraphQlEndpoint.NAME);
		return servlet;
	}

}
