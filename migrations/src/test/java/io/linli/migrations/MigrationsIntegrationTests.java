package io.linli.migrations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.linli.backing.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The changelogs, there and back again. */
class MigrationsIntegrationTests {

	/**
	 * Everything that a changeset makes: columns, keys, checks, indexes, policies,
	 * triggers, functions, grants.
	 */
	private static final String CATALOGUE = """
			with ours as (select * from pg_class where relnamespace in ('linli'::regnamespace, 'mart'::regnamespace)
			                 and relname !~ '^databasechange')
			select concat_ws(' ', 'relation', oid::regclass, relkind, relowner::regrole, relrowsecurity, relforcerowsecurity, relacl) from ours
			union all select concat_ws(' ', 'column', attrelid::regclass, attnum, attname, format_type(atttypid, atttypmod), attnotnull,
			        attgenerated, pg_get_expr(adbin, adrelid), attacl) from ours join pg_attribute on attrelid = oid
			        left join pg_attrdef on adrelid = attrelid and adnum = attnum where attnum > 0 and relkind = 'r'
			union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(c.oid))
			        from pg_constraint c join ours on ours.oid = conrelid
			union all select pg_get_indexdef(oid) from ours where relkind = 'i'
			union all select concat_ws(' ', 'policy', polrelid::regclass, polname, polcmd, polroles, pg_get_expr(polqual, polrelid),
			        pg_get_expr(polwithcheck, polrelid)) from pg_policy
			union all select pg_get_triggerdef(t.oid) from pg_trigger t join ours on ours.oid = tgrelid where not tgisinternal
			union all select concat_ws(' ', pg_get_functiondef(oid), proacl) from pg_proc
			        where pronamespace in ('linli'::regnamespace, 'mart'::regnamespace)
			order by 1""";

	private Postgres postgres;

	@BeforeEach
	void start() {
		this.postgres = Postgres.temporary();
	}

	@AfterEach
	void stop() {
		this.postgres.close();
	}

	@Test
	void areAppliedTakenBackToNothingAndAppliedAgain() throws SQLException {
		Migrations.apply(this.postgres.admin());
		List<String> first = catalogue();
		Migrations.withdraw(this.postgres.admin());
		assertThat(catalogue()).isEmpty();
		Migrations.apply(this.postgres.admin());
		assertThat(first).hasSizeGreaterThan(200);
		assertThat(catalogue()).isEqualTo(first);
	}

	@Test
	void changeNothingWhenRepeated() throws SQLException {
		Migrations.apply(this.postgres.admin());
		List<String> first = catalogue();
		int changesets = changesets();
		Migrations.apply(this.postgres.admin());
		assertThat(catalogue()).isEqualTo(first);
		assertThat(changesets()).isEqualTo(changesets);
	}

