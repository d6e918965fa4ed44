package io.linli.ledger;

import java.nio.charset.Charset;
import java.util.List;

/** How a file is written, and which of its columns are needed. */
sealed interface FileFormat permits Mapping, RowFormat {

	Charset encoding();

	char separator();

	List<String> columns();

}
