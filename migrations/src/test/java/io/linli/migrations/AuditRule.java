package io.linli.migrations;

/**
 * What the catalogue must show of every table (reliability a5). Each rule is a query for
 * offenders, and a change that makes one.
 */
enum AuditRule {

	EVERY_TABLE_HAS_A_TENANT(
			"""
					select relname from ours where not tenant_owned
					   and relname not in ('tenant_group', 'group_filing_day', 'filing_default', 'run', 'run_step', 'publication', 'night', 'lake_table', 'peer_month', 'databasechangelog', 'scheduled_task', 'trusted_document',
					                       'onboarding', 'onboarding_step', 'onboarding_act', 'closed_organization', 'company_export', 'company_deletion', 'company_deletion_part')""",
			"create table linli.stray (id uuid primary key)"),

	TENANT_ID_COMES_FIRST_IN_THE_PRIMARY_KEY_AND_IS_NEVER_NULL("""
			select relname from ours where tenant_owned and not exists (
			    select from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
			     where indrelid = ours.oid and indisprimary and attname = 'tenant_id' and attnotnull)""",
			"create table linli.stray (id uuid, tenant_id uuid, primary key (id, tenant_id))"),

	KEYS_CARRY_THE_TENANT(
			"""
					select indexrelid::regclass from pg_index join ours on ours.oid = indrelid
					 where tenant_owned and indisunique and relname <> 'tenant'
					   and not exists (select from pg_attribute where attrelid = indrelid and attnum = indkey[0] and attname = 'tenant_id')""",
			"create unique index stray_idx on linli.complaint (number)"),

	FOREIGN_KEYS_CARRY_THE_TENANT("""
			select conname from pg_constraint c join ours on ours.oid = confrelid
			 where contype = 'f' and tenant_owned and not exists (
			    select from unnest(conkey, confkey) as pair(mine, other)
			      join pg_attribute a on a.attrelid = conrelid and a.attnum = mine and a.attname = 'tenant_id'
			      join pg_attribute b on b.attrelid = confrelid and b.attnum = other and b.attname = 'tenant_id')""",
			"""
					alter table linli.project add unique (id);
					alter table linli.household add constraint stray_fkey foreign key (project_id) references linli.project (id)"""),

	ROW_LEVEL_SECURITY_IS_ENABLED_AND_FORCED(
			"select relname from ours where tenant_owned and not (relrowsecurity and relforcerowsecurity)",
			"alter table linli.complaint no force row level security"),

	ONE_POLICY_HOLDS_FOR_EVERYBODY_AND_EVERYTHING(
			"""
					select relname from ours where tenant_owned and (
					    select count(*) filter (where polpermissive) <> 1 or not bool_and(not polpermissive or polcmd = '*' and polroles = '{0}' and polname = relname || '_tenant'
					             and pg_get_expr(polqual, polrelid) like '%(tenant_id = ( SELECT linli.current_tenant() AS current_tenant))%'
					             and pg_get_expr(polwithcheck, polrelid) = '(tenant_id = ( SELECT linli.current_tenant() AS current_tenant))')
					      from pg_policy where polrelid = ours.oid)""",
			"create policy stray on linli.complaint for select to linli_api using (true)"),

	WHAT_BELONGS_TO_A_PROJECT_IS_FOR_ITS_PEOPLE(
			"""
					select relname from ours where tenant_owned and relnamespace = 'linli'::regnamespace and relname <> 'project_assignment'
					   and (relname = 'project' or exists (select from pg_attribute
					             where attrelid = oid and attname = 'project_id' and not attisdropped))
					   and not exists (select from pg_policy where polrelid = ours.oid and polname = relname || '_project'
					             and polcmd = '*' and not polpermissive and polwithcheck is null and 'linli_api'::regrole::oid = any (polroles)
					             and ('linli_console'::regrole::oid = any (polroles)
					                  or not has_any_column_privilege('linli_console', ours.oid, 'select, insert, update')
					                     and not has_table_privilege('linli_console', ours.oid, 'delete'))
					             and pg_get_expr(polqual, polrelid) ~ '^(.project_id IS NULL. OR )?.*current_projects.* IS NULL. OR .(project_)?id = ANY .*current_projects')
					union all
					select relname from ours join pg_policy on polrelid = ours.oid where not polpermissive and polname not in (relname || '_project', relname || '_operator')""",
			"drop policy complaint_project on linli.complaint"),

