package io.linli.api.document;

import graphql.GraphQLError;
import io.linli.api.trusted.TrustedDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Prepares the trusted documents when the application starts, and says which of them
 * cannot be executed: it may be that of an older or a newer front-end.
 */
@Component
class TrustedFirst implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(TrustedFirst.class);

	private final TrustedDocuments trusted;

	private final PreparedDocuments documents;

	TrustedFirst(TrustedDocuments trusted, PreparedDocuments documents) {
		this.trusted = trusted;
		this.documents = documents;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.trusted.texts().forEach((id, text) -> {
			for (GraphQLError error : this.documents.of(text).errors()) {
				LOG.warn("The trusted document {} cannot be executed: {}", id, error.getMessage());
			}
		});
	}

}
