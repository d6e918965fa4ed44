/**
 * Inspections 检查: records drawn by chance (C-09), scored by the form in force (G-04), and
 * put right.
 */
@NullMarked
package io.linli.api.inspection;

import org.jspecify.annotations.NullMarked;