	WHAT_THE_PLATFORM_KEEPS_IS_FOR_ITS_OPERATORS(
			"""
					select relname from ours where relname in ('onboarding', 'onboarding_step', 'onboarding_act', 'closed_organization', 'company_export', 'company_deletion', 'company_deletion_part')
					   and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = ours.oid
					             and polname = relname || '_operator' and polcmd = '*' and polroles = '{0}'
					             and pg_get_expr(polqual, polrelid) like '%current_operator%' and pg_get_expr(polwithcheck, polrelid) like '%current_operator%'))
					union all
					select relname from ours where has_any_column_privilege('linli_console', oid, 'insert')
					   and relname in ('tenant', 'group_member', 'tenant_group')
					   and not exists (select from pg_policy where polrelid = ours.oid and polname = relname || '_operator'
					             and polcmd = 'a' and not polpermissive and polroles = array['linli_console'::regrole::oid]
					             and pg_get_expr(polwithcheck, polrelid) like '%current_operator%')""",
			"drop policy tenant_operator on linli.tenant"),

	APPLICATIONS_OWN_NOTHING("""
			select objid::text from pg_shdepend where deptype = 'o' and refclassid = 'pg_authid'::regclass
			   and refobjid in ('linli_api'::regrole, 'linli_console'::regrole, 'linli_reader'::regrole)""",
			"alter table linli.complaint owner to linli_api; grant create on schema linli to linli_api"),

	APPLICATIONS_PASS_NO_WALL("""
			select rolname from pg_roles where rolname in ('linli_api', 'linli_console', 'linli_owner')
			   and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb or rolreplication)
			union all select member::regrole::text from pg_auth_members where member::regrole::text like 'linli%'""",
			"alter role linli_api bypassrls"),

	INDEXED_FILTERS_ARE_LEAKPROOF("""
			select indexrelid::regclass || '.' || opcname from pg_index join ours on ours.oid = indrelid
			  join pg_opclass on pg_opclass.oid = any (indclass) join pg_amop on amopfamily = opcfamily
			   and amoplefttype = opcintype and amoprighttype = opcintype
			  join pg_operator on pg_operator.oid = amopopr join pg_proc on pg_proc.oid = oprcode
			 where tenant_owned and not proleakproof
			   -- A range in a key serves the key: a query finds the company's few rows and filters them then.
			   and not (opcname = 'range_ops' and (indisprimary or indisexclusion)) and not indisexclusion""",
			"create index stray_idx on linli.complaint (tenant_id, lower(category), (1.5 * cycle))"),

	CHANGED_ROWS_ARE_FOUND_BY_THEIR_TRANSACTION("""
			select relname from ours where tenant_owned and has_any_column_privilege('linli_reader', oid, 'select')
			   and not (exists (select from pg_attribute join pg_attrdef on adrelid = attrelid and adnum = attnum
			                     where attrelid = ours.oid and attname = 'row_xid' and attnotnull
			                       and pg_get_expr(adbin, adrelid) = 'pg_current_xact_id()')
			        and exists (select from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
			                     where indrelid = ours.oid and attname = 'row_xid')
			        and exists (select from pg_trigger where tgrelid = ours.oid
			                     and tgfoid in ('linli.stamp_row_xid'::regproc, 'linli.refuse_change'::regproc)))""",
			"drop trigger complaint_row_xid on linli.complaint"),

	NOBODY_ELSE_IS_GRANTED_ANYTHING(
			"""
					select relname from ours, aclexplode(relacl) where grantee = 0
					union all select attrelid::regclass::text from ours join pg_attribute on attrelid = ours.oid, aclexplode(attacl) where grantee = 0
					union all select nspname from pg_namespace, aclexplode(nspacl) where nspname in ('linli', 'mart', 'lake') and grantee = 0""",
			"grant select (id) on linli.complaint to public"),

