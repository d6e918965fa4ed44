package io.linli.api.print;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import io.linli.paper.BusyException;
import io.linli.paper.PdfPrinter;
import io.linli.paper.PrintLimits;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PdfPrinterTests {

	private static final UUID COMPANY = UUID.fromString("a1000000-0000-4000-8000-000000000001");

	private final PdfPrinter printer = printer(2, Duration.ofSeconds(10));

	@Test
	void chineseTextIsPrintedWithTheFontThatComesAlong() throws IOException {
		String text = "业主：王𬭚，住12栋３单元（“一号园”）；费用￥80.00，■有偿□无偿。陳、堃、喆";
		assertThat(Press.text(this.printer.print(COMPANY, page(text)))).isEqualTo(text);
	}

	@Test
	void aCharacterThatTheFontLacksIsShownAsAGeta() throws IOException {
		assertThat(Press.text(this.printer.print(COMPANY, page("住户𠮷野😀")))).isEqualTo("住户〓野〓");
	}

	@Test
	void aPdfMayBeArchived(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("form.pdf"), this.printer.print(COMPANY, page("业主档案〓𠮷")));
		ValidationResult result = PreflightParser.validate(file.toFile());
		assertThat(result.getErrorsList()).extracting(ValidationError::getDetails).isEmpty();
	}

	@Test
	void nothingIsFetched(@TempDir Path folder) throws IOException {
		ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			asked.add(exchange.getRequestURI().toString());
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
		String there = "http://127.0.0.1:" + server.getAddress().getPort();
		Path secret = Files.writeString(folder.resolve("secret.css"), "p::before { content: '机密'; }");
		try {
			byte[] pdf = this.printer.print(COMPANY, """
					<html><head>
					<link rel="stylesheet" href="%1$s/link.css"/><link rel="stylesheet" href="%2$s"/>
					<style>@import url("%1$s/import.css"); @import url("%2$s");
					@font-face { font-family: x; src: url("%1$s/font.ttf"); }
					body { font-family: x, "Noto Sans SC"; background: url("%1$s/background.png"); }</style></head>
					<body><p>文字</p><img src="%1$s/image.png"/><img src="%3$s"/>
					<object data="%1$s/object" type="application/pdf"></object></body></html>""".formatted(there,
					secret.toUri(), "classpath:application.yaml"));
			assertThat(Press.text(pdf)).isEqualTo("文字");
			assertThat(asked).isEmpty();
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void severalPrintAtOnceWithOneFont() throws Exception {
		try (var threads = Executors.newFixedThreadPool(4)) {
			List<Callable<String>> pages = IntStream.range(0, 16)
				.<Callable<String>>mapToObj((number) -> () -> Press
					.text(this.printer.print(COMPANY, page("第" + number + "页" + "维修投诉装修回访".repeat(number)))))
				.toList();
			List<Future<String>> printed = threads.invokeAll(pages);
			for (int number = 0; number < pages.size(); number++) {
				assertThat(printed.get(number).get()).isEqualTo("第" + number + "页" + "维修投诉装修回访".repeat(number));
			}
		}
	}

	@Test
	void whoWaitsTooLongForATurnIsToldToComeBack() throws Exception {
		PdfPrinter busy = printer(1, Duration.ofMillis(1));
		List<Callable<byte[]>> longPages = Collections.nCopies(4, () -> busy.print(COMPANY, page("维修".repeat(50_000))));
		int printed = 0;
		List<Throwable> refused = new ArrayList<>();
		try (var threads = Executors.newFixedThreadPool(longPages.size())) {
			for (Future<byte[]> each : threads.invokeAll(longPages)) {
				switch (each.state()) {
					case SUCCESS -> printed++;
					default -> refused.add(each.exceptionNow());
				}
			}
		}
		assertThat(printed).isPositive();
		assertThat(refused).isNotEmpty().hasOnlyElementsOfType(BusyException.class);
	}

	private static PdfPrinter printer(int atOnce, Duration patience) {
		return new PdfPrinter(new PrintLimits(atOnce, patience, 20, 150_000));
	}

	private static String page(String text) {
		return "<html><head><style>body { font-family: \"Noto Sans SC\"; }</style></head><body><p>" + text
				+ "</p></body></html>";
	}

}
