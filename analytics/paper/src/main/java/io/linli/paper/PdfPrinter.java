package io.linli.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.linli.kpi.report.Paper;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.xmpbox.DateConverter;
import org.jspecify.annotations.Nullable;

/**
 * Makes PDFs of pages, a few at a time, with a font that it brings along. Whatever a page
 * may name, nothing is fetched.
 */
public final class PdfPrinter {

	private static final Pattern MADE = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

	private static final String FONT = "font/noto-sans-sc.ttf";

	private static final String FAMILY = "Noto Sans SC";

	/** 〓, which stands where a printer lacks the type. */
	private static final String NO_SUCH_CHARACTER = "\u3013";

	private final Turns turns;

	private final PrintLimits limits;

	public PdfPrinter(PrintLimits limits) {
		this.limits = limits;
		this.turns = new Turns(limits.atOnce(), limits.waiting());
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.SEVERE));
	}

	/**
	 * A PDF of a well-formed page.
	 * @param company whose turn it takes
	 * @throws BusyException where too many wait
	 */
	public byte[] print(UUID company, String html) throws IOException {
		return this.turns.wait(company, this.limits.patience(), () -> render(html, null));
	}

	/**
	 * A PDF that is the same, byte by byte, whenever it is made.
	 * @param asOf the instant that it names as that of its making
	 * @throws BusyException where too many wait
	 * @throws UnprintableException where it is too long
	 */
	public byte[] print(UUID company, String html, Instant asOf) throws IOException {
		if (html.length() > this.limits.mostCharacters()) {
			throw new UnprintableException("the paper has " + html.length() + " characters");
		}
		return this.turns.wait(company, this.limits.patience(), () -> render(html, asOf));
	}

	/**
	 * A PDF of a report in one of the languages of its page.
	 * @param page a whole page of a report
	 * @param asOf the instant of its figures, which the PDF names as that of its making
	 * @throws BusyException where too many wait
	 * @throws UnprintableException where it is too long, or no page of a report
	 */
	public byte[] report(UUID company, String page, Locale language, Instant asOf) throws IOException {
		return print(company, paper(page, language), asOf);
	}

	private static String paper(String page, Locale language) {
		try {
			return Paper.of(page, language);
		}
		catch (IllegalArgumentException ex) {
			throw new UnprintableException("this is no page of a report");
		}
	}

	private byte[] render(String html, @Nullable Instant asOf) throws IOException {
		try (PDDocument document = new PDDocument();
				PdfBoxRenderer renderer = builder(document).withHtmlContent(html, null).buildPdfRenderer();
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			renderer.createPDFWithoutClosing();
			if (asOf != null) {
				settle(document, asOf);
			}
			// PDF/A-1 is older than streams of objects.
			document.save(bytes, CompressParameters.NO_COMPRESSION);
			return bytes.toByteArray();
		}
	}

	/** Without the clock of the machine, in its properties and in its metadata. */
	private static void settle(PDDocument document, Instant asOf) throws IOException {
		Calendar made = GregorianCalendar.from(asOf.atZone(ZoneOffset.UTC));
		document.getDocumentInformation().setCreationDate(made);
		document.setDocumentId(asOf.toEpochMilli());
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
		metadata.importXMPMetadata(MADE.matcher(text)
			.replaceAll("$1" + DateConverter.toISO8601(made) + "$2")
			.getBytes(StandardCharsets.UTF_8));
	}

	private PdfRendererBuilder builder(PDDocument document) throws IOException {
		return new PdfRendererBuilder().usePDDocument(document)
			.useFont(new PDFontSupplier(PDType0Font.load(document, Font.PARSED, true)), FAMILY)
			// For archives; and so no font of the machine is looked for.
			.usePdfAConformance(PdfAConformance.PDFA_1_B)
			.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
			.useSVGDrawer(new ChartDrawer(Font.PARSED))
			.useReplacementText(NO_SUCH_CHARACTER)
			.useExternalResourceAccessControl((uri, kind) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
			.withProducer("Linli");
	}

	/** Parsed by whoever prints first, and then for all. */
	private static final class Font {

		private static final TrueTypeFont PARSED = parse();

		private static TrueTypeFont parse() {
			try (InputStream bytes = Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONT))) {
				return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
