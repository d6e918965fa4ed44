package io.linli.api.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

import io.linli.api.document.Limit;
import io.linli.api.graphql.StreamPermission;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import org.apache.tomcat.websocket.Constants;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connection with a client. What it sends comes on one thread at a time; what it is
 * sent may come from any, and waits here for its turn.
 */
public final class Connection extends Endpoint {

	/** Characters that somebody may send who has not said yet who it is. */
	private static final int MOST_BEFORE = 20_000;

	/** Milliseconds that a client may take to read what it is sent. */
	private static final long PATIENCE = 10_000;

	private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

	private final ReentrantLock writing = new ReentrantLock();

	private final long opened = System.nanoTime();

	private final StringBuilder message = new StringBuilder();

	private final Sockets sockets;

	private final JsonMapper json;

	private volatile @Nullable Session session;

	private volatile @Nullable Conversation conversation;

	private volatile long heard = this.opened;

	private long pinged = this.opened;

	private long asked = this.opened;

	Connection(Sockets sockets, JsonMapper json) {
		this.sockets = sockets;
		this.json = json;
	}

	@Override
	public void onOpen(Session opened, EndpointConfig config) {
		this.session = opened;
		opened.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, PATIENCE);
		opened.addMessageHandler(String.class, (MessageHandler.Partial<String>) this::hear);
		opened.addMessageHandler(PongMessage.class, (pong) -> this.heard = System.nanoTime());
		this.sockets.add(this);
	}

	@Override
	public void onClose(Session closed, CloseReason reason) {
		this.sockets.remove(this);
	}

	/** Who it is; null: has not said it. */
	@Nullable Conversation conversation() {
		return this.conversation;
	}

	/** Whoever opened it may ask from now on. */
	void begin(Conversation begun) throws IOException {
		this.conversation = begun;
		send(Message.to(null, Message.ACK, null));
	}

	void send(Map<String, Object> words) throws IOException {
		String text = this.json.writeValueAsString(words);
		this.writing.lock();
		try {
			Objects.requireNonNull(this.session).getBasicRemote().sendText(text);
		}
		catch (IllegalStateException ex) {
			throw new IOException("The connection is closed", ex);
		}
		finally {
			this.writing.unlock();
		}
	}

	/** Ends it; on a thread of its own, because a client may be slow to hear it. */
	void end(End why) {
		Thread.ofVirtual().name("closes a connection").start(() -> {
			try {
				Objects.requireNonNull(this.session).close(why.reason());
			}
			catch (IOException ex) {
				LOG.debug("A connection was gone when it was to be closed", ex);
			}
		});
	}

	/** Looks after it, about once a second. */
	void look(SocketSettings settings) {
		long now = System.nanoTime();
		Conversation begun = this.conversation;
		if (begun == null) {
			if (now - this.opened > settings.initWithin().toNanos()) {
				end(End.INIT_TIMEOUT);
			}
		}
		else if (now - this.heard > settings.pingEvery().multipliedBy(3).toNanos()) {
			end(End.SILENT);
		}
		else if (now - this.asked > 0 && !mayGoOn(begun.permission(), now, settings.pingEvery())) {
			end(End.TOKEN_ENDED);
		}
		else if (now - this.pinged > settings.pingEvery().toNanos()) {
			this.pinged = now;
			Thread.ofVirtual().name("pings").start(this::ping);
		}
	}

	private boolean mayGoOn(StreamPermission permission, long now, Duration longest) {
		Duration certain = permission.certain();
		this.asked = now + ((certain.compareTo(longest) < 0) ? certain : longest).toNanos();
		return permission.isGood();
	}

	// Whoever is being written to has a time of its own to read it.
	private void ping() {
		if (this.writing.tryLock()) {
			try {
				Objects.requireNonNull(this.session).getBasicRemote().sendPing(ByteBuffer.allocate(0));
			}
			catch (IOException | IllegalStateException ex) {
				LOG.debug("A connection was gone when it was looked after", ex);
			}
			finally {
				this.writing.unlock();
			}
		}
	}

	private void hear(String part, boolean last) {
		this.heard = System.nanoTime();
		int most = (this.conversation != null) ? Limit.BODY_BYTES.most() : MOST_BEFORE;
		if (this.message.length() + part.length() > most) {
			end(End.TOO_LONG);
			return;
		}
		this.message.append(part);
		if (last) {
			String text = this.message.toString();
			this.message.setLength(0);
			this.message.trimToSize();
			hear(text);
		}
	}

	private void hear(String text) {
		try {
			JsonNode sent = this.json.readTree(text);
			hear(Message.of(sent));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			end(End.INVALID_MESSAGE);
		}
		catch (IOException ex) {
			LOG.debug("A connection was gone before it was answered", ex);
		}
	}

	private void hear(Message said) throws IOException {
		Conversation begun = this.conversation;
		switch (said.type()) {
			case "ping" -> send(Message.to(null, Message.PONG, null));
			case Message.PONG -> {
			}
			case "connection_init" -> {
				if (begun != null) {
					end(End.TOO_MANY_INITS);
				}
				else {
					this.sockets.letIn(this, said.payload());
				}
			}
			case "subscribe" -> {
				if (begun == null) {
					end(End.UNAUTHORIZED);
				}
				else {
					begun.subscribe(said);
				}
			}
			case Message.COMPLETE -> {
				if (begun != null) {
					begun.complete(said.operation());
				}
			}
			default -> end(End.INVALID_MESSAGE);
		}
	}

}
