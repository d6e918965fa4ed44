package io.linli.api.trusted;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about documents: {@code linli.trusted-documents}.
 *
 * @param folder holds the trusted documents; none are without it
 * @param mode what happens to other documents
 * @param clients the same for some clients, by the claim {@code azp} of their tokens
 */
@ConfigurationProperties("linli.trusted-documents")
record Trust(@Nullable Path folder, @DefaultValue("off") Mode mode, @DefaultValue Map<String, Mode> clients) {

	/** What happens to a document that is not trusted. */
	enum Mode {

		/** It is executed like any other. */
		OFF,
		/** It is executed, and the log tells of it once. */
		LOG,
		/** It is refused. */
		ENFORCE

	}

	Mode of(String client) {
		return this.clients.getOrDefault(client, this.mode);
	}

}
