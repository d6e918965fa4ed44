package io.linli.api.trusted;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The documents that the operator trusts, read when the application starts.
 */
@Component
public class TrustedDocuments {

	private static final Logger LOG = LoggerFactory.getLogger(TrustedDocuments.class);

	private static final int MOST_TOLD = 10_000;

	private final Trust trust;

	private final Map<String, String> texts;

	private final Map<String, String> hashes;

	private final Set<String> trusted;

	private final ConcurrentMap<Told, Boolean> told = Caffeine.newBuilder()
		.maximumSize(MOST_TOLD)
		.<Told, Boolean>build()
		.asMap();

	TrustedDocuments(Trust trust, List<OwnDocuments> own) {
		this.trust = trust;
		this.texts = (trust.folder() != null) ? Manifest.read(trust.folder()) : Map.of();
		Set<String> all = new HashSet<>(this.texts.values());
		this.hashes = all.stream().collect(Collectors.toUnmodifiableMap((text) -> text, Manifest::hash));
		own.forEach((documents) -> all.addAll(documents.texts()));
		this.trusted = Set.copyOf(all);
	}

	/** Whether the operator has set a folder, with documents or without. */
	public boolean haveFolder() {
		return this.trust.folder() != null;
	}

	/** The text of a document that is named by its id. */
	Optional<String> find(String id) {
		return Optional.ofNullable(this.texts.get(id));
	}

	/** All texts by their ids. */
	public Map<String, String> texts() {
		return this.texts;
	}

	/** The SHA-256 of each text of the operator's folder, in hexadecimal, by the text. */
	public Map<String, String> hashes() {
		return this.hashes;
	}

	/** Whether a client may have this document executed. */
	public boolean allows(String client, String text) {
		Trust.Mode mode = this.trust.of(client);
		if (mode == Trust.Mode.OFF || this.trusted.contains(text)) {
			return true;
		}
		if (mode == Trust.Mode.LOG) {
			tell(client, text);
		}
		return mode == Trust.Mode.LOG;
	}

	/** Whether a document is one that the operator trusts. */
	public boolean contains(String text) {
		return this.trusted.contains(text);
	}

	private void tell(String client, String text) {
		Told document = new Told(client, Manifest.id(text));
		if (this.told.putIfAbsent(document, true) == null) {
			LOG.warn("Client {} sends a document that is not trusted: {}", client, document.id());
		}
	}

	private record Told(String client, String id) {
	}

}
