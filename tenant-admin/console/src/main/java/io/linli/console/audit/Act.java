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
		LIMIT_SET(Matter.LIMITS),
		/** A draft of a limit. */
		LIMIT_DRAFTED(Matter.DRAFTS), DRAFT_DISCARDED(Matter.DRAFTS), DRAFT_SUBMITTED(Matter.DRAFTS),
		DRAFT_SENT_BACK(Matter.DRAFTS),
		/** Whether a second person is needed 双人复核. */
		FOUR_EYES_TURNED(Matter.FOUR_EYES),
		/** Projects and households, brought in from a table or added by hand. */
		PROJECT_ADDED(Matter.ESTATE), PROJECTS_BROUGHT(Matter.ESTATE), HOUSEHOLDS_BROUGHT(Matter.ESTATE),
		/** A contract level. */
		LEVEL_ADDED(Matter.LEVELS), LEVEL_RENAMED(Matter.LEVELS), LEVEL_RETIRED(Matter.LEVELS),
		LEVEL_GRANTED(Matter.LEVELS),
		/** A calendar. */
		CALENDAR_SET(Matter.CALENDARS), CALENDAR_ENDED(Matter.CALENDARS),
		/** Who is told, and when nobody is. */
		LADDER_SET(Matter.ESCALATION), QUIET_TIME_SET(Matter.ESCALATION),
		/**
		 * A company's people and their logins, where their rows do not say who did it.
		 */
		MEMBER_INVITED(Matter.MEMBERS), ADMINISTRATOR_NAMED(Matter.MEMBERS), ADMINISTRATOR_REMOVED(Matter.MEMBERS),
		MEMBER_LEFT(Matter.MEMBERS), LOGIN_CLOSED(Matter.MEMBERS), PASSWORD_SHOWN(Matter.MEMBERS),
		/** What an application may do for the company. */
		CLIENT_SET(Matter.CLIENTS), CLIENT_DOCUMENTS_CHOSEN(Matter.CLIENTS), UNKNOWN_CLIENTS_TURNED(Matter.CLIENTS),
		/**
		 * The company's part in the comparison of peers: its own rows say who decided.
		 */
		PEERS_JOINED(Matter.PEERS), PEERS_LEFT(Matter.PEERS),
		/** The audit itself, taken out as a file. */
		AUDIT_EXPORTED(Matter.AUDIT),
		/**
		 * Somebody came into the console, or Keycloak's sign-in was not enough for it.
		 */
		SIGNED_IN(Matter.SIGN_INS), SIGN_IN_REFUSED(Matter.SIGN_INS),
		/** Everything of the company, as one file. */
		EXPORT_ORDERED(Matter.EXPORT), EXPORT_AGREED(Matter.EXPORT), EXPORT_DECLINED(Matter.EXPORT),
		EXPORT_WITHDRAWN(Matter.EXPORT), EXPORT_DOWNLOADED(Matter.EXPORT),
		/** That all of the company goes. */
		DELETION_ASKED(Matter.DELETION), DELETION_CONFIRMED(Matter.DELETION), DELETION_TAKEN_BACK(Matter.DELETION);

		private final Matter matter;

		Kind(Matter matter) {
			this.matter = matter;
		}

		Matter matter() {
			return this.matter;
		}

	}

	/**
	 * What somebody's act was about; each but the sign-ins has a word in the messages.
	 */
	enum Matter {

		LIMITS, DRAFTS, FOUR_EYES, ESTATE, LEVELS, CALENDARS, ESCALATION, MEMBERS, CLIENTS, PEERS, AUDIT, EXPORT,
		DELETION, SIGN_INS

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
