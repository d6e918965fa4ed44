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
	COMPLAINT_HANDLING("Complaint", "业主投诉处置表"),
	/** 业主报修记录表. */
	REPAIR_INTAKE("RepairRequest", "业主报修记录表"),
	/** 业主投诉记录表 (C-01, C-12). */
	COMPLAINT_RECORD("Complaint", "业主投诉记录表"),
	/** 回访记录表, by telephone, at home or at the reception (B-19 to B-22). */
	CALLBACK_RECORD("Callback", "回访记录表"),
	/** 不合格项报告 (B-16). */
	NON_CONFORMITY("Callback", "不合格项报告"),
	/** 装修申请表 (D-09, D-10). */
	RENOVATION_APPLICATION("Renovation", "装修申请表"),
	/** 装修许可证 (D-03). */
	RENOVATION_PERMIT("Renovation", "装修许可证"),
	/** 施工人员出入证, one for each worker (D-17). */
	WORKER_PASSES("Renovation", "施工人员出入证"),
	/** 装修巡查记录表 (D-02, D-11, D-18). */
	PATROL_RECORDS("Renovation", "装修巡查记录表"),
	/** 装修验收表 (D-05, D-12). */
	RENOVATION_ACCEPTANCE("Renovation", "装修验收表"),
	/** 活动实施方案. */
	ACTIVITY_PLAN("Activity", "活动实施方案"),
	/** 活动总结. */
	ACTIVITY_SUMMARY("Activity", "活动总结"),
	/** 入户走访记录表 (B-21 to B-23). */
	HOME_VISIT("HomeVisit", "入户走访记录表"),
	/** 服务回访记录表 (B-03, B-05). */
	SERVICE_CALLBACK("ServiceCallback", "服务回访记录表", "agreedService"),
	/** 月度回访统计表 (B-15, B-26). */
	CALLBACK_STATISTICS("CallbackStatistic", "月度回访统计表");

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

	/**
	 * Whether it says to whoever reads it that the works are allowed; before there is a
	 * permit, it is not printed at all (D-03, D-17).
	 */
	boolean restsOnPermit() {
		return this == RENOVATION_PERMIT || this == WORKER_PASSES;
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
