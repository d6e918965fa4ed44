package io.linli.console.departure;

import java.util.UUID;

import io.linli.console.departure.Deletion.Course;
import io.linli.console.departure.Deletion.State;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The operators' pages of deletions: those that run, and the proofs of those that are
 * done.
 */
@Controller
@RequestMapping("/platform/deletions")
class DeletionController {

	private final Wall wall;

	private final DeletionQueries queries;

	private final DeletionDesk desk;

	DeletionController(Wall wall, DeletionQueries queries, DeletionDesk desk) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
	}

	@GetMapping
	ModelAndView list(Platform platform) {
		return new ModelAndView("deletions").addObject("all", this.wall.view(platform, this.queries::all));
	}

	@GetMapping("/{id}")
	ModelAndView show(Platform platform, @PathVariable UUID id) {
		return new ModelAndView("deletion").addObject("course", course(platform, id))
			.addObject("reader", platform.caller().name());
	}

	/** That the store has lost all files of the company: two operators say so. */
	@PostMapping("/{id}/files-lost")
	String filesLost(Platform platform, @PathVariable UUID id, RedirectAttributes next) {
		next.addFlashAttribute("answer", this.desk.sayFilesLost(platform, id));
		return "redirect:/platform/deletions/" + id;
	}

	/** Of a deletion that is done; before there is nothing to prove. */
	@GetMapping("/{id}/certificate")
	ResponseEntity<Certificate> certificate(Platform platform, @PathVariable UUID id) {
		var course = course(platform, id);
		if (course.deletion().state() != State.DONE) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("deletion-%s.json".formatted(course.deletion().alias()))
						.build()
						.toString())
			.body(Certificate.of(course));
	}

	private Course course(Platform platform, UUID id) {
		return this.wall
			.view(platform, () -> this.queries.find(id).map((deletion) -> new Course(deletion, this.queries.parts(id))))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
