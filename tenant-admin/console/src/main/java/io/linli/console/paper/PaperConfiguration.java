package io.linli.console.paper;

import java.time.Duration;

import io.linli.paper.PdfPrinter;
import io.linli.paper.PrintLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The console's printer. People print a few reports a year: one at a time is enough.
 */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

	private static final PrintLimits LIMITS = new PrintLimits(1, Duration.ofSeconds(20), 5, 500_000);

	@Bean
	PdfPrinter pdfPrinter() {
		return new PdfPrinter(LIMITS);
	}

}
