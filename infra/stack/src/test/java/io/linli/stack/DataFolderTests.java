package io.linli.stack;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DataFolderTests {

	@TempDir
	Path path;

	@Test
	void aFolderIsMadeWithWhatItNeeds() {
		DataFolder folder = new DataFolder(this.path.resolve("a/b"));
		folder.prepare();
		assertThat(folder.reports()).isDirectory();
		assertThat(folder.log("api").getParent()).isDirectory();
		assertThat(folder.path().resolve("lock")).doesNotExist();
	}

	@Test
	void aFolderThatCannotBeMadeIsRefusedByItsName() throws IOException {
		Path file = Files.createFile(this.path.resolve("taken"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new DataFolder(file).prepare())
			.withMessageContaining(file.toString())
			.withMessageContaining("--data DIR");
	}

	@Test
	void aDiskWithoutTheSpaceIsRefusedWithWhatIsMissing() {
		DataFolder folder = new DataFolder(this.path);
		assertThatNoException().isThrownBy(() -> folder.requireSpace(1));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> folder.requireSpace(Long.MAX_VALUE))
			.withMessageContaining("MiB left, and 8796093022207 MiB are needed");
	}

	@Test
	void aLockIsHeldUntilItsHouseIsClosed() throws IOException {
		DataFolder folder = new DataFolder(this.path);
		folder.prepare();
		FileLock lock = folder.lock().orElseThrow();
		House house = new House(folder, lock, new Ports(Ports.USUAL_BASE));
		assertThat(lock.isValid()).isTrue();
		house.close();
		assertThat(lock.isValid()).isFalse();
		folder.lock().orElseThrow().acquiredBy().close();
	}

}
