package io.linli.sla;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The traits of a case that limits distinguish. In a threshold null means any; in a
 * promise it means not known or not applicable, which only "any" covers.
 */
public record Scope(CaseKind caseKind, @Nullable Urgency urgency, @Nullable Area area, @Nullable Severity severity,
		@Nullable Responsibility responsibility) implements Serializable {

	public static Scope of(CaseKind caseKind) {
		return new Scope(caseKind, null, null, null, null);
	}

	public static Scope repair(@Nullable Urgency urgency, @Nullable Area area) {
		return new Scope(CaseKind.REPAIR, urgency, area, null, null);
	}

	public static Scope complaint(@Nullable Severity severity, @Nullable Responsibility responsibility) {
		return new Scope(CaseKind.COMPLAINT, null, null, severity, responsibility);
	}

	boolean covers(Scope of) {
		return this.caseKind == of.caseKind && anyOr(this.urgency, of.urgency) && anyOr(this.area, of.area)
				&& anyOr(this.severity, of.severity) && anyOr(this.responsibility, of.responsibility);
	}

	long traits() {
		return Stream.of(this.urgency, this.area, this.severity, this.responsibility).filter(Objects::nonNull).count();
	}

	private static boolean anyOr(@Nullable Object limit, @Nullable Object actual) {
		return limit == null || limit == actual;
	}

}
