package io.linli.api.print;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * The attribute {@code form:value}: a text, or a line to write it on by hand where there
 * is none.
 */
final class ValueProcessor extends AbstractStandardExpressionAttributeTagProcessor {

	private static final String PREFIX = "form";

	private static final int PRECEDENCE = 1_300;

	private ValueProcessor() {
		super(TemplateMode.HTML, PREFIX, "value", PRECEDENCE, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String attribute,
			@Nullable Object value, IElementTagStructureHandler structure) {
		String text = (value != null) ? String.valueOf(value) : "";
		if (text.isBlank()) {
			structure.setBody("<span class=\"line\"></span>", false);
		}
		else {
			structure.setBody(HtmlEscape.escapeHtml4Xml(text), false);
		}
	}

	/** What templates of forms need beside Thymeleaf's own attributes. */
	static final class Dialect extends AbstractProcessorDialect {

		Dialect() {
			super("Linli forms", PREFIX, PRECEDENCE);
		}

		@Override
		public Set<IProcessor> getProcessors(String prefix) {
			return Set.of(new ValueProcessor());
		}

	}

}
