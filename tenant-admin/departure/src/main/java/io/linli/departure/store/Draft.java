package io.linli.departure.store;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is being written. What is closed before it is complete leaves nothing.
 */
public abstract class Draft extends OutputStream {

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	/** All has been written: the file is there from now on. */
	public abstract void complete() throws IOException;

	@Override
	public abstract void close() throws IOException;

}
