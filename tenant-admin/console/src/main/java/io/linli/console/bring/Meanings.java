package io.linli.console.bring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.linli.ledger.Part;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what the columns of a table mean by their names, in either language. Each
 * meaning is given once.
 */
final class Meanings {

	/** In the order in which they are looked for within longer names. */
	private static final List<Term> HOUSEHOLDS = List.of(
			Term.of(Part.PHONE, "联系电话", "手机号码", "联系方式", "手机号", "手机", "电话", "phone", "mobile", "telephone", "tel",
					"cell"),
			Term.of(Part.DELIVERED_ON, "交付日期", "交付时间", "交房日期", "交房时间", "交楼日期", "交楼时间", "接房日期", "收房日期", "收楼日期",
					"delivered", "delivery", "handover", "handed over"),
			Term.of(Part.MOVED_IN_ON, "入住日期", "入住时间", "迁入日期", "入伙日期", "入伙时间", "moved in", "move in", "since"),
			Term.of(Part.RELATION, "与业主关系", "住户类型", "客户类型", "人员类型", "身份", "关系", "relation", "relationship", "role"),
			Term.of(Part.UNIT, "房间号", "房屋号", "门牌号", "房号", "室号", "户号", "房间", "门牌", "室", "房", "unit", "room", "flat",
					"apartment", "apt", "door", "suite"),
			Term.of(Part.BUILDING, "楼栋", "楼号", "栋号", "楼幢", "幢号", "座号", "楼座", "楼宇", "号楼", "栋", "幢", "座", "building",
					"block", "tower", "bldg"),
			Term.of(Part.ENTRANCE, "单元", "门洞", "梯号", "entrance", "staircase", "stairs"),
			Term.of(Part.PROJECT, "项目名称", "小区名称", "项目", "小区", "楼盘", "园区", "社区", "project", "estate", "community",
					"compound", "development"),
			Term.of(Part.RESIDENT, "业主姓名", "住户姓名", "客户姓名", "客户名称", "业主名称", "产权人", "户主", "姓名", "业主", "住户", "owner",
					"resident", "occupant", "householder", "name"));

	private static final List<Term> PROJECTS = List.of(
			Term.of(Part.LEVEL_SINCE, "合同起始日期", "合同开始日期", "起始日期", "开始日期", "生效日期", "since", "start date",
					"contract start", "from"),
			Term.of(Part.CODE, "项目编号", "项目编码", "项目代码", "编号", "编码", "代码", "code", "number", "no", "id"),
			Term.of(Part.TIME_ZONE, "时区", "time zone", "timezone", "zone", "tz"),
			Term.of(Part.LEVEL, "合同等级", "服务等级", "物业等级", "收费等级", "等级", "级别", "level", "grade"),
			Term.of(Part.CITY, "所在城市", "城市", "地市", "city", "town"), Term.of(Part.NAME, "项目名称", "小区名称", "名称", "项目", "小区",
					"楼盘", "project", "estate", "community", "compound", "development", "name"));

	/** What holds such a word means something that is not kept here. */
	private static final List<String> OTHERS = List.of("身份证", "证件", "证号", "性别", "面积", "户型", "备注", "序号", "车位", "车牌",
			"物业费", "金额", "area", "remark", "remarks", "note", "notes", "parking", "fee", "id card");

	private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|【[^】]*】");

	private static final Pattern BOUNDARY = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsHan}\\p{Alnum}]+");

	private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");

	private Meanings() {
	}

	/**
	 * What each column likely means; null: nothing that is kept here.
	 * @param said what the company said the last time, by the column's name
	 */
	static List<@Nullable Part> guess(Kind kind, List<String> names, Map<String, Part> said) {
		var guessed = new ArrayList<@Nullable Part>(Collections.nCopies(names.size(), null));
		Set<Part> given = EnumSet.noneOf(Part.class);
		for (int place = 0; place < names.size(); place++) {
			give(guessed, given, place, said.get(names.get(place)));
		}
		for (int place = 0; place < names.size(); place++) {
			give(guessed, given, place, exactly(kind, names.get(place)));
		}
		for (int place = 0; place < names.size(); place++) {
			give(guessed, given, place, within(kind, names.get(place)));
		}
		return guessed;
	}

	private static void give(List<@Nullable Part> guessed, Set<Part> given, int place, @Nullable Part part) {
		if (part != null && guessed.get(place) == null && given.add(part)) {
			guessed.set(place, part);
		}
	}

	/** Whether this is a word for what a table holds. */
	static boolean isKnown(Kind kind, String cell) {
		return exactly(kind, cell) != null || names(cell) && isOther(plain(cell));
	}

	/** Whether this is such a word, or holds one. */
	static boolean reads(Kind kind, String cell) {
		return isKnown(kind, cell) || names(cell) && within(kind, cell) != null;
	}

	/** What has digits is rather a value, such as 3号楼. */
	private static boolean names(String cell) {
		return cell.chars().noneMatch(Character::isDigit);
	}

	private static @Nullable Part exactly(Kind kind, String name) {
		var plain = plain(name);
		return terms(kind).stream()
			.filter((term) -> term.words().contains(plain))
			.map(Term::part)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Part within(Kind kind, String name) {
		var plain = plain(name);
		if (isOther(plain)) {
			return null;
		}
		return terms(kind).stream()
			.filter((term) -> term.words().stream().anyMatch((word) -> holds(plain, word)))
			.map(Term::part)
			.findFirst()
			.orElse(null);
	}

	private static boolean isOther(String plain) {
		return OTHERS.stream().anyMatch((word) -> holds(plain, word));
	}

	/** English words stand alone; of Chinese ones a single character says too little. */
	private static boolean holds(String plain, String word) {
		return (word.charAt(0) < 128) ? (" " + plain + " ").contains(" " + word + " ")
				: word.length() > 1 && plain.contains(word);
	}

	private static String plain(String name) {
		var wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
		var apart = BOUNDARY.matcher(ASIDE.matcher(wide).replaceAll(" ")).replaceAll(" ");
		var words = BETWEEN.matcher(apart).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
		return BETWEEN_HAN.matcher(words).replaceAll("");
	}

	private static List<Term> terms(Kind kind) {
		return switch (kind) {
			case PROJECTS -> PROJECTS;
			case HOUSEHOLDS -> HOUSEHOLDS;
		};
	}

	/** What a part is called, in lower case. */
	private record Term(Part part, List<String> words) {

		static Term of(Part part, String... words) {
			return new Term(part, List.of(words));
		}

	}

}
