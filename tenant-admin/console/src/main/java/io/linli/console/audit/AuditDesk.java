package io.linli.console.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Words;
import io.linli.tenancy.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what somebody does, in the transaction that does it: neither is there
 * without the other.
 */
@Component
public class AuditDesk {

	private static final String WRITE = """
			insert into audit_entry (tenant_id, actor, actor_role, client, kind, subject_words, before_words, after_words)
			values (?, ?, ?, ?, ?, jsonb_build_object('zh', ?::text, 'en', ?::text),
			  case when ?::text is not null then jsonb_build_object('zh', ?::text, 'en', ?::text) end,
			  case when ?::text is not null then jsonb_build_object('zh', ?::text, 'en', ?::text) end)""";

	private final JdbcClient database;

	private final MessageSource messages;

	private final String client;

	AuditDesk(JdbcClient database, MessageSource messages, @Value("${linli.client}") String client) {
		this.database = database;
		this.messages = messages;
		this.client = client;
	}

	/** To be called inside the wall. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Company company, Act act) {
		write(company.id(), company.caller(), act);
	}

	/** The same for somebody of the platform, who does something to a company. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(UUID company, Caller who, Act act) {
		var roles = who.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
		this.database.sql(WRITE)
			.params(company, who.name(), roles, this.client, act.kind().name(), act.subject().zhCn(),
					act.subject().en())
			.params(words(act.before()))
			.params(words(act.after()))
			.update();
	}

	/** Says something in both languages. */
	public Words say(Function<io.linli.console.language.Words, String> how) {
		var chinese = new io.linli.console.language.Words(this.messages, Locale.SIMPLIFIED_CHINESE);
		return new Words(how.apply(chinese), how.apply(chinese.in(Locale.ENGLISH)));
	}

	private static List<@Nullable String> words(@Nullable Words words) {
		return (words != null) ? Arrays.asList(words.zhCn(), words.zhCn(), words.en())
				: Arrays.asList(null, null, null);
	}

}
