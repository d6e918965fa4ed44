package io.linli.api.print;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills forms: pages of well-formed HTML with all that they need in them.
 */
@Component
final class FormTemplates {

	/** What no XML may hold. */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final PrintSettings settings;

	private final InstantSource time;

	FormTemplates(PrintSettings settings, InstantSource time) {
		this.settings = settings;
		this.time = time;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("io/linli/api/print/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.engine.setTemplateResolver(resolver);
		this.engine.addDialect(new ValueProcessor.Dialect());
	}

	/**
	 * A form with a record.
	 * @param data the answer to the form's document
	 * @throws NoFormException where it becomes too long
	 */
	Filled fill(Form form, Map<String, @Nullable Object> data) {
		Map<?, ?> record = map(data.get("record"));
		Map<?, ?> owner = record;
		for (String field : form.owner()) {
			owner = map(owner.get(field));
		}
		Paper paper = Paper.of(form, owner, CurrentCaller.get().name(), this.time.instant());
		Context context = new Context(Locale.SIMPLIFIED_CHINESE);
		data.forEach(context::setVariable);
		context.setVariable("paper", paper);
		context.setVariable("say", new Say(paper.zone()));
		String html = process(form, context);
		Object number = record.get("number");
		return new Filled((number != null) ? paper.title() + " " + number : paper.title(),
				(number != null) ? form.file() + "-" + number : form.file(),
				UNPRINTABLE.matcher(html).replaceAll("\uFFFD"));
	}

	private String process(Form form, Context context) {
		BoundedPage page = new BoundedPage(this.settings.mostCharacters());
		try {
			this.engine.process("forms/" + form.file(), context, page);
			return page.toString();
		}
		catch (TemplateEngineException ex) {
			if (page.isFull()) {
				throw new NoFormException(HttpStatus.UNPROCESSABLE_CONTENT);
			}
			throw ex;
		}
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	/**
	 * A filled form.
	 *
	 * @param name under which it is saved
	 * @param plain the same for those who know no Chinese characters
	 */
	record Filled(String name, String plain, String html) {
	}

}
