package io.linli.console.onboarding;

import java.util.UUID;

import io.linli.console.workplace.Workplace.Platform;
import org.springframework.stereotype.Component;

/**
 * Closes a company to its people, for whoever else decides that it is to be: the same as
 * an operator does by hand.
 */
@Component
public class Suspension {

	private final OnboardingQueries queries;

	private final OnboardingDesk desk;

	Suspension(OnboardingQueries queries, OnboardingDesk desk) {
		this.queries = queries;
		this.desk = desk;
	}

	/**
	 * To be called inside an operator's wall; Keycloak is told by the next sweep.
	 * @return whether it was open
	 */
	public boolean suspend(Platform platform, UUID company, String reason) {
		return this.queries.all()
			.stream()
			.filter((onboarding) -> company.equals(onboarding.organization()))
			.anyMatch((onboarding) -> this.desk.suspend(platform, onboarding.id(), reason));
	}

}
