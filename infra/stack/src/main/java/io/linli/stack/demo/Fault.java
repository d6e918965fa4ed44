package io.linli.stack.demo;

import java.time.Month;
import java.util.List;
import java.util.Set;

import io.linli.sla.Area;
import io.linli.sla.Urgency;

/**
 * What breaks in a residential estate.
 *
 * @param weight how often, compared with the others
 * @param winter how many times as often from December to February
 * @param work minutes that the repair usually takes
 */
record Fault(String category, String text, Area area, Urgency urgency, int weight, int winter, int work, boolean paid,
		boolean legacy, String result) {

	private static final Set<Month> WINTER = Set.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY);

	private static final List<Fault> ALL = List.of(home("给排水", "厨房水龙头关不紧，一直滴水", 12, 1, 30, "更换水龙头阀芯，试水正常").forMoney(),
			home("给排水", "卫生间地漏反水，下水缓慢", 10, 1, 45, "疏通地漏及支管，排水正常"),
			home("给排水", "马桶水箱不上水", 8, 1, 40, "更换水箱进水阀").forMoney(), home("给排水", "洗手盆下水管接口渗水", 8, 1, 35, "更换密封圈并重新固定"),
			home("跑水", "入户水管爆裂，家中跑水", 3, 5, 70, "关闭户阀，更换爆裂管段，恢复供水").urgent(),
			home("跑水", "楼上漏水，卫生间顶部不断滴水", 4, 2, 90, "关闭楼上水阀，修复防水接口").urgent(),
			home("供暖", "客厅暖气片不热", 1, 14, 50, "排气并清洗过滤器，温度恢复"), home("供暖", "暖气阀门漏水", 1, 8, 45, "更换阀门，打压无渗漏").urgent(),
			home("电气", "家中部分插座没电", 10, 1, 40, "更换跳闸的空气开关，恢复供电"), home("电气", "卫生间灯不亮", 9, 1, 25, "更换灯具镇流器").forMoney(),
			home("电气", "配电箱有焦糊味，频繁跳闸", 2, 2, 60, "更换老化导线和断路器，测温正常").urgent(),
			home("门窗", "阳台推拉门滑轮损坏", 7, 1, 50, "更换滑轮并校正轨道").forMoney(),
			home("门窗", "入户门锁打不开", 5, 1, 30, "修复锁体，试开正常").forMoney(),
			home("门窗", "外窗渗雨，窗台墙面受潮", 6, 1, 120, "重新打胶封堵，淋水试验无渗漏").fromTheDeveloper(),
			home("墙面", "客厅墙面开裂，漆面起皮", 4, 1, 180, "铲除空鼓，批嵌补漆").fromTheDeveloper(),
			home("对讲门禁", "室内对讲机没有声音", 6, 1, 30, "更换听筒线，通话正常"), estate("公共照明", "楼道声控灯不亮", 9, 2, 20, "更换声控开关和灯泡"),
			estate("公共照明", "小区主路路灯两盏不亮", 4, 2, 60, "更换光源，夜间巡检正常"), estate("电梯", "电梯运行有异响", 4, 1, 90, "维保单位调整导靴，试运行正常"),
			estate("电梯", "电梯停在楼层之间，有人被困", 1, 2, 40, "安全解救，排除门机故障").urgent(),
			estate("公共设施", "单元门闭门器损坏，关门声很大", 7, 1, 40, "更换闭门器"), estate("公共设施", "地下车库道闸不抬杆", 4, 1, 45, "更换控制板，恢复使用"),
			estate("公共设施", "儿童游乐区滑梯护栏松动", 2, 1, 60, "紧固螺栓，现场复检"),
			estate("公共管道", "单元污水主管堵塞，一楼返水", 3, 2, 120, "机械疏通主管，清理现场").urgent(),
			estate("公共管道", "室外给水管冻裂，路面积水结冰", 1, 12, 180, "更换冻裂管段并做保温").urgent(),
			estate("消防", "楼道消火栓箱门损坏", 3, 1, 30, "更换箱门玻璃和锁扣"));

	static Fault any(Dice dice, Month month) {
		int[] weights = ALL.stream()
			.mapToInt((fault) -> fault.weight * (WINTER.contains(month) ? fault.winter : 1))
			.toArray();
		return ALL.get(dice.weighted(weights));
	}

	/** What nobody forgets: water in a home, in the middle of the night. */
	static Fault burstPipe() {
		return ALL.stream().filter((fault) -> fault.text.contains("水管爆裂")).findFirst().orElseThrow();
	}

	/** How many times as many repairs a month brings. */
	static double season(Month month) {
		return WINTER.contains(month) ? 1.35 : (month == Month.JULY || month == Month.AUGUST) ? 1.15 : 0.93;
	}

	private static Fault home(String category, String text, int weight, int winter, int work, String result) {
		return new Fault(category, text, Area.PRIVATE, Urgency.GENERAL, weight, winter, work, false, false, result);
	}

	private static Fault estate(String category, String text, int weight, int winter, int work, String result) {
		return new Fault(category, text, Area.PUBLIC, Urgency.GENERAL, weight, winter, work, false, false, result);
	}

	private Fault urgent() {
		return new Fault(this.category, this.text, this.area, Urgency.EMERGENCY, this.weight, this.winter, this.work,
				false, false, this.result);
	}

	private Fault forMoney() {
		return new Fault(this.category, this.text, this.area, this.urgency, this.weight, this.winter, this.work, true,
				false, this.result);
	}

	private Fault fromTheDeveloper() {
		return new Fault(this.category, this.text, this.area, this.urgency, this.weight, this.winter, this.work, false,
				true, this.result);
	}

}
