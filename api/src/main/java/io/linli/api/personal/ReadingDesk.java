package io.linli.api.personal;

import java.util.List;

import io.linli.api.graphql.Lines;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the lines of one company are written down.
 */
@Component
class ReadingDesk {

	private static final String WRITE = """
			insert into personal_data_reading (tenant_id, id, read_at, person, client, operation, record_type, fields, record_ids)
			select ?, line.id, line.at, line.person, line.client, line.operation, line.type, line.fields, line.records
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, at timestamptz, person text, client text, operation text, type text, \
			fields text[], records uuid[])
			on conflict do nothing""";

	private final TenantWrites writes;

	ReadingDesk(TenantWrites writes) {
		this.writes = writes;
	}

	/** Each line once, however often this is called with it. */
	@Transactional
	int write(List<ReadingLine> lines) {
		this.writes.tell(WRITE, CurrentCaller.tenantId(), Lines.json(lines));
		return lines.size();
	}

}
