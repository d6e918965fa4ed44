package io.linli.console.bring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.linli.console.language.Words;
import io.linli.console.workplace.Workplace.Company;
import io.linli.ledger.DayOrder;
import io.linli.ledger.Relation;
import io.linli.ledger.Remark;
import io.linli.ledger.Rows;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which a company brings its table in, one step after the other.
 */
@Controller
@RequestMapping("/start/bring")
class BringController {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Uploads uploads;

	private final BringDesk desk;

	private final Turns turns;

	BringController(Uploads uploads, BringDesk desk, Turns turns) {
		this.uploads = uploads;
		this.desk = desk;
		this.turns = turns;
	}

	@GetMapping
	ModelAndView choose(Company company, HttpSession session, @RequestParam(required = false) @Nullable Kind kind,
			@RequestAttribute(required = false) @Nullable Boolean tooLarge,
			@RequestAttribute(required = false) @Nullable Boolean busy) {
		if (tooLarge != null || busy != null) {
			return chooser((tooLarge != null) ? FileProblem.LARGE : FileProblem.BUSY);
		}
		return new ModelAndView("bring").addObject("kinds", Kind.values())
			.addObject("kind", Objects.requireNonNullElse(kind, Kind.HOUSEHOLDS))
			.addObject("upload", this.uploads.find(session, company).orElse(null));
	}

	@PostMapping
	String upload(Company company, HttpSession session, @RequestParam Kind kind, @RequestParam MultipartFile file)
			throws IOException {
		this.uploads.open(session, company, kind, Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getBytes());
		return "redirect:/start/bring/columns";
	}

	/**
	 * What the columns mean, as it seems, or as somebody said it before.
	 * @param shown the sheet in which the heading was chosen; of another one it is
	 * guessed
	 */
	@GetMapping("/columns")
	ModelAndView columns(Company company, HttpSession session, @RequestParam(required = false) @Nullable Integer sheet,
			@RequestParam(required = false) @Nullable Integer shown,
			@RequestParam(required = false) @Nullable Long header, @RequestAttribute Words words) {
		var upload = open(company, session);
		var known = this.desk.known(company, upload.kind());
		var plan = upload.plan();
		var beginning = this.turns.read(() -> (plan != null && sheet == null && header == null)
				? Beginning.of(upload.file(), plan) : Beginning.of(upload.kind(), upload.file(),
						(sheet != null) ? sheet : 0, (shown == null || shown.equals(sheet)) ? header : null, known));
		return columns(upload, beginning, known, words, HttpStatus.OK);
	}

	@PostMapping("/columns")
	ModelAndView read(Company company, HttpSession session, @ModelAttribute ColumnsForm form,
			@RequestAttribute Words words) {
		var upload = open(company, session);
		var known = this.desk.known(company, upload.kind());
		var plan = this.turns.read(() -> form.plan(upload.kind(), upload.file(), known));
		var faults = plan.faults(upload.kind());
		if (!faults.isEmpty()) {
			var beginning = this.turns.read(() -> Beginning.of(upload.file(), plan));
			return columns(upload, beginning, known, words, HttpStatus.UNPROCESSABLE_CONTENT).addObject("faults",
					faults);
		}
		upload.readAs(plan);
		if (form.keeps() && plan.heading().isMemorable(upload.kind())) {
			this.desk.keep(company, upload.kind(), plan);
		}
		return new ModelAndView("redirect:/start/bring/preview");
	}

	/** What columns meant before is proposed no more. */
	@PostMapping("/forget")
	String forget(Company company, HttpSession session) {
		this.desk.forget(company, open(company, session).kind());
		return "redirect:/start/bring/columns";
	}

	@GetMapping("/preview")
	ModelAndView preview(Company company, HttpSession session, @RequestAttribute Words words) {
		var upload = open(company, session);
		var plan = upload.plan();
		if (plan == null) {
			return new ModelAndView("redirect:/start/bring/columns");
		}
		var preview = this.desk.preview(company, upload, plan);
		return new ModelAndView("bring-preview").addObject("upload", upload)
			.addObject("preview", preview)
			.addObject("say", words(company, upload, words));
	}

