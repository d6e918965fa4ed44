/**
 * A company's contract levels 服务等级, and which one the contract of each project grants
 * from which day on.
 */
@NullMarked
package io.linli.console.level;

import org.jspecify.annotations.NullMarked;
