package io.linli.stack.demo;

import java.util.List;

import io.linli.sla.Responsibility;

/**
 * What residents complain about.
 *
 * @param weight how often, compared with the others
 * @param major how probably it is a major one 重大
 */
record Grievance(String category, String summary, String detail, Responsibility responsibility, int weight,
		double major, String measure) {

	private static final List<Grievance> ALL = List.of(
			property("环境卫生", "楼道垃圾清理不及时", "三楼楼道堆放装修垃圾两天无人清理，有异味。", 12, 0.02, "当日清运并约谈保洁班长，增加巡检"),
			property("环境卫生", "垃圾分类投放点异味大", "夏天投放点没有按时冲洗，蚊虫多。", 8, 0.02, "增加每日两次冲洗消杀"),
			property("秩序维护", "门岗放行外来人员不登记", "连续几次看到推销人员自由进出。", 8, 0.08, "门岗培训，恢复访客登记"),
			property("秩序维护", "电动自行车进楼充电", "邻居把电瓶车推进楼道充电，有火灾隐患。", 9, 0.3, "劝离车辆，张贴告知，加装梯控"),
			property("停车管理", "车位被长期占用", "固定车位被外来车辆占用，联系门岗无人处理。", 11, 0.05, "联系车主挪车，加装地锁"),
			property("停车管理", "地库照明太暗", "负二层照明关得太多，行走不安全。", 5, 0.05, "恢复照明回路，调整时段"),
			property("噪音扰民", "装修超时施工", "晚上七点后仍有电钻声，影响孩子休息。", 10, 0.03, "下达整改通知，暂停施工一天"),
			property("噪音扰民", "广场舞音量过大", "每晚八点后音响声音很大。", 7, 0.02, "与活动队协商，限定时段和音量"),
			property("服务态度", "前台接听电话态度生硬", "咨询停水时间时工作人员不耐烦。", 6, 0.05, "当面致歉，客服主管组织礼仪培训"),
			property("维修质量", "同一处漏水修了又漏", "上周修过的水管接口再次渗水。", 8, 0.12, "重新更换管件，主管现场复验"),
			property("绿化养护", "草坪枯黄无人补种", "中心花园草坪大片枯黄。", 4, 0.01, "列入补种计划并完成补植"),
			property("收费", "物业费账单有误", "本季度账单多计了公摊电费。", 4, 0.1, "核对账单，退还多收费用"),
			developer("房屋质量", "外墙渗水至室内", "雨后卧室外墙渗水，墙面发霉。", 8, 0.5, "协调地产公司安排外墙防水维修"),
			developer("房屋质量", "地下室返潮严重", "储藏间返潮，物品发霉。", 5, 0.3, "协调地产公司检测并增设除湿"),
			developer("规划配套", "交付时承诺的充电桩未建", "交房两年充电桩仍未到位。", 4, 0.4, "函告地产公司，向业主解释进度"),
			developer("规划配套", "儿童活动场地未按图施工", "实际面积比沙盘小。", 2, 0.3, "转地产公司答复，组织业主沟通会"));

	static Grievance any(Dice dice) {
		return ALL.get(dice.weighted(ALL.stream().mapToInt(Grievance::weight).toArray()));
	}

	private static Grievance property(String category, String summary, String detail, int weight, double major,
			String measure) {
		return new Grievance(category, summary, detail, Responsibility.PROPERTY, weight, major, measure);
	}

	private static Grievance developer(String category, String summary, String detail, int weight, double major,
			String measure) {
		return new Grievance(category, summary, detail, Responsibility.DEVELOPER, weight, major, measure);
	}

}