	@PostMapping("/take")
	String take(Company company, HttpSession session) {
		var upload = open(company, session);
		var plan = upload.plan();
		if (plan == null) {
			return "redirect:/start/bring/columns";
		}
		this.desk.begin(company, upload, plan, this.desk.preview(company, upload, plan).read());
		return "redirect:/start/bring/progress";
	}

	/** How far it is: the whole page, or the part of it that changes. */
	@GetMapping("/progress")
	ModelAndView progress(Company company, HttpSession session,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
		var upload = open(company, session);
		var take = upload.take();
		if (take == null) {
			return new ModelAndView("redirect:/start/bring/preview");
		}
		return new ModelAndView((part != null) ? "fragments/take :: take" : "bring-progress")
			.addObject("upload", upload)
			.addObject("take", take)
			.addObject("progress", take.progress());
	}

	@GetMapping("/refused.csv")
	void refusedAsText(Company company, HttpSession session, @RequestAttribute Words words,
			HttpServletResponse response) throws IOException {
		var upload = open(company, session);
		var rows = written(company, upload, words, RefusedFile::writeText);
		begin(response, "text/csv;charset=UTF-8", upload, words, ".csv");
		response.getOutputStream().write(rows);
	}

	@GetMapping("/refused.xlsx")
	void refusedAsBook(Company company, HttpSession session, @RequestAttribute Words words,
			HttpServletResponse response) throws IOException {
		var upload = open(company, session);
		var rows = written(company, upload, words, RefusedFile::writeBook);
		begin(response, XLSX, upload, words, ".xlsx");
		response.getOutputStream().write(rows);
	}

	@PostMapping("/close")
	String close(Company company, HttpSession session) {
		this.uploads.close(session);
		return "redirect:/start";
	}

	@ExceptionHandler
	ModelAndView refused(FileRefused refusal) {
		return chooser(refusal.problem());
	}

	private Upload open(Company company, HttpSession session) {
		return this.uploads.find(session, company).orElseThrow(() -> new FileRefused(FileProblem.GONE));
	}

	private static Plan plan(Upload upload) {
		var plan = upload.plan();
		if (plan == null) {
			throw new FileRefused(FileProblem.GONE);
		}
		return plan;
	}

	/** Into memory: whoever receives it slowly keeps nobody from reading. */
	private byte[] written(Company company, Upload upload, Words words, Writing writing) throws IOException {
		var refused = new RefusedFile(words, words(company, upload, words), remarks(company, upload));
		return this.turns.read(() -> {
			var file = new ByteArrayOutputStream();
			try (var rows = plan(upload).open(upload.file())) {
				writing.write(refused, rows, file);
			}
			return file.toByteArray();
		});
	}

	/** After the rows were taken also what stayed as it was. */
	private List<Remark> remarks(Company company, Upload upload) {
		var take = upload.take();
		return (take != null && take.state() == Take.State.DONE) ? take.progress().remarks()
				: this.desk.preview(company, upload, plan(upload)).remarks();
	}

	private static void begin(HttpServletResponse response, String type, Upload upload, Words words, String ending) {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(words.say("bring.refused.file", words.say("bring.kind." + upload.kind())) + ending,
							StandardCharsets.UTF_8)
					.build()
					.toString());
	}

	private BringWords words(Company company, Upload upload, Words words) {
		return new BringWords(words, this.desk.known(company, upload.kind()));
	}

	private static ModelAndView columns(Upload upload, Beginning beginning, Known known, Words words,
			HttpStatusCode status) {
		return new ModelAndView("bring-columns", status).addObject("upload", upload)
			.addObject("sheets", upload.file().sheets())
			.addObject("beginning", beginning)
			.addObject("plan", beginning.plan())
			.addObject("known", known)
			.addObject("days", DayOrder.values())
			.addObject("relations", Relation.values())
			.addObject("zones", Zones.all())
			.addObject("faults", List.of())
			.addObject("say", new BringWords(words, known));
	}

	private static ModelAndView chooser(FileProblem problem) {
		return new ModelAndView("bring", problem.status()).addObject("problem", problem)
			.addObject("kinds", Kind.values())
			.addObject("kind", Kind.HOUSEHOLDS);
	}

	/** A form in which rows are sent back. */
	private interface Writing {

		void write(RefusedFile refused, Rows rows, OutputStream out) throws IOException;

	}

}
