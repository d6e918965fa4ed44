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
 * @param filesLostSaidBy the two operators who said that the store had lost all files of
 * it before; none where it had not
 * @param parts what there was something of
 */
record Certificate(Map<String, String> statement, UUID deletion, UUID company, String name, String alias,
		String askedBy, String askedAt, String confirmedBy, String confirmedAt, String dueAt, String begunAt,
		String doneAt, String verifiedAt, @Nullable String lastExportManifestSha256, List<String> filesLostSaidBy,
		List<Line> parts, long removed) {

	private static final String ENGLISH = "All rows and files of this company were deleted, and all logins that belonged to it alone; a login that another company has as well left this one and stays. Everything was counted again at verifiedAt, and nothing was left. The warehouse (keys and times, no names) loses it with the next night, and its kept versions when those run out; so do backups, and versions that filed reports of other companies name.";

	private static final String CHINESE = "该公司的全部数据行和文件，以及只属于该公司的登录账号，均已删除；同时属于其他公司的登录账号只移出该公司，账号保留。在 verifiedAt 所示时刻重新清点，没有任何残留。数据仓库（只有编号和时间，没有姓名）在下一次夜间统计时删除这些内容；其保留的版本、备份，以及其他公司备案报告所引用的版本，将随其到期而消失。";

	/** A part, with its counts before and after. */
	record Line(String name, long before, long removed, long left) {
	}

	static Certificate of(Deletion.Course course) {
		var deletion = course.deletion();
		return new Certificate(Map.of("en", ENGLISH, "zh", CHINESE), deletion.id(), deletion.company(), deletion.name(),
				deletion.alias(), deletion.askedBy(), time(deletion.askedAt()),
				Objects.toString(deletion.confirmedBy(), ""), time(deletion.confirmedAt()), time(deletion.dueAt()),
				time(deletion.begunAt()), time(deletion.doneAt()), time(deletion.verifiedAt()),
				deletion.manifestSha256(), filesLost(deletion), course.told().stream().map(Certificate::line).toList(),
				course.rows());
	}

	private static List<String> filesLost(Deletion deletion) {
		return (deletion.filesLostBy() != null && deletion.filesLostAgreedBy() != null)
				? List.of(deletion.filesLostBy(), deletion.filesLostAgreedBy()) : List.of();
	}

	private static Line line(Part part) {
		return new Line(part.name(), part.before(), part.removed(), Objects.requireNonNullElse(part.left(), 0L));
	}

	private static String time(@Nullable Instant time) {
		return Objects.toString(time, "");
	}

}
