package io.linli.api.print;

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
import java.util.UUID;
import java.util.logging.Level;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.xmpbox.DateConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes PDFs of filled forms, a few at a time, with a font that it brings along. Whatever
 * a form may name, nothing is fetched.
 */
@Component
final class PdfPrinter {

	private static final Pattern MADE = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

	private static final String FONT = "font/noto-sans-sc.ttf";

	private static final String FAMILY = "Noto Sans SC";

	/** 〓, which stands where a printer lacks the type. */
	private static final String NO_SUCH_CHARACTER = "\u3013";

	// Parsed by whoever prints first, and then for all.
	private final SingletonSupplier<TrueTypeFont> font = SingletonSupplier.of(PdfPrinter::parse);

	private final Turns turns;

	private final PrintSettings settings;

	PdfPrinter(PrintSettings settings) {
		this.settings = settings;
		this.turns = new Turns(settings.atOnce(), settings.waiting());
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.SEVERE));
	}

	/**
	 * A PDF of a well-formed page.
	 * @param company whose turn it takes
	 * @throws NoFormException where too many wait
	 */
	byte[] print(UUID company, String html) throws IOException {
		return this.turns.wait(company, this.settings.patience(), () -> render(html, null));
	}

	/**
	 * A PDF that is the same, byte by byte, whenever it is made.
	 * @param asOf the instant that it names as that of its making
	 */
	byte[] print(UUID company, String html, Instant asOf) throws IOException {
		return this.turns.wait(company, this.settings.patience(), () -> render(html, asOf));
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
			.useFont(new PDFontSupplier(PDType0Font.load(document, this.font.obtain(), true)), FAMILY)
			// For archives; and so no font of the machine is looked for.
			.usePdfAConformance(PdfAConformance.PDFA_1_B)
			.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
			.useSVGDrawer(new ChartDrawer(this.font.obtain()))
			.useReplacementText(NO_SUCH_CHARACTER)
			.useExternalResourceAccessControl((uri, kind) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
			.withProducer("Linli");
	}

	private static TrueTypeFont parse() {
		try (InputStream bytes = new ClassPathResource(FONT, PdfPrinter.class).getInputStream()) {
			return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
