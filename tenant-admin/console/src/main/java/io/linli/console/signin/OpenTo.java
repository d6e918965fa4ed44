package io.linli.console.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.linli.tenancy.Role;

/**
 * Who may open a page of a company, or all pages of a controller, where that is not its
 * administrator alone: whoever has one of these roles. A group's manager is one in a
 * group only.
 */
@Target({ ElementType.PARAMETER, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

	Role[] value();

}
