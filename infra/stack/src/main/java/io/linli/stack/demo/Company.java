package io.linli.stack.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Scope;
import io.linli.sla.Urgency;

/**
 * A property company of the demonstration.
 *
 * @param levels labels of its contract levels, the best first: two companies number them
 * in opposite ways
 */
record Company(UUID id, String alias, String name, boolean inGroup, List<String> levels, Clause clause,
		List<Estate> estates) {

	static final UUID GROUP = UUID.fromString("a0000000-0000-4000-8000-000000000000");

	static final String GROUP_NAME = "安居物业集团";

	static final String GROUP_ALIAS = "anju";

	private static final Set<Quirk> NONE = EnumSet.noneOf(Quirk.class);

	static List<Company> all() {
		return List.of(jinxiu(), heyuan(), haitang());
	}

	private static Company jinxiu() {
		return new Company(UUID.fromString("a1000000-0000-4000-8000-000000000001"), "jinxiu", "锦绣物业", true,
				List.of("一级服务", "二级服务", "三级服务"),
				new Clause(Clock.COMPLETE, Scope.repair(null, Area.PRIVATE), Duration.ofHours(24), Duration.ofHours(48),
						"《锦绣物业服务合同》第十二条：户内报修限时修复"),
				List.of(new Estate("JX01", "锦绣江南", "苏州", 620, 0.96, 3.4, 0.45, 1, 1, LocalDate.of(2014, 6, 28), NONE),
						new Estate("JX02", "锦绣华庭", "杭州", 480, 0.92, 2.8, 0.5, 1, 2, LocalDate.of(2017, 9, 30), NONE),
						new Estate("JX03", "锦绣云邸", "南京", 350, 0.9, 2.3, 0.4, 2, 2, LocalDate.of(2020, 12, 20),
								EnumSet.of(Quirk.ROUND_TIMES))));
	}

	private static Company heyuan() {
		return new Company(UUID.fromString("a2000000-0000-4000-8000-000000000002"), "heyuan", "和园物业", true,
				List.of("五星级服务", "四星级服务", "三星级服务"),
				new Clause(Clock.COMPLETE, Scope.of(CaseKind.REPAIR), Duration.ofHours(72), Duration.ofHours(72),
						"《和园物业服务合同》第九条：报修三日内修复"),
				List.of(new Estate("HY01", "和园一品", "成都", 800, 0.93, 3.9, 0.6, 2, 2, LocalDate.of(2012, 5, 18),
						EnumSet.of(Quirk.NEVER_CALLED_BACK)),
						new Estate("HY02", "和园春晓", "重庆", 540, 0.84, 3.1, 0.65, 3, 3, LocalDate.of(2010, 10, 26),
								EnumSet.of(Quirk.LATE_ENTRY)),
						new Estate("HY03", "和园书香里", "西安", 260, 0.97, 2.1, 0.35, 1, 1, LocalDate.of(2021, 7, 16),
								NONE)));
	}

	private static Company haitang() {
		return new Company(UUID.fromString("b1000000-0000-4000-8000-000000000001"), "haitang", "海棠物业", false,
				List.of("一级服务", "二级服务", "三级服务"),
				new Clause(Clock.ARRIVE, Scope.repair(Urgency.GENERAL, null), Duration.ofMinutes(30),
						Duration.ofMinutes(30), "《海棠湾物业服务合同》第七条：一般报修三十分钟内到场"),
				List.of(new Estate("HT01", "海棠湾花园", "青岛", 420, 0.88, 2.9, 0.55, 2, 2, LocalDate.of(2016, 4, 30),
						EnumSet.of(Quirk.BATCHED_CALLBACKS))));
	}

}
