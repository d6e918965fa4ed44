package io.linli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HouseTests {

	@TempDir
	Path path;

	private final List<Part> ended = new ArrayList<>();

	private DataFolder folder = new DataFolder(Path.of(""));

	@BeforeEach
	void prepare() {
		this.folder = new DataFolder(this.path);
		this.folder.prepare();
	}

	@Test
	void partsEndInTheOppositeOrderWhicheverCameFirst() {
		try (House house = house()) {
			for (Part part : List.of(Part.CONSOLE, Part.KEYCLOAK, Part.POSTGRES, Part.API)) {
				moveIn(house, part);
			}
		}
		assertThat(this.ended).containsExactly(Part.CONSOLE, Part.API, Part.KEYCLOAK, Part.POSTGRES);
	}

	@Test
	void aPartThatComesTooLateIsEndedAtOnce() {
		House house = house();
		house.close();
		assertThatIllegalStateException().isThrownBy(() -> moveIn(house, Part.API));
		assertThat(this.ended).containsExactly(Part.API);
	}

	@Test
	void aPartThatEndsByItselfIsNoticed() throws IOException {
		Process process = new ProcessBuilder("sleep", "0.1").start();
		try (House house = house()) {
			house.moveIn(Part.API, process.toHandle(), () -> this.ended.add(Part.API));
			assertThat(house.awaitFirstEnd()).isEqualTo(Part.API);
		}
	}

	private House house() {
		return new House(this.folder, this.folder.lock().orElseThrow(), new Ports(Ports.USUAL_BASE));
	}

	private void moveIn(House house, Part part) {
		house.moveIn(part, ProcessHandle.current(), () -> this.ended.add(part));
	}

}
