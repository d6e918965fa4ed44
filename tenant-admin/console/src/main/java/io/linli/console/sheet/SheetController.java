package io.linli.console.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.linli.console.draft.DraftOutcome;
import io.linli.console.language.Words;
import io.linli.console.signin.Person;
import io.linli.console.threshold.Obstacle;
import io.linli.console.threshold.ThresholdWords;
import io.linli.console.workplace.Workplace.Company;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the limits out as a sheet, and brings one back as drafts: first everything that
 * is wrong or would change is shown, then it is drafted or not.
 */
@Controller
@RequestMapping("/thresholds/sheet")
class SheetController {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final String SHOWN = SheetPreview.class.getName();

	private static final long LARGEST = DataSize.ofMegabytes(1).toBytes();

	private final SheetDesk desk;

	SheetController(SheetDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(@RequestAttribute Words words, @RequestAttribute(required = false) @Nullable Boolean tooLarge,
			@RequestAttribute(required = false) @Nullable Boolean busy) {
		if (busy != null) {
			return page(words, HttpStatus.SERVICE_UNAVAILABLE).addObject("problem", "busy");
		}
		return (tooLarge != null) ? tooLarge(words) : page(words, HttpStatus.OK);
	}

	@GetMapping("/file")
	ResponseEntity<byte[]> file(Company company, @RequestAttribute Words words) {
		var name = ContentDisposition.attachment()
			.filename(words.say("sheet.file", company.name()) + ".xlsx", StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(this.desk.file(company, words));
	}

	@PostMapping
	ModelAndView preview(Company company, @RequestParam MultipartFile file, HttpSession session,
			@RequestAttribute Words words) throws IOException {
		if (file.getSize() > LARGEST) {
			return tooLarge(words);
		}
		var lines = SheetReader.read(file.getBytes());
		if (lines.isEmpty()) {
			return page(words, HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", "unreadable");
		}
		var preview = this.desk.preview(company, lines.get(), words);
		var shown = new Shown(company.id(), UUID.randomUUID(), preview);
		session.setAttribute(SHOWN, shown);
		return page(words, preview.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("preview", preview)
			.addObject("shown", shown.id());
	}

	@PostMapping("/draft")
	ModelAndView draft(Company company, Person person, @RequestParam UUID shown, HttpSession session,
			@RequestAttribute Words words, RedirectAttributes next) {
		if (!(session.getAttribute(SHOWN) instanceof Shown kept) || !kept.id().equals(shown)
				|| !kept.company().equals(company.id()) || !kept.preview().acceptable()) {
			return page(words, HttpStatus.CONFLICT).addObject("problem", "gone");
		}
		session.removeAttribute(SHOWN);
		var obstacle = this.desk.draft(company, person, kept.preview().changes());
		if (obstacle.isPresent()) {
			return page(words, HttpStatus.CONFLICT).addObject("problem",
					(obstacle.get() instanceof Obstacle.Submitted) ? "submitted" : "stale");
		}
		next.addFlashAttribute("outcome", DraftOutcome.DRAFTED);
		next.addFlashAttribute("count", kept.preview().changes().size());
		return new ModelAndView("redirect:/thresholds/drafts");
	}

	private static ModelAndView tooLarge(Words words) {
		return page(words, HttpStatus.CONTENT_TOO_LARGE).addObject("problem", "large");
	}

	private static ModelAndView page(Words words, HttpStatusCode status) {
		return new ModelAndView("sheet", status).addObject("say", new ThresholdWords(words));
	}

	/** What this session was shown, so that it drafts nothing else. */
	private record Shown(UUID company, UUID id, SheetPreview preview) {
	}

}
