package io.linli.console.bring;

import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody has uploaded. It is kept in the memory of this session alone, and
 * forgotten with it, or after its time, or when another one is uploaded.
 */
final class Upload implements HttpSessionBindingListener {

	private final UUID company;

	private final Kind kind;

	private final String name;

	private final String print;

	private final Instant until;

	private final Uploads uploads;

	private @Nullable TableFile file;

	private @Nullable Plan plan;

	private @Nullable Take take;

	private boolean forgotten;

	/**
	 * A file that was read once.
	 * @param name as the person's computer calls it
	 * @param print by which it can be told from others, in hexadecimal digits
	 */
	Upload(UUID company, Kind kind, String name, String print, Instant until, TableFile file, Uploads uploads) {
		this.company = company;
		this.kind = kind;
		this.name = name;
		this.print = print;
		this.until = until;
		this.file = file;
		this.uploads = uploads;
	}

	UUID company() {
		return this.company;
	}

	public Kind kind() {
		return this.kind;
	}

	public String name() {
		return this.name;
	}

	String print() {
		return this.print;
	}

	public Instant until() {
		return this.until;
	}

	synchronized TableFile file() {
		if (this.file == null || this.forgotten) {
			throw new FileRefused(FileProblem.GONE);
		}
		return this.file;
	}

	/** What it holds of the memory, in bytes. */
	synchronized long size() {
		return (this.file != null) ? this.file.size() : 0;
	}

	synchronized @Nullable Plan plan() {
		return this.plan;
	}

	synchronized boolean isBeingTaken() {
		return this.take != null && !this.take.isOver();
	}

	/** Not while it is being taken. */
	synchronized void readAs(Plan read) {
		if (!isBeingTaken()) {
			this.plan = read;
			this.take = null;
		}
	}

	synchronized @Nullable Take take() {
		return this.take;
	}

	/** True: nobody else takes it, and nobody has to the end. */
	synchronized boolean begin(Take begun) {
		if (this.take != null && this.take.state() != Take.State.FAILED) {
			return false;
		}
		this.take = begun;
		return true;
	}

	/**
	 * False: its rows are still on their way, for which it stays; nobody finds it any
	 * more.
	 */
	synchronized boolean forget() {
		this.forgotten = true;
		if (isBeingTaken()) {
			return false;
		}
		this.file = null;
		this.take = null;
		return true;
	}

	synchronized boolean isForgotten() {
		return this.forgotten;
	}

	@Override
	public void valueUnbound(HttpSessionBindingEvent event) {
		this.uploads.forget(this);
	}

}
