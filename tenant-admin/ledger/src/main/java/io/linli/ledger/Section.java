package io.linli.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Keys and values of a mapping file, each with its line. What nobody asks for is a
 * mistake of the person who wrote it, and so is a key that stands twice.
 */
final class Section {

	private final String file;

	private final int line;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private final List<String> known = new ArrayList<>();

	Section(String file, Node node) throws LedgerException {
		this.file = file;
		this.line = line(node);
		if (!(node instanceof MappingNode mapping)) {
			throw wrong(this.line, "expected 'key: value' pairs");
		}
		for (NodeTuple pair : mapping.getValue()) {
			int at = line(pair.getKeyNode());
			String key = scalar(pair.getKeyNode(), at);
			if (this.values.put(key, pair.getValueNode()) != null) {
				throw wrong(at, "'" + key + "' stands twice");
			}
			this.lines.put(key, at);
		}
	}

	LedgerException wrong(String key, String reason) {
		return wrong(this.lines.getOrDefault(key, this.line), reason);
	}

	boolean has(String key) {
		this.known.add(key);
		return this.values.containsKey(key);
	}

	Node value(String key) throws LedgerException {
		this.known.add(key);
		Node value = this.values.get(key);
		if (value == null) {
			throw wrong(this.line, "'" + key + "' is missing");
		}
		return value;
	}

	String text(String key) throws LedgerException {
		Node value = value(key);
		return scalar(value, line(value));
	}

	@Nullable String optional(String key) throws LedgerException {
		return has(key) ? text(key) : null;
	}

	boolean isText(String key) throws LedgerException {
		return value(key) instanceof ScalarNode;
	}

	Section section(String key) throws LedgerException {
		return new Section(this.file, value(key));
	}

	/** A list, or one value in place of a list of one. */
	List<String> texts(String key) throws LedgerException {
		Node value = value(key);
		if (!(value instanceof SequenceNode sequence)) {
			return List.of(text(key));
		}
		List<String> texts = new ArrayList<>();
		for (Node each : sequence.getValue()) {
			texts.add(scalar(each, line(each)));
		}
		return List.copyOf(texts);
	}

	/** All pairs in their order, whatever their keys. */
	Map<String, String> pairs() throws LedgerException {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String key : this.values.keySet()) {
			pairs.put(key, text(key));
		}
		return Collections.unmodifiableMap(pairs);
	}

	/** To be called when everything has been asked for. */
	void nothingElse() throws LedgerException {
		for (String key : this.values.keySet()) {
			if (!this.known.contains(key)) {
				throw wrong(key, "unknown key '" + key + "'; known here: " + String.join(", ", this.known));
			}
		}
	}

	private String scalar(Node node, int at) throws LedgerException {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		throw wrong(at, "expected a single value");
	}

	private LedgerException wrong(int at, String reason) {
		return new LedgerException("Mapping " + this.file + ", line " + at + ": " + reason);
	}

	private static int line(Node node) {
		return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
	}

}
