package io.linli.kpi.compare;

/**
 * Where a project lies in a funnel plot: below and above are the outer 5 % of projects
 * that are like the target, far below and far above the outer 0.2 %.
 */
public enum Position {

	FAR_BELOW, BELOW, WITHIN, ABOVE, FAR_ABOVE

}
