package io.linli.console.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version of a work plan; once filed it is never changed.
 *
 * @param recorded by whom its text was written as it is
 * @param filed null: a draft
 * @param late filed after its day
 * @param hash of what was filed; null: a draft
 */
record WorkPlan(UUID id, int revision, String text, Signature recorded, @Nullable Signature filed, boolean late,
		@Nullable String hash, int version) {
}
