package io.linli.api.watch;

import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.EventStream;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * The fields of {@code watch.graphqls}. A stream keeps the thread of its request, which
 * is a virtual one, so that every read is the caller's own.
 */
@Controller
class WatchController {

	private static final String LOST = "You have lost a right, your company is closed, or your token lacks the scope openid.";

	private final Changes changes;

	private final ChangeQueries queries;

	WatchController(Changes changes, ChangeQueries queries) {
		this.changes = changes;
		this.queries = queries;
	}

	@SubscriptionMapping
	Flux<Row> deadlineChanged(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		EventStream stream = EventStream.of(environment);
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		Selection selection = Selection.of(environment);
		Follower follower = this.changes.follow();
		stream.onEnd(follower::end);
		return Flux.<Row>generate((sink) -> next(follower, stream, project, selection, sink))
			.doFinally((signal) -> this.changes.leave(follower));
	}

	private void next(Follower follower, EventStream stream, @Nullable UUID project, Selection selection,
			SynchronousSink<Row> sink) {
		while (stream.isOpen() && !follower.isOver()) {
			Change change = follower.next(stream.patience());
			if (change != null && (project == null || project.equals(change.projectId()))) {
				Row deadline = this.queries.deadline(change.deadlineId(), selection);
				if (deadline != null) {
					sink.next(deadline);
					return;
				}
			}
		}
		if (stream.isForbidden()) {
			sink.error(new AccessDeniedException(LOST));
			return;
		}
		sink.complete();
	}

}
