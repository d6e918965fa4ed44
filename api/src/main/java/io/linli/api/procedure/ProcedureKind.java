package io.linli.api.procedure;

/**
 * The five procedures (G-05).
 */
enum ProcedureKind {

	/** 接报修. */
	REPAIR,
	/** 投诉处理. */
	COMPLAINT,
	/** 装修管理. */
	RENOVATION,
	/** 回访. */
	CALLBACK,
	/** 社区文化与宣传. */
	COMMUNITY_CULTURE

}
