package io.linli.stack.demo;

import java.util.List;

/**
 * Names as they occur, numbers as nobody has them: 0000 after the carrier's prefix is not
 * in use.
 */
final class People {

	private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙",
			"马", "朱", "胡", "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "邓", "冯", "曹", "彭", "曾", "肖",
			"田", "董", "潘", "袁", "蔡", "蒋", "余", "于", "杜", "叶", "程", "魏", "苏", "吕", "丁", "任", "卢", "姚", "沈", "钟", "姜",
			"崔", "谭", "陆", "范", "汪", "廖", "欧阳", "上官");

	private static final List<String> FIRST = List.of("建", "志", "秀", "丽", "国", "海", "文", "晓", "春", "玉", "桂", "永", "明",
			"雅", "思", "子", "宇", "佳", "欣", "俊", "雨", "浩", "梓", "嘉", "立", "淑", "美", "金", "光", "学");

	private static final List<String> SECOND = List.of("华", "明", "英", "强", "芳", "军", "平", "红", "兰", "云", "涛", "敏", "静",
			"杰", "霞", "玲", "燕", "鹏", "辉", "洁", "琴", "斌", "宁", "萍", "轩", "涵", "怡", "辰", "琳", "峰");

	private static final List<String> CALLED = List.of("伟", "芳", "娜", "敏", "静", "磊", "洋", "勇", "艳", "杰", "娟", "超", "霞",
			"平", "刚", "鑫", "颖", "倩", "凯", "毅");

	private static final List<String> CARRIERS = List.of("130", "135", "138", "139", "150", "151", "158", "159", "177",
			"180", "186", "188", "189", "191");

	private People() {
	}

	static String name(Dice dice) {
		String surname = dice.pick(SURNAMES);
		return dice.chance(0.25) ? surname + dice.pick(CALLED) : surname + dice.pick(FIRST) + dice.pick(SECOND);
	}

	static String phone(Dice dice) {
		return "+86" + dice.pick(CARRIERS) + "0000" + "%04d".formatted(dice.between(0, 9999));
	}

}
