package io.linli.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Rows of PostgreSQL as Spark's source, by COPY in binary: what comes over the wire is
 * what Spark keeps, but for the epoch. Ranges of the table's pages are read side by side,
 * all in one snapshot.
 */
public final class BulkCopy implements TableProvider {

	static final String URL = "url";

	static final String PASSWORD = "password";

	/** An exported one. */
	static final String SNAPSHOT = "snapshot";

	/** A select for each range, numbered from {@code select0} on. */
	static final String SELECT = "select";

	@Override
	public boolean supportsExternalMetadata() {
		return true;
	}

	@Override
	public StructType inferSchema(CaseInsensitiveStringMap options) {
		throw new IllegalArgumentException("The columns of a copy are given by whoever asks for it");
	}

	@Override
	public org.apache.spark.sql.connector.catalog.Table getTable(StructType schema, Transform[] partitioning,
			Map<String, String> options) {
		return new Copied(schema, Map.copyOf(new CaseInsensitiveStringMap(options).asCaseSensitiveMap()));
	}

	/** All ranges. */
	private record Copied(StructType row,
			Map<String, String> options) implements SupportsRead, ScanBuilder, Scan, Batch {

		@Override
		public String name() {
			return "copy of " + value(SELECT + 0);
		}

		@Override
		public Column[] columns() {
			return Stream.of(this.row.fields())
				.map((field) -> Column.create(field.name(), field.dataType(), field.nullable()))
				.toArray(Column[]::new);
		}

		@Override
		public Set<TableCapability> capabilities() {
			return Set.of(TableCapability.BATCH_READ);
		}

		@Override
		public ScanBuilder newScanBuilder(CaseInsensitiveStringMap more) {
			return this;
		}

		@Override
		public Scan build() {
			return this;
		}

		@Override
		public StructType readSchema() {
			return this.row;
		}

		@Override
		public Batch toBatch() {
			return this;
		}

		@Override
		public InputPartition[] planInputPartitions() {
			return IntStream.iterate(0, (range) -> this.options.containsKey(SELECT + range), (range) -> range + 1)
				.mapToObj((range) -> new Range(value(SELECT + range)))
				.toArray(InputPartition[]::new);
		}

		private String value(String option) {
			return Objects.requireNonNull(this.options.get(option), option);
		}

		@Override
		public PartitionReaderFactory createReaderFactory() {
			return new Readers(this.row, value(URL), this.options.getOrDefault(PASSWORD, ""), value(SNAPSHOT));
		}

	}

	/** What one task reads. */
	private record Range(String select) implements InputPartition {
	}

	/** Travels to the tasks. */
	private record Readers(StructType row, String url, String password,
			String snapshot) implements PartitionReaderFactory {

		@Override
		public PartitionReader<InternalRow> createReader(InputPartition range) {
			return new CopyReader(new Database(this.url, this.password, ""), this.snapshot, ((Range) range).select(),
					List.of(this.row.fields()));
		}

	}

}
