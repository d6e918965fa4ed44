package io.linli.api.callback.followup;

/** What became of a suggestion (B-25). */
enum SuggestionStatus {

	OPEN, ADOPTED, NOT_ADOPTED

}
