package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What a select brings, as Spark names it. */
final class Columns {

	/** Sixteen bytes on the wire, and text in Spark. */
	private static final String UUID = "uuid";

	private static final Metadata MARKED = new MetadataBuilder().putBoolean(UUID, true).build();

	private Columns() {
	}

	static StructType of(Connection connection, String select) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(select)) {
			ResultSetMetaData columns = statement.getMetaData();
			List<StructField> fields = new ArrayList<>();
			for (int i = 1; i <= columns.getColumnCount(); i++) {
				fields.add(DataTypes.createStructField(columns.getColumnName(i), type(columns, i), true,
						columns.getColumnTypeName(i).equals(UUID) ? MARKED : Metadata.empty()));
			}
			return DataTypes.createStructType(fields);
		}
	}

	static boolean isUuid(StructField field) {
		return field.metadata().contains(UUID);
	}

	private static DataType type(ResultSetMetaData columns, int column) throws SQLException {
		return switch (columns.getColumnTypeName(column)) {
			case UUID, "text", "varchar", "bpchar" -> DataTypes.StringType;
			case "bool" -> DataTypes.BooleanType;
			case "int2", "int4" -> DataTypes.IntegerType;
			case "int8" -> DataTypes.LongType;
			case "numeric" -> DataTypes.createDecimalType(columns.getPrecision(column), columns.getScale(column));
			case "date" -> DataTypes.DateType;
			case "timestamptz" -> DataTypes.TimestampType;
			default -> throw new IllegalStateException("The lake does not know what to do with %s, which is a %s"
				.formatted(columns.getColumnName(column), columns.getColumnTypeName(column)));
		};
	}

}
