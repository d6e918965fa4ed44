package io.linli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NoticeTests {

	@TempDir
	Path path;

	private DataFolder folder = new DataFolder(Path.of(""));

	@BeforeEach
	void prepare() {
		this.folder = new DataFolder(this.path);
		this.folder.prepare();
	}

	@Test
	void whatIsWrittenIsRead() {
		Notice notice = Notice.of(new Ports(9000)).with(Part.API, ProcessHandle.current());
		notice.write(this.folder);
		assertThat(Notice.ofRunning(this.folder)).isEqualTo(notice);
	}

	@Test
	void withoutANoticeNothingRuns() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Notice.ofRunning(this.folder))
			.withMessageContaining("start it by infra/up")
			.withMessageContaining(this.path.toString());
	}

	@Test
	void aNoticeOfAnotherProcessWithTheSameNumberIsNoRunningStack() {
		Mark former = new Mark(ProcessHandle.current().pid(), 1);
		new Notice(new Ports(9000), former, Map.of()).write(this.folder);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Notice.ofRunning(this.folder));
	}

	@Test
	void whatAKilledStackLeftBehindIsEnded() throws IOException, InterruptedException {
		Process left = new ProcessBuilder("sleep", "600").start();
		Notice.of(new Ports(9000)).with(Part.CONSOLE, left.toHandle()).write(this.folder);
		House.clear(this.folder);
		assertThat(left.waitFor()).isEqualTo(128 + 15);
		assertThat(this.folder.notice()).doesNotExist();
	}

}
