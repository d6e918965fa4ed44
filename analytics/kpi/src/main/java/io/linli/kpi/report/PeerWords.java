package io.linli.kpi.report;

import java.util.ArrayList;
import java.util.List;

import io.linli.kpi.compare.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Says what the projects of a cell of peers have in common, and why it is not to be read
 * alone.
 */
record PeerWords(Tongue tongue) {

	List<String> kind(PeerComparison.Kind kind) {
		List<String> said = new ArrayList<>();
		Integer rank = kind.levelRank();
		if (rank != null) {
			said.add((rank == 0) ? this.tongue.say("没有合同等级", "no contract level")
					: this.tongue.say("合同等级第 " + rank + " 级", "contract level " + rank));
		}
		add(said, size(kind.size()));
		add(said, age(kind.deliveryAge()));
		add(said, city(kind.cityTier()));
		return said.isEmpty() ? List.of(this.tongue.say("全部参加的项目", "all projects that take part")) : said;
	}

	List<String> remarks(PeerComparison peer) {
		List<String> said = new ArrayList<>();
		if (peer.kind().rest()) {
			said.add(this.tongue.say("由更宽条件中未单列的项目合并而成", "the projects left over from narrower groups"));
		}
		if (peer.kind().wider()) {
			said.add(this.tongue.say("更窄的条件项目太少，改用更宽的条件", "a narrower group would be too small, so this one is wider"));
		}
		if (peer.cell().thin()) {
			said.add(this.tongue.say("半数以上的项目案例少", "half of its projects or more have few cases"));
		}
		return said;
	}

	private @Nullable String size(Traits.@Nullable Size size) {
		return switch (size) {
			case null -> null;
			case BELOW_300 -> this.tongue.say("不足 300 户", "fewer than 300 households");
			case FROM_300 -> this.tongue.say("300–999 户", "300–999 households");
			case FROM_1000 -> this.tongue.say("1000–3999 户", "1,000–3,999 households");
			case FROM_4000 -> this.tongue.say("4000 户以上", "4,000 households or more");
		};
	}

	private @Nullable String age(Traits.@Nullable Age age) {
		return switch (age) {
			case null -> null;
			case BELOW_2_YEARS -> this.tongue.say("交付不足两年", "delivered less than 2 years ago");
			case FROM_2_YEARS -> this.tongue.say("交付两年至五年", "delivered 2 to 5 years ago");
			case FROM_5_YEARS -> this.tongue.say("交付五年以上", "delivered 5 or more years ago");
			case UNKNOWN -> this.tongue.say("交付时间不详", "date of delivery unknown");
		};
	}

	private @Nullable String city(Traits.@Nullable City city) {
		return switch (city) {
			case null -> null;
			case SUPER -> this.tongue.say("超大城市", "city of more than 10 million");
			case MEGA -> this.tongue.say("特大城市", "city of 5 to 10 million");
			case OTHER -> this.tongue.say("其他城市", "other city");
		};
	}

	private static void add(List<String> said, @Nullable String trait) {
		if (trait != null) {
			said.add(trait);
		}
	}

}
