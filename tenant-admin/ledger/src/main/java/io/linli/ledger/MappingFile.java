package io.linli.ledger;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.Urgency;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Makes a mapping of what its file says, and says where it does not. */
final class MappingFile {

	private final Section root;

	private List<TimeFormat> formats = List.of(TimeFormat.ISO);

	private boolean ignoreOffset;

	MappingFile(Section root) {
		this.root = root;
	}

	static MappingFile open(Path file) throws LedgerException {
		try {
			LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
			Node root = new Compose(settings).composeString(Files.readString(file))
				.orElseThrow(() -> new LedgerException("Mapping " + file + " is empty"));
			return new MappingFile(new Section(file.toString(), root));
		}
		catch (MarkedYamlEngineException ex) {
			String line = ex.getProblemMark().map((mark) -> ", line " + (mark.getLine() + 1)).orElse("");
			throw new LedgerException("Mapping " + file + line + ": no valid YAML: " + ex.getProblem(), ex);
		}
		catch (YamlEngineException ex) {
			throw new LedgerException("Mapping " + file + ": no valid YAML: " + LedgerException.reason(ex), ex);
		}
		catch (NoSuchFileException ex) {
			throw new LedgerException("Mapping " + file + " does not exist", ex);
		}
		catch (CharacterCodingException ex) {
			throw new LedgerException("Mapping " + file + " is not UTF-8", ex);
		}
		catch (IOException ex) {
			throw new LedgerException("Mapping " + file + " cannot be read: " + LedgerException.reason(ex), ex);
		}
	}

	/** What its kind says that it is about. */
	FileFormat format() throws LedgerException {
		RowMapping rows = new RowMapping(this, this.root);
		return switch (this.root.text("kind")) {
			case "household" -> rows.register();
			case "renovation" -> rows.permits();
			case "survey" -> rows.survey();
			default -> mapping();
		};
	}

	/** The ledger's. */
	String name() throws LedgerException {
		String ledger = this.root.text("ledger");
		if (!ledger.matches("[a-z0-9][a-z0-9-]{0,62}")) {
			throw this.root.wrong("ledger", "a ledger's name consists of a-z, 0-9 and hyphens");
		}
		return ledger;
	}

	Mapping mapping() throws LedgerException {
		String ledger = name();
		CaseKind kind = kind();
		readDefaults();
		TextColumn key = key();
		Mapping mapping = new Mapping(ledger, kind, this.root.text("city"), encoding(), separator(), key,
				this.root.has("number") ? differing("number") : key, text("project", TextColumn.INDEXED),
				text("category", TextColumn.INDEXED), text("summary", TextColumn.FREE), traits(kind), times());
		this.root.nothingElse();
		return mapping;
	}

	/** Tells one row from all others. */
	TextColumn key() throws LedgerException {
		return differing("key");
	}

	private TextColumn differing(String name) throws LedgerException {
		TextColumn column = text(name, TextColumn.INDEXED);
		if (column.column() == null) {
			throw this.root.wrong(name, "must differ from row to row: name a column");
		}
		return column;
	}

	private CaseKind kind() throws LedgerException {
		@Nullable CaseKind kind = ChoiceColumn.of(CaseKind.class, this.root.text("kind").toUpperCase(Locale.ROOT));
		if (kind != CaseKind.COMPLAINT && kind != CaseKind.REPAIR) {
			throw this.root.wrong("kind", "expected complaint, repair, household, renovation or survey");
		}
		return kind;
	}

	private Mapping.Traits traits(CaseKind kind) throws LedgerException {
		return switch (kind) {
			case RENOVATION, CONTRACTED_SERVICE, OTHER_SERVICE, ACTIVITY ->
				throw this.root.wrong("kind", "expected complaint or repair");
			case REPAIR -> new Mapping.Traits(choice("urgency", Urgency.class, false),
					choice("area", Area.class, false), null, null, null);
			case COMPLAINT -> new Mapping.Traits(null, null,
					this.root.has("responsibility") ? choice("responsibility", Responsibility.class, true) : null,
					this.root.has("severity") ? choice("severity", Severity.class, true) : null,
					text("receiving_department", TextColumn.INDEXED));
		};
	}

