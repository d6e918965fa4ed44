package io.linli.api.socket;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ErrorType;
import graphql.GraphQLError;
import io.linli.api.graphql.ErrorCode;
import io.linli.api.graphql.NoRequestException;
import io.linli.api.graphql.StreamPermission;
import io.linli.tenancy.CallerAuthentication;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is asked and answered on a connection, once it is known by whom. Each operation
 * has a thread of its own, so that one that waits keeps nobody waiting.
 */
final class Conversation {

	/** Operations at a time. */
	private static final int MOST = 20;

	private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

	private final Map<String, SocketStream> running = new ConcurrentHashMap<>();

	private final Connection connection;

	private final CallerAuthentication caller;

	private final StreamPermission permission;

	private final Execution execution;

	Conversation(Connection connection, CallerAuthentication caller, StreamPermission permission, Execution execution) {
		this.connection = connection;
		this.caller = caller;
		this.permission = permission;
		this.execution = execution;
	}

	CallerAuthentication caller() {
		return this.caller;
	}

	StreamPermission permission() {
		return this.permission;
	}

	void subscribe(Message message) throws IOException {
		String id = message.operation();
		SocketStream stream = new SocketStream(id, this);
		if (this.running.size() >= MOST) {
			refuse(id, ErrorCode.TOO_COMPLEX, "A connection answers %d operations at a time.".formatted(MOST));
		}
		else if (this.running.putIfAbsent(id, stream) != null) {
			this.connection.end(End.SUBSCRIBER_EXISTS);
		}
		else {
			Thread.ofVirtual().name("operation").start(() -> answer(stream, message));
		}
	}

	/** The client wants no more of an operation. */
	void complete(String id) {
		SocketStream stream = this.running.remove(id);
		if (stream != null) {
			stream.leave();
		}
	}

	/** Nobody is there any more. */
	void end() {
		this.running.values().forEach(SocketStream::leave);
		this.permission.close();
	}

	void send(String id, String type, Object payload) throws IOException {
		this.connection.send(Message.to(id, type, payload));
	}

	/** Says that an operation is over; its id is free before that. */
	void sendLast(SocketStream stream, String type, @Nullable Object payload) throws IOException {
		if (this.running.remove(stream.id(), stream)) {
			this.connection.send(Message.to(stream.id(), type, payload));
		}
	}

	private void answer(SocketStream stream, Message message) {
		try {
			CurrentCaller.as(this.caller, () -> this.execution.answer(stream, message.payload()));
		}
		catch (NoRequestException ex) {
			tell(stream, ex.code(), String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			LOG.error("An operation of a connection failed", ex);
			this.connection.end(End.FAULT);
		}
		finally {
			this.running.remove(stream.id(), stream);
		}
	}

	private void tell(SocketStream stream, ErrorCode code, String words) {
		try {
			sendLast(stream, Message.ERROR, errors(code, words));
		}
		catch (IOException ex) {
			LOG.debug("Somebody has left before the answer", ex);
		}
	}

	private void refuse(String id, ErrorCode code, String words) throws IOException {
		send(id, Message.ERROR, errors(code, words));
	}

	private static List<Map<String, Object>> errors(ErrorCode code, String words) {
		GraphQLError error = code.error(ErrorType.InvalidSyntax, words, Map.of());
		return List.of(error.toSpecification());
	}

}
