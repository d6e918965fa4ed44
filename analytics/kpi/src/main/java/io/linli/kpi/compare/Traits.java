package io.linli.kpi.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * By what projects are peers, the most telling first: rank of the contract level, size,
 * age of delivery, and city.
 *
 * @param levelRank 0 without a level
 */
public record Traits(int levelRank, Size size, Age age, City city) {

	/**
	 * Households on an average day of the month, by the bounds of GB 50180-2018, table
	 * 3.0.4: a neighbourhood block 居住街坊 has 300 to 1,000 dwellings, a five-minute circle
	 * up to 4,000.
	 */
	public enum Size {

		BELOW_300, FROM_300, FROM_1000, FROM_4000;

		public static Size of(double households) {
			if (households < 300) {
				return BELOW_300;
			}
			if (households < 1000) {
				return FROM_300;
			}
			return (households < 4000) ? FROM_1000 : FROM_4000;
		}

	}

	/**
	 * Full years since the first household was delivered, by the warranties of article 40
	 * of the Regulation on the Quality Management of Construction Projects 建设工程质量管理条例:
	 * pipes and wires for two years, roofs and wet rooms for five.
	 */
	public enum Age {

		BELOW_2_YEARS, FROM_2_YEARS, FROM_5_YEARS, UNKNOWN;

		public static Age of(@Nullable LocalDate deliveredOn, LocalDate day) {
			if (deliveredOn == null) {
				return UNKNOWN;
			}
			long years = ChronoUnit.YEARS.between(deliveredOn, day);
			if (years < 2) {
				return BELOW_2_YEARS;
			}
			return (years < 5) ? FROM_2_YEARS : FROM_5_YEARS;
		}

	}

	/**
	 * Cities by inhabitants of their urban area, as the State Council's 国发〔2014〕51号
	 * divides them and the census of 2020 counted: more than 10 million, 5 to 10 million,
	 * and all others, also abroad.
	 */
	public enum City {

		SUPER, MEGA, OTHER;

		private static final Set<String> SUPER_CITIES = Set.of("上海", "北京", "深圳", "重庆", "广州", "成都", "天津");

		private static final Set<String> MEGA_CITIES = Set.of("武汉", "东莞", "西安", "杭州", "佛山", "南京", "沈阳", "青岛", "济南",
				"长沙", "哈尔滨", "郑州", "昆明", "大连");

		/** By its Chinese name, with or without 市. */
		public static City of(String name) {
			String city = name.strip();
			String bare = city.endsWith("市") ? city.substring(0, city.length() - 1) : city;
			if (SUPER_CITIES.contains(bare)) {
				return SUPER;
			}
			return MEGA_CITIES.contains(bare) ? MEGA : OTHER;
		}

	}

	/** As a cell's traits. */
	public List<String> names() {
		return List.of(Integer.toString(this.levelRank), this.size.name(), this.age.name(), this.city.name());
	}

}