	private Mapping.Times times() throws LedgerException {
		return new Mapping.Times(time("received_at"), time("due_at"), time("closed_at"), time("closed_stamp"),
				this.root.has("verdict") ? choice("verdict", Verdict.class, true) : null);
	}

	Charset encoding() throws LedgerException {
		@Nullable String name = this.root.optional("encoding");
		try {
			return (name != null) ? Charset.forName(name) : StandardCharsets.UTF_8;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			throw this.root.wrong("encoding", "there is no encoding '" + name + "'");
		}
	}

	char separator() throws LedgerException {
		@Nullable String separator = this.root.optional("separator");
		if (separator == null) {
			return ',';
		}
		if (separator.length() != 1 || "\"\r\n".contains(separator)) {
			throw this.root.wrong("separator", "expected one character, such as ';' or \"\\t\"");
		}
		return separator.charAt(0);
	}

	private void readDefaults() throws LedgerException {
		if (this.root.has("times")) {
			Section times = this.root.section("times");
			this.formats = formats(times);
			this.ignoreOffset = ignoreOffset(times);
			times.nothingElse();
		}
	}

	TextColumn text(String name, int longest) throws LedgerException {
		if (this.root.isText(name)) {
			return new TextColumn(this.root.text(name), null, Map.of(), longest);
		}
		Section section = this.root.section(name);
		TextColumn column = text(section, longest);
		section.nothingElse();
		return column;
	}

	private static TextColumn text(Section section, int longest) throws LedgerException {
		if (section.has("constant")) {
			return new TextColumn(null, section.text("constant"), Map.of(), longest);
		}
		return new TextColumn(section.text("column"), section.optional("empty"),
				section.has("values") ? section.section("values").pairs() : Map.of(), longest);
	}

	<E extends Enum<E>> ChoiceColumn<E> choice(String name, Class<E> type, boolean mayBeEmpty) throws LedgerException {
		TextColumn text = text(name, TextColumn.INDEXED);
		List<String> words = new ArrayList<>(text.values().values());
		if (text.whenEmpty() != null) {
			words.add(text.whenEmpty());
		}
		for (String word : words) {
			if (ChoiceColumn.of(type, word) == null) {
				throw this.root.wrong(name, "'" + word + "' is none of " + Arrays.toString(type.getEnumConstants()));
			}
		}
		boolean none = mayBeEmpty && text.whenEmpty() == null;
		return new ChoiceColumn<>(type, none ? new TextColumn(text.column(), "", text.values(), text.longest()) : text);
	}

	private @Nullable TimeColumn time(String name) throws LedgerException {
		if (!this.root.has(name)) {
			return null;
		}
		if (this.root.isText(name)) {
			return new TimeColumn(this.root.text(name), this.formats, this.ignoreOffset, null);
		}
		Section section = this.root.section(name);
		TimeColumn column = new TimeColumn(section.text("column"), formats(section), ignoreOffset(section),
				zone(section));
		section.nothingElse();
		return column;
	}

	private List<TimeFormat> formats(Section section) throws LedgerException {
		if (!section.has("formats")) {
			return this.formats;
		}
		List<TimeFormat> read = new ArrayList<>();
		for (String pattern : section.texts("formats")) {
			try {
				read.add(TimeFormat.of(pattern));
			}
			catch (IllegalArgumentException ex) {
				throw section.wrong("formats", "time format '" + pattern + "': " + LedgerException.reason(ex));
			}
		}
		return List.copyOf(read);
	}

	private boolean ignoreOffset(Section section) throws LedgerException {
		@Nullable String rule = section.optional("offset");
		return switch (rule) {
			case null -> this.ignoreOffset;
			case "ignore" -> true;
			case "trust" -> false;
			default -> throw section.wrong("offset", "expected ignore or trust");
		};
	}

	private static @Nullable ZoneId zone(Section section) throws LedgerException {
		@Nullable String zone = section.optional("zone");
		try {
			return (zone != null) ? ZoneId.of(zone) : null;
		}
		catch (DateTimeException ex) {
			throw section.wrong("zone", "there is no time zone '" + zone + "'");
		}
	}

}
