package io.linli.ledger;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Makes the formats of a mapping file whose rows are no cases. */
record RowMapping(MappingFile file, Section root) {

	Register register() throws LedgerException {
		String ledger = this.file.name();
		Register register = new Register(ledger, ledger, city(), this.file.encoding(), this.file.separator(),
				this.file.key(), text("project"), null, text("building"), optionalText("entrance"), text("unit"),
				day("delivered_on"), null, this.root.has("name") ? text("name") : null,
				this.root.has("phone") ? text("phone") : null,
				this.root.has("relation") ? this.file.choice("relation", Relation.class, false) : null,
				optionalDay("moved_in_on"));
		if (register.name() != null && register.relation() == null) {
			throw this.root.wrong("name", "a resident needs a relation: OWNER, TENANT or FAMILY");
		}
		this.root.nothingElse();
		return register;
	}

	PermitRegister permits() throws LedgerException {
		PermitRegister register = new PermitRegister(this.file.name(), city(), this.file.encoding(),
				this.file.separator(), this.file.key(), text("project"), text("category"),
				this.file.text("works", TextColumn.FREE),
				this.file.choice("status", PermitRegister.Status.class, false), optionalDay("applied_on"),
				optionalDay("issued_on"), optionalDay("completed_on"), this.root.optional("cost"));
		if (register.appliedOn() == null && register.issuedOn() == null && register.completedOn() == null) {
			throw this.root.wrong("key", "name the column of at least one day: applied_on, issued_on, completed_on");
		}
		this.root.nothingElse();
		return register;
	}

	private @Nullable DayColumn optionalDay(String name) throws LedgerException {
		return this.root.has(name) ? day(name) : null;
	}

	SurveyForm survey() throws LedgerException {
		Section scale = this.root.section("scale");
		SurveyForm form = new SurveyForm(this.file.name(), city(), this.file.encoding(), this.file.separator(),
				this.file.key(), text("project"), text("year"), whole(scale, "least"), whole(scale, "most"),
				questions());
		scale.nothingElse();
		if (form.least() >= form.most()) {
			throw this.root.wrong("scale", "least must be below most");
		}
		this.root.nothingElse();
		return form;
	}

	private List<SurveyForm.Question> questions() throws LedgerException {
		List<SurveyForm.Question> questions = this.root.section("questions")
			.pairs()
			.entrySet()
			.stream()
			.map((pair) -> new SurveyForm.Question(new TextColumn(pair.getKey(), "", Map.of(), TextColumn.INDEXED),
					pair.getValue()))
			.toList();
		if (questions.isEmpty() || questions.stream().anyMatch((question) -> question.text().isBlank())) {
			throw this.root.wrong("questions", "name a column and what it answers");
		}
		return questions;
	}

	private static int whole(Section section, String name) throws LedgerException {
		String text = section.text(name);
		if (!text.matches("-?\\d{1,3}")) {
			throw section.wrong(name, "expected a whole number such as 1 or 10");
		}
		return Integer.parseInt(text);
	}

	private String city() throws LedgerException {
		return this.root.text("city");
	}

	private TextColumn text(String name) throws LedgerException {
		return this.file.text(name, TextColumn.INDEXED);
	}

	/** An empty cell is no mistake. */
	private @Nullable TextColumn optionalText(String name) throws LedgerException {
		if (!this.root.has(name)) {
			return null;
		}
		TextColumn text = text(name);
		return (text.whenEmpty() != null) ? text : new TextColumn(text.column(), "", text.values(), text.longest());
	}

	private DayColumn day(String name) throws LedgerException {
		if (this.root.isText(name)) {
			return DayColumn.iso(this.root.text(name));
		}
		Section section = this.root.section(name);
		try {
			DayColumn column = new DayColumn(section.text("column"),
					List.of(DayColumn.pattern(section.text("format"))));
			section.nothingElse();
			return column;
		}
		catch (IllegalArgumentException ex) {
			throw section.wrong("format", LedgerException.reason(ex));
		}
	}

}
