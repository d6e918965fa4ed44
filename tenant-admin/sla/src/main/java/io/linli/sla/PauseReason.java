package io.linli.sla;

import java.util.EnumSet;
import java.util.Set;

/**
 * Why a clock may stand still. Each clock has its own reasons; an emergency's arrival has
 * none.
 */
public enum PauseReason {

	OWNER_ABSENT("业主不在家", "the owner is not at home", Clock.ARRIVE, Clock.COMPLETE, Clock.SOLVE, Clock.CALLBACK),
	OWNER_ASKS_LATER("业主另约时间", "the owner asks for a later time", Clock.ARRIVE, Clock.COMPLETE, Clock.SOLVE,
			Clock.CALLBACK),
	WAITING_FOR_PARTS("等待备件", "parts have been ordered", Clock.COMPLETE),
	WAITING_FOR_OTHERS("等待第三方", "somebody outside the company has to act first", Clock.COMPLETE, Clock.SOLVE),
	WEATHER("恶劣天气", "the weather makes it dangerous", Clock.ARRIVE, Clock.COMPLETE, Clock.VERIFY_PUBLIC_AREA),
	/** C-07. */
	COOLING_OFF("冷处理", "cooling-off", Clock.SOLVE);

	private final Words title;

	private final Set<Clock> clocks;

	PauseReason(String zhCn, String en, Clock... clocks) {
		this.title = new Words(zhCn, en);
		this.clocks = EnumSet.noneOf(Clock.class);
		this.clocks.addAll(Set.of(clocks));
	}

	public Words title() {
		return this.title;
	}

	/** Whether a promise may be paused for it. */
	public boolean allows(Promise promise) {
		boolean emergency = promise.clock() == Clock.ARRIVE && promise.scope().urgency() == Urgency.EMERGENCY;
		return this.clocks.contains(promise.clock()) && !emergency;
	}

}