	THE_SWEEP_SEES_KEYS_AND_NO_MORE(
			"""
					select relname || '.' || attname from ours join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
					 where has_column_privilege('linli_sweep', oid, attnum, 'select') and not (relname = 'deadline'
					   and attname in ('tenant_id', 'id', 'subject_kind', 'subject_id', 'wake_at')
					     or relname = 'service_callback' and attname in ('tenant_id', 'id', 'clock_at'))
					union all select relname from ours where has_table_privilege('linli_sweep', oid, 'select, insert, update, delete, truncate')
					union all select relname from ours where has_any_column_privilege('linli_sweep', oid, 'insert, update')
					union all select relname from pg_class where relnamespace = 'sweep'::regnamespace
					union all select proname from pg_proc where pronamespace = 'sweep'::regnamespace and proname not in ('due_deadline', 'owed_callback')
					union all select rolname from pg_roles where rolname = 'linli_sweep' and (rolcanlogin or rolsuper or rolcreaterole)
					union all select proname from pg_proc where proowner = 'linli_sweep'::regrole
					   and (pronamespace <> 'sweep'::regnamespace or has_function_privilege('linli_console', oid, 'execute')
					        or has_function_privilege('linli_reader', oid, 'execute'))""",
			"grant select (category) on linli.deadline to linli_sweep"),

	BORROWED_RIGHTS_PIN_THEIR_SEARCH_PATH(
			"""
					select proname from pg_proc where pronamespace in ('linli'::regnamespace, 'mart'::regnamespace, 'sweep'::regnamespace)
					   and prosecdef and not coalesce(proconfig::text like '%search_path=linli, pg_temp%', false)""",
			"create function linli.stray() returns int language sql security definer return 1"),

	VIEWS_READ_AS_THEIR_READER(
			"""
					select relname from pg_class where relnamespace in ('linli'::regnamespace, 'mart'::regnamespace)
					   and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false))""",
			"create view linli.stray as select id from linli.complaint"),

	NAMES_FOLLOW_THE_HOUSE(
			"""
					select relname from ours where relname !~ '^[a-z][a-z0-9_]*$' or relname ~ '[^s]s$'
					union all
					select relname || '.' || attname from ours join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
					 where relname !~ '^databasechange|^scheduled_task$' and (attname !~ '^[a-z][a-z0-9_]*$'
					    or atttypid = 'timestamptz'::regtype and attname <> 'owed_since' and attname !~ '(_at|(^|_)as_of)$'
					    or atttypid = 'date'::regtype and attname <> 'month' and attname !~ '_on$'
					    or atttypid in ('timestamp'::regtype, 'json'::regtype, 'varchar'::regtype))
					union all
					select conname from pg_constraint join ours on ours.oid = conrelid where relname !~ '^databasechange|^scheduled_task$' and (
					    contype = 'p' and conname <> relname || '_pkey' or contype = 'f' and conname !~ ('^' || relname || '_.*_fkey$')
					    or contype = 'u' and conname !~ ('^' || relname || '_.*_key$') or conname !~ ('^' || relname || '_'))
					union all
					select indexrelid::regclass::text from pg_index join ours on ours.oid = indrelid join pg_class i on i.oid = indexrelid
					 where not exists (select from pg_constraint where conindid = indexrelid)
					   and i.relname !~ ('^' || ours.relname || '_.*_idx$')
					union all
					select typname from pg_type where typnamespace in ('linli'::regnamespace, 'mart'::regnamespace) and typtype = 'e'""",
			"alter table linli.complaint rename column received_at to received");

	private static final String OURS = """
			with ours as (
			    select c.*, exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id') as tenant_owned
			      from pg_class c where relnamespace in ('linli'::regnamespace, 'mart'::regnamespace) and relkind in ('r', 'p'))
			""";

	private final String offenders;

	private final String offence;

	AuditRule(String offenders, String offence) {
		this.offenders = offenders;
		this.offence = offence;
	}

	/** A query that finds nothing while the rule holds. */
	String offenders() {
		return OURS + this.offenders;
	}

	/** A change that breaks the rule. */
	String offence() {
		return this.offence;
	}

}
