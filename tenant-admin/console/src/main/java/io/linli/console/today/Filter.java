package io.linli.console.today;

import java.util.UUID;

import io.linli.console.paging.Place;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the day's work somebody wants to see, as it stands in the address.
 *
 * @param group null: the beginning of each
 * @param project null: all that one sees
 * @param kind null: all that one sees
 * @param after behind which place of the group
 */
record Filter(@Nullable Group group, @Nullable UUID project, @Nullable SubjectKind kind, Place after) {

	/** The same of a group, from its beginning. */
	public String group(Group wanted) {
		return new Filter(wanted, this.project, this.kind, Place.BEGINNING).address("/today");
	}

	/** The same behind a place. */
	public String next(Group of, Place place) {
		return new Filter(of, this.project, this.kind, place).address("/today");
	}

	/** The beginning of each group. */
	public String overview() {
		return new Filter(null, this.project, this.kind, Place.BEGINNING).address("/today");
	}

	/** The page itself. */
	public String again() {
		return address("/today");
	}

	/** Its part that changes. */
	public String part() {
		return address("/today/now");
	}

	private String address(String path) {
		var address = UriComponentsBuilder.fromPath(path);
		if (this.group != null) {
			address.queryParam("group", this.group);
		}
		if (this.project != null) {
			address.queryParam("project", this.project);
		}
		if (this.kind != null) {
			address.queryParam("kind", this.kind);
		}
		if (this.after != Place.BEGINNING) {
			address.queryParam("after", this.after.text());
		}
		return address.build().toUriString();
	}

}
