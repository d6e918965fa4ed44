package io.linli.api.print;

import java.util.Map;

import io.linli.api.renovation.Works;
import io.linli.api.violation.Inspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RenovationFormsIntegrationTests {

	private final Works works = new Works();

	private final Inspector inspector = new Inspector(this.works);

	@Test
	@Tag("D-04")
	@Tag("D-06")
	@Tag("D-07")
	@Tag("D-08")
	void aNoticeNamesOwnerContentTwoDeliverersAndWhoSignedWhen() {
		String violation = this.inspector.found(this.works.allowed());
		this.inspector.served(violation, Map.of());
		String before = Press.html(this.works.keeper, Form.RECTIFICATION_NOTICE, notice(violation));
		assertThat(before).contains("□签收　□拒签", "　　　年　　月　　日　　时　　分");
		this.inspector.signed(violation, Map.of());
		String printed = Press.pdf(this.works.keeper, Form.RECTIFICATION_NOTICE, notice(violation));
		assertThat(printed).contains("锦绣物业", "违章整改通知单", "项目：锦绣物业一号园", "编号：ZG-P1-20260304-", "1栋1单元103业主王芳：",
				"擅自变动建筑主体或承重结构", "客厅与阳台之间承重墙开洞，约80×200厘米", "立即停工，按原设计图纸恢复承重墙，由原设计单位出具加固方案", "于2026年3月11日18:00前整改完毕",
				"送达人（一）孙波签字", "送达人（二）李伟签字", "送达时间2026年3月4日10:00系统记录20", "■签收□拒签", "签收人王芳签字", "签收时间2026年3月4日10:05",
				"依据：平台规程", "打印：sun-bo，");
	}

	@Test
	@Tag("D-08")
	void aNoticeThatNobodySignedSaysWhenItWasLeftAndWhoSawIt() {
		String violation = this.inspector.found(this.works.allowed());
		this.inspector.served(violation, Map.of());
		this.inspector.left(violation, Map.of("witness", "保洁员 何英"));
		assertThat(Press.pdf(this.works.keeper, Form.RECTIFICATION_NOTICE, notice(violation))).contains("□签收■拒签",
				"拒签留置2026年3月4日10:10留置证明■已拍照■见证人", "见证人保洁员何英签字");
	}

	private String notice(String violation) {
		return this.inspector.read(violation, "notices { id }").text("/notices/0/id");
	}

}
