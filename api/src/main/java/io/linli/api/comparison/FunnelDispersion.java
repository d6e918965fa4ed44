package io.linli.api.comparison;

import io.linli.kpi.compare.Funnel;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code FunnelDispersion}: by how much more projects differ than chance lets
 * them.
 */
record FunnelDispersion(double factor, double between) {

	/** Null where the limits are those of chance alone. */
	static @Nullable FunnelDispersion of(@Nullable Funnel funnel) {
		return (funnel != null && funnel.widened()) ? new FunnelDispersion(funnel.factor(), funnel.between()) : null;
	}

}
