package io.linli.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads what COPY sends in binary: a row a message, each value with its length before it.
 */
final class CopyReader implements PartitionReader<InternalRow> {

	/** A signature, flags, and the length of an extension that there is not. */
	private static final int HEADER = 19;

	private static final int NEGATIVE = 0x4000;

	private static final int UUID_TEXT = 36;

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private static final int DAYS_TO_2000 = 10_957;

	private static final long MICROS_TO_2000 = 946_684_800_000_000L;

	private final Connection connection;

	private final CopyOut copy;

	private final List<Column> columns;

	private final UnsafeRowWriter row;

	private boolean begun;

	/** Writes a value of a message into a row. */
	private interface Column {

		void write(UnsafeRowWriter row, int column, byte[] message, int at, int length);

	}

	CopyReader(Database database, String snapshot, String select, List<StructField> fields) {
		this.columns = fields.stream().map((field) -> column(field)).toList();
		this.row = new UnsafeRowWriter(fields.size(), 512);
		try {
			this.connection = database.read();
			this.copy = copy(this.connection, snapshot, select);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The rows cannot be read: " + ex.getMessage(), ex);
		}
	}

	/** Nobody closes a reader that could not be made: where it fails, this does. */
	private static CopyOut copy(Connection connection, String snapshot, String select) throws SQLException {
		try {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute(
						"set transaction isolation level repeatable read; set transaction snapshot '" + snapshot + "'");
			}
			return connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut("copy (" + select + ") to stdout (format binary)");
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	@Override
	public boolean next() throws IOException {
		byte @Nullable [] message = receive();
		if (message == null) {
			return false;
		}
		int at = this.begun ? 0 : HEADER;
		this.begun = true;
		int values = ByteBuffer.wrap(message).getShort(at);
		if (values < 0) {
			// The end; what follows is that there is nothing more.
			return next();
		}
		if (values != this.columns.size()) {
			throw new IOException(
					"A row of %d values came where there are %d columns".formatted(values, this.columns.size()));
		}
		write(message, at + Short.BYTES);
		return true;
	}

	@Override
	public InternalRow get() {
		return this.row.getRow();
	}

	@Override
	public void close() throws IOException {
		try {
			if (this.copy.isActive()) {
				this.copy.cancelCopy();
			}
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new IOException("The connection cannot be closed", ex);
		}
	}

	private byte @Nullable [] receive() throws IOException {
		try {
			return this.copy.readFromCopy();
		}
		catch (SQLException ex) {
			throw new IOException("The rows cannot be read: " + ex.getMessage(), ex);
		}
	}

	private void write(byte[] message, int first) {
		ByteBuffer values = ByteBuffer.wrap(message);
		this.row.reset();
		this.row.zeroOutNullBytes();
		int at = first;
		for (int column = 0; column < this.columns.size(); column++) {
			int length = values.getInt(at);
			at += Integer.BYTES;
			if (length < 0) {
				this.row.setNullAt(column);
			}
			else {
				this.columns.get(column).write(this.row, column, message, at, length);
				at += length;
			}
		}
	}

	private static Column column(StructField field) {
		DataType type = field.dataType();
		if (Columns.isUuid(field)) {
			byte[] text = new byte[UUID_TEXT];
			return (row, column, message, at, length) -> row.write(column, text(message, at, text));
		}
		if (type.equals(DataTypes.StringType)) {
			return (row, column, message, at, length) -> row.write(column, message, at, length);
		}
		if (type.equals(DataTypes.LongType)) {
			return (row, column, message, at, length) -> row.write(column, number(message, at, length));
		}
		if (type.equals(DataTypes.IntegerType)) {
			return (row, column, message, at, length) -> row.write(column, (int) number(message, at, length));
		}
		if (type.equals(DataTypes.BooleanType)) {
			return (row, column, message, at, length) -> row.write(column, message[at] != 0);
		}
		if (type.equals(DataTypes.DateType)) {
			return (row, column, message, at, length) -> row.write(column,
					Math.addExact((int) number(message, at, length), DAYS_TO_2000));
		}
		if (type.equals(DataTypes.TimestampType)) {
			return (row, column, message, at, length) -> row.write(column,
					Math.addExact(number(message, at, length), MICROS_TO_2000));
		}
		if (type instanceof DecimalType decimal) {
			return (row, column, message, at, length) -> row.write(column,
					Decimal.apply(decimal(message, at).setScale(decimal.scale()), decimal.precision(), decimal.scale()),
					decimal.precision(), decimal.scale());
		}
		throw new IllegalArgumentException("Nothing of type " + type.sql() + " is read");
	}

	/** A key as PostgreSQL writes it. */
	private static byte[] text(byte[] message, int at, byte[] text) {
		int next = 0;
		for (int i = 0; i < 2 * Long.BYTES; i++) {
			if (i == 4 || i == 6 || i == 8 || i == 10) {
				text[next++] = '-';
			}
			text[next++] = HEX[message[at + i] >> 4 & 0xf];
			text[next++] = HEX[message[at + i] & 0xf];
		}
		return text;
	}

	/** Digits of ten thousand each, after their number, weight, sign and scale. */
	private static BigDecimal decimal(byte[] message, int at) {
		ByteBuffer parts = ByteBuffer.wrap(message, at, message.length - at);
		int digits = parts.getShort();
		int weight = parts.getShort();
		int sign = parts.getShort();
		parts.getShort();
		BigDecimal number = BigDecimal.ZERO;
		for (int i = 0; i < digits; i++) {
			number = number.add(BigDecimal.valueOf(parts.getShort()).scaleByPowerOfTen(4 * (weight - i)));
		}
		return switch (sign) {
			case 0 -> number;
			case NEGATIVE -> number.negate();
			default -> throw new IllegalArgumentException("A number is none");
		};
	}

	/** Of two, four or eight bytes. */
	private static long number(byte[] message, int at, int length) {
		long number = message[at];
		for (int i = 1; i < length; i++) {
			number = number << Byte.SIZE | message[at + i] & 0xff;
		}
		return number;
	}

}
