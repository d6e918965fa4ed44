package io.linli.api.document;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;

/**
 * Counts what a document may have few of, wherever it stands in it.
 */
final class Tally {

	private int aliases;

	private int directives;

	private Tally() {
	}

	/**
	 * Counts a document.
	 * @throws BeyondLimitException when it has too much of something
	 */
	static void check(Document document) {
		new Tally().count(document);
	}

	// The parser ends documents that are nested deeper than this can follow.
	private void count(Node<?> node) {
		switch (node) {
			case Field field when field.getAlias() != null -> {
				Limit.ALIAS_CHARACTERS.check(field.getAlias().length());
				Limit.ALIASES.check(++this.aliases);
			}
			case Directive directive -> Limit.DIRECTIVES.check(++this.directives);
			case ArrayValue list -> Limit.LIST_ELEMENTS.check(list.getValues().size());
			default -> {
			}
		}
		for (Node<?> part : node.getChildren()) {
			count(part);
		}
	}

}
