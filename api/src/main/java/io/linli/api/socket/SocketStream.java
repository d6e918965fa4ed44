package io.linli.api.socket;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.linli.api.graphql.EventStream;
import io.linli.api.graphql.StreamPermission;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one operation of a connection.
 */
final class SocketStream extends EventStream {

	private final String id;

	private final Conversation conversation;

	SocketStream(String id, Conversation conversation) {
		this.id = id;
		this.conversation = conversation;
	}

	String id() {
		return this.id;
	}

	/** The operation could not be executed. */
	void refuse(List<Map<String, Object>> errors) throws IOException {
		this.conversation.sendLast(this, Message.ERROR, errors);
	}

	@Override
	protected StreamPermission permission() {
		return this.conversation.permission();
	}

	@Override
	protected void next(Map<String, Object> answer) throws IOException {
		this.conversation.send(this.id, Message.NEXT, answer);
	}

	/** The connection shows that it is there, for all its operations. */
	@Override
	protected void stillHere() {
	}

	@Override
	protected void complete() throws IOException {
		this.conversation.sendLast(this, Message.COMPLETE, null);
	}

}
