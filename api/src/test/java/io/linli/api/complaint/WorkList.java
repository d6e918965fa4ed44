package io.linli.api.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.Api;

/**
 * The open complaints, read page by page.
 */
final class WorkList {

	private WorkList() {
	}

	static List<String> ids(Api.Client client, int first) {
		List<String> ids = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("first", first));
		Answer page;
		do {
			page = client.ask("""
					query($first: Int, $after: String) {
					  openComplaints(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
					}""", variables).at("/openComplaints");
			ids.addAll(page.each("/nodes", "id"));
			variables.put("after", page.text("/pageInfo/endCursor"));
		}
		while (page.at("/pageInfo/hasNextPage").part().asBoolean());
		return ids;
	}

}
