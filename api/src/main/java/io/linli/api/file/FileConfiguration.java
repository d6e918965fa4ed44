package io.linli.api.file;

import java.time.InstantSource;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.HttpRequestHandlerServlet;

/**
 * Chooses where files lie.
 */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

	private static final String NAME = "fileEndpoint";

	@Bean
	FileStore fileStore(FileSettings settings, InstantSource time) {
		return (settings.s3() != null) ? new S3Store(settings.s3())
				: new DiskStore(settings.folder(), settings.address(), settings.key(), time);
	}

	@Bean(NAME)
	FileEndpoint fileEndpoint(FileStore store) {
		return new FileEndpoint(store);
	}

	@Bean
	ServletRegistrationBean<HttpRequestHandlerServlet> files() {
		var servlet = new ServletRegistrationBean<>(new HttpRequestHandlerServlet(), FileEndpoint.PATH + "/*");
		servlet.setName(NAME);
		return servlet;
	}

}
