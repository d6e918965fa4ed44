package io.linli.console.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.linli.console.signin.OpenTo;
import io.linli.tenancy.Role;

/**
 * Pages for whoever reads a company's reports and plans, or looks at those of a group, as
 * in the API.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OpenTo({ Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN, Role.GROUP_MANAGER })
public @interface OpenToReaders {

}
