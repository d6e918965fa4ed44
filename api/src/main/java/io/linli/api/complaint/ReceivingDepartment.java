package io.linli.api.complaint;

/**
 * A receiving department 投诉接收部门 (C-10), and how many complaints name it.
 */
record ReceivingDepartment(String name, int count) {
}
