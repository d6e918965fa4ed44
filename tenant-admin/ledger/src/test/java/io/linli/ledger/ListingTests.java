package io.linli.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListingTests {

	@TempDir
	Path folder;

	@Test
	void aLineNamesRowOutcomeColumnValueAndReason() throws Exception {
		Path file = this.folder.resolve("rejects.csv");
		try (Listing listing = Listing.open(file)) {
			listing.write(List.of(Remark.rejected(7, "k", new Refusal("opened", "昨天, \"early\"", "is not a time"))));
		}
		assertThat(Files.readString(file)).isEqualTo("\uFEFFline,outcome,key,column,value,reason\r\n"
				+ "7,REJECTED,k,opened,\"昨天, \"\"early\"\"\",is not a time\r\n");
	}

	@Test
	void noCellIsAFormula() throws Exception {
		Path file = this.folder.resolve("rejects.csv");
		try (Listing listing = Listing.open(file)) {
			listing.write(List.of(Remark.rejected(7, "=1+1", new Refusal("@x", "-2", "+"))));
		}
		assertThat(Files.readString(file)).contains("7,REJECTED,'=1+1,'@x,'-2,'+");
	}

	@Test
	void aFolderThatIsNotThereIsSaid() {
		assertThatThrownBy(() -> Listing.open(this.folder.resolve("no/rejects.csv")))
			.isInstanceOf(LedgerException.class)
			.hasMessageContaining("name another one with --rejects");
	}

}
