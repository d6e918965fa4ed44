package io.linli.api.comparison;

import io.linli.api.graphql.Command;

/**
 * What a company decides about its part in the comparison between groups.
 */
sealed interface PeerDecision extends Command {

	/** The input {@code GivePeerConsentInput}. */
	record Give(String idempotencyKey) implements PeerDecision {
	}

	/** The input {@code WithdrawPeerConsentInput}. */
	record Withdraw(String idempotencyKey) implements PeerDecision {
	}

	default boolean withdraws() {
		return this instanceof Withdraw;
	}

}
