package io.linli.api.print;

import java.util.Arrays;
import java.util.Objects;

import graphql.schema.DataFetcher;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Row;
import io.linli.paper.PdfPrinter;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.web.context.support.HttpRequestHandlerServlet;

/**
 * Puts the endpoint beside that of GraphQL, and its links on the records.
 */
@Configuration(proxyBeanMethods = false)
class PrintConfiguration {

	@Bean
	ServletRegistrationBean<HttpRequestHandlerServlet> forms() {
		var servlet = new ServletRegistrationBean<>(new HttpRequestHandlerServlet(), FormEndpoint.PATH + "/*");
		servlet.setName(FormEndpoint.NAME);
		return servlet;
	}

	@Bean
	ServletRegistrationBean<HttpRequestHandlerServlet> reports() {
		var servlet = new ServletRegistrationBean<>(new HttpRequestHandlerServlet(), ReportEndpoint.PATH + "/*");
		servlet.setName(ReportEndpoint.NAME);
		return servlet;
	}

	@Bean
	PdfPrinter pdfPrinter(PrintSettings settings) {
		return new PdfPrinter(settings.limits());
	}

	/** The field {@code forms} of every type that fills some. */
	@Bean
	RuntimeWiringConfigurer formLinks() {
		return (wiring) -> Arrays.stream(Form.values())
			.map(Form::type)
			.distinct()
			.forEach((type) -> wiring.type(type, (fields) -> fields.dataFetcher("forms", links(type))));
	}

	private static DataFetcher<Object> links(String type) {
		return (environment) -> {
			Row row = Objects.requireNonNull(environment.getSource());
			String id = new GlobalId(type, row.key()).encode();
			// A renovation's row says whether it has a permit; no other says anything.
			boolean permitted = !Boolean.FALSE.equals(row.get("forms"));
			return Form.ofType(type)
				.stream()
				.filter((form) -> permitted || !form.restsOnPermit())
				.map((form) -> new Link(form, form.title(), form.path(id)))
				.toList();
		};
	}

	/** The type {@code PrintableForm}. */
	record Link(Form form, String title, String url) {
	}

}
