package io.linli.api.print;

import java.io.StringWriter;

/**
 * A page that takes so many characters and no more.
 */
final class BoundedPage extends StringWriter {

	private final int most;

	private boolean full;

	BoundedPage(int most) {
		this.most = most;
	}

	/** Whether somebody has tried to write more than it takes. */
	boolean isFull() {
		return this.full;
	}

	@Override
	public void write(int character) {
		expectRoomFor(1);
		super.write(character);
	}

	@Override
	public void write(char[] characters, int from, int length) {
		expectRoomFor(length);
		super.write(characters, from, length);
	}

	@Override
	public void write(String text) {
		expectRoomFor(text.length());
		super.write(text);
	}

	@Override
	public void write(String text, int from, int length) {
		expectRoomFor(length);
		super.write(text, from, length);
	}

	private void expectRoomFor(int characters) {
		if (getBuffer().length() + characters > this.most) {
			this.full = true;
			throw new IllegalStateException("The page is full");
		}
	}

}