	@Test
	void giveTheRunsThatAreThereTheirScorecards() throws SQLException {
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			new RowFactory(admin).insert("linli.project", OURS);
			new RowFactory(admin).insert("mart.kpi", OURS);
			admin.run("""
					update linli.project set city = '苏州';
					update mart.kpi set project_id = (select id from linli.project), kpi = 'K12_REPAIR', numerator = 4,
					       denominator = 5, group_id = run_id;
					insert into mart.kpi select (jsonb_populate_record(k, '{"level_rank": 7}')).* from mart.kpi k;
					insert into mart.kpi select (jsonb_populate_record(k, '{"kpi": "K01", "open_overdue": 2}')).*
					  from mart.kpi k where level_rank = 7;
					drop table mart.scorecard;
					delete from linli.databasechangelog where id like 'scorecard%'""");
			admin.commit();
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin
				.rows("""
						select city, k12_repair_numerator, k12_repair_denominator, k01_denominator, k01_open_overdue, k02_denominator,
						       group_id = run_id as grouped from mart.scorecard""")
				.toString())
				.isEqualTo("[{city=苏州, k12_repair_numerator=8, k12_repair_denominator=10, k01_denominator=5, "
						+ "k01_open_overdue=2, k02_denominator=0, grouped=t}]");
			assertThat(admin.value("select has_column_privilege('linli_mart', 'linli.project', 'city', 'select')"))
				.isEqualTo("f");
		}
	}

	@Test
	void leaveDeadlinesAloneThatWereOverBeforeAnybodyEscalated() throws SQLException {
		Migrations.apply(this.postgres.admin());
		String[] cases = { "due_at = now() - interval '90 days'", "due_at = now() + interval '1 hour'",
				"due_at = now() - interval '1 hour', paused_at = now() - interval '2 hours', pauses = 1" };
		try (Session admin = session()) {
			RowFactory rows = new RowFactory(admin);
			for (int i = 0; i < cases.length; i++) {
				admin.run("update linli.deadline set reference = ?, started_at = now() - interval '99 days', "
						+ "claimed_verdict = 'OPEN', proven_verdict = 'OPEN', " + cases[i] + " where id = ?::uuid",
						Integer.toString(i), rows.insert("linli.deadline", OURS).get("id"));
			}
			admin.run("drop trigger deadline_withdraws on linli.deadline");
			admin.run("delete from linli.databasechangelog where id = 'deadline-past'");
			admin.commit();
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin
				.column("select concat_ws(' ', next_rung_at, wake_at < now()) from linli.deadline order by reference"))
				.containsExactly("infinity f", "t", "");
		}
	}

	@Test
	void knowOfPausesThatLastWhenTheyWereTold() throws SQLException {
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			new RowFactory(admin).insert("linli.deadline_pause", OURS);
			admin
				.run("""
						set local session_replication_role = replica;
						update linli.deadline_pause set number = 2, proven_from_at = '2026-03-10 10:00:01+08', claimed_until_at = null,
						       proven_until_at = null;
						insert into linli.deadline_pause
						  select (jsonb_populate_record(p, '{"number": 1, "proven_from_at": "2026-03-10 09:00+08",
						          "claimed_until_at": "2026-03-10 09:10+08", "proven_until_at": "2026-03-10 09:10+08"}')).*
						    from linli.deadline_pause p;
						set local session_replication_role = origin;
						update linli.deadline set started_at = '2026-03-10 08:00+08', due_at = '2026-03-10 10:00+08',
						       claimed_verdict = 'OPEN', proven_verdict = 'OPEN', paused_at = '2026-03-10 09:30+08', pauses = 2;
						alter table linli.deadline drop column paused_proven_at cascade;
						alter table linli.deadline add column wake_at timestamptz;
						delete from linli.databasechangelog where id = 'deadline-paused-as-proven'""");
			admin.commit();
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin.column(
					"select concat_ws(' ', paused_proven_at = '2026-03-10 10:00:01+08', wake_at = '2026-03-10 09:00+08') from linli.deadline"))
				.containsExactly("t t");
		}
	}

	@Test
	@Tag("G-03")
	void giveTheHouseholdsThatAreThereTheirBuildingsAndTheirOwners() throws SQLException {
		Migrations.apply(this.postgres.admin());
		List<String> changed;
		try (Session admin = session()) {
			new RowFactory(admin).insert("linli.household", OURS);
			admin
				.run("""
						update linli.household set unit = '101', owner_name = '王芳', phone = '+8613800000001';
						insert into linli.household
						  select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'unit', '102', 'owner_name', ''))).*
						    from linli.household h;
						drop trigger building_names_households on linli.building;
						drop function linli.name_households();
						drop trigger household_settles on linli.household;
						drop function linli.settle_household();
						drop trigger resident_shows on linli.resident;
						drop function linli.show_residents();
						alter table linli.household drop column building_id;
						delete from linli.building;
						delete from linli.databasechangelog where id in ('household-in-building', 'resident-owners', 'resident-shows')""");
			admin.commit();
			changed = admin.column("select row_xid::text from linli.household order by unit");
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin
				.column("""
						select concat_ws(' ', h.unit, b.name = h.building, h.owner_name, r.relation, r.name, r.phone, r.main_contact, r.moved_in_on)
						  from linli.household h join linli.building b on b.tenant_id = h.tenant_id and b.id = h.building_id
						  left join linli.resident r on r.tenant_id = h.tenant_id and r.household_id = h.id order by h.unit"""))
				.containsExactly("101 t 王芳 OWNER 王芳 +8613800000001 t", "102 t ");
			assertThat(admin.column("select row_xid::text from linli.household order by unit")).isEqualTo(changed);
			assertThat(admin.value("select count(*) from linli.building")).isEqualTo("1");
		}
	}

	@Test
	@Tag("B-13")
	void keepTheAttemptsFromBeforeAsRows() throws SQLException {
		Migrations.apply(this.postgres.admin());
		String asked;
		try (Session admin = session()) {
			RowFactory rows = new RowFactory(admin);
			asked = rows.insert("linli.callback", OURS).get("id");
			for (String table : List.of("callback", "service_callback", "home_visit", "event")) {
				rows.insert("linli." + table, OURS);
			}
			// Asked in vain by an imported step that says no time; the others have no
			// evidence.
			admin
				.run("""
						set local session_replication_role = replica;
						update linli.callback set done_at = '2026-03-02 12:00Z', recorded_at = '2026-03-02 12:00Z', method = 'PHONE', caller = 'li', reached = true;
						update linli.service_callback set done_at = '2026-03-03 12:00Z', recorded_at = '2026-03-03 12:00Z', method = 'PHONE',
						       caller = 'li', reached = false;
						update linli.event set subject_kind = 'CALLBACK', kind = 'NOT_REACHED', channel = 'PHONE', seq = 1, occurred_at = null,
						       recorded_at = '2026-03-01 12:00Z'""");
			admin.run("update linli.event set subject_id = ?::uuid", asked);
			admin
				.run("""
						insert into linli.event
						  select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', 2, 'kind', 'ANSWERED',
						         'occurred_at', '2026-03-02 12:00Z'))).* from linli.event e;
						set local session_replication_role = origin;
						delete from linli.callback_attempt;
						delete from linli.databasechangelog where id like 'callback-attempts-of-%'""");
			admin.commit();
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin
				.column("""
						select concat_ws(' ', case when callback_id = '%s' then 'asked' when callback_id is not null then 'imported'
						         when service_callback_id is not null then 'service' else 'visit' end, number, reached,
						         case when home_visit_id is null then to_char(attempted_at at time zone 'UTC', 'MM-DD') end)
						  from linli.callback_attempt order by 1"""
					.formatted(asked)))
				.containsExactly("asked 1 f 03-01", "asked 2 t 03-02", "imported 1 t 03-02", "service 1 f 03-03",
						"visit 1 t");
		}
	}

	@Test
	@Tag("B-03")
	@Tag("B-05")
	void giveEveryCompanyTheWeekOfTheProgramAndWhatRunsInItAClock() throws SQLException {
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			RowFactory rows = new RowFactory(admin);
			for (String due : List.of("now() - interval '1 day'", "now() + interval '1 day'")) {
				admin
					.run("""
							update linli.service_callback set owed_since = now() - interval '6 days', due_at = %s, clock_at = null
							 where id = ?::uuid"""
						.formatted(due), rows.insert("linli.service_callback", OURS).get("id"));
			}
			rows.insert("linli.callback_report", OURS);
			admin.run("update linli.callback_report set case_callback_id = null, callback_id = ?::uuid",
					rows.insert("linli.callback", OURS).get("id"));
			admin
				.run("""
						update linli.project set created_at = '2026-02-03 00:00+08', time_zone = 'Asia/Shanghai';
						delete from linli.threshold where clock = 'CALLBACK';
						delete from linli.databasechangelog
						 where id in ('week-of-callbacks', 'service-callback-clocks-of-before', 'callback-report-of-cases')""");
			admin.commit();
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin.column("""
					select concat_ws(' ', case_kind, limit_seconds, lower(effective)) from linli.threshold
					 where tenant_id = '%s' and clock = 'CALLBACK' order by 1""".formatted(OURS)))
				.containsExactly("ACTIVITY 604800 2026-02-03", "OTHER_SERVICE 604800 2026-02-03");
			assertThat(admin.column(
					"select concat_ws(' ', due_at > now(), clock_at = owed_since) from linli.service_callback order by due_at"))
				.containsExactly("f", "t t");
			assertThat(admin.column("select (case_callback_id = callback_id)::text from linli.callback_report"))
				.containsExactly("true");
		}
	}

	@Test
	void letASecondSurveyOfAYearFromBeforeStandWithAReason() throws SQLException {
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			new RowFactory(admin).insert("linli.satisfaction_survey", OURS);
			admin
				.run("""
						alter table linli.satisfaction_survey drop column frame_hash, drop column repeat_reason;
						insert into linli.satisfaction_survey
						  select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'recorded_at', s.recorded_at + interval '1 day'))).*
						    from linli.satisfaction_survey s;
						delete from linli.databasechangelog where id = 'satisfaction-survey-draw'""");
			admin.commit();
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin
				.column("select coalesce(repeat_reason, 'first') from linli.satisfaction_survey order by recorded_at"))
				.containsExactly("first", "opened before a reason was asked for");
		}
	}

	@Test
	void leaveNothingBehindWhenTheyFail() throws SQLException {
		Migrations.apply(this.postgres.admin());
		Migrations.withdraw(this.postgres.admin());
		try (Session admin = session()) {
			admin.run("create table linli.work_order (obstacle text)");
			admin.commit();
		}
		assertThatIllegalStateException().isThrownBy(() -> Migrations.apply(this.postgres.admin()))
			.withMessageStartingWith("The migration stopped: ")
			.withMessageContaining("work-order")
			.withMessageContaining("already exists");
		assertThat(catalogue()).hasSize(2).allMatch((line) -> line.contains("work_order"));
	}

	@Test
	void areWholeAgainAfterARunThatWasKilledInTheMiddle() throws SQLException {
		Migrations.apply(this.postgres.admin());
		List<String> whole = catalogue();
		Migrations.withdraw(this.postgres.admin());
		CompletableFuture<Void> killed;
		try (Session obstacle = session(); Session admin = session()) {
			obstacle.run("create table linli.work_order ()");
			killed = CompletableFuture.runAsync(() -> Migrations.apply(this.postgres.admin()));
			String waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'create table work_order%'";
			while (admin.rows(waiting).isEmpty()) {
				admin.rollBack();
				Thread.onSpinWait();
			}
			admin.run("select pg_terminate_backend(pid, 10000) from (" + waiting + ") as migration");
		}
		assertThat(killed).failsWithin(Duration.ofSeconds(30));
		assertThat(catalogue()).isEmpty();
		Migrations.apply(this.postgres.admin());
		assertThat(catalogue()).isEqualTo(whole);
	}

	@Test
	void waitForNobodyForLongAndSayWhoIsInTheWay() throws SQLException {
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			admin.run("""
					alter table linli.work_plan drop column due_on;
					alter table linli.report_filing drop column due_on;
					delete from linli.databasechangelog where id = 'filed-due-on'""");
			admin.commit();
		}
		List<String> before = catalogue();
		try (Session reader = session()) {
			String pid = reader
				.value("select pg_backend_pid() from linli.work_plan right join (select 1) one on false");
			assertThatIllegalStateException().isThrownBy(() -> Migrations.apply(this.postgres.admin()))
				.withMessageStartingWith(
						"The migration waited for 5 s for a table that others use, and has changed nothing.")
				.withMessageContaining("  " + pid + " of ")
				.withMessageContaining("idle in transaction for")
				.withMessageContaining("linli.work_plan right join")
				.withMessageEndingWith("start the migration again.");
		}
		assertThat(catalogue()).isEqualTo(before);
		Migrations.apply(this.postgres.admin());
		assertThat(catalogue())
			.anyMatch((line) -> line.startsWith("column linli.work_plan ") && line.contains(" due_on "));
	}

	@Test
	@Tag("G-03")
	void findARenamedBuildingByTheCodeThatAnEarlierReleaseWrites() throws SQLException {
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			new RowFactory(admin).insert("linli.building", OURS);
			admin.run("""
					update linli.building set code = '1栋', name = '1号楼';
					insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
					  select b.tenant_id, gen_random_uuid(), b.project_id, written, written, '', '2024-05-01'
					    from linli.building b, unnest(array['1栋', '1号楼', '2栋']) as address(written)""");
			assertThat(admin.column("""
					select concat_ws(' ', h.unit, h.building, b.code) from linli.household h
					  join linli.building b on b.tenant_id = h.tenant_id and b.id = h.building_id order by h.unit"""))
				.containsExactlyInAnyOrder("1栋 1号楼 1栋", "1号楼 1号楼 1栋", "2栋 2栋 2栋");
			assertThat(admin.value("select count(*) from linli.building")).isEqualTo("2");
		}
	}

	@Test
	void runTwiceAtOnceDoTheWorkOnce() throws SQLException {
		var one = CompletableFuture.runAsync(() -> Migrations.apply(this.postgres.admin()));
		var other = CompletableFuture.runAsync(() -> Migrations.apply(this.postgres.admin()));
		CompletableFuture.allOf(one, other).join();
		try (Session admin = session()) {
			assertThat(admin.column("select id from linli.databasechangelog group by id having count(*) > 1"))
				.isEmpty();
		}
	}

	@Test
	void needNoSuperuser() throws SQLException {
		try (Session admin = session()) {
			admin.run("create extension btree_gist schema public");
			admin.run("create role landlord login createrole bypassrls");
			admin.run("alter database linli owner to landlord");
			admin.commit();
		}
		Migrations.apply(this.postgres.as("landlord"));
		assertThat(catalogue()).anyMatch((line) -> line.startsWith("relation linli.event r linli_owner"));
	}

	@Test
	void takeBackARightThatARoleMustNotHave() throws SQLException {
		try (Session admin = session()) {
			admin.run("create role linli_api login bypassrls");
			admin.commit();
		}
		Migrations.apply(this.postgres.admin());
		try (Session admin = session()) {
			assertThat(admin.value("select rolbypassrls from pg_roles where rolname = 'linli_api'")).isEqualTo("f");
		}
	}

	@Test
	void sayWhyTheyCouldNotStart() throws SQLException {
		try (Session admin = session()) {
			admin.run("create role tenant login");
			admin.commit();
		}
		assertThatIllegalStateException().isThrownBy(() -> Migrations.apply(this.postgres.as("tenant")))
			.withMessageStartingWith("The database refused the migration: ")
			.withMessageContaining("permission denied");
	}

	private int changesets() throws SQLException {
		try (Session admin = session()) {
			return Integer.parseInt(admin.value("select count(*) from linli.databasechangelog"));
		}
	}

	private List<String> catalogue() throws SQLException {
		try (Session admin = session()) {
			return admin.column(CATALOGUE);
		}
	}

	private Session session() throws SQLException {
		return new Session(this.postgres.admin().getConnection());
	}

}
