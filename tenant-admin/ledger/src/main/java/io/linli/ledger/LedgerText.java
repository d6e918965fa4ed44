package io.linli.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.zip.ZipException;

/**
 * A file's text. It knows the line at which the bytes stop being text, and forgives a
 * byte-order mark.
 */
final class LedgerText extends Reader {

	private final InputStream bytes;

	private final Charset encoding;

	private final CharsetDecoder decoder;

	private final ByteBuffer in = ByteBuffer.allocate(16 * 1024).flip();

	private boolean atEnd;

	private boolean started;

	private long line = 1;

	LedgerText(InputStream bytes, Charset encoding) {
		this.bytes = bytes;
		this.encoding = encoding;
		// A fresh decoder reports what it cannot read.
		this.decoder = encoding.newDecoder();
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
		while (true) {
			CoderResult result = this.decoder.decode(this.in, out, this.atEnd);
			skipByteOrderMark(out);
			if (out.position() > 0) {
				count(out);
				return out.position();
			}
			if (result.isError()) {
				throw notText(result);
			}
			if (this.atEnd) {
				return -1;
			}
			fill();
		}
	}

	private void skipByteOrderMark(CharBuffer out) {
		if (!this.started && out.position() > 0) {
			this.started = true;
			if (out.get(0) == '\uFEFF') {
				out.flip().position(1);
				out.compact();
			}
		}
	}

	private void fill() throws IOException {
		this.in.compact();
		try {
			int read = this.bytes.read(this.in.array(), this.in.position(), this.in.remaining());
			if (read < 0) {
				this.atEnd = true;
			}
			else {
				this.in.position(this.in.position() + read);
			}
		}
		catch (EOFException ex) {
			throw new UnreadableException("the compressed file ends too early, in or after line " + this.line, ex);
		}
		catch (ZipException ex) {
			throw new UnreadableException("the compressed file is damaged, in or after line " + this.line + " ("
					+ LedgerException.reason(ex) + ")", ex);
		}
		finally {
			this.in.flip();
		}
	}

	private void count(CharBuffer out) {
		for (int i = 0; i < out.position(); i++) {
			if (out.get(i) == '\n') {
				this.line++;
			}
		}
	}

	private UnreadableException notText(CoderResult result) {
		int first = this.in.get(this.in.position()) & 0xFF;
		try {
			result.throwException();
			throw new IllegalStateException("No error: " + result);
		}
		catch (CharacterCodingException ex) {
			return new UnreadableException(
					"line %d is not %s (byte %02X): save the file in that encoding, or name its own in the mapping"
						.formatted(this.line, this.encoding.name(), first),
					ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.bytes.close();
	}

}
