package io.linli.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the charts of reports: lines, paths, circles, bars and words, in the colours that
 * their classes have on a page. Words are drawn as the outlines of the printer's own
 * font, so that no font of the machine is looked for. It knows no other part of SVG, and
 * follows no address.
 *
 * @param font in which words are written
 */
record ChartDrawer(TrueTypeFont font) implements SVGDrawer {

	private static final float WORDS = 10;

	private static final Pattern STEP = Pattern.compile("([ML])([-\\d.]+) ([-\\d.]+)");

	@Override
	public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
		// Its font is the printer's.
	}

	@Override
	public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {
		// Its font is the printer's.
	}

	@Override
	public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double width, double height,
			double dotsPerPixel) {
		String[] view = svg.getAttribute("viewBox").split(" ");
		double viewWidth = Double.parseDouble(view[2]);
		double viewHeight = Double.parseDouble(view[3]);
		double dotsWide = (width > 0) ? width : viewWidth * dotsPerPixel;
		double dotsHigh = (height > 0) ? height : dotsWide * viewHeight / viewWidth;
		return new SVGImage() {

			@Override
			public int getIntrinsicWidth() {
				return (int) dotsWide;
			}

			@Override
			public int getIntrinsicHeight() {
				return (int) dotsHigh;
			}

			@Override
			public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
				float pixelsWide = (float) (dotsWide / dotsPerPixel);
				float pixelsHigh = (float) (dotsHigh / dotsPerPixel);
				device.drawWithGraphics((float) x, (float) y, pixelsWide, pixelsHigh, (graphics) -> {
					graphics.scale(pixelsWide / viewWidth, pixelsHigh / viewHeight);
					draw(svg, graphics);
				});
			}

		};
	}

	@Override
	public void close() {
		// Nothing is held.
	}

	private void draw(Element svg, Graphics2D graphics) {
		for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				switch (element.getTagName()) {
					case "line" -> outline(graphics, element, new Line2D.Double(number(element, "x1"),
							number(element, "y1"), number(element, "x2"), number(element, "y2")));
					case "path" -> outline(graphics, element, path(element.getAttribute("d")));
					case "circle" -> point(graphics, element);
					case "rect" -> {
						graphics.setPaint(colour(element.getAttribute("class")));
						graphics.fill(new Rectangle2D.Double(number(element, "x"), number(element, "y"),
								number(element, "width"), number(element, "height")));
					}
					case "text" -> words(graphics, element);
					default -> throw new IllegalArgumentException("no part of a chart: " + element.getTagName());
				}
			}
		}
	}

	private static void outline(Graphics2D graphics, Element element, Shape shape) {
		String name = element.getAttribute("class");
		graphics.setPaint(colour(name));
		graphics.setStroke(switch (name) {
			case "claimed" -> new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
			case "proven" -> dashed(1.4f, 4, 3);
			case "target" -> dashed(1.5f, 1, 3);
			default -> new BasicStroke(0.8f);
		});
		graphics.draw(shape);
	}

	private static BasicStroke dashed(float width, float on, float off) {
		return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] { on, off }, 0);
	}

	private static void point(Graphics2D graphics, Element element) {
		double radius = number(element, "r");
		Shape shape = new Ellipse2D.Double(number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius,
				2 * radius);
		boolean thin = element.getAttribute("class").equals("thin");
		graphics.setPaint(thin ? Color.WHITE : colour("claimed"));
		graphics.fill(shape);
		graphics.setPaint(thin ? colour("claimed") : Color.WHITE);
		graphics.setStroke(new BasicStroke(thin ? 1.4f : 1));
		graphics.draw(shape);
	}

	/**
	 * Tick labels end at their place, months have it in the middle, others begin there.
	 */
	private void words(Graphics2D graphics, Element element) {
		String text = element.getTextContent();
		double scale = (double) WORDS / unitsPerEm();
		double width = text.codePoints().mapToDouble((each) -> advance(glyph(each)) * scale).sum();
		double x = number(element, "x") - switch (element.getAttribute("class")) {
			case "tick" -> width;
			case "month" -> width / 2;
			default -> 0;
		};
		graphics.setPaint(colour("words"));
		for (int each : text.codePoints().toArray()) {
			AffineTransform place = AffineTransform.getTranslateInstance(x, number(element, "y"));
			place.scale(scale, -scale);
			@Nullable GlyphData outline = outline(glyph(each));
			if (outline != null) {
				graphics.fill(place.createTransformedShape(outline.getPath()));
			}
			x += advance(glyph(each)) * scale;
		}
	}

	private int glyph(int character) {
		try {
			return this.font.getUnicodeCmapLookup().getGlyphId(character);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int unitsPerEm() {
		try {
			return this.font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int advance(int glyph) {
		try {
			return this.font.getAdvanceWidth(glyph);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable GlyphData outline(int glyph) {
		try {
			return this.font.getGlyph().getGlyph(glyph);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path2D path(String steps) {
		Path2D path = new Path2D.Double();
		Matcher matcher = STEP.matcher(steps);
		while (matcher.find()) {
			double x = Double.parseDouble(matcher.group(2));
			double y = Double.parseDouble(matcher.group(3));
			if (matcher.group(1).equals("M")) {
				path.moveTo(x, y);
			}
			else {
				path.lineTo(x, y);
			}
		}
		return path;
	}

	private static double number(Element element, String name) {
		String value = element.getAttribute(name);
		return value.isEmpty() ? 0 : Double.parseDouble(value);
	}

	/** Those of report.css on a bright screen. */
	private static Color colour(String name) {
		return switch (name) {
			case "claimed", "p-property", "p-5" -> new Color(0x0d6b5e);
			case "proven", "p-4" -> new Color(0x5da597);
			case "target", "p-developer", "p-2" -> new Color(0xc77700);
			case "p-1" -> new Color(0xa8322a);
			case "p-", "p-3" -> new Color(0xb9c4c9);
			case "words" -> new Color(0x5a6b75);
			default -> new Color(0xdde4e7);
		};
	}

}
