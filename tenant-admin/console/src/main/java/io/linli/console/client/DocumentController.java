package io.linli.console.client;

import java.util.List;
import java.util.Optional;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.console.workplace.Workplace.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the trusted documents that a client application uses and may send, and the
 * operator's of all that there are.
 */
@Controller
class DocumentController {

	private final Wall wall;

	private final ClientQueries clients;

	private final DocumentQueries documents;

	private final DocumentDesk desk;

	DocumentController(Wall wall, ClientQueries clients, DocumentQueries documents, DocumentDesk desk) {
		this.wall = wall;
		this.clients = clients;
		this.documents = documents;
		this.desk = desk;
	}

	@GetMapping("/clients/documents")
	ModelAndView documents(Company company, @RequestParam String client) {
		var page = this.wall.view(company,
				() -> new Choice(client, this.clients.find(client), this.documents.all(client)));
		return new ModelAndView("client-documents", "choice", page);
	}

	/** Without any that is bound to it, a client sends nothing. */
	@PostMapping("/clients/documents")
	String choose(Company company, @RequestParam String client, @RequestParam int version,
			@RequestParam(defaultValue = "false") boolean bound, @RequestParam(defaultValue = "") List<String> document,
			RedirectAttributes next) {
		next.addFlashAttribute("outcome", this.desk.bind(company, client, bound ? document : null, version));
		next.addAttribute("client", client);
		return "redirect:/clients/documents";
	}

	@GetMapping("/platform/documents")
	ModelAndView folder(Platform platform) {
		return new ModelAndView("platform-documents", "documents", this.wall.view(platform, this.documents::folder));
	}

	/** What stands there for a client. */
	record Choice(String client, Optional<Client> known, List<Document> documents) {

		public int version() {
			return this.known.map(Client::version).orElse(Client.UNSET);
		}

		/** The hashes of those that it may send; null: any that its permissions allow. */
		public @Nullable List<String> chosen() {
			return this.known.map(Client::documents).orElse(null);
		}

		/** Whether the box of a document is ticked, also before there is any choice. */
		public boolean ticked(Document document) {
			var chosen = chosen();
			return (chosen != null) ? chosen.contains(document.hash()) : document.lastUsedAt() != null;
		}

		/** How many it used. */
		public long used() {
			return this.documents.stream().filter((document) -> document.lastUsedAt() != null).count();
		}

		/** How many of the folder nobody of the company has used. */
		public long idle() {
			return this.documents.stream().filter(Document::idle).count();
		}

	}

}
