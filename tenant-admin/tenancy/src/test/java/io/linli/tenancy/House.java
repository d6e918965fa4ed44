package io.linli.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.springframework.security.config.Customizer.withDefaults;

/**
 * The smallest application with all three walls, on a real PostgreSQL with two companies.
 */
@SpringBootApplication
class House {

	static final UUID JINXIU = UUID.fromString("a1000000-0000-4000-8000-000000000001");

	static final UUID HAITANG = UUID.fromString("b1000000-0000-4000-8000-000000000001");

	static Postgres database() {
		Postgres postgres = Postgres.temporary();
		Migrations.apply(postgres.admin());
		try (Connection connection = postgres.admin().getConnection(); Statement sql = connection.createStatement()) {
			sql.execute(
					"""
							set search_path = linli;
							insert into tenant (tenant_id, alias, name) values
							  ('a1000000-0000-4000-8000-000000000001', 'jinxiu', '锦绣物业'),
							  ('b1000000-0000-4000-8000-000000000001', 'haitang', '海棠物业');
							insert into project (tenant_id, id, code, name, city, time_zone) values
							  ('a1000000-0000-4000-8000-000000000001', gen_random_uuid(), 'J1', '一期', '上海', 'Asia/Shanghai'),
							  ('a1000000-0000-4000-8000-000000000001', gen_random_uuid(), 'J2', '二期', '上海', 'Asia/Shanghai'),
							  ('b1000000-0000-4000-8000-000000000001', gen_random_uuid(), 'H1', '海棠苑', '青岛', 'Asia/Shanghai');
							insert into staff_member (tenant_id, id, name, full_name)
							select tenant_id, gen_random_uuid(), who, who from tenant, unnest('{wang, float, liu}'::text[]) as who
							union all select tenant_id, gen_random_uuid(), 'user' || i, i::text from tenant, generate_series(0, 49) as i;
							insert into project_assignment (tenant_id, id, staff_member_id, project_id, role, assigned_at, assigned_by)
							select s.tenant_id, gen_random_uuid(), s.id, p.id, 'RECEPTIONIST', now(), 'admin'
							  from staff_member s left join project p on s.name = 'liu' and p.tenant_id = s.tenant_id and p.code = 'J2'
							 where s.name <> 'liu' or p.id is not null""");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return postgres;
	}

	static ConfigurableApplicationContext open(Postgres postgres, String issuer) {
		return new SpringApplicationBuilder(House.class)
			.properties(Map.of("server.port", 0, "spring.datasource.url", postgres.jdbcUrl(),
					"spring.datasource.username", "linli_api", "spring.datasource.hikari.auto-commit", false,
					"spring.datasource.hikari.maximum-pool-size", 4, "spring.datasource.hikari.allow-pool-suspension",
					true, "spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer,
					"spring.security.oauth2.resourceserver.jwt.audiences", "linli-api", "logging.level.root", "warn"))
			.run();
	}

	static int port(ConfigurableApplicationContext context) {
		return ((WebServerApplicationContext) context).getWebServer().getPort();
	}

	@Bean
	SecurityFilterChain chain(HttpSecurity http) {
		Refusals refusals = Refusals.json();
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.jwtAuthenticationConverter(new TokenConverter()))
				.authenticationEntryPoint(refusals.entryPoint()))
			.with(CallerConfigurer.callers(), withDefaults())
			.build();
	}

	@RestController
	static class Doorkeeper {

		private final Estates estates;

		private volatile Caller last;

		Doorkeeper(Estates estates) {
			this.estates = estates;
		}

		@GetMapping("/estates")
		String estates() {
			return CurrentCaller.get().organization().alias() + " " + this.estates.asked() + this.estates.bySql()
					+ this.estates.byRead();
		}

		@GetMapping("/caller")
		String caller() {
			Caller caller = CurrentCaller.get();
			this.last = caller;
			return caller.name() + "@" + caller.organization().alias();
		}

		/** The very object that stood for the last caller who was asked for. */
		Caller last() {
			return this.last;
		}

	}

}
