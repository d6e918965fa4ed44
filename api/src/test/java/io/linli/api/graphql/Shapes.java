package io.linli.api.graphql;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * All shapes that the features declare, and those to which their rows lead.
 */
final class Shapes {

	private static final Set<Shape> ALL = declared();

	private Shapes() {
	}

	static Set<Shape> all() {
		return ALL;
	}

	private static Set<Shape> declared() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.linli.api")
			.stream()
			.map(JavaClass::reflect)
			.flatMap((type) -> Arrays.stream(type.getDeclaredFields()))
			.filter((field) -> field.getType() == Shape.class && Modifier.isStatic(field.getModifiers()))
			.flatMap((field) -> shape(field).reachable().stream())
			.collect(Collectors.toSet());
	}

	private static Shape shape(Field field) {
		try {
			field.setAccessible(true);
			return (Shape) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
