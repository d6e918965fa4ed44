package io.linli.api.document;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets GraphQL execute the documents that have been prepared.
 */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer preparation(PreparedDocuments documents) {
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

}
