package io.linli.api.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantReads;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * Does a command once: whoever sends the same key again gets the same subject, and
 * nothing more happens. Keys are a company's own and are kept for a week.
 */
@Component
public class Idempotency {

	private static final String CLAIM = """
			insert into idempotency_key (tenant_id, key, operation, body_hash, subject_id)
			values (?, ?, ?, ?, ?) on conflict do nothing""";

	private static final String SWEEP = """
			delete from idempotency_key where (tenant_id, key) in (
			  select tenant_id, key from idempotency_key where created_at < now() - interval '7 days'
			   order by created_at limit 100)""";

	private static final String FIRST = """
			select subject_id from idempotency_key where key = ? and operation = ? and body_hash = ?""";

	private final TenantWrites writes;

	private final TenantReads reads;

	Idempotency(TenantWrites writes, TenantReads reads) {
		this.writes = writes;
		this.reads = reads;
	}

	/**
	 * Claims a command's key before all that the transaction sends after it. A refused
	 * command leaves its key free; a key that has been used undoes the transaction.
	 * @param subject the key of what the command makes or changes
	 * @throws RefusedException when the key is none
	 */
	public void claim(Command command, UUID subject) {
		String key = key(command);
		byte[] hash = hash(command);
		this.writes.tellOne(() -> new RepeatedException(command), CLAIM, CurrentCaller.tenantId(), key,
				operation(command), hash, subject);
		if (sweeps(hash)) {
			this.writes.tell(SWEEP);
		}
	}

	/**
	 * The subject of the first use of a command's key.
	 * @throws RefusedException when the key was used with another input
	 */
	UUID subjectOf(Command command) {
		return this.reads
			.list(FIRST, List.of(key(command), operation(command), hash(command)),
					(row, number) -> row.getObject(1, UUID.class))
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.of(UserError.Code.KEY_REUSED,
					"This key was used for another input: choose a new one.", "idempotencyKey")));
	}

	// One in sixteen of those who bring a new key takes up to a hundred old ones away.
	private static boolean sweeps(byte[] hash) {
		return (hash[0] & 0xf) == 0;
	}

	private static String key(Command command) {
		String key = command.idempotencyKey().strip();
		if (key.isEmpty() || key.length() > 200 || key.indexOf(0) >= 0) {
			throw new RefusedException(
					UserError.invalid("An idempotency key has 1 to 200 characters.", "idempotencyKey"));
		}
		return key;
	}

	private static String operation(Command command) {
		return command.getClass().getSimpleName();
	}

	private static byte[] hash(Command command) {
		String body = CurrentCaller.get().subject() + command;
		try {
			return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
