package io.linli.console.audit;

import io.linli.sla.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in the console.
 *
 * @param subject to what
 * @param before how it was; null: there was nothing, or what was goes on
 * @param after how it is; null: nothing is left
 */
public record Act(Kind kind, Words subject, @Nullable Words before, @Nullable Words after) {

	/** What can be done; each has a word in the messages. */
	public enum Kind {

		/** A limit, at once or from a draft. */
		LIMIT_SET,
		/** A draft of a limit. */
		LIMIT_DRAFTED, DRAFT_DISCARDED, DRAFT_SUBMITTED, DRAFT_SENT_BACK,
		/** Whether a second person is needed 双人复核. */
		FOUR_EYES_TURNED,
		/** Projects and households, brought in from a table or added by hand. */
		PROJECT_ADDED, PROJECTS_BROUGHT, HOUSEHOLDS_BROUGHT,
		/** A contract level. */
		LEVEL_ADDED, LEVEL_RENAMED, LEVEL_RETIRED, LEVEL_GRANTED,
		/** A calendar. */
		CALENDAR_SET, CALENDAR_ENDED,
		/** Who is told, and when nobody is. */
		LADDER_SET, QUIET_TIME_SET,
		/**
		 * A company's people and their logins, where their rows do not say who did it.
		 */
		MEMBER_INVITED, ADMINISTRATOR_NAMED, ADMINISTRATOR_REMOVED, MEMBER_LEFT, LOGIN_CLOSED, PASSWORD_SHOWN,
		/** What a client application may do for the company. */
		CLIENT_SET, CLIENT_DOCUMENTS_CHOSEN, UNKNOWN_CLIENTS_TURNED,
		/** The audit itself, taken out as a file. */
		AUDIT_EXPORTED,
		/**
		 * Somebody came into the console, or Keycloak's sign-in was not enough for it.
		 */
		SIGNED_IN, SIGN_IN_REFUSED,
		/** Everything of the company, as one file. */
		EXPORT_ORDERED, EXPORT_AGREED, EXPORT_DECLINED, EXPORT_WITHDRAWN, EXPORT_DOWNLOADED,
		/** That all of the company goes. */
		DELETION_ASKED, DELETION_CONFIRMED, DELETION_TAKEN_BACK

	}

	/** Of something that had nothing before it. */
	public static Act of(Kind kind, Words subject, @Nullable Words after) {
		return new Act(kind, subject, null, after);
	}

	/** The same words in both languages, such as a name that somebody gave. */
	public static Words plain(String words) {
		return new Words(words, words);
	}

}
