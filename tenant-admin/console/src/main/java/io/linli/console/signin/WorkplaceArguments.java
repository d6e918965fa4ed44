package io.linli.console.signin;

import java.util.List;
import java.util.stream.Stream;

import io.linli.console.workplace.Workplace;
import io.linli.tenancy.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands a controller its person and its workplace; a page for companies refuses a group
 * or the platform, and the other way round.
 */
@Component
class WorkplaceArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final SignedIn signedIn;

	WorkplaceArguments(SignedIn signedIn) {
		this.signedIn = signedIn;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return Workplace.class.isAssignableFrom(parameter.getParameterType())
				|| parameter.getParameterType() == Person.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
		var request = (HttpServletRequest) web.getNativeRequest();
		var person = this.signedIn.required(request);
		if (parameter.getParameterType() == Person.class) {
			return person;
		}
		var workplace = this.signedIn.workplace(request);
		if (!parameter.getParameterType().isInstance(workplace) || !mayOpen(person, workplace, open(parameter))) {
			throw new Refused(Problem.NO_PERMISSION);
		}
		return workplace;
	}

	private static @Nullable OpenTo open(MethodParameter parameter) {
		var own = parameter.getParameterAnnotation(OpenTo.class);
		return (own != null) ? own
				: AnnotatedElementUtils.findMergedAnnotation(parameter.getContainingClass(), OpenTo.class);
	}

	private static boolean mayOpen(Person person, Workplace workplace, @Nullable OpenTo open) {
		return (open != null) ? Stream.of(open.value()).filter((role) -> isOf(role, workplace)).anyMatch(person::has)
				: person.mayWorkFor(workplace);
	}

	/** A group's manager looks at a company from its group only. */
	private static boolean isOf(Role role, Workplace workplace) {
		return switch (workplace) {
			case Workplace.Company company -> role != Role.GROUP_MANAGER;
			case Workplace.Group group -> role == Role.GROUP_MANAGER;
			case Workplace.Platform platform -> false;
		};
	}

}
