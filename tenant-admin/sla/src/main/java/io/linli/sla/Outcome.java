package io.linli.sla;

/**
 * Why a limit that applied was, or was not, the one that counts.
 */
public enum Outcome {

	ONLY_ONE(true, "唯一适用的时限", "the only limit that applies"), CONTRACT(true, "服务合同约定优先", "the contract clause wins"),
	STRICTEST(true, "几项中最严格", "the strictest of those that apply"),
	PINNED(true, "计时开始时有效，事项沿用", "in force when the clock started: the case keeps it"),
	BELOW_CONTRACT(false, "让位于服务合同约定", "gives way to the contract clause"),
	LESS_SPECIFIC(false, "另有更具体的合同条款", "a more specific contract clause exists"),
	LESS_STRICT(false, "另有更严格的时限", "a stricter limit exists"),
	SET_LATER(false, "计时开始后才设定，不影响本事项", "set after the clock had started: does not touch this case");

	private final boolean wins;

	private final Words words;

	Outcome(boolean wins, String zhCn, String en) {
		this.wins = wins;
		this.words = new Words(zhCn, en);
	}

	public boolean wins() {
		return this.wins;
	}

	public Words words() {
		return this.words;
	}

}
