package io.linli.console.escalation;

import java.util.Optional;
import java.util.stream.Stream;

import io.linli.sla.SubjectKind;

/**
 * What is changed at once: the ladder of one kind of case, or the quiet time.
 */
enum Part {

	COMPLAINT, REPAIR, CALLBACK, RENOVATION, PATROL, VIOLATION, SERVICE_CALLBACK, HOME_VISIT, QUIET;

	/** Empty: the quiet time, which holds for all kinds. */
	Optional<SubjectKind> kind() {
		return Stream.of(SubjectKind.values()).filter((kind) -> kind.name().equals(name())).findFirst();
	}

}
