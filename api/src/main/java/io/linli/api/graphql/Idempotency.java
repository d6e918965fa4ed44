package io.linli.api.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does a command once: whoever sends the same key again gets the same subject, and
 * nothing more happens. Keys are a company's own and are kept for a week.
 */
@Component
public class Idempotency {

	// Old keys are swept a few at a time by those who bring new ones.
	private static final String CLAIM = """
			with expired as (
			  delete from idempotency_key where (tenant_id, key) in (
			    select tenant_id, key from idempotency_key where created_at < now() - interval '7 days'
			     order by created_at limit 4))
			insert into idempotency_key (tenant_id, key, operation, body_hash, subject_id)
			values (?, ?, ?, ?, ?) on conflict do nothing""";

	private final JdbcClient jdbc;

	Idempotency(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Runs the work, unless its key has been used; inside the caller's transaction, so
	 * that a refused command leaves its key free.
	 * @param subject the key of what the command makes or changes
	 * @return the subject of the first use
	 * @throws RefusedException when the key was used with another input
	 */
	public UUID once(Command command, UUID subject, Runnable work) {
		String key = command.idempotencyKey().strip();
		if (key.isEmpty() || key.length() > 200 || key.indexOf(0) >= 0) {
			throw new RefusedException(
					UserError.invalid("An idempotency key has 1 to 200 characters.", "idempotencyKey"));
		}
		byte[] body = hash(CurrentCaller.get().subject() + command);
		String operation = command.getClass().getSimpleName();
		if (claim(key, operation, body, subject)) {
			work.run();
			return subject;
		}
		return used(key, operation, body);
	}

	/** The same for a command that makes something new. */
	public UUID once(Command command, Supplier<UUID> ids, java.util.function.Consumer<UUID> work) {
		UUID id = ids.get();
		return once(command, id, () -> work.accept(id));
	}

	private boolean claim(String key, String operation, byte[] body, UUID subject) {
		UUID tenant = CurrentCaller.tenantId();
		return this.jdbc.sql(CLAIM).params(tenant, key, operation, body, subject).update() == 1;
	}

	private UUID used(String key, String operation, byte[] body) {
		return this.jdbc.sql("select subject_id from idempotency_key where key = ? and operation = ? and body_hash = ?")
			.params(key, operation, body)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new RefusedException(UserError.of(UserError.Code.KEY_REUSED,
					"This key was used for another input: choose a new one.", "idempotencyKey")));
	}

	private static byte[] hash(String body) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
