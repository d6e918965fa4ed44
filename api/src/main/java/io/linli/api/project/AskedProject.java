package io.linli.api.project;

import java.util.UUID;

import io.linli.tenancy.Asked;

/**
 * A project by its key, of which the rest is on its way.
 */
public record AskedProject(UUID id, Asked<Project> answer) {

	public Project get() {
		return this.answer.get();
	}

}
