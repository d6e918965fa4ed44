package io.linli.api.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form of the procedures. Beside each lie two files of its name: the GraphQL document
 * that reads what it is filled with, and the template.
 */
enum Form {

	/** 违章整改通知单 (D-04, D-06 to D-08). */
	RECTIFICATION_NOTICE("RectificationNotice", "违章整改通知单", "violation", "renovation"),
	/** 维修任务单, in three copies. */
	WORK_ORDER("RepairRequest", "维修任务单"),
	/** 业主投诉处置表 (C-02, C-13). */
	COMPLAINT_HANDLING("Complaint", "业主投诉处置表");

	private final String type;

	private final String title;

	private final List<String> owner;

	Form(String type, String title, String... owner) {
		this.type = type;
		this.title = title;
		this.owner = List.of(owner);
	}

	/** The GraphQL type of the records that fill it. */
	String type() {
		return this.type;
	}

	/** As the platform's procedures name it. */
	String title() {
		return this.title;
	}

	/**
	 * The way from the record to what knows its project and the version of the procedure;
	 * empty: the record itself does.
	 */
	List<String> owner() {
		return this.owner;
	}

	/** Where the record is printed on it, beside the API's own address. */
	String path(String id) {
		return FormEndpoint.PATH + "/" + name() + "/" + id;
	}

	/** The name of its files. */
	String file() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Form> of(String code) {
		return Arrays.stream(values()).filter((form) -> form.name().equals(code)).findFirst();
	}

	/** Those that a record of this type fills. */
	static List<Form> ofType(String type) {
		return Arrays.stream(values()).filter((form) -> form.type.equals(type)).toList();
	}

}
