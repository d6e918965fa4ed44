package io.linli.console.departure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.linli.console.departure.Deletion.Part;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a company was deleted, as a file: what there was, what was removed and
 * that it was counted again. It names no person of the company.
 *
 * @param statement the same in both languages
 * @param lastExportManifestSha256 null: the company had no export
 * @param parts what there was something of
 */
record Certificate(Map<String, String> statement, UUID deletion, UUID company, String name, String alias,
		String askedBy, String askedAt, String confirmedBy, String confirmedAt, String dueAt, String begunAt,
		String doneAt, String verifiedAt, @Nullable String lastExportManifestSha256, List<Line> parts, long removed) {

	private static final String ENGLISH = "All rows, files and logins of this company were deleted. Everything was counted again at verifiedAt, and nothing was left. Backups, and versions of the warehouse that filed reports of others name (keys and times, no names), go when those run out.";

	private static final String CHINESE = "该公司的全部数据行、文件和登录账号均已删除。在 verifiedAt 所示时刻重新清点，没有任何残留。备份，以及其他公司备案报告所引用的数据仓库版本（只有编号和时间，没有姓名），将随其到期而消失。";

	/** A part, with its counts before and after. */
	record Line(String name, long before, long removed, long left) {
	}

	static Certificate of(Deletion.Course course) {
		var deletion = course.deletion();
		return new Certificate(Map.of("en", ENGLISH, "zh", CHINESE), deletion.id(), deletion.company(), deletion.name(),
				deletion.alias(), deletion.askedBy(), time(deletion.askedAt()),
				Objects.toString(deletion.confirmedBy(), ""), time(deletion.confirmedAt()), time(deletion.dueAt()),
				time(deletion.begunAt()), time(deletion.doneAt()), time(deletion.verifiedAt()),
				deletion.manifestSha256(), course.told().stream().map(Certificate::line).toList(), course.rows());
	}

	private static Line line(Part part) {
		return new Line(part.name(), part.before(), part.removed(), Objects.requireNonNullElse(part.left(), 0L));
	}

	private static String time(@Nullable Instant time) {
		return Objects.toString(time, "");
	}

}
